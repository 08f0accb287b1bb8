import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConditionName, parseScenario } from '../../../interpreter/index.ts';
import { type ProgramShape, programs, programText } from '../../arbitraries/program.ts';
import { check } from '../../suites/cases.ts';
import { FinalState } from '../final-state.ts';
import type { Violation } from '../index.ts';
import { faults, faultyMachine, run } from './faulty.ts';

const lostUpdate = 'init: x=0\nT1: { r = x; x = r + 1 }\nT2: { r = x; x = r + 1 }';

/** What a complete run violates by its outcome. */
function finalState(text: string, fault: keyof typeof faults, choice: readonly number[]): Violation | undefined {
  const { machine, final } = faultyMachine(text, { protocol: 'c7' }, faults[fault]!);
  expect(run(machine, choice, () => {})).toBe(true);
  return final.atEnd();
}

// T1 begins and reads, and then T2 does everything.
const overlap = [0, 0, 1, 1, 1, 1, 1, 1, 1, 1];

describe('a run is judged by its outcome', () => {
  test('that some order of its transactions has', () => {
    expect(finalState(lostUpdate, 'none', overlap)).toBeUndefined();
  });

  test('or that none has', () => {
    expect(finalState(lostUpdate, 'detection', overlap)).toEqual({
      condition: 'final-state serializability',
      reason:
        'run one after the other, in whatever order, the transactions never come to this: T1 reads x = 0; T2 reads x = 0; in the end x = 1',
    });
  });

  test('with what was read as part of it, though it changes nothing in the end', () => {
    const readSkew = 'init: x=0, y=0\nT1: { x = 1; y = 1 }\nT2: { a = x; b = y }';
    expect(finalState(readSkew, 'detection', [1, 1, 0, 0, 0, 0, 0, 0, 0, 0])?.reason).toContain(
      'T2 reads x = 0, y = 1',
    );
  });

  test('and the order of a thread is kept', () => {
    const twice = 'init: x=0\nT1: { x = 1 }; { r = x }\nT2: { x = 2 }';
    for (const choice of [[], [1, 1, 1, 1], overlap]) expect(finalState(twice, 'none', choice)).toBeUndefined();
  });

  test('unless the program allocates', () => {
    expect(FinalState.canJudge(parseScenario(lostUpdate, 'test.scn'))).toBe(true);
    const allocates = 'init: ref head\nT1: { new p: value; p.value = 1; head = p }\nT2: pass';
    expect(FinalState.canJudge(parseScenario(allocates, 'test.scn'))).toBe(false);
  });
});

describe('the checks check each other: in random runs, right or wrong,', () => {
  const shape: ProgramShape = { threads: 3, units: 2, actions: 3, braces: 'sometimes', special: false };
  const cases = fc.record({
    text: programs(shape).map(programText),
    fault: fc.constantFrom(...Object.keys(faults)),
    choice: fc.array(fc.nat(2), { minLength: 20, maxLength: 80, size: 'max' }),
    page: fc.constantFrom('64', '4096'),
  });

  // The order of a thread is a matter of time, of which conflict serializability by itself knows nothing.
  test('what is strictly serializable has the outcome of a serial order', () => {
    let [refused, accepted] = [0, 0];
    check(
      fc.property(cases, ({ text, fault, choice, page }) => {
        const { machine, monitors, final } = faultyMachine(text, { protocol: 'c7', page }, faults[fault]!);
        const strict = monitors.get('strict')!;
        let violated = false;
        const complete = run(machine, choice, () => {
          violated ||= strict.violation !== undefined;
        });
        if (!complete) return;
        violated ||= strict.atEnd!() !== undefined;
        if (violated) refused++;
        else accepted++;
        if (!violated || fault === 'none') expect(final.atEnd()).toBeUndefined();
      }),
      2,
    );
    // Both sides were tried.
    expect(refused).toBeGreaterThan(0);
    expect(accepted).toBeGreaterThan(0);
  });

  test('what keeps a condition keeps all weaker ones, and the faithful model keeps them all', () => {
    const implied: readonly (readonly [ConditionName, ConditionName])[] = [
      ['opacity', 'strict'],
      ['strict', 'serializability'],
    ];
    check(
      fc.property(cases, ({ text, fault, choice, page }) => {
        const { machine, monitors } = faultyMachine(text, { protocol: 'c7', page }, faults[fault]!);
        const violated = new Set<ConditionName>();
        run(machine, choice, () => {
          for (const [name, { violation }] of monitors) if (violation !== undefined) violated.add(name);
          for (const [strong, weak] of implied) expect(violated.has(weak) && !violated.has(strong)).toBe(false);
        });
        if (fault === 'none') expect([...violated]).toEqual([]);
      }),
      1,
    );
  });
});
