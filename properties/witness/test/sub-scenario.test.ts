import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatScenario, parseScenario, type Scenario } from '../../../interpreter/index.ts';
import { UserFault } from '../../../model/index.ts';
import { type ProgramShape, programs, programText } from '../../arbitraries/program.ts';
import { check } from '../../suites/cases.ts';
import { grains, subScenarios } from '../sub-scenario.ts';

const shape: ProgramShape = { threads: 3, units: 3, actions: 3, braces: 'sometimes', special: true };
const grain = fc.constantFrom(...grains);

const everything = `init: x=3, a[3]=(1, 0, 2), ref h; object p: f, ref g
apart: x, a
T1: while x + 2 > 2 and r == 7: (x -= CAS(a[x % 3], 0, 4) + FAA(x, 1); { x = 2; if not r: (print -r; abort); r = x }); r = 7
T2: { new q: f, ref g; new z[4]; h = q; weak w = target(h); card a[0] = id(w); if h == null: drop q }; major; pass`;

const candidatesOf = (scenario: Scenario, size: (typeof grains)[number]) =>
  [...subScenarios(scenario, size).shrink(scenario, undefined)].map(({ value }) => value);

/** How much there is of a syntax tree: nodes, and how far numbers are from 0. */
function weigh(tree: unknown): number {
  if (typeof tree === 'number') return Math.abs(tree);
  if (typeof tree === 'boolean') return 1;
  if (typeof tree !== 'object' || tree === null) return 0;
  if (Array.isArray(tree)) return tree.reduce((sum: number, part) => sum + 1 + weigh(part), 0);
  const parts = Object.entries(tree).filter(([key]) => !['span', 'text', 'registers', 'handles'].includes(key));
  // A number weighs less than whatever else is a number in the program.
  const own = 'kind' in tree ? (tree.kind === 'number' || tree.kind === 'null' ? 100 : 200) : 1;
  return parts.reduce((sum, [, part]) => sum + weigh(part), own) + ('kind' in tree && tree.kind === 'while' ? 1 : 0);
}

describe('a scenario shrinks', () => {
  test('to smaller ones only, so that it comes to an end', () => {
    const expectSmaller = (scenario: Scenario, size: (typeof grains)[number]) => {
      for (const candidate of candidatesOf(scenario, size)) {
        expect(weigh(candidate), formatScenario(candidate)).toBeLessThan(weigh(scenario));
      }
    };
    for (const size of grains) expectSmaller(parseScenario(everything, 'all.scn'), size);
    check(
      fc.property(programs(shape), grain, (program, size) => {
        expectSmaller(parseScenario(programText(program), 'random.scn'), size);
      }),
      0.5,
    );
  });

  test('to what can be printed and read, or is refused with a reason', () => {
    check(
      fc.property(programs(shape), grain, (program, size) => {
        for (const candidate of candidatesOf(parseScenario(programText(program), 'random.scn'), size)) {
          expect(candidate.threads.length).toBeGreaterThan(0);
          expect(() => read(candidate)).not.toThrow();
        }
      }),
      0.2,
    );
  });

  test.each([
    ['x = (r + 3) * -(x + 1)', /x = .*r/, 'x = r'],
    ['x = (r + 3) * -(x + 1)', /x = .*x/, 'x = x'],
    ['x = 3 + 4 - 2', /x = (3 \+ 4 - 2|7 - 2|5)$/m, 'x = 5'],
    ['while x < 3: { x = x + 1; r = 2 }', /< 3/, 'if 0 < 3: pass'],
    ['if not (CAS(x, 1, 2) == FAA(x, 3)): x = 1', /FAA/, 'if FAA(x, 0): pass'],
    ['a[2] = a[x + 1]', /\] = a/, 'a[0] = a[0]'],
    ['card a[1] = 5', /a\[1\] = 5/, 'a[1] = 5'],
    ['new z[5]; z[1] = 2', /z\[1\] = 2/, 'new z[1]; z[1] = 2'],
  ])('in its parts: of %j where %s matters, %j', (statement, matters, small) => {
    const text = `init: x, a[3]\nT1: r = 1; ${statement}`;
    expect(threadOf(shrunk(text, (shrinking) => matters.test(shrinking)))).toBe(small);
  });

  test('to nothing, if nothing of it matters', () => {
    expect(shrunk(everything, () => true)).toBe('T2:\n');
  });

  test('to what matters of it', () => {
    const matters = (text: string) => /while .*\(CAS\(a\[.*\{.*abort/s.test(text) && /object p: .*ref g/.test(text);
    expect(shrunk(everything, matters)).toBe(`init: a[1]=0
object p: ref g
T1: while 0: (x = 0 - (CAS(a[0], 0, 0) + 0); { abort })
`);
  });
});

/** What stays when fast-check itself looks for the smallest scenario that a predicate holds of, a grain after the other. */
function shrunk(text: string, holds: (text: string) => boolean): string {
  return [...grains, ...grains].reduce((before, size) => {
    const scenario = parseScenario(before, 'shrunk.scn');
    const property = fc.property(subScenarios(scenario, size), (candidate) => {
      return !read(candidate) || !holds(formatScenario(candidate));
    });
    const { counterexample } = fc.check(property, { numRuns: 1 });
    return counterexample === null ? before : formatScenario(counterexample[0]);
  }, text);
}

/** Whether a candidate's text makes sense. */
function read(candidate: Scenario): boolean {
  try {
    parseScenario(formatScenario(candidate), 'candidate.scn');
    return true;
  } catch (error) {
    if (error instanceof UserFault) return false;
    throw error;
  }
}

/** The statements of the only thread, without what only declares the register. */
function threadOf(text: string): string {
  return /^T1: (?:r = \d; )?(.*)$/m.exec(text)?.[1] ?? text;
}
