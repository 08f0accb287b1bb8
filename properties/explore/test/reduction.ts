import { type Crew, type Program, type Saved, Session } from '../dpor/index.ts';
import type { Bounds, Exploration } from '../strategy.ts';

/** Programs that searches by traces are tried on, and how they are run. */
export interface Example {
  readonly text: string;
  readonly overrides: Program['overrides'];
}

const plain = { protocol: 'gil', unit: 'access' };

export const examples = {
  'inc(4)': { text: 'init: x=0; T1..T4: r = x; x = r + 1', overrides: plain },
  'lastzero(5)': {
    text: 'init: a[6]=0\nT0: i = 5; while a[i] != 0: i -= 1\nT1..T5: a[i] = a[i-1] + 1',
    overrides: plain,
  },
  'lost update under c7': {
    text: 'init: x=0; T1..T2: { r = x; x = r + 1 }; never: x == 1',
    overrides: { protocol: 'c7' },
  },
  'write skew under c7 at fine granularity': {
    text: 'init: x=1, y=1\nT1: { if x + y == 2: x = 0 }\nT2: { if x + y == 2: y = 0 }\nnever: x == 0 and y == 0',
    overrides: { protocol: 'c7', granularity: 'fine', contention: 'alwaysAbortOther' },
  },
  'lost update without braces': {
    text: 'init: x=0; T1..T3: r = x; x = r + 1; never: x == 1',
    overrides: plain,
  },
  'a loop that ends if T2 moves': {
    text: 'init: flag=0, x=0\nT1: while flag == 0: x += 1\nT2: flag = 1',
    overrides: { protocol: 'gil' },
  },
} as const satisfies Record<string, Example>;

export function programOf({ text, overrides }: Example, bounds: Partial<Bounds> = {}): Program {
  const unbounded = { states: 1e9, steps: 1e9, depth: 100, seconds: 1e9, retries: 1 };
  return { text, file: 'test.scn', overrides, bounds: { ...unbounded, ...bounds } };
}

/** What came of a search, and where it stands. */
export interface Ran {
  readonly exploration: Exploration;
  readonly saved: Saved;
}

/** Runs a search to its end, or to a bound, and sends its crew home. */
export async function ran(program: Program, crew: Crew, saved?: Saved): Promise<Ran> {
  try {
    const session = new Session(program, crew, saved);
    const search = session.run();
    for (;;) {
      const { done, value } = await search.next();
      if (done) return { exploration: value, saved: session.save() };
    }
  } finally {
    await crew.close();
  }
}

/** What is the same whoever explores, and however often the search was stopped: the effort is not. */
export function countsOf({ verdict, executions, violating, violation, hit }: Exploration): object {
  return { verdict, executions, violating, condition: violation?.condition, hit };
}
