import { AssertionFailure, type Event } from '../../../model/index.ts';
import { type Schedule, switchesOf } from '../path.ts';
import { SearchFailure } from '../search.ts';
import type { Bounds } from '../strategy.ts';
import type { Subject } from '../subject.ts';
import { Ending } from '../walk.ts';
import { type Branch, State } from './branch.ts';
import { Execution } from './execution.ts';
import { Ledger } from './explored.ts';
import { type Counts, type Job, noCounts, type Quota, type Report, type Sample } from './job.ts';
import { type Later, Reversal } from './reversal.ts';
import { Sequence } from './wakeup.ts';

/** After so many steps of one thread alone, in a loop perhaps, another one's turn has come. */
const patience = 32;

/**
 * Explores one job after the other: takes an execution to its end, reverses its races, goes back to the last place that
 * has a branch left, and on from there.
 */
export class Explorer {
  readonly #subject: Subject;
  readonly #execution: Execution;
  readonly #reversal: Reversal;
  readonly #start: number;
  readonly #tried = new Sequence();
  // Races whose reversal hangs on what follows them, as pairs: later event, index of the race.
  #open: number[] = [];
  // The first event of which the races have not been looked at.
  #fresh = 0;
  // Where the job begins.
  #base = 0;
  // What has been explored, if that is to be kept.
  #kept = new Ledger();
  #keep = false;
  #counts: Counts = noCounts();
  #depth = 0;
  #violation: Report['violation'];
  #sample: Sample | undefined;
  #conflict = 0;

