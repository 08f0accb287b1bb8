import type { Event } from '../../../model/index.ts';
import { AssertionFailure } from '../../../model/index.ts';
import { type Schedule, switchesOf } from '../path.ts';
import { SearchFailure } from '../search.ts';
import type { Bound, Bounds, Exploration, Progress, Search } from '../strategy.ts';
import type { Subject } from '../subject.ts';
import { Ending } from '../walk.ts';
import { Execution } from './execution.ts';
import { type Later, Reversal } from './reversal.ts';
import { insert, Sequence } from './wakeup.ts';

const reportEvery = 1 << 10;

/**
 * Optimal dynamic partial order reduction: one complete execution of every Mazurkiewicz trace, and no other. Finds every
 * final state, every deadlock, and every violation that the run of one trace shows in any order of its independent steps;
 * states in the middle of a run it sees only along the executions it takes.
 *
 * After Abdulla, Aronis, Jonsson, Sagonas: Optimal Dynamic Partial Order Reduction (POPL 2014, JACM 2017).
 */
export function optimal(subject: Subject, bounds: Bounds): Search<Exploration> {
  return new Dpor(subject, bounds).run();
}

class Dpor {
  readonly #subject: Subject;
  readonly #bounds: Bounds;
  readonly #began = performance.now();
  #execution!: Execution;
  #reversal!: Reversal;
  readonly #tried = new Sequence();
  // Races whose reversal hangs on what follows them, as pairs: later event, index of the race.
  #open: number[] = [];
  // The first event of which the races have not been looked at.
  #fresh = 0;
  #complete = 0;
  #blocked = 0;
  #cut = 0;
  #violating = 0;
  #best: Exploration['violation'];
  #sample: Schedule | undefined;
  #sampleRank = 0;
  #conflict = 0;
  #ended: Bound | undefined;

  constructor(subject: Subject, bounds: Bounds) {
    this.#subject = subject;
    this.#bounds = bounds;
  }

  *run(): Search<Exploration> {
    const { system, monitors } = this.#subject;
    const hear = (event: Event) => {
      if (event.type === 'abort') this.#conflict = 2;
      else if (event.type === 'wait' && this.#conflict === 0) this.#conflict = 1;
      for (const monitor of monitors) monitor.hear(event);
    };
    if (monitors.length > 0) {
      system.listen(
        hear,
        monitors.some(({ inner }) => inner === true),
      );
    }
    system.journal.recording = true;
    system.footprint.recording = true;
    const start = system.journal.mark();
    this.#execution = new Execution(this.#subject, this.#bounds);
    const { trace, nodes, footprints } = this.#execution;
    this.#reversal = new Reversal(trace, nodes, footprints);
    try {
      yield* this.#explore();
    } catch (error) {
      if (error instanceof AssertionFailure) throw new SearchFailure(error, this.#execution.schedule());
      throw error;
    } finally {
      system.journal.undo(start);
      system.journal.recording = false;
      system.footprint.recording = false;
      system.listen(undefined);
    }
    return this.#result();
  }

  *#explore(): Search<void> {
    this.#descend();
    for (let next = this.#nextBranch(); next; next = this.#nextBranch()) {
      this.#descend();
      this.#checkBounds();
      if ((this.#complete + this.#cut) % reportEvery !== 0) continue;
      const answer = yield this.#progress();
      if (answer === 'interrupt') this.#ended ??= 'interrupt';
    }
  }

  // Goes on from where the execution stands to its end, and looks at the races that this shows.
  #descend(): void {
    const execution = this.#execution;
    let ending = execution.judge();
    while (ending === Ending.none) {
      const branch = execution.nodes.tree(execution.length).shift();
      const thread = branch?.thread ?? this.#choose();
      if (thread < 0) {
        this.#blocked++;
        return;
      }
      execution.step(thread, branch?.next);
      ending = execution.judge();
    }
    this.#count(ending);
    this.#reverseRaces();
  }

  // Any thread that is not asleep; where a wake-up tree ends nobody is.
  #choose(): number {
    const { nodes, length } = this.#execution;
    const able = nodes.enabled[length]! & ~nodes.asleep[length]!;
    return able === 0 ? -1 : 31 - Math.clz32(able & -able);
  }

  #count(ending: Ending): void {
    if (ending === Ending.violating) return this.#violate();
    if (ending === Ending.cut) {
      this.#cut++;
      return;
    }
    this.#complete++;
    if (this.#sample !== undefined && this.#conflict <= this.#sampleRank) return;
    this.#sampleRank = this.#conflict;
    this.#sample = this.#execution.schedule();
  }

  #violate(): void {
    this.#violating++;
    const schedule = this.#execution.schedule();
    if (this.#best !== undefined && !isBetter(schedule, this.#best.schedule)) return;
    this.#best = { ...this.#execution.violation!, schedule };
  }

  // Goes back to the last place that has something left to explore.
  #nextBranch(): boolean {
    const execution = this.#execution;
    const { trace, nodes } = execution;
    while (trace.length > 0) {
      const place = trace.length - 1;
      const thread = trace.threads[place]!;
      const footprint = trace.footprints[place]!;
      execution.back();
      if (this.#ended !== undefined) continue;
      nodes.putToSleep(place, thread, footprint);
      this.#forgetRaces(place);
      for (const sequence of nodes.takeDoubtful(place)) this.#try(sequence);
      if (nodes.tree(place).length === 0) continue;
      this.#conflict = 0;
      return true;
    }
    return false;
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
    if (!possible || this.#reversal.isRedundant(place, sequence)) return;
    insert(execution.footprints, execution.nodes.tree(place), sequence);
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

  #checkBounds(): void {
    const { steps, seconds, executions = Number.POSITIVE_INFINITY } = this.#bounds;
    if (this.#execution.steps >= steps) this.#ended ??= 'steps';
    else if (this.#complete >= executions) this.#ended ??= 'executions';
    else if ((this.#complete & 0xff) === 0 && this.#seconds >= seconds) this.#ended ??= 'seconds';
  }

  get #seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }

  #progress(): Progress {
    return {
      states: undefined,
      executions: this.#complete,
      steps: this.#execution.steps,
      depth: this.#execution.length,
      seconds: this.#seconds,
    };
  }

  #result(): Exploration {
    const hit = this.#ended ?? (this.#cut > 0 ? 'retries' : undefined);
    const violated = this.#best !== undefined;
    return {
      search: 'dpor',
      verdict: violated ? 'violated' : hit === undefined ? 'holds' : 'unknown',
      states: undefined,
      steps: this.#execution.steps,
      executions: { complete: this.#complete, blocked: this.#blocked, cut: this.#cut },
      cycles: 0,
      seconds: this.#seconds,
      hit,
      violation: this.#best,
      violating: this.#violating,
      sample: violated ? undefined : this.#sample,
      remarks: [],
    };
  }
}

function isBetter(one: Schedule, other: Schedule): boolean {
  const fewer = switchesOf(one) - switchesOf(other);
  return fewer < 0 || (fewer === 0 && one.length < other.length);
}
