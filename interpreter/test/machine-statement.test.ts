import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bench, programFault, resultOf } from './machine-run.ts';

describe('arithmetic is that of Python', () => {
  test.each([
    ['7 // 2', 3],
    ['-7 // 2', -4],
    ['7 // -2', -4],
    ['-7 // -2', 3],
    ['6 // -3', -2],
    ['7 % 3', 1],
    ['-7 % 3', 2],
    ['7 % -3', -2],
    ['-7 % -3', -1],
    ['6 % -3', 0],
    ['0 // 5', 0],
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 - 4 - 3', 3],
    ['-x', -7],
    ['--x', 7],
    ['2 * -3', -6],
  ])('%s is %i', (expression, value) => {
    expect(resultOf(expression)).toBe(value);
  });

  const whole = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

  test('quotient and remainder belong together, and the remainder has the sign of the divisor', () => {
    fc.assert(
      fc.property(whole, whole, (left, right) => {
        fc.pre(right !== 0);
        const program = `init: q, m\nT1: { n = ${left}; d = ${right}; q = n // d; m = n % d }`;
        const bench = new Bench(program).finish();
        const [quotient, remainder] = [bench.value('q'), bench.value('m')];
        expect(quotient * right + remainder).toBe(left);
        expect(quotient).toBe(Math.floor(left / right) + 0);
        expect(Math.sign(remainder) * Math.sign(right)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('numbers up to 2^53 - 1 go through memory and registers, and larger ones are a fault', () => {
    for (const value of [2 ** 53 - 1, -(2 ** 53 - 1), 2 ** 32, -(2 ** 32), 2 ** 31, -1, -(2 ** 31) - 1]) {
      const bench = new Bench(`init: x\nT1: { r = ${value}; x = r; s = x }`).finish();
      expect([bench.value('x'), bench.register('r'), bench.register('s')]).toEqual([value, value, value]);
    }
    const large = 'init: x\nT1: { r = 9007199254740991; x = r + 1 }';
    expect(programFault(large)).toBe('a number leaves the range of ±(2^53 - 1) (test.scn:2:33)');
    expect(programFault('init: x\nT1: { r = 94906267; x = r * r }')).toContain('a number leaves the range');
  });

  // A product could be one divisor too large.
  test('the remainder is right up to the largest number', () => {
    expect(resultOf('9007199254740991 % -2')).toBe(-1);
  });
});

describe('comparisons and logic', () => {
  test.each([
    ['1 < 2', 1],
    ['2 < 1', 0],
    ['2 <= 2', 1],
    ['2 >= 3', 0],
    ['3 > 2', 1],
    ['x == 7', 1],
    ['x != 7', 0],
    ['not x', 0],
    ['not zero', 1],
    ['not not x', 1],
    // and, or give the operand that decides.
    ['x and 3', 3],
    ['zero and 3', 0],
    ['x or 3', 7],
    ['zero or 3', 3],
    ['zero or zero', 0],
    ['1 and 2 and 3', 3],
    ['zero and 1 or 5', 5],
  ])('%s is %i', (expression, value) => {
    expect(resultOf(expression)).toBe(value);
  });

  test('and, or leave out what does not decide', () => {
    expect(resultOf('zero and 1 // zero')).toBe(0);
    expect(resultOf('x or 1 // zero')).toBe(7);
    const bench = new Bench('init: x, y=5\nT1: { r = x and y; s = y or x }').finish();
    expect(bench.stepsOf(1)).toEqual(['start', 'read', 'read', 'commit']);
  });
});

describe('statements', () => {
  test('if runs its body when the condition is not 0', () => {
    const bench = new Bench('init: x=2, y\nT1: if x: y += 1; if x - 2: y += 10; if -1: y += 100').finish();
    expect(bench.value('y')).toBe(101);
  });

  test('while runs its body until the condition is 0', () => {
    const bench = new Bench('init: n=5, sum\nT1: while n: (sum += n; n -= 1)').finish();
    expect([bench.value('sum'), bench.value('n')]).toEqual([15, 0]);
    expect(new Bench('init: x\nT1: while 0: x = 1').finish().value('x')).toBe(0);
  });

  test('loops nest, in braces and with registers only', () => {
    const program = 'init: x\nT1: { i = 0; while i < 3: (j = 0; while j < 4: (x += 1; j += 1); i += 1) }';
    expect(new Bench(program).finish().value('x')).toBe(12);
    expect(new Bench('init: x\nT1: r = 0; while r < 100: r += 1; x = r').finish().value('x')).toBe(100);
  });

  test('CAS replaces what it expects, and tells whether it did', () => {
    const bench = new Bench('init: x=1\nT1: r = CAS(x, 1, 5); s = CAS(x, 1, 6); t = CAS(x, x, x + 1)').finish();
    expect([bench.register('r'), bench.register('s'), bench.register('t')]).toEqual([1, 0, 1]);
    expect(bench.value('x')).toBe(6);
  });

  test('a failed CAS does not write', () => {
    const bench = new Bench('init: x=1\nT1: { CAS(x, 0, 5) }').finish();
    expect(bench.stepsOf(1)).toEqual(['start', 'read', 'commit']);
  });

  test('FAA adds, and gives the value before', () => {
    const bench = new Bench('init: x=1, a[2]=(3, 4)\nT1: r = FAA(x, 2) * 10 + FAA(a[x - 2], -1)').finish();
    expect([bench.register('r'), bench.value('x'), bench.value('a[1]')]).toEqual([14, 3, 3]);
  });

  test('CAS and FAA inside of CAS and FAA come first', () => {
    const bench = new Bench('init: x, y, a[3]\nT1: r = CAS(a[FAA(x, 1)], FAA(y, 5), FAA(x, 1) + 7)').finish();
    expect(bench.register('r')).toBe(1);
    expect([bench.value('x'), bench.value('y')]).toEqual([2, 5]);
    // Expected value, new value, index: the second FAA on x is the one of the index.
    expect([0, 1, 2].map((index) => bench.value(`a[${index}]`))).toEqual([0, 7, 0]);
  });

  test('arrays, fields and augmented assignments', () => {
    const bench = new Bench(
      'init: a[3]=(1, 2, 3), i=2; object p: f=4, g\nT1: a[i] = a[i - 1] * 10; a[a[0] - 1] += 5; p.g = p.f // 3; f -= 1',
    ).finish();
    expect(['a[0]', 'a[1]', 'a[2]', 'p.f', 'p.g'].map((name) => bench.value(name))).toEqual([6, 2, 20, 3, 1]);
  });

  test('print prints in order, and a value at a time', () => {
    const bench = new Bench('init: x=3\nT1: print x; { print x + 1; x = 9; print x }; print').finish();
    expect(bench.printed).toEqual([3, 4, 9, 0]);
  });

  test('pass does nothing, and registers begin unassigned', () => {
    const bench = new Bench('init: x\nT1: pass; if x: r = 1; s = 2').finish();
    expect([bench.register('r'), bench.register('s')]).toEqual([undefined, 2]);
  });

  test('a repeated thread knows its number', () => {
    const bench = new Bench('init: a[4]\nT1..T3: a[i] = i * i').finish();
    expect([0, 1, 2, 3].map((index) => bench.value(`a[${index}]`))).toEqual([0, 1, 4, 9]);
  });
});

describe('a program without meaning faults where it stands', () => {
  test.each([
    ['division by zero', 'T1: x = 1 // y', 'division by zero (test.scn:2:9)'],
    ['a remainder of zero', 'T1: { x = 1 % y }', 'division by zero (test.scn:2:11)'],
    ['an index too large', 'T1: a[x + 2] = 1', "index 2 is outside of the array's 2 elements (test.scn:2:5)"],
    ['a negative index', 'T1: r = a[x - 1]', "index -1 is outside of the array's 2 elements (test.scn:2:9)"],
    ['an index of CAS', 'T1: CAS(a[x + 9], 0, 1)', "index 9 is outside of the array's 2 elements (test.scn:2:9)"],
    ['division by zero between registers', 'T1: r = x; x = 1 // r', 'division by zero (test.scn:2:16)'],
  ])('%s', (_, thread, message) => {
    expect(programFault(`init: x, y, a[2]\n${thread}`)).toBe(message);
  });

  test('abort in an inevitable transaction', () => {
    const program = 'init: x\nT1: { print; abort }';
    expect(programFault(program, { protocol: 'c7' })).toBe('abort in an inevitable transaction (test.scn:2:14)');
    expect(programFault(program)).toBe('no fault');
  });
});

describe('steps', () => {
  test('a statement outside braces is one transaction, and so is a condition', () => {
    const bench = new Bench('init: x, y\nT1: x = y + y; if x == 0: y = 1; r = 3').finish();
    const transaction = (...accesses: string[]) => ['start', ...accesses, 'commit'];
    expect(bench.stepsOf(1)).toEqual([
      ...transaction('read', 'read', 'write'),
      ...transaction('read'),
      ...transaction('write'),
    ]);
  });

  test('with unit=access each access is, but for CAS and FAA', () => {
    const bench = new Bench('init: x, y\nT1: x = y + y; CAS(x, 0, 1); { x = 1; y = 1 }', { unit: 'access' }).finish();
    const access = (...accesses: string[]) => ['start', ...accesses, 'commit'];
    expect(bench.stepsOf(1)).toEqual([
      ...access('read'),
      ...access('read'),
      ...access('write'),
      ...access('read', 'write'),
      ...access('write', 'write'),
    ]);
  });

  test('commit in braces ends the transaction and begins the next', () => {
    const bench = new Bench('init: x\nT1: { x = 1; commit; x = 2 }\nT2: r = x').steps('111').steps('222');
    expect(bench.register('T2.r')).toBe(1);
    expect(bench.finish().value('x')).toBe(2);
    expect(bench.stepsOf(1)).toEqual(['start', 'write', 'commit', 'start', 'write', 'commit']);
  });

  test('under the GIL nobody else can move in a transaction', () => {
    const bench = new Bench('init: x\nT1: { r = x; x = r + 1 }\nT2: x = 5').steps('11');
    expect([bench.machine.enabled(0), bench.machine.enabled(1)]).toEqual([true, false]);
    expect(bench.steps('11').machine.enabled(1)).toBe(true);
  });

  test('a loop that touches nothing shared lets others run', () => {
    const bench = new Bench('init: x\nT1: while 1: pass\nT2: x = 1').steps('11111222');
    expect([bench.value('x'), bench.machine.finished(0), bench.machine.finished(1)]).toEqual([1, false, true]);
    expect(bench.stepsOf(1)).toEqual(Array(5).fill('yield'));
  });

  test('a loop whose visible statements do not run lets others run', () => {
    for (const loop of ['r = 0; while 1: if r: x = 1', '{ r = x; while 1: if r: x = 1 }', '{ while 1: r = 0 and x }']) {
      const bench = new Bench(`init: x\nT1: ${loop}`).steps('11111111');
      expect(bench.machine.finished(0)).toBe(false);
    }
  });
});