  /** Takes hold of the system until {@link release}. */
  constructor(subject: Subject, bounds: Bounds) {
    this.#subject = subject;
    const { system, monitors } = subject;
    const hear = (event: Event) => {
      if (event.type === 'abort') this.#conflict = 2;
      else if (event.type === 'wait' && this.#conflict === 0) this.#conflict = 1;
      for (const monitor of monitors) monitor.hear(event);
    };
    const inner = monitors.some((monitor) => monitor.inner === true);
    // Without conditions to follow, nobody builds events.
    if (monitors.length > 0) system.listen(hear, inner);
    system.journal.recording = true;
    system.footprint.recording = true;
    this.#start = system.journal.mark();
    this.#execution = new Execution(subject, bounds);
    const { trace, nodes, footprints } = this.#execution;
    this.#reversal = new Reversal(trace, nodes, footprints);
  }

  get footprints(): Execution['footprints'] {
    return this.#execution.footprints;
  }

  /** Leaves the system as it was. */
  release(): void {
    const { journal, footprint } = this.#subject.system;
    journal.undo(this.#start);
    journal.recording = false;
    footprint.recording = false;
    this.#subject.system.listen(undefined);
  }

  /** @throws SearchFailure when an invariant of ours breaks */
  run(job: Job, quota: Quota): Report {
    try {
      return this.#run(job, quota);
    } catch (error) {
      if (error instanceof AssertionFailure) throw new SearchFailure(error, this.#execution.attempted());
      throw error;
    }
  }

  #run(job: Job, quota: Quota): Report {
    this.#begin(job);
    const last = this.#execution.steps + quota.steps;
    const first = this.#execution.steps;
    let complete = true;
    do complete = this.#descend(last);
    while (complete && !this.#isSpent(quota, last) && this.#nextBranch());
    const { state, next } = this.#unwind(complete);
    this.#tryBeforeBase();
    return {
      counts: { ...this.#counts, steps: this.#execution.steps - first },
      depth: this.#depth,
      state,
      branches: next,
      findings: this.#reversal.findings,
      violation: this.#violation,
      sample: this.#sample,
    };
  }

  #isSpent({ executions }: Quota, last: number): boolean {
    const { complete, cut, blocked, violating } = this.#counts;
    return complete + cut + blocked + violating >= executions || this.#execution.steps >= last;
  }

  #begin({ prefix, tree, keep }: Job): void {
    const execution = this.#execution;
    const { nodes } = execution;
    this.#counts = noCounts();
    this.#depth = 0;
    this.#violation = undefined;
    this.#sample = undefined;
    this.#conflict = 0;
    this.#open = [];
    this.#fresh = 0;
    this.#keep = keep;
    this.#base = prefix.length;
    this.#reversal.base = prefix.length;
    this.#reversal.findings = [];
    nodes.open(0, []);
    nodes.asleep[0] = 0;
    prefix.forEach(({ thread, left, right }, place) => {
      for (const sibling of left) nodes.putToSleep(place, sibling.thread, sibling.footprint);
      nodes.setTree(place, right.map(elsewhere));
      execution.step(thread);
    });
    nodes.setTree(prefix.length, tree.map(copyOf));
    this.#kept = new Ledger();
    this.#kept.open(prefix.length);
  }

  // Goes on from where the execution stands to its end, and looks at the races that this shows; answers false if the
  // steps do not suffice for that.
  #descend(last: number): boolean {
    const execution = this.#execution;
    let ending = execution.judge();
    while (ending === Ending.none) {
      if (execution.steps >= last) return false;
      const branch = execution.nodes.tree(execution.length).shift();
      const thread = branch?.thread ?? this.#choose();
      if (thread < 0) {
        this.#counts.blocked++;
        return true;
      }
      execution.step(thread, branch?.next);
      if (this.#keep) this.#kept.open(execution.length);
      ending = execution.judge();
    }
    if (execution.length > this.#depth) this.#depth = execution.length;
    this.#count(ending);
    this.#reverseRaces();
    return true;
  }

  // Any thread that is not asleep; where a wake-up tree ends nobody is. The first one, but not for ever.
  #choose(): number {
    const { nodes, length } = this.#execution;
    const able = nodes.enabled[length]! & ~nodes.asleep[length]!;
    if (able === 0) return -1;
    const first = lowest(able);
    const others = able & (-2 << first);
    return others !== 0 && this.#execution.hasMovedAlone(first, patience) ? lowest(others) : first;
  }

  #count(ending: Ending): void {
    if (ending === Ending.violating) return this.#violate();
    if (ending === Ending.cut) {
      this.#counts.cut++;
      if (this.#execution.isDeep) this.#counts.deep++;
      return;
    }
    this.#counts.complete++;
    if (this.#sample !== undefined && this.#conflict <= this.#sample.rank) return;
    this.#sample = { schedule: this.#execution.schedule(), rank: this.#conflict };
  }

  #violate(): void {
    this.#counts.violating++;
    const schedule = this.#execution.schedule();
    if (this.#violation !== undefined && !isBetter(schedule, this.#violation.schedule)) return;
    this.#violation = { ...this.#execution.violation!, schedule };
  }

  // Goes back to the last place that has something left to explore.
  #nextBranch(): boolean {
    const { trace, nodes } = this.#execution;
    while (trace.length > this.#base) {
      const place = this.#stepBack();
      if (nodes.tree(place).length === 0) continue;
      this.#conflict = 0;
      return true;
    }
    return false;
  }

  // Takes the last step back, which is explored to its end; gives the place that it was taken from.
  #stepBack(): number {
    const { trace, nodes } = this.#execution;
    const place = trace.length - 1;
    const thread = trace.threads[place]!;
    const footprint = trace.footprints[place]!;
    this.#execution.back();
    nodes.putToSleep(place, thread, footprint);
    if (this.#keep) this.#kept.close(place, thread, footprint);
    this.#forgetRaces(place);
    this.#tryDoubtful(place);
    return place;
  }

  #tryDoubtful(place: number): void {
    for (const sequence of this.#execution.nodes.takeDoubtful(place)) this.#try(sequence);
  }

  // Takes the steps of a sequence to see what they touch, and takes them back.
  #try(threads: Uint8Array): void {
    const execution = this.#execution;
    const place = execution.length;
    const sequence = this.#tried;
    sequence.length = 0;
    for (const thread of threads) {
      if (!execution.canMove(thread)) break;
      execution.step(thread);
      sequence.push(thread, execution.trace.footprints[execution.length - 1]!);
      if (execution.violation !== undefined) break;
    }
    const possible = sequence.length === threads.length || execution.violation !== undefined;
    while (execution.length > place) execution.back();
    if (possible) this.#reversal.add(place, sequence);
  }

  // Goes back to where the job began; gives what was explored from there, and what is left to be explored. An execution
  // that is not complete is still to be explored.
  #unwind(complete: boolean): Pick<Branch, 'state' | 'next'> {
    const { trace, nodes } = this.#execution;
    const over = this.#keep ? State.visited : State.done;
    const explored = this.#explored(trace.length);
    let state: State = complete ? over : explored.length > 0 ? State.visited : State.pending;
    let next: Branch[] = [...explored, ...nodes.tree(trace.length)];
    while (trace.length > this.#base) {
      const place = trace.length - 1;
      const thread = trace.threads[place]!;
      const footprint = trace.footprints[place]!;
      const before = this.#explored(place);
      this.#execution.back();
      nodes.putToSleep(place, thread, footprint);
      this.#forgetRaces(place);
      this.#tryDoubtful(place);
      const left = nodes.tree(place);
      next = [...before, { thread, footprint, state, next: state === State.done ? [] : next }, ...left];
      if (state !== State.done || left.length > 0) state = State.visited;
    }
    return { state, next: state === State.done ? [] : next };
  }

