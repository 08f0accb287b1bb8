export { occurrences, trialOf } from './bundle.ts';
export { collectorMutants, equivalents, transactionMutants } from './list/index.ts';
export type { Mutant, Trial } from './mutant.ts';
export { type Row, tryMutants } from './run.ts';
export { formatEquivalents, formatMutants } from './table.ts';
