import { parseScenario, runOptions } from '../../interpreter/index.ts';
import {
  alone,
  type Crew,
  explore,
  finish,
  optimal,
  type Program,
  Session,
  scenarioSubject,
  threads,
} from '../explore/index.ts';

/** A program of which every access is a step by itself, and how many traces it has. */
export interface Classic {
  readonly name: string;
  readonly text: string;
  readonly traces: number;
  /** Complete executions a second of others, as measured on a machine with two cores, start-up excluded. */
  readonly genmc: string;
  readonly nidhugg: string;
}

/** What others are measured with: GenMC 0.11, and Nidhugg with `--optimal`. */
export const classics: readonly Classic[] = [
  {
    name: 'readers(13)',
    text: 'init: x=0; T0: x = 1; T1..T13: r = x',
    traces: 8192,
    genmc: '48,000',
    nidhugg: '4,800',
  },
  {
    name: 'lastzero(10)',
    text: 'init: a[11]=0; T0: p = 10; while a[p] != 0: p -= 1\nT1..T10: a[i] = a[i - 1] + 1',
    traces: 3328,
    genmc: '26,000 to 49,000',
    nidhugg: '7,700',
  },
  { name: 'inc(5)', text: 'init: x=0; T1..T5: r = x; x = r + 1', traces: 14_400, genmc: '260,000', nidhugg: '31,000' },
  { name: 'casrot(9)', text: 'init: x=0; T1..T9: CAS(x, i - 1, i)', traces: 8597, genmc: '190,000', nidhugg: '12,000' },
  { name: 'ainc(8)', text: 'init: x=0; T1..T8: FAA(x, 1)', traces: 40_320, genmc: '41,000', nidhugg: '21,000' },
];

const unbounded = { states: 1e12, steps: 1e12, depth: 1e6, seconds: 3600 };
const overrides = { protocol: 'gil', unit: 'access' };

/**
 * Explores the program once, with the checks that the others make: claims, deadlock, meaning.
 * @returns the number of complete executions
 * @throws Error when that is not the number of traces
 */
export function exploreClassic({ name, text, traces }: Classic): number {
  const scenario = parseScenario(text, name);
  const subject = { ...scenarioSubject(scenario, runOptions(scenario, overrides)), monitors: [] };
  const { executions } = finish(optimal(subject, unbounded));
  if (executions.complete !== traces || executions.blocked > 0)
    throw new Error(`${name}: ${JSON.stringify(executions)}`);
  return executions.complete;
}

const shared: Program = {
  text: 'init: x=0; T1..T6: r = x; x = r + 1',
  file: 'inc(6)',
  overrides,
  bounds: unbounded,
};
export const sharedTraces = 518_400;

/** Seconds for all traces of inc(6), with all checks: by so many worker threads, or in this one (0). */
export async function secondsWith(workers: number): Promise<number> {
  const crew = workers === 0 ? alone(shared) : threads(shared, workers);
  try {
    // What is measured begins when the workers are there and their code is compiled.
    await run(crew, 20_000);
    const began = performance.now();
    if ((await run(crew, Number.POSITIVE_INFINITY)) !== sharedTraces) throw new Error('inc(6) has 518,400 traces');
    return (performance.now() - began) / 1000;
  } finally {
    await crew.close();
  }
}

async function run(crew: Crew, executions: number): Promise<number> {
  const session = new Session({ ...shared, bounds: { ...unbounded, executions } }, crew).run();
  for (;;) {
    const { done, value } = await session.next();
    if (done) return value.executions.complete;
  }
}

/** What long work needs: peak memory of the process in MiB, and seconds. */
export interface Peak {
  readonly mebibytes: number;
  readonly seconds: number;
}

/** So many executions of FAA by eleven threads. */
export function memoryOfExecutions(executions: number): Peak {
  const scenario = parseScenario('init: x=0; T1..T11: FAA(x, 1)', 'ainc(11)');
  const subject = { ...scenarioSubject(scenario, runOptions(scenario, overrides)), monitors: [] };
  const { seconds } = finish(optimal(subject, { ...unbounded, executions }));
  return { mebibytes: peakMemory(), seconds };
}

/** So many stored states of five threads that update what they have read, with all checks. */
export function memoryOfStates(states: number): Peak {
  const scenario = parseScenario('init: x=0; T1..T5: { r = x; x = r + 1 }', 'lost update');
  const { seconds } = explore(scenarioSubject(scenario, runOptions(scenario, { page: '64' })), {
    ...unbounded,
    states,
  });
  return { mebibytes: peakMemory(), seconds };
}

function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}
