import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { CoreFault } from '../fault.ts';
import * as random from '../random/index.ts';
import { floatHex, hexFloat, showing, shownValue, unitsApart } from './floats.ts';
import { loadPython, type Python } from './python.ts';

// What is drawn after it shows that both sides took the same number of words.
const oracle = `
${showing}
import random

def integers(seed, calls):
    rng = random.Random(seed)
    drawn = []
    for name, *arguments in calls:
        if name == 'shuffle':
            items = list(range(*[read_value(argument) for argument in arguments]))
            rng.shuffle(items)
            drawn.append(items)
        elif name == 'sample':
            drawn.append(attempt(lambda size, k: rng.sample(range(size), k), arguments))
        elif name == 'counted':
            counts, k = [read_value(argument) for argument in arguments]
            drawn.append(attempt(lambda: rng.sample(range(len(counts)), k, counts=counts), []))
        elif name == 'choices':
            weights, k = [read_value(argument) for argument in arguments]
            drawn.append(attempt(lambda: rng.choices(range(len(weights)), weights, k=k), []))
        elif name == 'alike':
            drawn.append(attempt(lambda size, k: rng.choices(range(size), k=k), arguments))
        elif name == 'randbytes':
            drawn.append(list(rng.randbytes(int(arguments[0][4:]))))
        else:
            drawn.append(attempt(getattr(rng, name), arguments))
    return [drawn, rng.getstate()[1][-1], rng.getrandbits(64) & 0xffffffff]

def integers_all(cases):
    return [integers(int(seed, 16), calls) for seed, calls in cases]

def seeded(kind, seed):
    rng = random.Random()
    if kind == 'int':
        rng.seed(int(seed, 16))
    elif kind == 'str':
        rng.seed(seed)
    elif kind == 'bytes':
        rng.seed(bytes(seed))
    else:
        rng.seed(to_float(seed))
        return [shown_value(hash(to_float(seed))), list(rng.getstate()[1])]
    return list(rng.getstate()[1])

def seeded_all(cases):
    return [seeded(*case) for case in cases]

def drawn_all(cases):
    answers = []
    for seed, name, arguments in cases:
        rng = random.Random(int(seed, 16))
        answers.append(attempt(getattr(rng, name), arguments))
        answers.append(rng.getstate()[1][-1])
    return answers
`;

let python: Python;
beforeAll(async () => {
  python = await loadPython();
  python.define(oracle);
});

const unsigned = (state: random.TwisterState): readonly number[] => [...state].map((word) => word >>> 0);

function withSeed(seed: bigint): random.TwisterState {
  const state = random.newState();
  random.seedInt(state, seed);
  return state;
}

function attempt(draw: () => unknown): unknown {
  try {
    return shownValue(draw());
  } catch (thrown) {
    if (thrown instanceof CoreFault) return [thrown.type, thrown.message];
    throw thrown;
  }
}

/** An int for Python, in hex: longer ones than it takes in decimals. */
const hex = (value: bigint): string => value.toString(16);

const someSeed = fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n });

describe('seeds', () => {
  test('from ints of any size, also longer than the state', () => {
    const seeds = fc.array(fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(seeds, (some) => {
        const all = [...some, 3n ** 15_000n];
        const cases = all.map((seed) => ['int', hex(seed)]);
        expect(all.map((seed) => unsigned(withSeed(seed)))).toEqual(python.call('seeded_all', cases));
      }),
    );
  });

  test('from text and bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), bytes, (text, blob) => {
        const states = [random.newState(), random.newState()];
        random.seedString(states[0]!, text);
        random.seedBytes(states[1]!, blob);
        const cases = [
          ['str', text],
          ['bytes', [...blob]],
        ];
        expect(states.map(unsigned)).toEqual(python.call('seeded_all', cases));
      }),
    );
  });

  test('from hashes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const answers = python.call('seeded_all', [['float', floatHex(value)]]);
        const [[hash, words]] = answers as [[string, readonly number[]]]; // As defined above.
        const state = random.newState();
        random.seedHash(state, BigInt(hash.slice(4)), 32);
        expect(unsigned(state)).toEqual(words);
      }),
    );
  });

  test('not from surrogates', () => {
    expect(() => random.seedString(random.newState(), 'a\ud800\udbff')).toThrow(
      "'utf-8' codec can't encode characters in position 1-2: surrogates not allowed",
    );
  });
});

