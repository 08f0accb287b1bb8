export { decodeLog, encodeLog } from './binary.ts';
export type { Entry as LogEntry } from './log.ts';
export { nameOf } from './naming.ts';
export { type Now, Recorder } from './recorder.ts';
export { formatReport } from './report.ts';
export { chromeTrace } from './trace.ts';
