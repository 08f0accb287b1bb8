import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strategyNamed } from '../../searches.ts';
import { finish } from '../../strategy.ts';
import { exploringProgram, knownOf, programSubject, rerunProgram } from '../index.ts';
import { explored, matterOf, programOf } from './explored.ts';

const counter = programOf('x = 0', 'global x; x += 1', 'global x; x += 1');
const atomicCounter = programOf('x = 0', 'global x; \n    with atomic: x += 1', 'global x; \n    with atomic: x += 1');

describe('ends of runs', () => {
  test.each(['gil', 'c7'] as const)('a counter without atomic loses an update under %s', (protocol) => {
    expect(explored(matterOf(counter, protocol)).ends).toEqual(['x = 1', 'x = 2']);
  });

  test.each(['gil', 'c7'] as const)('a counter with atomic does not under %s', (protocol) => {
    expect(explored(matterOf(atomicCounter, protocol)).ends).toEqual(['x = 2']);
  });

  test('a counter without atomic loses nothing under c7 where transactions break only where they must', () => {
    expect(explored(matterOf(counter, 'c7', { breaks: 0 })).ends).toEqual(['x = 2']);
  });

  test('three reads see three values under gil, and with one break under c7 only two', () => {
    const program = programOf('x = 0; seen = None', 'global x; x = 1; x = 2', 'global seen; seen = x, x, x');
    const all = explored(matterOf(program, 'gil')).ends;
    const once = explored(matterOf(program, 'c7')).ends;
    expect(all).toContain('seen = (0, 1, 2), x = 2');
    expect(once).not.toContain('seen = (0, 1, 2), x = 2');
    expect(once).toContain('seen = (0, 1, 1), x = 2');
    expect(explored(matterOf(program, 'c7', { breaks: 2 })).ends).toEqual(all);
  });

  test('random runs end as the states do', () => {
    const program = programOf('x = 0', 'global x; x += 1', 'global x; x = 5');
    const matter = matterOf(program, 'gil');
    const subject = programSubject(matter);
    const limits = { states: 1e6, steps: 200_000, depth: 10_000, seconds: 600 };
    finish(exploringProgram(subject, strategyNamed('random'), { ...limits, executions: 400 }));
    const sampled = [...subject.outcomes.keys()].map((end) => end.split('\n').join(', ')).sort();
    expect(sampled).toEqual(explored(matter).ends);
  });

  test('what threads make of their own does not count as shared', () => {
    const program = programOf('x = 0', 'mine = [1, 2]; mine.append(3)', 'mine = {}; mine[1] = 2');
    const { ends, subject } = explored(matterOf(program, 'gil'));
    const { states } = explored(matterOf(programOf('x = 0', 'pass', 'pass'), 'gil'));
    expect(ends).toEqual(['x = 0']);
    expect(explored(matterOf(program, 'gil')).states).toBe(states);
    expect(subject.program.sharing.size).toBeLessThan(6);
  });
});

describe('violations', () => {
  test('locks taken in two orders: a deadlock, and where everybody waits', () => {
    const take = (one: string, other: string) => `\n    with ${one}:\n        with ${other}: pass`;
    const program = programOf('a = threading.Lock(); b = threading.Lock()', take('a', 'b'), take('b', 'a'));
    const { verdict, violation } = explored(matterOf(program, 'c7'));
    expect(verdict).toBe('violated');
    expect(violation?.condition).toBe('no deadlock');
    expect(violation?.reason).toContain('of program.py');
  });

  test('an exception that ends a thread', () => {
    const { violation } = explored(matterOf(programOf('x = []', 'x.append(1)', 'x.pop()'), 'gil'));
    expect(violation?.reason).toContain('IndexError: pop from empty list');
  });

  test('a claim that has no value', () => {
    const program = `# always: y == 1\n${counter}`;
    expect(explored(matterOf(program, 'gil')).violation?.reason).toContain("NameError: name 'y' is not defined");
  });

  test('a claim that is no expression is refused with its place', () => {
    expect(() => programSubject(matterOf('x = 1\n# never: x ==\n', 'gil'))).toThrow(/the claim is no expression/);
  });

  test('a copy of the process sees what another thread has done half', () => {
    const fork =
      '\n    child = os.fork()\n    if child == 0: os._exit(int(x != y))\n    global status\n    status = os.waitpid(child, 0)[1]';
    const program = programOf('import os; x = 0; y = 0; status = None', 'global x, y; x = 1; y = 1', fork);
    expect(explored(matterOf(program, 'gil')).ends).toEqual(['status = 0, x = 1, y = 1', 'status = 256, x = 1, y = 1']);
  });
});

describe('runs taken again', () => {
  test('the witness of a search violates the same where it is taken again', () => {
    const matter = matterOf(`# never: x == 1\n${counter}`, 'c7');
    const { violation, subject } = explored(matter);
    const again = rerunProgram(matter, knownOf(subject), violation!.schedule);
    expect(again.violation).toEqual({ condition: violation!.condition, reason: violation!.reason });
    expect(again.steps.some(({ does }) => does.includes('commits'))).toBe(true);
  });

  test('a schedule of another program is refused', () => {
    const matter = matterOf(counter, 'gil');
    const known = knownOf(explored(matter).subject);
    expect(() => rerunProgram(matter, known, [0, 0, 0, 2, 2, 1, 7])).toThrow(/cannot move there/);
  });
});

// Takes steps as the numbers say; each state on the way as it is described.
function walk(subject: ReturnType<typeof programSubject>, numbers: readonly number[]): string[] {
  const { system } = subject.program;
  return numbers.flatMap((number) => {
    const able = [...system.threads.keys()].filter((thread) => system.enabled(thread));
    if (able.length === 0) return [];
    system.step(able[number % able.length]!);
    const words: number[] = [];
    system.encode({ int: (word) => words.push(word) });
    return [words.join()];
  });
}

describe('states', () => {
  test.each(['gil', 'c7'] as const)(
    'under %s, steps that are taken back and taken again lead to the same',
    (protocol) => {
      const { subject } = explored(matterOf(atomicCounter, protocol, { overlaps: true, breaks: 0 }), 'random');
      const { journal } = subject.program.system;
      const steps = fc.array(fc.nat(5), { minLength: 1, maxLength: 60 });
      journal.recording = true;
      const start = journal.mark();
      fc.assert(
        fc.property(steps, steps, (numbers, others) => {
          const first = walk(subject, numbers);
          journal.undo(start);
          walk(subject, others);
          journal.undo(start);
          expect(walk(subject, numbers)).toEqual(first);
          journal.undo(start);
        }),
        { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 4) },
      );
      journal.recording = false;
    },
  );
});
