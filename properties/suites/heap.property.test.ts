import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HeapShape, heapPrograms } from '../arbitraries/heap-program.ts';
import { choices, expectHeap, heapSettings, runHeap } from '../arbitraries/heap-run.ts';
import { mutatorRuns, playMutators } from '../arbitraries/mutator.ts';
import { casesOf, check } from './cases.ts';

const everything: HeapShape = { cards: 'mixed', weakrefs: true };

describe('the heap of a random program, after every step of a random schedule', () => {
  // 1,000 programs where other properties have 100 cases, 20,000 at night.
  const share = casesOf(1) > 1000 ? 1 : 5;

  test('is as its program made it: under c7, where nothing is written both ways or referred to weakly', () => {
    const shape = fc.constantFrom<HeapShape>({ cards: 'never', weakrefs: false }, { cards: 'alone', weakrefs: false });
    const programs = shape.chain(heapPrograms);
    check(
      fc.property(programs, heapSettings, choices, (program, settings, choice) => {
        expectHeap(runHeap(program, settings, choice));
      }),
      share,
    );
  });

  test('is as its program made it: under c7 with its faults repaired, whatever the program does', () => {
    check(
      fc.property(heapPrograms(everything), heapSettings, choices, (program, settings, choice) => {
        const run = runHeap(program, { ...settings, protocol: 'c7-repaired' }, choice);
        expectHeap(run);
        expectHeap({ violation: run.phantomReader, token: run.token });
      }),
      share,
    );
  });
});

describe('the heap of threads that use the protocol itself', () => {
  test('is as they made it, with thread-local objects and finalizers, each of which runs at most once', () => {
    check(
      fc.property(mutatorRuns, (run) => {
        const { violation, finalized } = playMutators(run);
        expect(violation).toBeUndefined();
        expect(new Set(finalized).size).toBe(finalized.length);
      }),
      3,
    );
  });
});
