import type { Event } from '../../../../model/index.ts';
import { Watch } from './watch.ts';

/** A segment runs at most one transaction at a time (C7-MEM-1). */
export class Occupation extends Watch {
  protected readonly condition = 'one transaction a segment';

  protected follow(event: Event): void {
    if (event.type !== 'enterSegment' || !this.c7.segment(event.segment).inTransaction) return;
    this.report(`thread ${event.thread} enters segment ${event.segment}, where another one is`);
  }
}
