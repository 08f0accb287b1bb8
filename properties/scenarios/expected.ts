/**
 * What each shipped scenario is expected to come to. Verdicts and known numbers stand here, written by hand; the numbers
 * that nobody can know beforehand are in `golden/exploration.txt`.
 */

/** A verdict: `holds`, or the condition that is violated. */
export type ExpectedVerdict = 'holds' | `violated: ${string}`;

export interface ExpectedExploration {
  /** Path in `examples/`, without `.scn`. */
  readonly scenario: string;
  readonly gil: ExpectedVerdict;
  /** Under c7 at barrier granularity; absent where that takes too long. */
  readonly c7?: ExpectedVerdict;
  /** Under c7 at fine granularity; absent where that takes too long. */
  readonly fine?: ExpectedVerdict;
  /** Interleavings under the GIL, where they are known from the literature or by hand. */
  readonly interleavings?: number;
  /** Distinct final states (memory and registers), where they are known; the same under every protocol. */
  readonly outcomes?: number;
}

const everywhere = { gil: 'holds', c7: 'holds', fine: 'holds' } as const;
const withoutFine = { gil: 'holds', c7: 'holds' } as const;

/** The litmus shapes for transactions: what each forbids never happens. Two transactions have two serial orders. */
const litmus: readonly ExpectedExploration[] = [
  { scenario: 'litmus/g0-write-cycle', ...everywhere, interleavings: 2, outcomes: 2 },
  { scenario: 'litmus/g1a-dirty-read', ...everywhere, interleavings: 2, outcomes: 2 },
  { scenario: 'litmus/g1b-intermediate-read', ...everywhere, interleavings: 2, outcomes: 2 },
  { scenario: 'litmus/g1c-circular-flow', ...everywhere, interleavings: 2, outcomes: 2 },
  { scenario: 'litmus/granularity', ...everywhere, interleavings: 2, outcomes: 1 },
  { scenario: 'litmus/inevitable', ...everywhere, interleavings: 2, outcomes: 2 },
  { scenario: 'litmus/lost-update', ...everywhere, interleavings: 2, outcomes: 2 },
  // T2 comes first, after `pub = 0`, after `a = x`, or last: it changes something only if it comes first.
  { scenario: 'litmus/privatization', ...everywhere, interleavings: 4, outcomes: 2 },
  { scenario: 'litmus/publication', ...everywhere, interleavings: 3, outcomes: 3 },
  { scenario: 'litmus/read-skew', ...everywhere, interleavings: 2, outcomes: 2 },
  { scenario: 'litmus/store-buffering', ...everywhere, interleavings: 2, outcomes: 2 },
  { scenario: 'litmus/write-skew', ...everywhere, interleavings: 2, outcomes: 2 },
  { scenario: 'litmus/zombie', ...everywhere, interleavings: 2, outcomes: 2 },
];

/**
 * Plain accesses, each a transaction of its own. Interleavings are those of sequential consistency; outcomes were counted
 * by a separate program that knows nothing of transactions.
 */
const plain: readonly ExpectedExploration[] = [
  { scenario: 'litmus-plain/2+2w', ...everywhere, interleavings: 6, outcomes: 3 },
  { scenario: 'litmus-plain/3.lb', ...withoutFine, interleavings: 90, outcomes: 7 },
  { scenario: 'litmus-plain/casrot', gil: 'holds', interleavings: 5040, outcomes: 7 },
  { scenario: 'litmus-plain/corr', ...everywhere, interleavings: 6, outcomes: 6 },
  { scenario: 'litmus-plain/inc', ...withoutFine, interleavings: 90, outcomes: 16 },
  { scenario: 'litmus-plain/iriw', ...withoutFine, interleavings: 180, outcomes: 15 },
  { scenario: 'litmus-plain/isa2', ...withoutFine, interleavings: 90, outcomes: 7 },
  { scenario: 'litmus-plain/lastzero', gil: 'holds', interleavings: 3_487_880, outcomes: 64 },
  { scenario: 'litmus-plain/late-write', ...withoutFine, interleavings: 257, outcomes: 4 },
  { scenario: 'litmus-plain/lb', ...everywhere, interleavings: 6, outcomes: 3 },
  { scenario: 'litmus-plain/mp', ...everywhere, interleavings: 6, outcomes: 3 },
  { scenario: 'litmus-plain/readers', gil: 'holds', interleavings: 362_880, outcomes: 256 },
  { scenario: 'litmus-plain/rwc', ...withoutFine, interleavings: 30, outcomes: 7 },
  { scenario: 'litmus-plain/s', ...everywhere, interleavings: 6, outcomes: 3 },
  { scenario: 'litmus-plain/sb', ...everywhere, interleavings: 6, outcomes: 3 },
  { scenario: 'litmus-plain/two-flags', ...everywhere, interleavings: 15, outcomes: 4 },
  { scenario: 'litmus-plain/wakeup', ...withoutFine, interleavings: 69, outcomes: 3 },
  { scenario: 'litmus-plain/wrc', ...withoutFine, interleavings: 30, outcomes: 7 },
];

const noProgress = { gil: 'violated: progress', c7: 'violated: progress', fine: 'violated: progress' } as const;
const lost = 'violated: never: x == 1';

const beyond: readonly ExpectedExploration[] = [
  { scenario: 'apart', ...everywhere, interleavings: 10 },
  { scenario: 'fields', ...everywhere, interleavings: 2, outcomes: 2 },
  { scenario: 'linked', ...everywhere, interleavings: 6 },
  { scenario: 'lock-order', ...everywhere, outcomes: 1 },
  { scenario: 'lock-order-reversed', ...noProgress },
  { scenario: 'lost-update-without-braces', gil: lost, c7: lost, fine: lost },
  { scenario: 'more-threads-than-segments', ...everywhere, interleavings: 6, outcomes: 1 },
  { scenario: 'philosophers', ...withoutFine, interleavings: 6, outcomes: 1 },
  { scenario: 'producer-consumer', ...everywhere, outcomes: 1 },
  { scenario: 'same-page', ...everywhere, interleavings: 10 },
  { scenario: 'spin-lock', ...everywhere },
  { scenario: 'transfer', ...withoutFine, interleavings: 6 },
  { scenario: 'two-inevitables', ...withoutFine, interleavings: 6, outcomes: 1 },
  { scenario: 'version-wrap', ...everywhere, interleavings: 15 },
  // The released policy makes the younger one wait for the older one to be done, which waits for the younger one's write.
  { scenario: 'waiting-in-a-transaction', ...noProgress },
];

/** What allocates, or writes through cards. */
const heap: readonly ExpectedExploration[] = [
  // The released library loses a write (papers/findings/).
  { scenario: 'cards', gil: 'holds', c7: 'violated: agreement', fine: 'violated: agreement' },
  { scenario: 'linked-list', ...withoutFine, interleavings: 6 },
  { scenario: 'weak-cache', ...everywhere },
];

export const expectedExplorations: readonly ExpectedExploration[] = [...litmus, ...plain, ...beyond, ...heap];

/** Where the contention policy makes a difference to a verdict under c7: by scenario and policy. All others agree. */
export const expectedByPolicy: Readonly<Record<string, Readonly<Record<string, ExpectedVerdict>>>> = {
  'waiting-in-a-transaction': {
    // The reader stays, and the writer starts again, or waits, for ever.
    alwaysAbortMyself: 'violated: progress',
    abortTheYounger: 'violated: progress',
    alwaysWait: 'violated: progress',
    pauseIfYounger: 'violated: progress',
    // The writer commits, and the reader's next attempt sees what it waited for.
    alwaysAbortOther: 'holds',
  },
};
