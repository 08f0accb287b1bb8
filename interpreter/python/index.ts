export { formatListings } from './code/disassemble.ts';
export { documentInstructions } from './code/document.ts';
export {
  type Choices,
  type ExploredProgram,
  loadProgram,
  type ProgramSource,
  type RecordedStep,
  SharingGrew,
  ThreadsGrew,
} from './explore/index.ts';
export { chromeTrace, decodeLog, encodeLog, formatReport, type LogEntry } from './report/index.ts';
export { disassemble } from './run/disassemble.ts';
export { Image } from './run/image.ts';
export type { Tiers } from './run/machine.ts';
export { precompile } from './run/precompile.ts';
export { type Ending, Process } from './run/process.ts';
export { formatSyntaxError, PythonSyntaxError } from './syntax/index.ts';
export {
  type CategoryName,
  type CostModel,
  categoryNames,
  parseCostModel,
  Timeline,
  type TimeSummary,
} from './time/index.ts';
export type { Host } from './vm/host.ts';
