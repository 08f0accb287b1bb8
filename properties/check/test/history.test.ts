import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConditionName } from '../../../interpreter/index.ts';
import { check } from '../../suites/cases.ts';
import { Definition } from './definition.ts';
import { type Action, actionOf, items, type MemoryKind, Stage } from './notation.ts';

const threads = 3;
const all: readonly ConditionName[] = ['serializability', 'strict', 'opacity', 'snapshot'];

type Weights = readonly (readonly [number, readonly string[]])[];

const reads = items.map((item) => `r ${item}`);
const writes = items.map((item) => `w ${item}`);
const updates = items.map((item) => `u ${item}`);

/** What isolated transactions do on snapshots that may be old, and what anybody may do on any memory. */
const isolated: Weights = [
  [5, reads],
  [3, writes],
  [3, ['c', 'c', 'c', 'a']],
  [2, ['u']],
  [1, ['R', 'b']],
];
/** The same, where what is seen of one item may be newer than what is seen of another. */
const mixed: Weights = [...isolated, [3, updates]];
const wild: Weights = [
  [5, reads],
  [4, writes],
  [3, ['c', 'c', 'a', 'R', 'b']],
  [2, ['u', 'u', 'k T1', 'k T2']],
];

function actions(weights: Weights): fc.Arbitrary<Action> {
  const verb = fc.oneof(...weights.map(([weight, texts]) => ({ weight, arbitrary: fc.constantFrom(...texts) })));
  return fc.tuple(fc.nat({ max: threads - 1 }), verb).map(([thread, text]) => actionOf(thread, text));
}

function histories(weights: Weights, length: number): fc.Arbitrary<readonly Action[]> {
  return fc.array(actions(weights), { minLength: length / 3, maxLength: length, size: 'max' });
}

interface Case {
  readonly memory: MemoryKind;
  readonly actions: readonly Action[];
}

const cases: fc.Arbitrary<Case> = fc.oneof(
  fc.record({ memory: fc.constant<MemoryKind>('snapshots'), actions: histories(isolated, 45) }),
  fc.record({ memory: fc.constant<MemoryKind>('snapshots'), actions: histories(mixed, 45) }),
  fc.record({ memory: fc.constantFrom<MemoryKind>('inPlace', 'snapshots'), actions: histories(wild, 30) }),
);

const definitions: Readonly<Record<string, readonly [readonly ConditionName[], (one: Definition) => boolean]>> = {
  'conflict serializability': [['serializability'], (one) => one.isSerializable(false)],
  'strict serializability': [['strict'], (one) => one.isSerializable(true)],
  opacity: [['opacity'], (one) => one.isOpaque()],
  'snapshot consistency': [['snapshot'], (one) => one.hasSnapshots()],
  'all together': [all, (one) => one.isOpaque() && one.hasSnapshots()],
};

// All orders are tried, so there should not be too many transactions.
const most = 10;

describe('random histories are refused at the very action at which the definition refuses them', () => {
  test.each(Object.entries(definitions))('%s', (_, [conditions, holds]) => {
    check(
      fc.property(cases, ({ memory, actions }) => {
        const stage = new Stage(memory, conditions, threads);
        const definition = new Definition(memory, threads);
        for (const action of actions) {
          definition.act(action);
          if (definition.size > most) return;
          const violation = stage.act(action);
          expect(violation === undefined).toBe(holds(definition));
          if (violation !== undefined) return;
        }
      }),
      5,
    );
  });
});

/** What becomes of a history after a beginning: the position of the action at which it is refused, and by what. */
function fateOf({ memory, actions }: Case, conditions: readonly ConditionName[], future: readonly Action[]): string {
  const stage = new Stage(memory, conditions, threads);
  for (const action of actions) stage.act(action);
  for (const [index, action] of future.entries()) {
    const violation = stage.act(action);
    if (violation !== undefined) return `${index}: ${violation.condition}`;
  }
  return 'accepted';
}

describe('histories that are described alike have the same futures', () => {
  const sets: readonly (readonly ConditionName[])[] = [['serializability'], ['strict'], ['snapshot'], all];
  // Few enough actions that many a history leads to where another has led.
  const few: Weights = [[1, ['r x', 'w x', 'r y', 'w y', 'u', 'u x', 'c', 'a', 'b']]];
  test.each(sets.map((set) => [set.join('+'), set] as const))('%s', (_, conditions) => {
    const beginnings = fc.array(histories(few, 12), { minLength: 60, maxLength: 90 });
    const memories = fc.constantFrom<MemoryKind>('inPlace', 'snapshots', 'snapshots');
    check(
      fc.property(memories, beginnings, histories(mixed, 30), (memory, some, future) => {
        const seen = new Map<string, Case>();
        for (const actions of some) {
          const stage = new Stage(memory, conditions, threads);
          if (actions.some((action) => stage.act(action) !== undefined)) continue;
          const description = stage.describe();
          const other = seen.get(description);
          const present = { memory, actions };
          if (other !== undefined) expect(fateOf(present, conditions, future)).toBe(fateOf(other, conditions, future));
          else seen.set(description, present);
        }
      }),
      1,
    );
  });
});

