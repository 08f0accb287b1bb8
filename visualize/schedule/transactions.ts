import type { Fate } from '../scene.ts';
import type { Transaction } from './timeline.ts';

/** Follows the transactions of a log, at most one open in a lane. */
export class Transactions {
  readonly #all: Transaction[] = [];
  /** The open transaction of each lane, as an index into `#all`. */
  readonly #open = new Map<number, number>();
  #commits = 0;

  start(lane: number, tick: number): void {
    this.close(lane, tick);
    this.#open.set(lane, this.#all.length);
    this.#all.push({
      lane,
      start: tick,
      end: tick,
      fate: 'unfinished',
      inevitableFrom: undefined,
      doomedFrom: undefined,
      order: undefined,
      cause: undefined,
    });
  }

  becomeInevitable(lane: number, tick: number): void {
    this.#change(lane, (old) => ({ inevitableFrom: old.inevitableFrom ?? tick }));
  }

  /** Another transaction told the one in `lane` to abort. */
  doom(lane: number, tick: number): void {
    this.#change(lane, (old) => ({ doomedFrom: old.doomedFrom ?? tick }));
  }

  commit(lane: number, tick: number): void {
    this.#commits += 1;
    this.#end(lane, tick, { fate: 'committed', order: this.#commits });
  }

  abort(lane: number, tick: number, cause: Transaction['cause']): void {
    this.#end(lane, tick, { fate: 'aborted', cause });
  }

  /** Whether `lane` has an open transaction that is not inevitable. */
  mayBecomeInevitable(lane: number): boolean {
    const index = this.#open.get(lane);
    return index !== undefined && this.#all[index]?.inevitableFrom === undefined;
  }

  /** Leaves the transaction in `lane`, if any, unfinished. */
  close(lane: number, tick: number): void {
    this.#change(lane, () => ({ end: tick }));
    this.#open.delete(lane);
  }

  /** All transactions; those still open reach to `tick`. */
  finish(tick: number): readonly Transaction[] {
    for (const lane of [...this.#open.keys()]) this.close(lane, tick);
    return this.#all;
  }

  // A log may begin in the middle of a run: what ends without having started starts where it ends.
  #end(lane: number, tick: number, outcome: { fate: Fate; order?: number; cause?: Transaction['cause'] }): void {
    if (!this.#open.has(lane)) this.start(lane, tick);
    this.#change(lane, () => ({ ...outcome, end: tick }));
    this.#open.delete(lane);
  }

  #change(lane: number, patch: (old: Transaction) => Partial<Transaction>): void {
    const index = this.#open.get(lane);
    const old = index === undefined ? undefined : this.#all[index];
    if (index !== undefined && old !== undefined) this.#all[index] = { ...old, ...patch(old) };
  }
}
