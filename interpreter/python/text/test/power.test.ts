import fc from 'fast-check';
import { beforeAll, test } from 'vitest';
import { powerFloat } from '../number/power.ts';
import { floats } from './arbitrary.ts';
import { CPython } from './cpython.ts';

let python: CPython;
beforeAll(async () => {
  python = await CPython.load();
});

// The numbers of errors are other ones in WebAssembly, and a complex power may overflow by itself.
const power = `
def power(base, exponent):
    try: result = base ** exponent
    except OverflowError: return 'complex' if base < 0 and exponent % 1 else 'overflow'
    return 'complex' if isinstance(result, complex) else result
`;

function ours(base: number, exponent: number): unknown {
  try {
    const result = powerFloat(base, exponent);
    return result.kind === 'complex' ? 'complex' : result.value;
  } catch (error) {
    if (error instanceof Error && error.name === 'OverflowError') return 'overflow';
    throw error;
  }
}

const moderate = fc.double({ min: -40, max: 40, noNaN: true });
const whole = fc.integer({ min: -40, max: 40 });

test('powers of floats are as in CPython', () => {
  python.define(power);
  python.agrees(
    'power',
    ours,
    fc.oneof(
      fc.tuple(floats, floats),
      fc.tuple(moderate, moderate),
      fc.tuple(floats, whole),
      fc.tuple(whole, whole),
      fc.tuple(fc.double({ min: 0.9, max: 1.1, noNaN: true }), fc.double({ min: -8000, max: 8000, noNaN: true })),
    ),
    [
      [-1, Infinity],
      [-1, -Infinity],
      [1, Number.NaN],
      [Number.NaN, 0],
      [0, -1],
      [-0, -3],
      [0, -Infinity],
      [-0, 3],
      [-0, -Infinity],
      [-Infinity, 3],
      [-Infinity, -3],
      [-Infinity, 0.5],
      [-8, 1 / 3],
      [10, 308],
      [10, 309],
      [10, -323],
      [10, -324],
      [2, 1023],
      [2, 1024],
      [2, -1074],
      [2, -1075],
      [5e-324, 2],
      [2, 0.5],
      [1 + 2 ** -52, 1e300],
    ],
  );
});