describe('two histories are described', () => {
  const describeAfter = (memory: MemoryKind, conditions: readonly ConditionName[], history: string) => {
    const stage = new Stage(memory, conditions);
    stage.run(history);
    return stage.describe();
  };
  const inPlace = (conditions: readonly ConditionName[], history: string) =>
    describeAfter('inPlace', conditions, history);

  test('differently if somebody has read what is overwritten', () => {
    for (const conditions of [['serializability'], ['snapshot'], all] as const) {
      const one = inPlace(conditions, 'T1: r x | T2: w x, c');
      expect(inPlace(conditions, 'T1: b | T2: w x, c')).not.toBe(one);
    }
    const both = inPlace(['serializability'], 'T1: r x | T2: r y | T3: w x, w y, c');
    expect(inPlace(['serializability'], 'T1: r x | T2: b | T3: w x, w y, c')).not.toBe(both);
  });

  test('differently if what was read was overwritten before another commit, or after it', () => {
    const before = 'T1: r x | T3: b | T2: w x, c | T3: w y, c';
    const after = 'T1: r x | T3: b, w y, c | T2: w x, c';
    expect(inPlace(['snapshot'], before)).not.toBe(inPlace(['snapshot'], after));
    expect(inPlace(all, before)).not.toBe(inPlace(all, after));
    expect(inPlace(['opacity'], before)).toBe(inPlace(['opacity'], after));
  });

  test('alike if one has read what others then overwrote, but comes before them anyway', () => {
    const without = 'T1: r x | T2: w x, w y, c | T3: r y, c | T3: w z, c';
    expect(inPlace(all, 'T1: r x | T2: w x, w y, c | T3: r y, r z, c | T3: w z, c')).toBe(inPlace(all, without));
  });

  test('alike if old versions were seen for a while, or never', () => {
    const forWhile = 'T1: u, r x | T2: u, w x, w y, c | T1: u | T2: u, w y, c | T1: u | T2: u, c | T3: u';
    const never = 'T1: r x | T2: w x, w y, c | T2: w y, c | T2: c | T3: b';
    for (const conditions of [['serializability'], all] as const) {
      expect(describeAfter('snapshots', conditions, forWhile)).toBe(inPlace(conditions, never));
    }
  });
});

test('whatever is undone is as if it had never been', () => {
  check(
    fc.property(cases, histories(wild, 12), ({ memory, actions }, detour) => {
      const stage = new Stage(memory, all, threads);
      const straight = new Stage(memory, all, threads);
      stage.journal.recording = true;
      for (const action of actions) {
        const before = stage.mark();
        for (const step of detour) if (stage.act(step) !== undefined) break;
        stage.undo(before);
        expect(stage.describe()).toBe(straight.describe());
        expect(stage.act(action)).toEqual(straight.act(action));
        if (stage.monitor.violation !== undefined) return;
      }
    }),
    0.5,
  );
});

describe('forgetting', () => {
  const lengthOf = (stage: Stage) => stage.describe().length;

  test('any number of transactions one after the other need no more room than none', () => {
    for (const memory of ['inPlace', 'snapshots'] as const) {
      const stage = new Stage(memory, all);
      const length = lengthOf(stage);
      for (let round = 0; round < 100; round++) {
        expect(stage.run('T1: u, r x, w x, c | T2: u, r x, w y, c | T3: u, r y, w z, c')).toBeUndefined();
        stage.run('T1: u, c | T2: u, c | T3: u, r x, a');
        expect(lengthOf(stage)).toBe(length);
      }
    }
  });

  test('when all is over, and everybody sees what was committed last, nothing is left', () => {
    check(
      fc.property(histories(mixed, 45), (actions) => {
        const stage = new Stage('snapshots', all, threads);
        const description = stage.describe();
        for (const action of actions) if (stage.act(action) !== undefined) return;
        for (const text of ['a', 'u', 'c']) {
          for (let thread = 0; thread < threads; thread++) stage.act(actionOf(thread, text));
        }
        expect(stage.describe()).toBe(description);
      }),
      3,
    );
  });

  test('any number that come after a live one whose read is overwritten need no more room than a few', () => {
    const stage = new Stage('inPlace', all);
    stage.run('T1: r x | T2: w x, c');
    const length = lengthOf(stage);
    for (let round = 0; round < 100; round++) {
      expect(stage.run('T2: r x, w y, c | T3: r x, r y, c | T3: r y, a')).toBeUndefined();
      expect(lengthOf(stage)).toBeLessThan(length + 40);
    }
    expect(stage.run('T1: r y')).toMatchObject({ condition: 'opacity' });
  });

  test('any number that overlap in pairs are judged', () => {
    const stage = new Stage('inPlace', all);
    for (let round = 0; round < 100; round++) {
      expect(stage.run('T1: r x, r y | T2: r x, r z, w z | T1: w y, c | T2: c')).toBeUndefined();
    }
    expect(stage.run('T1: r x | T2: r x, w x, c | T1: w x, c')).toBeDefined();
  });

  test('has an end where old versions stay in sight: that is a fault of the user', () => {
    const many = 40;
    const stage = new Stage('snapshots', ['serializability'], many);
    for (let thread = 0; thread < many; thread++) {
      for (const verb of ['u', 'w x', 'c']) stage.act(actionOf(thread, verb));
    }
    const beginAgain = () => {
      for (let thread = 0; thread < many; thread++) stage.act(actionOf(thread, 'b'));
    };
    expect(beginAgain).toThrow('at most 24 transactions that are over and still matter');
  });
});
