import type { Event } from '../../../../model/index.ts';
import { Watch } from './watch.ts';

/** Whoever writes an old object has read it: after the write barrier no other is needed (C7-WRITE-3). */
export class WriterReads extends Watch {
  protected readonly condition = 'a writer is a reader';

  protected follow(event: Event): void {
    if (event.type !== 'write' || event.object < this.c7.layout.oldStart) return;
    const segment = this.c7.segment(event.segment);
    if (this.c7.lockOwner(event.object) !== segment.number || this.c7.wasRead(segment, event.object)) return;
    this.report(`segment ${segment.number} wrote to ${event.object}, and does not count as a reader of it`);
  }
}
