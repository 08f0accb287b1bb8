import type { Mutant } from '../mutant.ts';
import { abortMutants } from './abort.ts';
import { barrierMutants } from './barrier.ts';
import { cardMutants } from './card.ts';
import { commitMutants } from './commit.ts';
import { contentionMutants } from './contention.ts';
import { finalizerMutants } from './finalizer.ts';
import { finishMutants } from './finish.ts';
import { forwardMutants } from './forward.ts';
import { identityMutants } from './identity.ts';
import { majorMutants } from './major.ts';
import { markMutants } from './mark.ts';
import { memoryMutants } from './memory.ts';
import { minorMutants } from './minor.ts';
import { pageMutants } from './page.ts';
import { pauseMutants } from './pause.ts';
import { pushMutants } from './push.ts';
import { startMutants } from './start.ts';
import { weakrefMutants } from './weakref.ts';

export { equivalents } from './equivalent.ts';

/** Of transactions: barriers, contention, commits, aborts. */
export const transactionMutants: readonly Mutant[] = [
  ...barrierMutants,
  ...pageMutants,
  ...startMutants,
  ...contentionMutants,
  ...pauseMutants,
  ...abortMutants,
  ...commitMutants,
  ...pushMutants,
  ...finishMutants,
  ...identityMutants,
];

/** Of the collector, and of what everything stands on. */
export const collectorMutants: readonly Mutant[] = [
  ...minorMutants,
  ...forwardMutants,
  ...weakrefMutants,
  ...finalizerMutants,
  ...majorMutants,
  ...markMutants,
  ...cardMutants,
  ...memoryMutants,
];
