export { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.ts';
export { Description } from './description.ts';
export { alone, type Crew, optimal, type Program, type Saved, Session, threads } from './dpor/index.ts';
export { explore, exploring } from './explore.ts';
export type { Schedule } from './path.ts';
export {
  differenceOf,
  exploringProgram,
  formatProgramToken,
  isProgramToken,
  knownOf,
  type ProgramMatter,
  type ProgramRerun,
  type ProgramRun,
  type ProgramSubject,
  parseProgramToken,
  programSubject,
  rerunProgram,
  tellingApart,
} from './python/index.ts';
export { type Rerun, rerun } from './rerun.ts';
export { scenarioMachine, scenarioSubject } from './scenario.ts';
export { SearchFailure } from './search.ts';
export { type SearchOptions, searches, strategyNamed } from './searches.ts';
export {
  type Bound,
  type Bounds,
  type Exploration,
  finish,
  type Progress,
  type Search,
  type Verdict,
} from './strategy.ts';
export { checkState, type Subject, takeStep } from './subject.ts';
export { formatSchedule, formatToken, parseToken, type Run } from './token.ts';
export { VisitedSet } from './visited.ts';
export { packWord, type TokenKind, unpackWord } from './word.ts';
