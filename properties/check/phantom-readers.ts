import { type C7, type Encoder, type Event, NumberList } from '../../model/index.ts';
import type { Monitor, Violation } from './monitor.ts';
import type { Describe } from './reach.ts';

/**
 * No phantom reader: a commit contends only with transactions that have read or written the object in question. Markers
 * say more than that: of an object that was at the same place before, or of the transaction before (C7-READ-3,
 * C7-START-1). No result is wrong for it, but a transaction waits or aborts without reason.
 */
export class PhantomReaders implements Monitor {
  readonly inner = true;
  // By segment: old objects that its transaction has touched.
  readonly #touched: readonly NumberList[];
  readonly #c7: C7;
  readonly #at: Describe;
  #violation: Violation | undefined;

  constructor(c7: C7, at: Describe) {
    this.#c7 = c7;
    this.#at = at;
    this.#touched = c7.segments.map(() => new NumberList(c7.journal));
  }

  get violation(): Violation | undefined {
    return this.#violation;
  }

  hear(event: Event): void {
    switch (event.type) {
      case 'step':
        this.#violation = undefined;
        return;
      case 'start':
        this.#touched[event.segment - 1]!.clear();
        return;
      case 'mark':
        return this.#touch(this.#touched[event.segment - 1]!, event.object, event.version !== 0);
      case 'free':
        for (const list of this.#touched) list.remove(event.object);
        return;
      case 'contention':
        if (event.kind === 'writeRead') this.#check(event.other, event.object);
        return;
      default:
        return;
    }
  }

  encode(out: Encoder): void {
    for (const list of this.#touched) {
      out.int(list.length);
      // The order in which objects were touched is no difference.
      for (const object of list.toArray().sort((one, other) => one - other)) out.int(object - this.#c7.layout.oldStart);
    }
  }

  #touch(list: NumberList, object: number, on: boolean): void {
    if (object < this.#c7.layout.oldStart || list.includes(object) === on) return;
    if (on) list.push(object);
    else list.remove(object);
  }

  #check(segment: number, object: number): void {
    if (this.#touched[segment - 1]!.includes(object)) return;
    const reason = `the transaction of segment ${segment} is taken for a reader of ${this.#at(object)}, which it has not touched`;
    this.#violation ??= { condition: 'no phantom reader', reason };
  }
}