type Value = number | bigint | readonly (number | bigint)[];
type Call = readonly [string, ...Value[]];

const size = fc.integer({ min: 0, max: 60 }).map(BigInt);
const bound = fc.oneof(fc.bigInt({ min: -40n, max: 40n }), fc.bigInt({ min: -(2n ** 100n), max: 2n ** 100n }));
const weight = fc.oneof(fc.bigInt({ min: 0n, max: 9n }), fc.double({ min: 0, max: 3, noNaN: true }));

const integerCall: fc.Arbitrary<Call> = fc.oneof(
  fc.tuple(fc.constant('getrandbits'), fc.bigInt({ min: -2n, max: 130n })),
  fc.tuple(fc.constant('randbytes'), size),
  fc.tuple(fc.constant('randrange'), bound),
  fc.tuple(fc.constant('randrange'), bound, bound),
  fc.tuple(fc.constant('randrange'), bound, bound, fc.bigInt({ min: -5n, max: 5n })),
  fc.tuple(fc.constant('randint'), bound, bound),
  fc.tuple(fc.constant('shuffle'), size),
  fc.tuple(
    fc.constant('sample'),
    fc.oneof(size, fc.bigInt({ min: 0n, max: 9000n })),
    fc.bigInt({ min: -1n, max: 40n }),
  ),
  fc.tuple(fc.constant('counted'), fc.array(fc.bigInt({ min: 0n, max: 30n })), fc.bigInt({ min: 0n, max: 9n })),
  fc.tuple(fc.constant('choices'), fc.array(weight), size),
  fc.tuple(fc.constant('alike'), fc.bigInt({ min: 1n, max: 2n ** 31n - 1n }), size),
);

/** What a call draws. The kinds of its values are those that {@link integerCall} gives it. */
function draw(state: random.TwisterState, [name, ...values]: Call): unknown {
  const [first, second, third] = values as [bigint, bigint, bigint];
  const list = values[0] as readonly bigint[];
  switch (name) {
    case 'getrandbits':
      return random.getrandbits(state, Number(first));
    case 'randrange':
      return random.randrange(state, first, second, third);
    case 'randint':
      return random.randint(state, first, second);
    case 'sample':
      return random.sampleIndices(state, first, second);
    case 'counted':
      return random.sampleCounted(state, list.length, list, second).map(BigInt);
    case 'choices':
      return random.choices(state, list.length, Number(second), random.accumulated(list)).map(BigInt);
    case 'alike':
      return random.choices(state, Number(first), Number(second)).map(BigInt);
    default:
      throw new Error(`nothing is drawn by ${name}`);
  }
}

