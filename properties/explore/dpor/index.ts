export { alone, type Crew, threads } from './crew.ts';
export { optimal } from './dpor.ts';
export type { Program } from './program.ts';
export { type Saved, Session } from './session.ts';
