import type { Event, PolicyName, Segment } from '../../../../model/index.ts';
import { Watch } from './watch.ts';

type Contention = Extract<Event, { type: 'contention' }>;

/** Contention is decided as its policy says, and in favour of who is inevitable (C7-CONT-2, C7-CONT-3). */
export class PolicyFollowed extends Watch {
  protected readonly condition = 'the policy is followed';

  protected follow(event: Event): void {
    if (event.type !== 'contention') return;
    const mine = this.c7.segment(event.segment);
    const other = this.c7.segment(event.other);
    if (mine.startTime === other.startTime) this.report(`two transactions began at ${mine.startTime}`);
    else if (!this.#allows(event, mine, other)) this.report(`segment ${mine.number} decides: ${event.choice}`);
  }

  #allows({ choice }: Contention, mine: Segment, other: Segment): boolean {
    if (other.mustAbort || mine.inevitable) return choice === 'abortOther';
    if (other.inevitable) return choice !== 'abortOther';
    return proposals[this.c7.configuration.contention](mine.startTime < other.startTime).includes(choice);
  }
}

/** What may come of a policy for one that is older, or younger, than the other: waiting is not always possible. */
const proposals: Readonly<Record<PolicyName, (older: boolean) => readonly Contention['choice'][]>> = {
  alwaysAbortMyself: () => ['abortMyself'],
  alwaysAbortOther: () => ['abortOther'],
  abortTheYounger: (older) => [older ? 'abortOther' : 'abortMyself'],
  alwaysWait: (older) => ['wait', older ? 'abortOther' : 'abortMyself'],
  pauseIfYounger: (older) => (older ? ['abortOther'] : ['wait', 'abortMyself']),
};
