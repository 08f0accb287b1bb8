import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HeapShape, heapPrograms, heapProgramText } from '../arbitraries/heap-program.ts';
import { heapSettings } from '../arbitraries/heap-run.ts';
import { type ProgramShape, programs, programText } from '../arbitraries/program.ts';
import { describeState, enabledThreads, type Settings, type Stage, stageOf } from '../arbitraries/subject.ts';
import { States } from '../explore/states.ts';
import { takeStep } from '../explore/subject.ts';
import { check } from './cases.ts';

const shape: ProgramShape = { threads: 3, units: 2, actions: 3, braces: 'sometimes', special: true };
const heap: HeapShape = { cards: 'mixed', weakrefs: true };

const settings: fc.Arbitrary<Settings> = fc.record({
  protocol: fc.constantFrom('c7', 'c7', 'c7', 'gil'),
  granularity: fc.constantFrom('barrier', 'fine'),
  contention: fc.constantFrom('alwaysAbortMyself', 'alwaysAbortOther', 'alwaysWait', 'pauseIfYounger'),
  segments: fc.constantFrom('2', '3'),
  versions: fc.constantFrom('3', '255'),
  phantoms: fc.constantFrom('allowed', 'violate'),
});
// What is done next: see Wanderer.
const walks = fc.array(fc.nat(1 << 16), { minLength: 20, maxLength: 100, size: 'max' });

/** Wanders through the states of a program, and now and then takes steps back. */
class Wanderer {
  readonly stage: Stage;
  readonly states: States;
  readonly #marks: number[] = [];
  #broken = false;

  constructor(text: string, given: Settings) {
    this.stage = stageOf(text, given);
    this.states = new States(this.stage.subject);
    const { system } = this.stage.subject;
    system.listen((event) => this.states.hear(event));
    system.journal.recording = true;
  }

  get length(): number {
    return this.#marks.length;
  }

  /** The number of the state where it is. */
  arrive(): number {
    return this.states.arrive(this.length, this.#broken);
  }

  describe(): string {
    return `${describeState(this.stage.subject)} ${this.#broken}`;
  }

  /** Goes a step on, if somebody can move; else, or by chance, some back. Answers whether it went on. */
  move(choice: number): boolean {
    const { subject } = this.stage;
    const enabled = this.#broken ? [] : enabledThreads(subject);
    if (enabled.length === 0 || choice % 5 === 0) {
      const left = Math.floor(this.length / (1 + (choice % 3)));
      if (left < this.length) subject.system.journal.undo(this.#marks[left]!);
      this.#marks.length = left;
      this.#broken = false;
      return false;
    }
    this.#marks.push(subject.system.journal.mark());
    this.states.beginStep();
    this.#broken = takeStep(subject, enabled[choice % enabled.length]!) !== undefined;
    return true;
  }
}

// Every number is that of one description, and the other way round.
function compareNumbers(text: string, given: Settings, walk: readonly number[]): void {
  const wanderer = new Wanderer(text, given);
  const numbers = new Map([[wanderer.describe(), wanderer.arrive()]]);
  for (const choice of walk) {
    if (!wanderer.move(choice)) continue;
    const known = numbers.size;
    const number = wanderer.arrive();
    const description = wanderer.describe();
    expect(number).toBe(numbers.get(description) ?? known);
    numbers.set(description, number);
  }
  expect(wanderer.states.size).toBe(numbers.size);
}

describe('states that are described in parts', () => {
  test('are told apart exactly where whole descriptions differ', () => {
    check(
      fc.property(programs(shape).map(programText), settings, walks, (text, given, walk) =>
        compareNumbers(text, given, walk),
      ),
      1,
    );
  });

  test('are so where programs allocate and collect', () => {
    check(
      fc.property(heapPrograms(heap).map(heapProgramText), heapSettings, walks, (text, given, walk) =>
        compareNumbers(text, given, walk),
      ),
      0.5,
    );
  });
});

describe('a part of a state', () => {
  // What it says, for each part that the state has.
  const partsOf = ({ system }: Stage['subject']) =>
    new Map(
      (system.parts ?? []).map((part) => {
        const numbers: number[] = [];
        system.encode({ int: (value) => numbers.push(value) }, part);
        return [part, numbers.join(' ')];
      }),
    );

  test('is as it was after a step that has written nothing that shows in it', () => {
    let unchanged = 0;
    check(
      fc.property(programs(shape).map(programText), settings, walks, (text, given, walk) => {
        const wanderer = new Wanderer(text, given);
        const { subject } = wanderer.stage;
        for (const choice of walk) {
          const before = partsOf(subject);
          if (!wanderer.move(choice)) continue;
          const { changed } = subject.system.journal;
          for (const [part, description] of partsOf(subject)) {
            if ((changed & (1 << part)) !== 0 || before.size === 0) continue;
            expect(description).toBe(before.get(part));
            unchanged++;
          }
        }
      }),
      1,
    );
    expect(unchanged).toBeGreaterThan(0);
  });
});
