export {
  C7,
  type C7Configuration,
  C7Protocol,
  Card,
  c7Defaults,
  type Granularity,
  leastCardSize,
  type Policy,
  type PolicyName,
  policies,
  policyNamed,
  type Repair,
  repairs,
  type Segment,
} from './c7/index.ts';
export type { Direct } from './direct.ts';
export { Gil } from './gil/index.ts';
export type { Mutator } from './mutator.ts';
export type { ObjectNames, Protocol } from './protocol.ts';
export { Status } from './status.ts';
