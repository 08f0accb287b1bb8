import { describe, expect, test } from 'vitest';
import { formatExpression, formatStatement } from '../scenario/format.ts';
import { isReference } from '../scenario/reference.ts';
import type { Value } from '../scenario/syntax.ts';
import { parse, statements, withoutPlaces } from './scenario-help.ts';

const canonical = (body: string) => statements(body).map(formatStatement).join('; ');

/** The shape of an expression, every operation in parentheses. */
function shape(text: string): string {
  const [statement] = statements(`r = 0; s = ${text}`).slice(1);
  return statement?.kind === 'assign' ? grouped(statement.value) : 'no assignment';
}

function grouped(expression: Value): string {
  if (isReference(expression)) return 'a reference';
  switch (expression.kind) {
    case 'binary':
      return `(${grouped(expression.left)} ${expression.operator} ${grouped(expression.right)})`;
    case 'not':
    case 'negate':
      return `(${expression.kind} ${grouped(expression.operand)})`;
    default:
      return formatExpression(expression, (register) => register.name);
  }
}

describe('operators bind as in Python', () => {
  test.each([
    ['1 + 2 * 3 - 4', '((1 + (2 * 3)) - 4)'],
    ['7 // 2 % 3 * 4', '(((7 // 2) % 3) * 4)'],
    ['-x * -2', '((negate x) * (negate 2))'],
    ['--1 - -1', '((negate (negate 1)) - (negate 1))'],
    ['x < 1 + 2 and y == 3', '((x < (1 + 2)) and (y == 3))'],
    ['not x == 1 or y and not r', '((not (x == 1)) or (y and (not r)))'],
    ['x or y and r or 1', '((x or (y and r)) or 1)'],
    ['(x < y) == (y < x)', '((x < y) == (y < x))'],
    ['1 - (2 - 3)', '(1 - (2 - 3))'],
    ['x<=1 and x>=1 and x!=1 and x>1', '((((x <= 1) and (x >= 1)) and (x != 1)) and (x > 1))'],
  ])('%s', (text, wanted) => {
    expect(shape(text)).toBe(wanted);
  });
});

describe('expressions', () => {
  test('reach elements, fields and what CAS and FAA give', () => {
    expect(canonical('r = a[a[x] + 1] + p.f + g + CAS(a[1], 0, y) + FAA(p.f, -1)')).toBe(
      'r = a[a[x] + 1] + p.f + p.g + CAS(a[1], 0, y) + FAA(p.f, -1)',
    );
  });

  test('may go over lines inside of parentheses and brackets', () => {
    expect(canonical('r = (x\n +\n y); s = a[\n1\n] + CAS(x,\n 0,\n 1\n)')).toBe('r = x + y; s = a[1] + CAS(x, 0, 1)');
  });

  test('take integers up to 2^53 - 1', () => {
    expect(canonical('x = 9007199254740991; y = 007')).toBe('x = 9007199254740991; y = 7');
  });

  test('take names in any script', () => {
    const [thread] = parse('init: größe=1\nT1: π = größe; größe = π + 1').threads;
    expect(thread?.registers).toEqual(['π']);
  });
});

describe('statements', () => {
  test('of every kind', () => {
    expect(
      statements('x = 1; r = x; if r: pass; while r: r = 0; print r; CAS(x, 0, 1); { abort; commit }'),
    ).toMatchObject([
      { kind: 'assign', target: { kind: 'location', object: 'x' } },
      { kind: 'assign', target: { kind: 'register', thread: 'T1', name: 'r' } },
      { kind: 'if', body: [{ kind: 'pass' }] },
      { kind: 'while', body: [{ kind: 'assign' }] },
      { kind: 'print', value: { kind: 'register' } },
      { kind: 'evaluate', value: { kind: 'cas' } },
      { kind: 'atomic', body: [{ kind: 'abort' }, { kind: 'commit' }] },
    ]);
  });

  test('read a location by naming it', () => {
    expect(withoutPlaces(statements('x'))).toEqual([{ kind: 'evaluate', value: { kind: 'location', object: 'x' } }]);
  });

  test('assign with an operator', () => {
    expect(canonical('x += 1; x -= y - 1; a[x] *= 2; r = 8; r //= 2; r %= 3')).toBe(
      'x = x + 1; x = x - (y - 1); a[x] = a[x] * 2; r = 8; r = r // 2; r = r % 3',
    );
  });

  test('print nothing in particular with a bare print', () => {
    expect(canonical('{ print; x = 1; if x: print }')).toBe('{ print 0; x = 1; if x: print 0 }');
  });

  test('know a register that is assigned further down', () => {
    expect(canonical('while x == 0: (if y: y = r; r = x)')).toBe('while x == 0: (if y: y = r; r = x)');
  });

  test('begin with a parenthesis too', () => {
    expect(canonical('(x) = 1; (x + 1) * 2; if y: ((x + 1) * 2)')).toBe('x = 1; (x + 1) * 2; if y: ((x + 1) * 2)');
  });
});

describe('bodies', () => {
  test('of one statement end at the semicolon', () => {
    expect(canonical('if x == 0: y = 5; y = 1')).toBe(canonical('if x == 0: (y = 5); y = 1'));
    expect(statements('if x == 0: y = 5; y = 1')).toHaveLength(2);
  });

  test('of several statements stand in parentheses', () => {
    expect(canonical('while x: (\n  x = 1; y = 2\n  if y: (pass; pass)\n)')).toBe(
      'while x: (x = 1; y = 2; if y: (pass; pass))',
    );
  });

  test('may open on the line after the condition', () => {
    expect(canonical('if x:\n  ( y = 1 )\nwhile y:\n  { y = 2 }')).toBe('if x: y = 1; while y: { y = 2 }');
  });

  test('may hold transactions outside of braces', () => {
    expect(canonical('while x: { x = 1; y = 2 }; if y: ({ x = 1 }; { y = 1 })')).toBe(
      'while x: { x = 1; y = 2 }; if y: ({ x = 1 }; { y = 1 })',
    );
  });

  test('nest', () => {
    expect(canonical('if x: while y: if x == 1: y = 0')).toBe('if x: while y: if x == 1: y = 0');
  });
});
