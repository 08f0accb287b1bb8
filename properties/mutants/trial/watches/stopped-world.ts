import type { Event } from '../../../../model/index.ts';
import { Watch } from './watch.ts';

/** Nobody runs while a transaction commits, or a major collection goes on (C7-COMMIT-2, C7-MAJOR-1). */
export class StoppedWorld extends Watch {
  protected readonly condition = 'the world is stopped';

  protected follow(event: Event): void {
    if (event.type === 'commit') this.#check(event.segment, 'commits');
    else if (event.type === 'major' && event.segment !== 0) this.#check(event.segment, 'collects');
  }

  #check(segment: number, what: string): void {
    const other = this.c7.segments.find(({ number, running }) => running && number !== segment);
    if (other !== undefined) this.report(`segment ${other.number} runs while segment ${segment} ${what}`);
  }
}
