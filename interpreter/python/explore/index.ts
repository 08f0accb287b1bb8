export { type ExploredProgram, loadProgram, type ProgramSource } from './program.ts';
export type { RecordedStep } from './record.ts';
export { SharingGrew } from './sharing.ts';
export { type Choices, ThreadsGrew } from './system.ts';
