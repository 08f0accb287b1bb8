import { assert, Count, type Protocol, Tally } from '../../../model/index.ts';
import type { Scheduler } from '../run/scheduler.ts';
import type { End } from '../run/surroundings.ts';
import type { Task } from '../run/task.ts';
import type { Timing, Turn } from '../run/timing.ts';
import type { VM } from '../vm/vm.ts';
import { Category, waitingOn } from './category.ts';
import { TimedClock } from './clock.ts';
import { Cores } from './cores.ts';
import type { CostModel } from './cost-model.ts';
import { Fuel } from './fuel.ts';
import { Gil } from './gil.ts';
import { Prices } from './prices.ts';
import { summaryOf, type TimeSummary } from './summary.ts';
import { nothing, Track } from './track.ts';
import { isReleased, waitsForOthers } from './wait.ts';

/** A thread that can move: when it could, and when it can on a core. */
interface Candidate extends Turn {
  readonly track: Track;
  readonly time: number;
  at: number;
}

/**
 * A simulation of cores by events: each thread has its clock, and of those that can move the one that is earliest does. What
 * it did is counted by the model, and costs what the cost model says; whoever was let go on by another, does so when that
 * one's clock says. Nothing depends on chance.
 */
export class Timeline implements Timing {
  readonly #prices: Prices;
  readonly #cores: Cores;
  readonly #gil: Gil;
  readonly #fuel: Fuel;
  readonly #tally = new Tally();
  readonly #clock = new TimedClock();
  readonly #coreCount: number;
  readonly #tracks = new Map<Task, Track>();
  // Of threads that have ended, by number.
  readonly #ended = new Map<number, Track>();
  #round = 0;
  // Whose turn it is, or was last.
  #last: Candidate | undefined;
  // When it had done what others may have waited for; and the instructions that it has executed.
  #done = 0;
  #executed = 0;

  constructor(model: CostModel, cores: number) {
    this.#prices = new Prices(model);
    this.#cores = new Cores(cores);
    this.#coreCount = cores;
    this.#gil = new Gil(this.#prices);
    this.#fuel = new Fuel(this.#prices, this.#clock);
  }

  get transaction(): number | undefined {
    return this.#prices.transaction;
  }

  attach(vm: VM, protocol: Protocol): void {
    vm.clock = this.#clock;
    protocol.world.bus.tally = this.#tally;
  }

  choose(schedulers: readonly Scheduler[]): Turn | undefined {
    const next = Math.min(...schedulers.map(({ nextTime }) => nextTime));
    if (Number.isFinite(next)) this.#clock.now = next;
    const candidates = this.#candidates(schedulers, next);
    this.#leaveCore(candidates);
    const chosen = this.#earliest(candidates, next);
    this.#last = chosen;
    return chosen;
  }

