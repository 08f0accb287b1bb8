export { type Exploration, explore, type Verdict } from './explore.ts';
export type { Schedule } from './path.ts';
export { logOf, scenarioSubject } from './scenario.ts';
export { type Bound, type Bounds, type Progress, SearchFailure } from './search.ts';
