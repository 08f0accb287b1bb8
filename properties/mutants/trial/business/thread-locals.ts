import type { C7Protocol, Event } from '../../../../model/index.ts';
import type { Violation } from '../../../check/index.ts';
import type { Ledger } from './ledger.ts';

/** Keeps the newest object of each thread as its thread-local object. Where it leads, invariants watch. */
export class ThreadLocals implements Ledger {
  readonly violation: Violation | undefined = undefined;
  readonly #protocol: C7Protocol;
  #allocated = 0;

  constructor(protocol: C7Protocol) {
    this.#protocol = protocol;
  }

  hear(event: Event): void {
    if (event.type === 'step') this.#allocated = 0;
    else if (event.type === 'allocate') this.#allocated = event.object;
  }

  encode(): void {}

  after(thread: number): void {
    if (this.#allocated !== 0) this.#protocol.setThreadLocal(thread, this.#allocated);
  }
}
