export { type Exploration, explore, exploring, type Verdict } from './explore.ts';
export type { Schedule } from './path.ts';
export { type Rerun, rerun } from './rerun.ts';
export { scenarioMachine, scenarioSubject } from './scenario.ts';
export { type Bound, type Bounds, type Progress, type Search, SearchFailure } from './search.ts';
export { formatSchedule, formatToken, parseToken, type Run } from './token.ts';
