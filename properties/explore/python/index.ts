export { differenceOf, tellingApart } from './difference.ts';
export { exploringProgram } from './explore.ts';
export { type ProgramMatter, type ProgramSubject, programSubject } from './program.ts';
export { knownOf, type ProgramRerun, rerunProgram } from './rerun.ts';
export { formatProgramToken, isProgramToken, type ProgramRun, parseProgramToken } from './token.ts';
