import fc from 'fast-check';
import { policies } from '../index.ts';
import type { Stage } from './stage.ts';

/** One choice of a random run: which thread, and what it does if it is free to choose. */
interface Choice {
  readonly thread: number;
  readonly operation: number;
  readonly location: number;
  readonly value: number;
}

export interface RandomRun {
  readonly world: string;
  readonly choices: readonly Choice[];
}

// Neighbours on one page; objects that span pages, with a neighbour at each end; objects on pages of their own.
const placements = ['x y z', 'x h& y', 'x / k&[70] y', 'x y[12] z', 'a[7] b[9] c', 'x / y / z[8]', 'p[8] q[20] / r'];
const locations = [
  'x',
  'y',
  'z',
  'h',
  'k[0]',
  'k[69]',
  'y[0]',
  'y[11]',
  'a[0]',
  'a[6]',
  'b[0]',
  'b[8]',
  'c',
  'z[7]',
  'p[0]',
  'q[19]',
  'r',
];

/** Small worlds in which everything happens: few objects, all policies, both granularities, versions that wrap soon. */
export const randomRun: fc.Arbitrary<RandomRun> = fc.record({
  world: fc
    .record({
      segments: fc.integer({ min: 1, max: 4 }),
      threads: fc.integer({ min: 2, max: 4 }),
      policy: fc.constantFrom(...Object.keys(policies)),
      granularity: fc.constantFrom('barrier', 'fine'),
      versions: fc.constantFrom(2, 255),
      page: fc.constantFrom(64, 128),
      memory: fc.constant(2 ** 15),
      nursery: fc.constant(2 ** 11),
      objects: fc.constantFrom(...placements),
    })
    .map(({ objects, ...settings }) => {
      const words = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
      return `${words.join(' ')} ${objects}`;
    }),
  choices: fc.array(
    fc.record({
      thread: fc.nat(3),
      operation: fc.nat(99),
      location: fc.nat(99),
      value: fc.integer({ min: -9, max: 999 }),
    }),
    { minLength: 30, maxLength: 150, size: 'max' },
  ),
});

/** Plays a run, choice by choice; `after` is called when each is done. The first thread from the chosen one that can move does. */
export function play(stage: Stage, choices: readonly Choice[], after: () => void = () => {}): void {
  for (const choice of choices) {
    const line = lineOf(stage, choice);
    if (line === undefined) throw new Error('no thread can move');
    stage.run(line);
    after();
  }
}

function lineOf(stage: Stage, choice: Choice): string | undefined {
  const { threads } = stage.c7;
  for (let distance = 0; distance < threads.length; distance++) {
    const thread = (choice.thread + distance) % threads.length;
    if (threads[thread]!.phase === 0) return `T${thread + 1}: ${operationOf(stage, thread, choice)}`;
    if (stage.protocol.ready(thread)) return `T${thread + 1}: go`;
  }
  return undefined;
}

// How often of 100 times a thread in a transaction does what.
function operationOf(stage: Stage, thread: number, choice: Choice): string {
  const { protocol, names } = stage;
  const { operation, location, value } = choice;
  if (!protocol.inTransaction(thread)) return 'start';
  const present = locations.filter((name) => names.objects.some(({ fields }) => fields.some((f) => f.name === name)));
  const where = present[location % present.length]!;
  if (operation < 22) return `r ${where}`;
  if (operation < 48) return write(stage, thread, where, choice);
  if (operation < 64) return allocate(stage, thread, choice);
  if (operation < 70) return operation < 69 ? 'minor' : 'major';
  if (operation < 86) return 'commit';
  if (operation < 90) return 'safepoint';
  if (operation < 92) return 'unique';
  if (operation < 95) return 'inevitable';
  return protocol.inevitable(thread) ? 'commit' : `abort${value < 0 ? '!' : ''}`;
}

// References are null or lead to what the thread holds; numbers go where numbers are.
function write({ handles }: Stage, thread: number, where: string, { value, location }: Choice): string {
  const card = value % 3 === 0;
  if (!/^[hk]/.test(where)) return card ? `card ${where} ${value}` : `w ${where} ${value}`;
  const held = ['null', ...handles.heldBy(thread)];
  return `${card ? 'card-ref' : 'ref'} ${where} ${held[(value + location + 9) % held.length]}`;
}

function allocate({ handles }: Stage, thread: number, { location, value }: Choice): string {
  const held = handles.heldBy(thread);
  const name = held[location % Math.max(1, held.length)];
  switch (name === undefined ? 0 : (value + 9) % 5) {
    case 0:
      return `new n${thread}x${location % 4}${['', '&', '[3]', '&[2]', '[40]'][location % 5]}`;
    case 1:
      return `id ${name}`;
    case 2:
      return `r ${name}`;
    default:
      return `new n${thread}x${location % 4}`;
  }
}
