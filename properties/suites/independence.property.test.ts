import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Resource } from '../../model/index.ts';
import { type HeapShape, heapPrograms, heapProgramText } from '../arbitraries/heap-program.ts';
import { choices, heapSettings } from '../arbitraries/heap-run.ts';
import { type ProgramShape, programs, programText } from '../arbitraries/program.ts';
import { describeState, enabledThreads, listenTo, type Settings, type Stage, stageOf } from '../arbitraries/subject.ts';
import { takeStep } from '../explore/subject.ts';
import { check } from './cases.ts';

const shape: ProgramShape = { threads: 3, units: 3, actions: 3, braces: 'sometimes', special: true };
const heap: HeapShape = { cards: 'mixed', weakrefs: true };
const settings: fc.Arbitrary<Settings> = fc.record({
  protocol: fc.constantFrom('c7', 'c7-repaired'),
  granularity: fc.constantFrom('barrier', 'fine'),
  page: fc.constantFrom('64', '4096'),
  segments: fc.constantFrom('2', '3', '4'),
  contention: fc.constantFrom(
    'alwaysAbortMyself',
    'alwaysAbortOther',
    'abortTheYounger',
    'alwaysWait',
    'pauseIfYounger',
  ),
});
const mostSteps = 60;
const meaningless = 'the program is meaningful';

/** What came of the steps of some threads, one after the other. */
interface Outcome {
  readonly footprints: readonly string[];
  readonly enabled: readonly number[];
  readonly state: string;
}

// Takes one step of each of the threads, and takes them back. After a step without meaning there is nothing to compare.
function steps({ machine, subject }: Stage, threads: readonly number[]): Outcome | 'meaningless' | undefined {
  const mark = machine.journal.mark();
  const footprints: string[] = [];
  for (const thread of threads) {
    if (!machine.enabled(thread)) {
      machine.journal.undo(mark);
      return undefined;
    }
    machine.footprint.clear();
    do {
      if (takeStep(subject, thread)?.condition === meaningless) {
        machine.journal.undo(mark);
        return 'meaningless';
      }
    } while (machine.exclusive(thread));
    footprints.push(touched(machine));
  }
  const outcome = { footprints, enabled: enabledThreads(subject), state: describeState(subject) };
  machine.journal.undo(mark);
  return outcome;
}

function touched({ footprint }: Stage['machine']): string {
  return [...new Set(footprint.entries.slice(0, footprint.length))].sort((one, other) => one - other).join(' ');
}

function independent(one: string, other: string): boolean {
  const entries = (text: string) =>
    text
      .split(' ')
      .filter((word) => word !== '')
      .map(Number);
  const resource = (entry: number) => Math.floor(entry / 2);
  return !entries(one).some((a) =>
    entries(other).some((b) => resource(a) === resource(b) && (a % 2 === 1 || b % 2 === 1)),
  );
}

// Along one schedule, every pair of steps that could come next; answers how many were independent.
function compareAlong(text: string, given: Settings, choice: readonly number[]): number {
  const stage = stageOf(text, given);
  const { machine, subject } = stage;
  listenTo(subject);
  machine.journal.recording = true;
  machine.footprint.recording = true;
  let pairs = 0;
  for (let step = 0; step < mostSteps; step++) {
    const able = enabledThreads(subject);
    if (able.length === 0) break;
    for (const one of able) for (const other of able) if (one < other && commute(stage, one, other)) pairs++;
    const thread = able[(choice[step % choice.length] ?? 0) % able.length]!;
    if (takeStep(subject, thread)?.condition === meaningless) break;
  }
  return pairs;
}

function commute(stage: Stage, one: number, other: number): boolean {
  const forth = steps(stage, [one, other]);
  const first = steps(stage, [one])!;
  const back = steps(stage, [other, one]);
  if (first === 'meaningless' || forth === 'meaningless' || back === 'meaningless') return false;
  if (forth === undefined || !independent(forth.footprints[0]!, forth.footprints[1]!)) {
    // What takes the other's step away has to be something that the other depends on.
    if (forth === undefined) expect(independent(first.footprints[0]!, guardOf(stage, other))).toBe(false);
    return false;
  }
  compareFootprints(forth.footprints, back?.footprints.toReversed() ?? []);
  // States are long: what differs in them is no help in a message.
  expect(back?.state === forth.state).toBe(true);
  expect(back?.enabled).toEqual(forth.enabled);
  return true;
}

// Of two steps that allocate, the one that comes to half of what requests a major collection says so, whichever that is:
// only near the whole of it does their order matter, and there both say so.
function compareFootprints(some: readonly string[], same: readonly string[]): void {
  const spaceTaken = String(2 * Resource.space() + 1);
  const others = (touched: string) => touched.split(' ').filter((entry) => entry !== spaceTaken);
  expect(same.map(others)).toEqual(some.map(others));
  const allocating = (all: readonly string[]) =>
    all.filter((touched) => touched.split(' ').includes(spaceTaken)).length;
  expect(allocating(same)).toBe(allocating(some));
}

function guardOf({ machine }: Stage, thread: number): string {
  machine.footprint.clear();
  machine.touchGuard(thread);
  return touched(machine);
}

describe('steps that touch nothing in common', () => {
  test('lead to the same state in either order, and touch the same', () => {
    let pairs = 0;
    check(
      fc.property(programs(shape).map(programText), settings, choices, (text, given, choice) => {
        pairs += compareAlong(text, given, choice);
      }),
      1,
    );
    expect(pairs).toBeGreaterThan(0);
  });

  test('do so where programs allocate and collect', () => {
    let pairs = 0;
    check(
      fc.property(heapPrograms(heap).map(heapProgramText), heapSettings, choices, (text, given, choice) => {
        pairs += compareAlong(text, given, choice);
      }),
      1,
    );
    expect(pairs).toBeGreaterThan(0);
  });

  test('do so where one asks for a major collection, and another one is about to see whether anybody has', () => {
    const text = 'init: x=0; T1: { major }; T2: { minor }';
    check(
      fc.property(choices, (choice) => {
        compareAlong(text, { protocol: 'c7', granularity: 'fine', nursery: '256', memory: '4MiB' }, choice);
      }),
      1,
    );
  });

  test('do so where one clears a weak reference in all versions of a page that another one is about to have', () => {
    const text =
      'init: ref h, ref k\nsame page: h, k\nT1: { h = null }; T2: { k = null; new p: f; weak w = p; drop p; minor }';
    const given = { protocol: 'c7', page: '4096', nursery: '4096', memory: '4MiB', segments: '2' };
    check(
      fc.property(choices, (choice) => {
        compareAlong(text, given, choice);
      }),
      1,
    );
  });

  test('do so under the GIL', () => {
    check(
      fc.property(programs(shape).map(programText), choices, (text, choice) => {
        compareAlong(text, { protocol: 'gil', unit: 'access' }, choice);
      }),
      1,
    );
  });
});
