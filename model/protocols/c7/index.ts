export { Card, leastCardSize } from './cards.ts';
export { policies, policyNamed, type Policy, type PolicyName } from './policy.ts';
export type { Segment } from './segment.ts';
export { C7, type C7Configuration, type Granularity, c7Defaults } from './state.ts';
export { C7Protocol } from './protocol.ts';