  // The branches from a place that are explored to their ends.
  #explored(place: number): Branch[] {
    if (this.#keep) return this.#kept.take(place);
    const { nodes } = this.#execution;
    const own = nodes.asleep[place]! & ~this.#execution.inherited(place);
    const branches: Branch[] = [];
    for (let thread = 0; own >>> thread !== 0 && thread < 32; thread++) {
      if (((own >>> thread) & 1) === 0) continue;
      branches.push({ thread, footprint: nodes.footprint(place, thread), state: State.done, next: [] });
    }
    return branches;
  }

  #tryBeforeBase(): void {
    while (this.#execution.length > 0) {
      const { trace, nodes } = this.#execution;
      const place = trace.length - 1;
      const thread = trace.threads[place]!;
      const footprint = trace.footprints[place]!;
      this.#execution.back();
      nodes.putToSleep(place, thread, footprint);
      this.#tryDoubtful(place);
    }
  }

  // Races of events that are no more.
  #forgetRaces(length: number): void {
    this.#fresh = Math.min(this.#fresh, length);
    const open = this.#open;
    while (open.length > 0 && open[open.length - 2]! >= length) open.length -= 2;
  }

  // The execution is maximal. Races that were settled for a shorter while are looked at again.
  #reverseRaces(): void {
    const { trace } = this.#execution;
    const open = this.#open;
    const reopened = open.length;
    for (let at = 0; at < reopened; at += 2) this.#reverse(open[at]!, trace.raceWith[open[at + 1]!]!);
    for (let event = this.#fresh; event < trace.length; event++) this.#reverseRacesOf(event);
    this.#fresh = trace.length;
    for (let thread = 0; thread < this.#subject.system.threads.length; thread++) {
      if (this.#execution.isWaiting(thread)) this.#reverseWait(thread);
    }
  }

  #reverseRacesOf(event: number): void {
    const { trace } = this.#execution;
    const end = trace.endOfRaces(event);
    for (let race = trace.firstRace(event); race < end; race++) {
      if (!this.#reverse(event, trace.raceWith[race]!)) this.#open.push(event, race);
    }
  }

  // Answers whether that is settled (see Reversal).
  #reverse(event: number, earlier: number): boolean {
    const { trace, footprints, foreseen } = this.#execution;
    const footprint = trace.footprints[event]!;
    const thread = trace.threads[event]!;
    if (!footprints.decides(trace.footprints[earlier]!)) {
      // What nobody has changed looks the same.
      const certain = foreseen[event] === 1 || !footprints.affects(trace.footprints[earlier]!, footprint);
      return this.#reversal.reverse(earlier, { thread, event, footprint, certain });
    }
    return this.#reverseDecision({ thread, event, footprint, certain: false }, earlier);
  }

  // The earlier step may be what lets the later one go ahead: then that cannot come before it, but perhaps before an
  // earlier one still, such as the one that took the lock which this one gave back.
  #reverseDecision(later: Later, latest: number): boolean {
    const { trace, nodes, footprints } = this.#execution;
    const previous = later.event < trace.length ? trace.previous[later.event]! : trace.lastOf(later.thread);
    let settled = true;
    for (let earlier = latest; earlier >= 0; earlier--) {
      if (trace.threads[earlier] === later.thread) continue;
      if (!footprints.decides(trace.footprints[earlier]!) && earlier !== latest) continue;
      if (!footprints.conflict(trace.footprints[earlier]!, later.footprint)) continue;
      if (previous >= 0 && trace.precedes(earlier, previous)) continue;
      const known = earlier > previous;
      if (known && ((nodes.enabled[earlier]! >>> later.thread) & 1) === 0) continue;
      if (!this.#reversal.reverse(earlier, later)) settled = false;
      if (known) break;
    }
    return settled;
  }

  // A thread that waits for good would have moved before what made it wait.
  #reverseWait(thread: number): void {
    const { length } = this.#execution;
    const footprint = this.#execution.guard(thread);
    this.#reverseDecision({ thread, event: length, footprint, certain: false }, length - 1);
  }
}

const elsewhere = ({ thread, footprint }: { thread: number; footprint: number }): Branch => ({
  thread,
  footprint,
  state: State.elsewhere,
  next: [],
});

// The search takes wake-up trees apart as it goes.
function copyOf({ thread, footprint, state, next }: Branch): Branch {
  return { thread, footprint, state, next: next.map(copyOf) };
}

/** The number of the lowest bit that is set. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function isBetter(one: Schedule, other: Schedule): boolean {
  const fewer = switchesOf(one) - switchesOf(other);
  return fewer < 0 || (fewer === 0 && one.length < other.length);
}
