export type { ProgramClaim } from './claims.ts';
export { type ExploredProgram, loadProgram, type ProgramSource } from './program.ts';
export type { RecordedStep } from './record.ts';
export { SharingGrew } from './sharing.ts';
export { type Choices, type PythonSystem, ThreadsGrew } from './system.ts';
