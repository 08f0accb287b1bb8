import { librarySizes, type Sizes } from '../../layout.ts';
import type { PolicyName } from './policy.ts';

/** How finely the operations of different threads interleave. */
export type Granularity =
  /** One visible operation of one thread at a time; what the mutex protects is atomic. */
  | 'barrier'
  /** What the library does not do atomically is split into steps. */
  | 'fine';

/** The parameters of a c7 world. */
export interface C7Configuration extends Sizes {
  readonly contention: PolicyName;
  readonly granularity: Granularity;
  /** The highest read version before it wraps: 1 to 255 (C7-START-2); the library's is 255. */
  readonly readVersions: number;
  /** The faults of the library that are repaired; none in the released one. */
  readonly repairs: readonly Repair[];
}

/** Faults of the library for which there is a repair, by the rule to blame. */
export const repairs = ['cards', 'weakrefs', 'markers', 'start'] as const;
export type Repair = (typeof repairs)[number];

/** The released library's parameters. */
export const c7Defaults: C7Configuration = {
  ...librarySizes,
  contention: 'pauseIfYounger',
  granularity: 'barrier',
  readVersions: 255,
  repairs: [],
};
