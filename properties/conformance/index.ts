export { replayRun } from './replay.ts';
export { formatReport, type Report, replayFile } from './report.ts';
export type { Entry, RecordedObject, RecordedOperation, RecordedRun, State } from './trace.ts';
