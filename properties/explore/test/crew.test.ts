import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UserFault } from '../../../model/index.ts';
import { alone, threads } from '../dpor/index.ts';
import { bundleWorker, type WorkerBundle } from './bundle.ts';
import { countsOf, type Example, examples, programOf, ran } from './reduction.ts';

let worker: WorkerBundle;
beforeAll(async () => {
  worker = await bundleWorker();
});
afterAll(() => worker.remove());

const pair = (program: ReturnType<typeof programOf>) => threads(program, 2, worker.url);

describe('two worker threads', () => {
  test.each(Object.entries<Example>(examples))('come to the same counts as one: %s', async (_, example) => {
    const program = programOf(example);
    const one = await ran(program, alone(program));
    const two = await ran(program, pair(program));
    expect(countsOf(two.exploration)).toEqual(countsOf(one.exploration));
    expect(one.exploration.executions.complete).toBeGreaterThan(10);
  });

  test('leave a search that one can end', async () => {
    const program = programOf(examples['inc(4)']);
    const begun = programOf(examples['inc(4)'], { executions: 150 });
    const first = await ran(begun, pair(begun));
    expect(first.exploration.hit).toBe('executions');
    expect(first.exploration.executions.complete).toBeLessThan(576);
    const { exploration } = await ran(program, alone(program), first.saved);
    expect(exploration).toMatchObject({ verdict: 'holds', executions: { complete: 576, blocked: 0, cut: 0 } });
  });

  test('end a search that one has begun', async () => {
    const program = programOf(examples['lastzero(5)']);
    const begun = programOf(examples['lastzero(5)'], { executions: 30 });
    const { saved } = await ran(begun, alone(begun));
    const { exploration } = await ran(program, pair(program), saved);
    expect(exploration.executions).toEqual({ complete: 64, blocked: 0, cut: 0 });
  });

  test('pass on what is wrong with the program', async () => {
    const many = programOf({ text: 'init: x=0; T1..T32: x = 1', overrides: { protocol: 'gil' } });
    const unknown = programOf({ text: 'init: x=0; T1: x = 1', overrides: { pages: '64' } });
    for (const program of [many, unknown]) {
      let expected: unknown;
      try {
        alone(program);
      } catch (error) {
        expected = error;
      }
      expect(expected).toBeInstanceOf(UserFault);
      await expect(ran(program, pair(program))).rejects.toEqual(expected);
    }
  });
});
