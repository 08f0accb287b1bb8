import { type C7, type Encoder, type Event, NumberList } from '../../../../model/index.ts';
import { Watch } from './watch.ts';

/** An abort restores what a thread held outside of transactional memory when its transaction began (C7-ABORT-1). */
export class RootsRestored extends Watch {
  protected readonly condition = 'an abort restores the roots';
  // By thread: its roots at the start of its transaction.
  readonly #before: readonly NumberList[];

  constructor(c7: C7) {
    super(c7);
    this.#before = c7.threads.map(() => new NumberList(c7.journal));
  }

  protected follow(event: Event): void {
    if (event.type === 'start') this.#remember(event.thread);
    else if (event.type === 'abort') this.#compare(event.thread);
  }

  override encode(out: Encoder): void {
    for (const list of this.#before) {
      out.int(list.length);
      for (let index = 0; index < list.length; index++) out.int(list.at(index));
    }
  }

  #remember(thread: number): void {
    const list = this.#before[thread]!;
    list.clear();
    for (const root of this.#rootsOf(thread)) list.push(root);
  }

  #compare(thread: number): void {
    const before = this.#before[thread]!.toArray().join(' ');
    const now = this.#rootsOf(thread).join(' ');
    if (before !== now) this.report(`thread ${thread} held ${before} before its transaction, and holds ${now} now`);
  }

  #rootsOf(thread: number): number[] {
    const { shadowStack, threadLocal } = this.c7.threads[thread]!;
    return [...shadowStack.toArray(), threadLocal >>> 0];
  }
}
