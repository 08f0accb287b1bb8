/** What lies where in a run's memory, what it is called, and what the collector does to it. */
export { Heap } from './heap.ts';
export type { Names } from './names.ts';
export { isEmpty, type Tallies, type Tally } from './tally.ts';
export { allocationText, oldTexts, youngTexts } from './words.ts';
