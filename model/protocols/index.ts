export {
  C7,
  type C7Configuration,
  C7Protocol,
  Card,
  type Granularity,
  type Policy,
  type PolicyName,
  type Segment,
  c7Defaults,
  leastCardSize,
  policies,
  policyNamed,
} from './c7/index.ts';
export { Gil } from './gil.ts';
export type { Protocol } from './protocol.ts';
export { Status } from './status.ts';
