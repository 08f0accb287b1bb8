export { brokenInvariant } from './invariants.ts';
export { Isolation } from './isolation.ts';
export type { Monitor, Violation } from './monitor.ts';
export { Serializability } from './serializability.ts';
