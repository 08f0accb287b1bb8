import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { share } from '../../test/share.ts';
import { CoreFault } from '../fault.ts';
import * as math from '../math/index.ts';
import { anyFloat, hexFloat, showing, shownValue, unitsApart } from './floats.ts';
import { loadPython, type Python } from './python.ts';

type Value = number | bigint | readonly number[];
type Call = readonly [string, readonly Value[]];

const functions: Readonly<Record<string, unknown>> = {
  ...math,
  frexp: (x: number) => {
    const [factor, exponent] = math.frexp(x);
    return [factor, BigInt(exponent)];
  },
};

const oracle = `
${showing}

def observe_all(calls):
    return [attempt(getattr(math, name), arguments) for name, arguments in calls]
`;

function observe([name, values]: Call): unknown {
  try {
    const called = functions[name];
    if (typeof called !== 'function') throw new Error(`there is no function ${name}`);
    return shownValue(called(...values));
  } catch (thrown) {
    if (thrown instanceof CoreFault) return [thrown.type, thrown.message];
    throw thrown;
  }
}

let python: Python;
beforeAll(async () => {
  python = await loadPython();
  python.define(oracle);
});

const expected = (calls: readonly Call[]): readonly unknown[] => {
  const answers = python.call(
    'observe_all',
    calls.map(([name, values]) => [name, shownValue(values)]),
  );
  return answers as readonly unknown[]; // One for each call.
};

const batch = 20;
const batches = (call: fc.Arbitrary<Call>) => fc.array(call, { minLength: batch, maxLength: batch });
const callsOf = (names: readonly string[], ...values: readonly fc.Arbitrary<Value>[]): fc.Arbitrary<Call> =>
  fc.tuple(fc.constantFrom(...names), fc.tuple(...values));

function expectSame(call: fc.Arbitrary<Call>): void {
  fc.assert(
    fc.property(batches(call), (calls) => {
      const answers = expected(calls);
      for (const [at, one] of calls.entries()) expect([one, observe(one)]).toEqual([one, answers[at]]);
    }),
    share(1 / 3),
  );
}

const anyInt = fc.oneof(fc.bigInt({ min: -50n, max: 50n }), fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }));
const count = fc.bigInt({ min: -3n, max: 90n });

describe('math, bit by bit', () => {
  test('what rounds at most once', () => {
    expectSame(
      callsOf(['sqrt', 'fabs', 'ceil', 'floor', 'trunc', 'modf', 'frexp', 'ulp', 'degrees', 'radians'], anyFloat),
    );
  });

  test('what takes two floats', () => {
    expectSame(callsOf(['copysign', 'fmod', 'remainder', 'nextafter', 'isclose'], anyFloat, anyFloat));
    const near = fc.integer({ min: -40, max: 40 }).map((value) => value / 4);
    expectSame(callsOf(['fmod', 'remainder'], near, near));
  });

  test('scaling by a power of two', () => {
    expectSame(callsOf(['ldexp'], anyFloat, fc.oneof(fc.bigInt({ min: -1100n, max: 1100n }), anyInt)));
  });

  test('ints', () => {
    expectSame(callsOf(['gcd', 'lcm'], anyInt, anyInt));
    expectSame(callsOf(['gcd', 'lcm'], anyInt, anyInt, anyInt));
    expectSame(callsOf(['comb', 'perm'], count, count));
    expectSame(callsOf(['factorial', 'perm'], count));
    expectSame(callsOf(['isqrt'], fc.bigInt({ min: -2n, max: 2n ** 900n })));
  });

  test('sums, also of what cancels', () => {
    const list = fc.array(fc.oneof(anyFloat, fc.constantFrom(1e308, -1e308, 1e16, -1e16, 5e-324)), { maxLength: 9 });
    expectSame(callsOf(['fsum'], list));
  });

  test('products of ints and floats', () => {
    expect(math.prod([2n, 3n])).toBe(6n);
    expect(math.prod([2n, 0.5, 3n], 4n)).toBe(12);
    expect(() => math.prod([10n ** 400n, 1.5])).toThrow('int too large to convert to float');
    expect([math.gcd(), math.lcm(), math.hypot()]).toEqual([0n, 1n, 0]);
  });

  test('distances, but for what the reference implementation rounds wrongly', () => {
    expectClose(callsOf(['hypot'], anyFloat, anyFloat), 1);
    expectClose(callsOf(['hypot'], anyFloat, anyFloat, anyFloat), 1);
    const point = fc.tuple(anyFloat, anyFloat);
    expectClose(callsOf(['dist'], point, point), 1);
  });
});

/** The same faults, and results that differ by at most so many units in the last place. */
function expectClose(call: fc.Arbitrary<Call>, units: number): void {
  fc.assert(
    fc.property(batches(call), (calls) => {
      const answers = expected(calls);
      for (const [at, one] of calls.entries()) {
        const ours = observe(one);
        const theirs = answers[at];
        if (typeof ours !== 'string' || typeof theirs !== 'string') expect([one, ours]).toEqual([one, theirs]);
        else expect([one, unitsApart(hexFloat(ours), hexFloat(theirs))]).toSatisfy(([, apart]) => apart <= units);
      }
    }),
    share(1 / 3),
  );
}

describe('math, but for the last bits', () => {
  test('exponentials and logarithms', () => {
    expectClose(callsOf(['exp', 'exp2', 'expm1', 'log', 'log2', 'log10', 'log1p', 'cbrt'], anyFloat), 1);
    expectClose(callsOf(['pow'], anyFloat, anyFloat), 1);
    expectClose(callsOf(['log', 'log2', 'log10'], fc.bigInt({ min: -5n, max: 2n ** 3000n })), 1);
    expectClose(callsOf(['log'], anyFloat, anyFloat), 4);
  });

  test('angles', () => {
    expectClose(callsOf(['sin', 'cos', 'tan', 'asin', 'acos', 'atan'], anyFloat), 1);
    expectClose(callsOf(['atan2'], anyFloat, anyFloat), 1);
  });

  test('hyperbolic functions', () => {
    expectClose(callsOf(['sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'], anyFloat), 3);
  });

  test('error functions', () => {
    expectClose(callsOf(['erf', 'erfc'], anyFloat), 2);
  });

  test('gamma functions', () => {
    expectClose(callsOf(['gamma'], anyFloat), 12);
    // Near its zeros CPython's function has few right digits: only faults and large results are compared.
    const far = anyFloat.filter((value) => !(value > -200 && value < 3) || Number.isInteger(value));
    expectClose(callsOf(['lgamma'], far), 12);
  });
});
