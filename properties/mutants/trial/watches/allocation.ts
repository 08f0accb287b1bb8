import type { Event } from '../../../../model/index.ts';
import { Watch } from './watch.ts';

/**
 * Nobody allocates past a pending signal (C7-GC-1), nor past the bound at which a major collection is requested
 * (C7-MAJOR-1).
 */
export class Allocation extends Watch {
  protected readonly condition = 'allocation heeds signals and bounds';

  protected follow(event: Event): void {
    // Between the check and the allocation another thread can give a signal where that is not one step.
    if (event.type !== 'allocate' || this.c7.fine) return;
    const { number, signal } = this.c7.segment(event.segment);
    if (signal !== 'none') this.report(`segment ${number} allocates, though there is a signal: ${signal}`);
  }

  protected override afterwards(): string | undefined {
    const { major, globals, totalAllocated } = this.c7;
    const bound = globals.bound >>> 0;
    if (major !== 'idle' || totalAllocated < bound) return undefined;
    return `${totalAllocated} bytes are allocated, the bound is ${bound}, and nobody has requested a collection`;
  }
}
