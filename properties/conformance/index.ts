export { replayRun } from './replay.ts';
export {
  formatReport,
  mostDisagreements,
  type ReplayProgress,
  type Report,
  type RunDisagreement,
  replayFile,
} from './report.ts';
export type { Disagreement, Entry, RecordedObject, RecordedOperation, RecordedRun, State } from './trace.ts';
