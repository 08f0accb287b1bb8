export { HeapWatch } from './heap-watch.ts';
export { brokenInvariant } from './invariants.ts';
export { Isolation } from './isolation.ts';
export type { Monitor, Violation } from './monitor.ts';
export { PhantomReaders } from './phantom-readers.ts';
export type { Describe } from './reach.ts';
export { Serializability } from './serializability.ts';
