import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { switchesOf } from '../arbitraries/brute-force.ts';
import { countExecutions } from '../explore/count.ts';
import { Description } from '../explore/description.ts';
import { Kind, Mark, StateGraph } from '../explore/graph.ts';
import { shortestSchedule } from '../explore/path.ts';
import { statesWithoutProgress } from '../explore/progress.ts';
import { VisitedSet } from '../explore/visited.ts';

type Step = readonly [from: number, thread: number, to: number, marks?: number];

/** A graph of so many states; those without steps are final. */
function graphOf(states: number, steps: readonly Step[]): StateGraph {
  const graph = new StateGraph();
  for (let state = 0; state < states; state++) {
    graph.addState();
    graph.setKind(state, steps.some(([from]) => from === state) ? Kind.expanded : Kind.final);
  }
  for (const [from, thread, to, marks = 0] of steps) graph.addStep(from, thread, to, marks);
  return graph;
}

/** Random steps in which each thread has at most one from a state; `forward`: none closes a cycle. */
function steps(states: number, threads: number, forward: boolean): fc.Arbitrary<readonly Step[]> {
  const step = fc.tuple(
    fc.nat(states - 2),
    fc.nat(threads - 1),
    fc.nat(states - 1),
    fc.constantFrom(0, 0, Mark.commit),
  );
  const from = ([state, thread]: readonly [number, number, ...unknown[]]) => `${state} ${thread}`;
  return fc
    .uniqueArray(step, { selector: from, maxLength: states * threads })
    .map((list) => list.filter(([start, , target]) => !forward || start < target));
}

/** All schedules of a graph without cycles, with the state that each leads to. */
function* schedules(graph: StateGraph, from = 0, done: readonly number[] = []): Generator<[readonly number[], number]> {
  yield [done, from];
  for (let step = graph.firstStep(from); step >= 0; step = graph.nextStep(step)) {
    yield* schedules(graph, graph.target(step), [...done, graph.thread(step)]);
  }
}

describe('the number of executions', () => {
  test('of a diamond is the number of its ways', () => {
    const diamond = graphOf(4, [
      [0, 0, 1],
      [0, 1, 2],
      [1, 1, 3],
      [2, 0, 3],
    ]);
    expect(countExecutions(diamond)).toEqual({ interleavings: 2, cycles: 0 });
  });

  test('of a grid is a binomial coefficient', () => {
    const side = 15;
    const at = (row: number, column: number) => row * side + column;
    const moves: Step[] = [];
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        if (row + 1 < side) moves.push([at(row, column), 0, at(row + 1, column)]);
        if (column + 1 < side) moves.push([at(row, column), 1, at(row, column + 1)]);
      }
    }
    // 28 over 14
    expect(countExecutions(graphOf(side * side, moves)).interleavings).toBe(40_116_600);
  });

  test('counts a step that closes a cycle, and not the ways round it', () => {
    const loop = graphOf(3, [
      [0, 0, 1],
      [1, 0, 0],
      [1, 1, 2],
    ]);
    expect(countExecutions(loop)).toEqual({ interleavings: 1, cycles: 1 });
  });

  test('leaves out what ends in a violation or at a bound', () => {
    const graph = graphOf(4, [
      [0, 0, 1],
      [0, 1, 2],
      [0, 2, 3],
    ]);
    graph.setKind(1, Kind.violating);
    graph.setKind(2, Kind.cut);
    expect(countExecutions(graph).interleavings).toBe(1);
  });

  test('stays a number, however large', () => {
    const rungs = 2000;
    const ladder = Array.from({ length: rungs }, (_, rung): Step[] => [
      [rung, 0, rung + 1],
      [rung, 1, rung + 1],
    ]).flat();
    const { interleavings } = countExecutions(graphOf(rungs + 1, ladder));
    expect(Number.isFinite(interleavings)).toBe(true);
    expect(interleavings).toBeGreaterThan(1e300);
  });

  test('is that of all schedules, in graphs without cycles', () => {
    fc.assert(
      fc.property(steps(8, 2, true), (list) => {
        const graph = graphOf(8, list);
        const complete = [...schedules(graph)].filter(([, state]) => graph.kind(state) === Kind.final);
        expect(countExecutions(graph)).toEqual({ interleavings: complete.length, cycles: 0 });
      }),
    );
  });

  // A-B, A-C, B-C, C-B, B-F, C-F: whichever way the walk takes first, one of C-B and B-C closes a cycle, and is left out.
  test('leaves out the steps that close a cycle, and says how many they are', () => {
    const graph = graphOf(4, [
      [0, 0, 1],
      [0, 1, 2],
      [1, 0, 2],
      [2, 0, 1],
      [1, 1, 3],
      [2, 1, 3],
    ]);
    expect(countExecutions(graph)).toEqual({ interleavings: 3, cycles: 1 });
  });
});

