import type { Event, Segment } from '../../../../model/index.ts';
import { Watch } from './watch.ts';

/**
 * Whoever is waited for, or given way to, is advised to commit soon, unless another signal is in the way, or it has been
 * advised before (C7-CONT-4, C7-CONT-5, C7-CONT-7); and a minor collection that is no commit's is such advice
 * (C7-GC-2).
 */
export class Advice extends Watch {
  protected readonly condition = 'advice is given';
  #owed: Segment | undefined;
  #collecting: Segment | undefined;

  protected override begin(): void {
    this.#owed = undefined;
    this.#collecting = undefined;
  }

  protected follow(event: Event): void {
    if (event.type === 'start') this.#checkStart(this.c7.segment(event.segment));
    else if (event.type === 'contention' && event.choice !== 'abortOther') this.#owe(this.c7.segment(event.other));
    else if (event.type === 'signal' && event.signal === 'commitSoon') this.#owed = undefined;
    else if (event.type === 'minor' && event.state === 'cards' && !event.commit) {
      this.#collecting = this.c7.segment(event.segment);
    } else if (event.type === 'advice') this.#collecting = undefined;
  }

  protected override afterwards(): string | undefined {
    const silent = this.#owed ?? this.#collecting;
    return silent && `nobody advises segment ${silent.number} to commit soon`;
  }

  // Advice to one transaction says nothing to the next.
  #checkStart({ number, signalledToCommitSoon }: Segment): void {
    if (signalledToCommitSoon === 1) this.report(`segment ${number} counts as advised before its transaction begins`);
  }

  #owe(other: Segment): void {
    const { nurseryEnd, signalledToCommitSoon } = other;
    if (nurseryEnd === 0 && signalledToCommitSoon === 0 && this.c7.globals.pauseSignalled === 0) this.#owed = other;
  }
}
