import type { Event } from '../../../../model/index.ts';
import { Watch } from './watch.ts';

/** Nobody locks what only its own transaction knows (C7-WRITE-2). */
export class OwnObjects extends Watch {
  protected readonly condition = 'overflow objects have no lock';

  protected follow(event: Event): void {
    if (event.type !== 'lock' || event.owner === 0) return;
    const { number, largeOverflowObjects } = this.c7.segment(event.owner);
    if (largeOverflowObjects.includes(event.object)) {
      this.report(`segment ${number} locks ${event.object}, its overflow object`);
    }
  }
}