describe('the shortest schedule', () => {
  test('has few switches rather than few steps', () => {
    const graph = graphOf(5, [
      [0, 0, 1],
      [1, 1, 4],
      [0, 1, 2],
      [2, 1, 3],
      [3, 1, 4],
    ]);
    expect(shortestSchedule(graph, 2, (state) => state === 4)).toEqual([1, 1, 1]);
  });

  test('is empty where there is nothing to do, and absent where there is no way', () => {
    const graph = graphOf(3, [[0, 0, 1]]);
    expect(shortestSchedule(graph, 2, (state) => state === 0)).toEqual([]);
    expect(shortestSchedule(graph, 2, (state) => state === 2)).toBeUndefined();
  });

  test('goes on from a state other than the first', () => {
    const graph = graphOf(3, [
      [0, 0, 1],
      [1, 1, 2],
    ]);
    expect(shortestSchedule(graph, 2, (state) => state === 2, 1)).toEqual([1]);
  });

  test('is the best of all schedules', () => {
    fc.assert(
      fc.property(steps(9, 3, true), fc.nat(8), (list, goal) => {
        const graph = graphOf(9, list);
        const costs = [...schedules(graph)]
          .filter(([, state]) => state === goal)
          .map(([schedule]) => [switchesOf(schedule), schedule.length] as const)
          .sort(([switches, length], [others, longer]) => switches - others || length - longer);
        const found = shortestSchedule(graph, 3, (state) => state === goal);
        expect(found && [switchesOf(found), found.length]).toEqual(costs[0]);
      }),
    );
  });
});

describe('progress is lost', () => {
  test('in a cycle without a commit and without a way out', () => {
    const graph = graphOf(4, [
      [0, 0, 1, Mark.commit],
      [0, 1, 2],
      [2, 0, 3],
      [3, 0, 2],
    ]);
    expect(statesWithoutProgress(graph)).toEqual([2, 3]);
  });

  test('not where there is a way out, a commit, an end or a bound', () => {
    const spin: Step = [1, 0, 1];
    expect(statesWithoutProgress(graphOf(3, [[0, 0, 1], spin, [1, 1, 2]]))).toEqual([]);
    expect(
      statesWithoutProgress(
        graphOf(2, [
          [0, 0, 1],
          [1, 0, 1, Mark.commit],
        ]),
      ),
    ).toEqual([]);
    const cut = graphOf(2, [[0, 0, 1], spin]);
    cut.setKind(1, Kind.cut);
    expect(statesWithoutProgress(cut)).toEqual([]);
  });

  test('exactly where no state with a commit or an end can be reached', () => {
    fc.assert(
      fc.property(steps(8, 2, false), (list) => {
        const graph = graphOf(8, list);
        const reachable = (from: number) => {
          const seen = new Set([from]);
          for (const state of seen) for (const [start, , target] of list) if (start === state) seen.add(target);
          return [...seen];
        };
        const good = (state: number) =>
          graph.kind(state) !== Kind.expanded ||
          list.some(([from, , , marks]) => from === state && marks === Mark.commit);
        const stuck = [...Array(8).keys()].filter((state) => !reachable(state).some(good));
        expect(statesWithoutProgress(graph)).toEqual(stuck);
      }),
    );
  });
});

describe('visited states', () => {
  const described = (values: readonly number[]) => {
    const description = new Description();
    for (const value of values) description.int(value);
    return description;
  };
  const int32 = fc.oneof(fc.nat({ max: 300 }), fc.integer());

  test('are numbered in the order of their discovery, equal ones alike', () => {
    fc.assert(
      fc.property(fc.array(fc.array(int32, { maxLength: 6 }), { maxLength: 60 }), (states) => {
        const visited = new VisitedSet();
        const numbers = new Map<string, number>();
        for (const state of states) {
          const key = state.join();
          const known = numbers.get(key) ?? numbers.size;
          numbers.set(key, known);
          expect(visited.add(described(state))).toBe(known);
        }
        expect(visited.size).toBe(numbers.size);
      }),
    );
  });

  test('are told apart however many there are, and whatever their hash', () => {
    class Colliding extends Description {
      override hash(): number {
        return 7;
      }
    }
    const visited = new VisitedSet();
    for (const _ of ['first', 'again']) {
      for (let value = 0; value < 300; value++) {
        const description = new Colliding();
        description.int(value);
        expect(visited.add(description)).toBe(value);
      }
    }
    const many = new VisitedSet();
    const description = new Description();
    let wrong = 0;
    for (let value = 0; value < 100_000; value++) {
      description.clear();
      description.int(value);
      description.int(value % 3);
      if (many.add(description) !== value) wrong++;
    }
    expect(wrong).toBe(0);
    description.clear();
    description.int(4711);
    description.int(4711 % 3);
    expect(many.add(description)).toBe(4711);
  });

  test('may be longer than a chunk', () => {
    const visited = new VisitedSet();
    const long = Array.from({ length: 1 << 20 }, (_, index) => index * 1000);
    expect(visited.add(described(long))).toBe(0);
    expect(visited.add(described([1]))).toBe(1);
    expect(visited.add(described([...long, 1]))).toBe(2);
    expect(visited.add(described(long))).toBe(0);
    expect(visited.add(described([1]))).toBe(1);
  });
});
