import type { C7, Encoder, Event, Segment } from '../../model/index.ts';
import type { Monitor, Violation } from './monitor.ts';
import { reachable, transactionViews } from './reach.ts';

/**
 * Isolation per segment: the memory that a running transaction sees does not change between two of its safe points
 * except by its own writes. And an inevitable transaction is never aborted (C7-INEV-2).
 */
export class Isolation implements Monitor {
  readonly #c7: C7;
  #stepping = 0;
  #violation: Violation | undefined;

  constructor(c7: C7) {
    this.#c7 = c7;
  }

  get violation(): Violation | undefined {
    return this.#violation;
  }

  hear(event: Event): void {
    switch (event.type) {
      case 'step':
        this.#violation = undefined;
        this.#stepping = event.thread + 1;
        return;
      case 'copy':
        if (event.changed) this.#changed(event.to, event.address, event.size);
        return;
      case 'write':
        return this.#changed(event.segment, event.address, event.size);
      case 'reset':
        return this.#reset(event.segment);
      default:
        return;
    }
  }

  // What matters of the past is in the state of the segments, which the protocol describes.
  encode(_: Encoder): void {}

  #changed(owner: number, address: number, size: number): void {
    const { memory, segments } = this.#c7;
    for (const segment of segments) {
      if (!segment.running || segment.occupant === this.#stepping) continue;
      const { number } = segment;
      if (!memory.samePage(number, owner, address) && !memory.samePage(number, owner, address + size - 1)) continue;
      if (!this.#isSeen(segment, address, size)) continue;
      const reason = `memory at ${address} changed under the running transaction of segment ${number}`;
      this.#violation ??= { condition: 'isolation per segment', reason };
    }
  }

  // Objects that a transaction creates lie where others see nothing yet, or no longer.
  #isSeen(segment: Segment, address: number, size: number): boolean {
    const c7 = this.#c7;
    if (c7.objects.pristine) return true;
    const view = transactionViews(c7).find(({ segment: number }) => number === segment.number);
    const found = view === undefined ? new Set<number>() : reachable(c7, view);
    if (typeof found === 'string') return true;
    return [...found].some((object) => {
      const end = object + c7.objects.sizeOf(segment.number, object);
      return object < address + size && address < end;
    });
  }

  #reset(segment: number): void {
    if (!this.#c7.segment(segment).inevitable) return;
    const reason = `segment ${segment} was reset while its transaction was inevitable`;
    this.#violation ??= { condition: 'an inevitable never aborts', reason };
  }
}
