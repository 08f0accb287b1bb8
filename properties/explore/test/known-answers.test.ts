import { describe, expect, test } from 'vitest';
import { stageOf, unbounded } from '../../arbitraries/subject.ts';
import { allTraces } from '../../arbitraries/traces.ts';
import { finish, optimal } from '../index.ts';

const settings = { protocol: 'gil', unit: 'access' };

/** Traces and, where they are few, interleavings of programs under sequential consistency. */
interface Known {
  readonly name: string;
  readonly text: string;
  readonly traces: number;
  readonly interleavings?: number;
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const litmus: readonly Known[] = [
  { name: 'SB', text: 'init: x=0, y=0; T1: x = 1; a = y; T2: y = 1; b = x', traces: 3, interleavings: 6 },
  { name: 'MP', text: 'init: x=0, y=0; T1: x = 1; y = 1; T2: a = y; b = x', traces: 3, interleavings: 6 },
  { name: 'LB', text: 'init: x=0, y=0; T1: a = x; y = 1; T2: b = y; x = 1', traces: 3, interleavings: 6 },
  { name: '2+2W', text: 'init: x=0, y=0; T1: x = 1; y = 2; T2: y = 1; x = 2', traces: 3, interleavings: 6 },
  { name: 'S', text: 'init: x=0, y=0; T1: x = 2; y = 1; T2: a = y; x = 1', traces: 3, interleavings: 6 },
  { name: 'WRC', text: 'init: x=0, y=0; T1: x = 1; T2: a = x; y = 1; T3: b = y; c = x', traces: 7, interleavings: 30 },
  { name: 'RWC', text: 'init: x=0, y=0; T1: x = 1; T2: a = x; b = y; T3: y = 1; c = x', traces: 7, interleavings: 30 },
  {
    name: 'ISA2',
    text: 'init: x=0, y=0, z=0; T1: x = 1; y = 1; T2: a = y; z = 1; T3: b = z; c = x',
    traces: 7,
    interleavings: 90,
  },
  {
    name: '3.LB',
    text: 'init: x=0, y=0, z=0; T1: a = x; y = 1; T2: b = y; z = 1; T3: c = z; x = 1',
    traces: 7,
    interleavings: 90,
  },
  {
    name: 'IRIW',
    text: 'init: x=0, y=0; T1: x = 1; T2: y = 1; T3: a = x; b = y; T4: c = y; d = x',
    traces: 15,
    interleavings: 180,
  },
  { name: 'CoRR', text: 'init: x=0; T1: x = 1; x = 2; T2: a = x; b = x', traces: 6, interleavings: 6 },
  {
    name: 'wake-up tree',
    text: 'init: x=0, y=0, z=0; T1: x = 1; T2: y = 1\nT3: if y == 0: z = 1\nT4: if z == 1 and y == 0: x = 2',
    traces: 5,
  },
  {
    name: 'late write',
    text: 'init: a=0, b=0, c=0, ok=0; T1: a = 1; b = 1; T2: c = 1; c = 2; c = 3; b = 2\nT3: if c == 2 and b == 0: ok = 1',
    traces: 12,
  },
  { name: 'two flags', text: 'init: k=0, v=0; T1: k = 1; v = 1; v = 0; k = 0; T2: a = v; b = k', traces: 7 },
];

const readers = (n: number): Known => ({
  name: `readers(${n})`,
  text: `init: x=0; T0: x = 1; T1..T${n}: r = x`,
  traces: 2 ** n,
  ...(n <= 5 ? { interleavings: factorial(n + 1) } : {}),
});

const lastzero = (n: number): Known => ({
  name: `lastzero(${n})`,
  text: `init: a[${n + 1}]=0; T0: p = ${n}; while a[p] != 0: p -= 1\nT1..T${n}: a[i] = a[i - 1] + 1`,
  traces: (n + 3) * 2 ** (n - 2),
});

const inc = (n: number): Known => ({
  name: `inc(${n})`,
  text: `init: x=0; T1..T${n}: r = x; x = r + 1`,
  traces: factorial(n) ** 2,
});

const ainc = (n: number): Known => ({
  name: `ainc(${n})`,
  text: `init: x=0; T1..T${n}: FAA(x, 1)`,
  traces: factorial(n),
});

const casrot = (n: number): Known => ({
  name: `casrot(${n})`,
  text: `init: x=0; T1..T${n}: CAS(x, i - 1, i)`,
  traces: [2, 5, 14, 43, 144, 523][n - 2]!,
});

const families = [
  ...range(1, 10).map(readers),
  ...range(2, 10).map(lastzero),
  ...range(2, 4).map(inc),
  ...range(2, 6).map(ainc),
  ...range(2, 7).map(casrot),
];

describe('the reduction takes one execution of every trace, and is never blocked', () => {
  test.each([...litmus, ...families])('$name: $traces', ({ text, traces }) => {
    const { subject } = stageOf(text, settings);
    const { verdict, executions } = finish(optimal(subject, unbounded));
    expect(verdict).toBe('holds');
    expect(executions).toEqual({ complete: traces, blocked: 0, cut: 0 });
  });
});

describe('so many traces there are, by all interleavings', () => {
  const small = [...litmus, ...range(1, 5).map(readers), lastzero(2), lastzero(3), inc(2), inc(3), casrot(4), ainc(4)];
  test.each(small)('$name', ({ text, traces, interleavings }) => {
    const all = allTraces(text, settings, { interleavings: 10_000 });
    expect(all.complete).toBe(true);
    expect(all.traces.size).toBe(traces);
    if (interleavings !== undefined) expect(all.interleavings).toBe(interleavings);
  });
});

test('the late write finds what is there only between two others', () => {
  const { text } = litmus.find(({ name }) => name === 'late write')!;
  const { subject } = stageOf(`${text}\nnever: ok == 1`, settings);
  expect(finish(optimal(subject, unbounded)).verdict).toBe('violated');
});
