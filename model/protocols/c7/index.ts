export { Card, leastCardSize } from './cards.ts';
export { type C7Configuration, c7Defaults, type Granularity, type Repair, repairs } from './configuration.ts';
export { type Policy, type PolicyName, policies, policyNamed } from './policy.ts';
export { C7Protocol } from './protocol.ts';
export type { Segment } from './segment.ts';
export { C7 } from './state.ts';
