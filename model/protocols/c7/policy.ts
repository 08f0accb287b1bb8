import { UserFault } from '../../diagnostic.ts';

/** What a policy proposes: whom to abort, and whether to try to wait first (C7-CONT-2). */
export interface Proposal {
  readonly abortOther: boolean;
  readonly tryWait: boolean;
}

/**
 * A contention policy (C7-CONT-2): proposes what to do, from the start times of the transaction that found the contention
 * and of the other. A larger start time means younger.
 */
export type Policy = (mine: number, other: number) => Proposal;

const alwaysAbortMyself: Policy = () => ({ abortOther: false, tryWait: false });

const alwaysAbortOther: Policy = () => ({ abortOther: true, tryWait: false });

/** The younger aborts; ties: myself. The recorded runs used it. */
const abortTheYounger: Policy = (mine, other) => ({ abortOther: mine < other, tryWait: false });

/** The choice of {@link abortTheYounger}, but wait if possible. */
const alwaysWait: Policy = (mine, other) => ({ abortOther: mine < other, tryWait: true });

/** If I started later, wait if possible; else abort the other. The released library uses it. */
const pauseIfYounger: Policy = (mine, other) =>
  mine >= other ? { abortOther: false, tryWait: true } : { abortOther: true, tryWait: false };

export const policies = { alwaysAbortMyself, alwaysAbortOther, abortTheYounger, alwaysWait, pauseIfYounger };
export type PolicyName = keyof typeof policies;

/** @throws UserFault `model/policy` for an unknown name. */
export function policyNamed(name: string): PolicyName {
  if (Object.hasOwn(policies, name)) return name as PolicyName; // a key of `policies`, as just tested
  throw new UserFault({
    code: 'model/policy',
    message: `there is no contention policy ${name}`,
    hint: `the policies are ${Object.keys(policies).join(', ')}`,
  });
}