  #candidates(schedulers: readonly Scheduler[], next: number): Candidate[] {
    this.#round++;
    const found: Candidate[] = [];
    let isThere = false;
    for (const scheduler of schedulers) {
      for (const task of scheduler.ready()) {
        const track = this.#trackOf(task);
        const time = this.#timeOf(scheduler, task, track, next);
        if (task === this.#last?.task) isThere = true;
        // Whose time has come is there, though it may have come while it was still on its way to wait.
        const isDue = waitsForOthers(task) && task.thread.deadline! <= next;
        if (time <= next || isDue) found.push({ scheduler, task, track, time, at: 0 });
      }
    }
    if (!isThere && this.#last !== undefined) this.#block(this.#last.task, this.#last.track);
    return found;
  }

  #trackOf(task: Task): Track {
    let track = this.#tracks.get(task);
    if (track === undefined) {
      track = new Track(task.thread.number, this.#last === undefined ? 0 : this.#done + this.#prices.wake);
      this.#tracks.set(task, track);
    }
    return track;
  }

  // When a thread that the scheduler takes for ready can go on; `Infinity` if it was woken for nothing.
  #timeOf(scheduler: Scheduler, task: Task, track: Track, next: number): number {
    const waits = waitsForOthers(task);
    const isIdle = track.waiting === nothing;
    if (isIdle && (waits || this.#gil.mustWait(task, track, this.#tracks.values()))) this.#block(task, track);
    if (track.waiting === nothing) return track.clock;
    const deadline = waits ? task.thread.deadline! : Number.POSITIVE_INFINITY;
    if (!waits || isReleased(scheduler, task)) {
      // Who wakes it is who moved last. It stays woken, unless somebody else takes what it was woken for.
      const latency = this.#gil.latencyOf(task) ?? this.#prices.wake;
      if (track.seen !== this.#round - 1) track.wakeAt = this.#done + latency;
      track.seen = this.#round;
      track.wakeAt = Math.min(track.wakeAt, deadline);
    } else if (deadline <= next) track.wakeAt = deadline;
    else return Number.POSITIVE_INFINITY;
    track.wakeAt = this.#gil.from(task, track.wakeAt);
    return Math.max(track.clock, track.wakeAt);
  }

  // It can do nothing from now on: it leaves its core to others.
  #block(task: Task, track: Track): void {
    if (!this.#tracks.has(task) || track.waiting !== nothing) return;
    track.waiting = this.#reasonOf(task);
    this.#cores.leave(track);
  }

  #reasonOf(task: Task): number {
    if (waitsForOthers(task)) return Number.isFinite(task.thread.deadline) ? Category.sleep : Category.waitLock;
    const { condition, kind } = this.#tally;
    return this.#prices.underGil ? Category.waitGil : waitingOn(condition!, kind);
  }

  // Whoever has had a core for a time slice gives it to those that want one.
  #leaveCore(candidates: readonly Candidate[]): void {
    const track = this.#last?.track;
    if (track === undefined || !track.onCore || this.#cores.someFree) return;
    if (track.clock - track.coreSince < this.#prices.timeSlice) return;
    if (candidates.some((one) => !one.track.onCore && one.time <= track.clock)) this.#cores.leave(track);
  }

  // Of threads that can go on at the same time, the one that waits longest.
  #earliest(candidates: readonly Candidate[], next: number): Candidate | undefined {
    let best: Candidate | undefined;
    let second = next;
    for (const one of candidates) {
      one.at = this.#cores.from(one.track, one.time);
      if (best === undefined || one.at < best.at || (one.at === best.at && one.track.clock < best.track.clock)) {
        second = Math.min(second, best?.at ?? next);
        best = one;
      } else second = Math.min(second, one.at);
      // Somebody who has no core gets one when the time slice is over.
      if (one.at === Number.POSITIVE_INFINITY) second = Math.min(second, one.time + this.#prices.timeSlice);
    }
    this.#fuel.horizon = second;
    return best;
  }

  step(turn: Turn, spend: (instructions: number) => void): End | undefined {
    const { track, at } = this.#last!;
    assert(Number.isFinite(at), 'a thread that moves has a core');
    const { scheduler, task } = turn;
    this.#cores.take(track, at);
    track.goOn(at);
    this.#clock.now = track.clock;
    this.#tally.clear();
    this.#executed = 0;
    this.#fuel.begin(scheduler, track);
    const end = scheduler.step(task, (instructions) => {
      this.#executed += instructions;
      spend(instructions);
    });
    this.#charge(track);
    if (hasEnded(scheduler, task)) this.#end(task, track);
    return end;
  }

  #charge(track: Track): void {
    const { counts } = this.#tally;
    track.charge(this.#tally, this.#executed, this.#prices);
    this.#gil.charge(this.#tally, track, this.#executed, this.#tracks.values());
    this.#done = track.clock;
    if (counts[Count.abort] === 0 || this.#prices.abortPause === 0) return;
    // Without the pause, the thread could have taken again what it was aborted for before the other one is awake.
    this.#cores.leave(track);
    track.spend(Category.abortPause, this.#prices.abortPause);
  }

  #end(task: Task, track: Track): void {
    this.#cores.leave(track);
    this.#tracks.delete(task);
    const before = this.#ended.get(track.number);
    this.#ended.set(track.number, before === undefined ? track : before.join(track));
  }

  fuel(task: Task): number {
    return this.#fuel.of(task);
  }

  /** The time of a thread, in nanoseconds; of one that has ended, when that was. */
  timeOf(thread: number): number {
    const running = this.#last?.track;
    if (running?.number === thread) return Math.max(running.clock, this.#clock.present());
    for (const [task, track] of this.#tracks) if (task.thread.number === thread) return track.clock;
    return this.#ended.get(thread)?.clock ?? 0;
  }

  /** What has happened until now. */
  get summary(): TimeSummary {
    const tracks = [...this.#ended.values(), ...this.#tracks.values()];
    const end = this.#last?.track.clock ?? 0;
    return summaryOf(this.#prices.model, this.#coreCount, end, tracks);
  }
}

const hasEnded = ({ protocol }: Scheduler, { phase, operation, thread }: Task): boolean =>
  phase === 'commitAndEnd' && operation === undefined && !protocol.inTransaction(thread.number);
