import { Count, countNames, type Tally } from '../../../model/index.ts';
import { abortedBy, Category, categoryNames, categoryOfCount, pending } from './category.ts';
import type { Prices } from './prices.ts';

/** Not waiting. */
export const nothing = -1;

/** The time of one thread: its clock, and where that time went. All times are in nanoseconds. */
export class Track {
  readonly number: number;
  /** When it began. */
  readonly born: number;
  clock: number;
  /** How long it was not there: between threads of the same number. */
  #away = 0;
  readonly times = new Float64Array(categoryNames.length);
  readonly counts = new Float64Array(countNames.length);
  bytecodes = 0;
  handOvers = 0;
  /** Time within the present transaction, until it is known how that ends. */
  #pending = 0;
  /** The category of what it waits for, or {@link nothing}; since its clock's time. */
  waiting: number = nothing;
  /** When it may go on, if somebody has let it, and in which look round that was found last. */
  wakeAt = 0;
  seen = -1;
  /** Whether it has a core, and since when. */
  onCore = false;
  coreSince = 0;
  /** How many instructions it may still execute with the GIL, and how many it has since it let go of it in vain. */
  left = 0;
  odd = 0;

  constructor(number: number, born: number) {
    this.number = number;
    this.born = born;
    this.clock = born;
  }

  /** Lets time go by. */
  spend(category: number, time: number): void {
    if (category === pending) this.#pending += time;
    else this.times[category]! += time;
    this.clock += time;
  }

  /** Goes on at a time, not before what it has waited for was there, and not before there was a core. */
  goOn(time: number): void {
    if (this.waiting !== nothing) this.spend(this.waiting, Math.max(0, Math.min(time, this.wakeAt) - this.clock));
    this.waiting = nothing;
    if (time > this.clock) this.spend(Category.waitCore, time - this.clock);
  }

  /** Pays for what it has just done; `loss` says why its transaction was aborted, if it was. */
  charge(tally: Tally, bytecodes: number, prices: Prices): void {
    this.bytecodes += bytecodes;
    this.spend(pending, bytecodes * prices.bytecode);
    const { counts } = tally;
    for (let place = 0; place < counts.length; place++) {
      const times = counts[place]!;
      if (times === 0) continue;
      this.counts[place]! += times;
      this.spend(categoryOfCount[place]!, times * prices.counts[place]!);
    }
    if (counts[Count.abort]! > 0) this.settle(abortedBy(tally.takeLoss(this.number)));
    else if (counts[Count.commit]! > 0) this.settle(Category.runCommitted);
  }

  /** It is known now what the time within its transaction was good for. */
  settle(category: number): void {
    this.times[category]! += this.#pending;
    this.#pending = 0;
  }

  /** How long it was there. */
  get alive(): number {
    return this.clock - this.born - this.#away;
  }

  /** The time of another thread of the same number, which came later, is added to this one's. */
  join(later: Track): Track {
    const made = new Track(this.number, this.born);
    made.clock = later.clock;
    made.#away = this.#away + later.#away + later.born - this.clock;
    made.bytecodes = this.bytecodes + later.bytecodes;
    made.handOvers = this.handOvers + later.handOvers;
    for (let at = 0; at < made.times.length; at++) made.times[at] = this.times[at]! + later.times[at]!;
    for (let at = 0; at < made.counts.length; at++) made.counts[at] = this.counts[at]! + later.counts[at]!;
    return made;
  }
}