function drawn(state: random.TwisterState, call: Call): unknown {
  const count = Number(call[1]);
  if (call[0] === 'randbytes') return [...random.randbytes(state, count)];
  if (call[0] !== 'shuffle') return attempt(() => draw(state, call));
  const items = Array.from({ length: count }, (_, index) => index);
  for (const [at, other] of random.shuffleSwaps(state, count)) {
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
  return items;
}

describe('random, bit by bit', () => {
  test('what is drawn in ints', () => {
    const runs = fc.array(fc.tuple(someSeed, fc.array(integerCall, { maxLength: 8 })), { maxLength: 8 });
    fc.assert(
      fc.property(runs, (all) => {
        const ours = all.map(([seed, calls]) => {
          const state = withSeed(seed);
          const values = calls.map((call) => drawn(state, call));
          return [values, state[624], Number(random.getrandbits(state, 64) & 0xffffffffn)];
        });
        const cases = all.map(([seed, calls]) => [
          hex(seed),
          calls.map(([name, ...values]) => [name, ...values.map(shownValue)]),
        ]);
        expect(ours).toEqual(python.call('integers_all', cases));
      }),
    );
  });

  test('a choice is an index below the length', () => {
    fc.assert(
      fc.property(someSeed, fc.integer({ min: 1, max: 1000 }), (seed, length) => {
        expect(BigInt(random.choiceIndex(withSeed(seed), length))).toBe(
          random.bigBelow(withSeed(seed), BigInt(length)),
        );
      }),
    );
    expect(() => random.choiceIndex(withSeed(1n), 0)).toThrow('Cannot choose from an empty sequence');
  });

  test('floats', () => {
    fc.assert(
      fc.property(fc.array(someSeed, { maxLength: 20 }), (seeds) => {
        const ours = seeds.flatMap((seed) => {
          const state = withSeed(seed);
          return [floatHex(random.random(state)), state[624]];
        });
        expect(ours).toEqual(
          python.call(
            'drawn_all',
            seeds.map((seed) => [hex(seed), 'random', []]),
          ),
        );
      }),
    );
  });
});

/** How to draw from a distribution, and the arguments to draw with. */
type Distribution = readonly [string, (state: random.TwisterState, ...values: number[]) => number, number];

const distributions: readonly Distribution[] = [
  ['uniform', (state, low, high) => random.uniform(state, low!, high!), 2],
  ['triangular', random.triangular, 3],
  ['triangular', random.triangular, 2],
  ['normalvariate', random.normalvariate, 2],
  ['gauss', (state, mean, deviation) => random.gauss(state, undefined, mean, deviation).value, 2],
  ['lognormvariate', (state, mean, deviation) => random.lognormvariate(state, mean!, deviation!), 2],
  ['expovariate', (state, rate) => random.expovariate(state, rate!), 1],
  ['betavariate', (state, alpha, beta) => random.betavariate(state, alpha!, beta!), 2],
  ['gammavariate', (state, shape, scale) => random.gammavariate(state, shape!, scale!), 2],
  ['paretovariate', (state, shape) => random.paretovariate(state, shape!), 1],
  ['weibullvariate', (state, scale, shape) => random.weibullvariate(state, scale!, shape!), 2],
  ['vonmisesvariate', (state, mean, concentration) => random.vonmisesvariate(state, mean!, concentration!), 2],
];

// Half a unit of an elementary function grows in what is computed from it, most where terms cancel.
const tolerance = 1e-13;

describe('distributions, but for the last bits of elementary functions', () => {
  const parameter = fc.oneof(fc.constantFrom(0, 1, 2, 0.5), fc.double({ min: -2, max: 12, noNaN: true }));
  const call = fc.tuple(
    someSeed,
    fc.constantFrom(...distributions),
    fc.array(parameter, { minLength: 3, maxLength: 3 }),
  );

  test('the same numbers from the same words', () => {
    fc.assert(
      fc.property(fc.array(call, { minLength: 30, maxLength: 30 }), (calls) => {
        const cases = calls.map(([seed, [name, , count], values]) => [
          hex(seed),
          name,
          shownValue(values.slice(0, count)),
        ]);
        const theirs = python.call('drawn_all', cases) as readonly unknown[]; // Two for each case.
        for (const [at, [seed, [, compute, count], values]] of calls.entries()) {
          const state = withSeed(seed);
          expectNear(
            attempt(() => compute(state, ...values.slice(0, count))),
            theirs[2 * at],
            cases[at],
          );
          expect([cases[at], state[624]]).toEqual([cases[at], theirs[2 * at + 1]]);
        }
      }),
    );
  });

  test('every other gauss is the spare one', () => {
    const state = withSeed(7n);
    const first = random.gauss(state, undefined, 1, 2);
    const index = state[624];
    const second = random.gauss(state, first.spare, 1, 2);
    expect([second.spare, state[624]]).toEqual([undefined, index]);
    expect(first.spare).toBeDefined();
    expect(second.value).toBe(1 + first.spare! * 2);
  });
});

function expectNear(ours: unknown, theirs: unknown, what: unknown): void {
  if (typeof ours !== 'string' || typeof theirs !== 'string') {
    // The message of an overflow is that of the C library.
    const isOverflow = Array.isArray(theirs) && theirs[0] === 'OverflowError';
    if (isOverflow) expect([what, ours]).toEqual([what, ['OverflowError', expect.any(String)]]);
    else expect([what, ours]).toEqual([what, theirs]);
    return;
  }
  const [a, b] = [hexFloat(ours), hexFloat(theirs)];
  const isNear = unitsApart(a, b) <= 2 || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
  expect([what, a, b, isNear]).toEqual([what, a, b, true]);
}
