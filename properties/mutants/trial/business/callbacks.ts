import { type C7Protocol, Cells, type Encoder, type Event } from '../../../../model/index.ts';
import type { Violation } from '../../../check/index.ts';
import type { Ledger } from './ledger.ts';

const ends = ['commit', 'abort'] as const;
// By thread: how often its transaction was called back on each end, and how it ended: 0, or 1 more than the end's index.
const words = 3;
const fate = 2;

/**
 * Every transaction asks for a callback on commit and for one on abort; the one for what happened runs, once, and not the
 * other (C7-COMMIT-4, C7-ABORT-1).
 */
export class Callbacks implements Ledger {
  violation: Violation | undefined;
  readonly #protocol: C7Protocol;
  readonly #heard: Cells;
  #started = false;

  constructor(protocol: C7Protocol) {
    this.#protocol = protocol;
    this.#heard = new Cells(words * protocol.world.threads.length);
  }

  hear(event: Event): void {
    switch (event.type) {
      case 'step':
        this.#started = false;
        this.violation = undefined;
        return;
      case 'start':
        this.#started = true;
        return;
      case 'callback':
        return this.#add(event.thread, ends.indexOf(event.on), 1);
      case 'commit':
      case 'abort':
        return this.#add(event.thread, fate, 1 + ends.indexOf(event.type));
      default:
        return;
    }
  }

  encode(out: Encoder): void {
    for (const word of this.#heard.words) out.int(word);
  }

  after(thread: number): void {
    const open = this.#protocol.inTransaction(thread);
    if (this.#started && open) for (const end of ends) this.#protocol.callOn(thread, end, thread + 1);
    const ended = this.#heard.words[words * thread + fate]!;
    if (ended === 0 || open) return;
    this.#judge(thread, ended);
    for (let word = 0; word < words; word++) this.#protocol.world.journal.write(this.#heard, words * thread + word, 0);
  }

  #judge(thread: number, ended: number): void {
    for (const [index, end] of ends.entries()) {
      const times = this.#heard.words[words * thread + index]!;
      if (times === (index + 1 === ended ? 1 : 0)) continue;
      const reason = `the callback on ${end} ran ${times} times after the ${ends[ended - 1]} of thread ${thread}`;
      this.violation ??= { condition: 'callbacks run once, for what happened', reason };
    }
  }

  #add(thread: number, word: number, by: number): void {
    const index = words * thread + word;
    this.#protocol.world.journal.write(this.#heard, index, this.#heard.words[index]! + by);
  }
}
