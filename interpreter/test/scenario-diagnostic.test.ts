import { describe, expect, test } from 'vitest';
import { limits } from '../scenario/limits.ts';
import { placeAt } from '../scenario/source.ts';
import { faultOf, faultPlace } from './scenario-help.ts';

type Case = readonly [sentence: string, kind: string, text: string];

const cases: readonly Case[] = [
  // Sections
  ['an empty text has no thread', 'no-thread', ''],
  ['a text of comments has no thread', 'no-thread', '# nothing\n\n'],
  ['locations alone are no scenario', 'no-thread', 'init: x\n'],
  ['a statement needs a section', 'syntax', 'x = 1'],
  ['a section has to be known', 'syntax', 'inti: x\nT1: pass'],
  ['a section has to be known after a statement too', 'syntax', 'init: x T1: x = 1 nevr: x == 1'],
  ['a section has to be known after an entry too', 'syntax', 'init: x=0 thread: x = 1'],
  ['a section has to be known after a condition too', 'syntax', 'init: x T1: pass never: x == 1 alwys: x'],
  ['a section has to be known after a setting too', 'syntax', 'config: page=64 segs: 1'],
  ['a section begins after a bar', 'syntax', 'init: x\nT1: x = 1 || x = 2'],
  ['a range of threads names its last thread in full', 'syntax', 'T1..4: pass'],
  ['a range of threads is not empty', 'range', 'T4..T1: pass'],
  ['a thread is there once', 'duplicate', 'T1: pass\nT2: pass\nT1: pass'],
  ['a thread is there once, ranges included', 'duplicate', 'T2: pass\nT1..T3: pass'],
  ['threads are numbered without zeros in front', 'number', 'T01: pass'],
  ['threads have small numbers', 'number', 'T10000: pass'],
  ['threads are bounded', 'size', 'T1..T300: pass'],
  ['a name is there once', 'duplicate', 'name: a\nname: b\nT1: pass'],
  // Declarations
  ['a location is declared once', 'duplicate', 'init: x=0\ninit: y, x\nT1: pass'],
  ['an object shares the names of locations', 'duplicate', 'init: x; object x: f\nT1: pass'],
  ['a field is there once', 'duplicate', 'object p: f, g, f\nT1: pass'],
  ['a location needs a name', 'syntax', 'init: x, 3\nT1: pass'],
  ['a location is not named like a word of the notation', 'name', 'init: while=0\nT1: pass'],
  ['a location is not named like a thread', 'name', 'init: T1=0\nT1: pass'],
  ['a field is not named like a word of the notation', 'name', 'object p: f, not\nT1: pass'],
  ['an object is not named like a word of the notation', 'name', 'object if: f\nT1: pass'],
  ['an initial value is an integer', 'syntax', 'init: x=y\nT1: pass'],
  ['an initial value is one integer', 'syntax', 'init: x=1+1\nT1: pass'],
  ['an initial value is a whole number', 'number', 'init: x=1.5\nT1: pass'],
  ['entries are separated', 'syntax', 'init: x=0 y=0\nT1: pass'],
  ['an array has a length', 'syntax', 'init: a[]\nT1: pass'],
  ['an array has elements', 'range', 'init: a[0]\nT1: pass'],
  ['an array takes as many values as elements', 'range', 'init: a[3]=(1, 2)\nT1: pass'],
  ['an array takes its values in parentheses', 'syntax', 'init: a[2]={1, 2}\nT1: pass'],
  ['an array closes its parenthesis', 'syntax', 'init: a[2]=(1, 2\nT1: pass'],
  ['an array closes its bracket', 'syntax', 'init: a[2=0\nT1: pass'],
  ['arrays are bounded together', 'size', 'init: a[60000], b[60000]\nT1: pass'],
  ['an object has a name', 'syntax', 'init: object: f\nT1: pass'],
  ['an object has fields', 'syntax', 'object p:\nT1: pass'],
  ['an object has its fields on one line', 'syntax', 'object p: f,\n g\nT1: pass'],
  ['an object ends before the next entry', 'syntax', 'init: object p: f, a[3]\nT1: pass'],
  // Placements
  ['a placement needs two names', 'placement', 'init: x\nsame page: x\nT1: pass'],
  ['a placement needs declared names', 'unknown-name', 'init: count, y\napart: y, cuont\nT1: pass'],
  ['a placement needs objects, not fields', 'unknown-name', 'init: y; object p: f\napart: y, f\nT1: pass'],
  ['a placement names an object once', 'duplicate', 'init: x, y\nsame page: x, y, x\nT1: pass'],
  ['a placement declares nothing', 'syntax', 'init: x, same page: x, y=0\nT1: pass'],
  ['a placement ends', 'syntax', 'init: x, y\napart: x, y z\nT1: pass'],
  // Settings
  ['a setting needs a value', 'syntax', 'config: page\nT1: pass'],
  ['a setting needs a value of its own line', 'syntax', 'config: page=\n64\nT1: pass'],
  ['a setting needs a plain value', 'syntax', 'config: page="64"\nT1: pass'],
  ['a setting needs a name', 'syntax', 'config: =64\nT1: pass'],
  ['a setting is there once', 'duplicate', 'config: page=64, segments=2\nconfig: page=128\nT1: pass'],
  ['settings are separated', 'syntax', 'config: page=64 segments=2\nT1: pass'],
  // Statements
  ['statements are separated', 'syntax', 'init: x\nT1: x = 1 x = 2'],
  ['a brace is closed', 'syntax', 'init: x\nT1: { x = 1; x = 2\nT2: pass'],
  ['a brace is opened', 'syntax', 'init: x\nT1: x = 1 }'],
  ['a bar is nothing inside of braces', 'syntax', 'init: x\nT1: { x = 1 | x = 2 }'],
  ['a transaction does not nest', 'nesting', 'init: x\nT1: { x = 1; { x = 2 } }'],
  ['a transaction does not nest in an if', 'nesting', 'init: x\nT1: { if x: { x = 2 } }'],
  ['abort stands in braces', 'nesting', 'init: x\nT1: x = 1; abort'],
  ['commit stands in braces', 'nesting', 'init: x\nT1: if x: commit'],
  ['an if needs a condition', 'syntax', 'T1: if : pass'],
  ['an if needs a colon', 'syntax', 'init: x\nT1: if x pass'],
  ['an if needs a body', 'syntax', 'init: x\nT1: if x:; x = 1'],
  ['an if needs a body before the next section', 'syntax', 'init: x\nT1: if x: T2: pass'],
  ['an if has no indented body', 'syntax', 'init: x, y\nT1: if x == 0:\n  x = 1\n  y = 1'],
  ['an if has a statement in its body', 'syntax', 'init: x\nT1: if x: ( )'],
  ['a body is closed', 'syntax', 'init: x\nT1: while x: ( x = 1; pass'],
  ['a condition compares by two equal signs', 'syntax', 'init: x\nT1: if x = 0: pass'],
  ['there is no else', 'syntax', 'init: x\nT1: if x: pass else: x = 1'],
  ['there is no else on a line of its own', 'syntax', 'init: x\nT1: if x: pass\nelse: x = 1'],
  ['there is no elif', 'syntax', 'init: x\nT1: if x: pass; elif x == 2: pass'],
  ['there is no break', 'syntax', 'init: x\nT1: while 1: ( x += 1; break )'],
  ['a sum cannot be assigned to', 'syntax', 'init: x\nT1: x + 1 = 2'],
  ['an assignment is no expression', 'syntax', 'init: x, y\nT1: x = y = 1'],
  ['a word of the notation is no register', 'name', 'T1: print = 1'],
  ['a register is not named like a thread', 'name', 'T1: T2 = 1'],
  ['the number of a repeated thread does not change', 'name', 'T1..T2: i = 1'],
  ['the number of a repeated thread is no location', 'name', 'init: x, i\nT1..T2: x = i'],
  ['an index that changes memory is evaluated once', 'kind', 'init: a[2], x\nT1: a[FAA(x, 1)] += 1'],
  // Expressions
  ['an expression ends complete', 'syntax', 'init: x\nT1: x = 1 +\nT2: pass'],
  ['an expression has no other characters', 'syntax', 'init: x\nT1: x = 1 @ 2'],
  ['a parenthesis is closed', 'syntax', 'init: x\nT1: x = (1 +\n2\nnever: x'],
  ['comparisons do not chain', 'syntax', 'init: x, y\nT1: if 1 < x < y: pass'],
  ['not does not follow an operator', 'syntax', 'init: x, y\nT1: x = y == not x'],
  ['division is by two slashes', 'syntax', 'init: x\nT1: x = x / 2'],
  ['and is a word', 'syntax', 'init: x\nT1: if x && 1: pass'],
  ['or is a word', 'syntax', 'init: x\nT1: if (x || 1): pass'],
  ['not is a word', 'syntax', 'init: x\nT1: if !x: pass'],
  ['unequal is an exclamation mark and an equal sign', 'syntax', 'init: x\nT1: if x ≠ 0: pass'],
  ['a number is decimal', 'number', 'init: x\nT1: x = 0x10'],
  ['a number is exact', 'number', 'init: x\nT1: x = 9007199254740992'],
  ['CAS takes three', 'syntax', 'init: x\nT1: CAS(x, 1)'],
  ['FAA takes two', 'syntax', 'init: x\nT1: FAA(x)'],
  ['CAS takes parentheses', 'syntax', 'init: x\nT1: x = CAS'],
  ['CAS needs a location first', 'syntax', 'init: x\nT1: CAS(1, x, 2)'],
  ['CAS needs a location and no register', 'kind', 'init: x\nT1: r = 0; CAS(r, 0, 1)'],
  ['CAS needs a location that is declared', 'unknown-name', 'init: x\nT1: CAS(z, 0, 1)'],
  ['there are no other functions', 'syntax', 'init: x\nT1: x = max(x, 1)'],
  ['a field has a name', 'syntax', 'object p: f\nT1: p. = 1'],
  ['a field has no name of the notation', 'name', 'object p: f\nT1: p.if = 1'],
  // Names
  ['a register is assigned somewhere', 'unknown-name', 'init: x\nT1: r = 1\nT2: x = r'],
  ['a name may be meant', 'unknown-name', 'init: counter\nT1: x = countr'],
  ['the number of a repeated thread is known to no other', 'unknown-name', 'init: x\nT1: x = i'],
  ['a truth value is a number', 'unknown-name', 'init: x\nT1: x = True'],
  ['a location has no elements', 'kind', 'init: x\nT1: x[0] = 1'],
  ['a location has no fields', 'kind', 'init: x\nT1: x.f = 1'],
  ['an array needs an index', 'kind', 'init: a[2], x\nT1: x = a'],
  ['an object needs a field', 'kind', 'object p: f, g\nT1: p = 1'],
  ['an object has no elements', 'kind', 'object p: f, g\nT1: p[0] = 1'],
  ['a field has no elements', 'kind', 'object p: f, g\nT1: f[0] = 1'],
  ['a field is one of the object', 'unknown-name', 'object p: first, second\nT1: p.frist = 1'],
  ['a bare field belongs to one object', 'ambiguous-name', 'object p: f\nobject q: f\nT1: f = 1'],
  ['a register has no elements', 'kind', 'T1: r = 1; s = r[0]'],
  ['an array is declared before it is written', 'unknown-name', 'T1: b[0] = 1'],
  ['an index is in the array', 'range', 'init: a[4]\nT1: a[4] = 1'],
  ['an index is not negative', 'range', 'init: a[1]\nT1: a[1 - 2] = 1'],
  ['an index is in the array for every thread', 'range', 'init: a[3]\nT1..T3: a[i] = 1'],
  ['a thread does not see the registers of another', 'scope', 'T1: r = 1\nT2: s = T1.r'],
  // Claims
  ['a condition is there', 'syntax', 'T1: pass\nnever:'],
  ['a condition is one expression', 'syntax', 'init: x, y\nT1: pass\nnever: x == 1, y == 1'],
  ['a condition is in one section', 'syntax', 'init: x, y\nT1: pass\nnever: x == 1; y == 1'],
  ['a condition changes nothing', 'scope', 'init: x\nT1: pass\nnever: FAA(x, 1) == 1'],
  ['a condition knows its names', 'unknown-name', 'init: x\nT1: result = x\nnever: reslt == 1'],
  ['a condition knows its threads', 'unknown-name', 'init: x\nT1: r = x\nT2: r = x\nnever: T3.r == 1'],
  ['a condition knows its registers', 'unknown-name', 'init: x\nT1: r = x\nnever: T1.s == 1'],
  ['a condition takes locations without a thread', 'unknown-name', 'init: x\nT1: x = 1\nnever: T1.x == 1'],
  ['a condition takes no thread for a value', 'kind', 'init: x\nT1: r = x\nnever: T1 == 1'],
  ['a condition says whose register it is', 'ambiguous-name', 'init: x\nT1: r = x\nT2: r = x\nnever: r == 1'],
  ['a condition takes no element of a register', 'kind', 'init: x\nT1: r = x\nnever: r[0] == 1'],
  ['a condition has its index in the array', 'range', 'init: a[2]\nT1: pass\nnever: a[2] == 1'],
  // Declared references
  ['a reference is null at first', 'syntax', 'init: ref head=1\nT1: pass'],
  ['references of an array are null at first', 'syntax', 'init: ref table[3]=0\nT1: pass'],
  ['a reference in a field is null at first', 'syntax', 'object p: f, ref next=0\nT1: pass'],
  ['a location of a reference has no fields', 'kind', 'init: ref head\nT1: new p: f; head.f = 1'],
  ['a location of a reference has no elements', 'kind', 'init: ref head\nT1: new a[4]; head[0] = 1'],
  // Allocation
  ['an allocation says of what', 'syntax', 'T1: new p'],
  ['an allocated object has fields', 'syntax', 'T1: new p:; pass'],
  ['an allocated object has its fields on one line', 'syntax', 'T1: new p: f,\n g'],
  ['an allocated object has a field once', 'duplicate', 'T1: new p: f, ref f'],
  ['an allocated object begins with 0 and null', 'syntax', 'T1: new p: f=1'],
  ['an allocated object has commas between its fields', 'syntax', 'T1: new p: f ref g'],
  ['an allocated array has elements', 'range', 'T1: new a[0]'],
  ['an allocated array has a number of elements', 'syntax', 'T1: n = 4; new a[n]'],
  ['an allocated array is bounded', 'size', 'T1: new a[100001]'],
  ['an allocated array closes its bracket', 'syntax', 'T1: new a[3; pass'],
  ['an allocated array alone is of references', 'syntax', 'T1: new ref p: f'],
  ['an allocation is a statement', 'syntax', 'T1: p = new q: f'],
  ['an allocation has a handle that is no thread', 'unknown-name', 'T1: new T2: f'],
  ['an array of an allocation has a handle that is no thread', 'name', 'T1: new T2[4]'],
  ['an allocation has a handle that is no location', 'name', 'init: ref head\nT1: new head: f'],
  ['an allocation does not change the number of a thread', 'name', 'T1..T2: new i: f'],
  ['a weak reference is one to something', 'syntax', 'T1: new p: f; weak w'],
  ['a weak reference is not one to a number', 'kind', 'init: x\nT1: weak w = x'],
  ['a word for a statement may be meant', 'syntax', 'T1: new p: f; dorp p'],
  ['a word for a collection may be meant', 'unknown-name', 'T1: new p: f; mjaor'],
  ['a thread drops its handles', 'unknown-name', 'T1: new first: f; drop frist'],
  ['a thread drops no register', 'kind', 'T1: r = 1; drop r'],
  ['a thread drops no location', 'name', 'init: ref head\nT1: drop head'],
  ['a card is for an element', 'kind', 'init: x\nT1: card x = 1'],
  ['a card is for no field', 'kind', 'T1: new p: f; card p.f = 1'],
  ['a card is for an assignment', 'syntax', 'init: a[4]\nT1: card a[0]'],
  // References and numbers
  ['a register becomes no handle', 'kind', 'T1: r = 1\n  r = null'],
  ['a handle becomes no register', 'kind', 'init: x\nT1: new p: f\n  q = p; q = x'],
  ['a reference is not assigned to a location of a number', 'kind', 'init: x\nT1: new p: f; x = p'],
  ['a number is not assigned to a location of a reference', 'kind', 'init: ref head, x\nT1: head = x'],
  ['a number is not assigned to a field of a reference', 'kind', 'T1: new p: f, ref next; p.next = 0'],
  ['a reference is no condition', 'kind', 'init: ref head\nT1: while head: pass'],
  ['a reference is not negated', 'kind', 'T1: new p: f; r = not p'],
  ['a reference is not added', 'kind', 'T1: new p: f, ref next; r = p.next + 1'],
  ['a reference is not printed', 'kind', 'T1: new p: f; print p'],
  ['a reference is no index', 'kind', 'init: a[3]\nT1: new p: f; a[p] = 1'],
  ['a reference is not compared with a number', 'kind', 'T1: new p: f; r = p == 0'],
  ['a reference is not compared by size', 'kind', 'T1: new p: f; r = p < null'],
  ['a number has no identity', 'kind', 'init: x\nT1: r = id(x)'],
  ['a number has no target', 'kind', 'init: x\nT1: w = target(x + 1)'],
  ['CAS is for numbers', 'kind', 'init: ref head\nT1: CAS(head, null, null)'],
  ['a field is one of an allocated object', 'unknown-name', 'T1: new p: first, ref second; p.secnod = null'],
  ['a field is one that is allocated somewhere', 'unknown-name', 'init: ref head\nT1: p = head; r = p.f'],
  ['a field is taken one at a time', 'syntax', 'T1: new p: f, ref next; q = p.next.next'],
  ['an array is allocated somewhere', 'kind', 'T1: new p: f; p[0] = 1'],
  ['an array is of numbers or of references', 'kind', 'init: ref head\nT1: new a[2]; new ref t[2]; q = head; r = q[0]'],
  ['a field is of one kind', 'kind', 'T1: new p: f\nT2: new q: ref f'],
  ['an array of one name is of one kind', 'kind', 'T1: new a[3]\nT2: new ref a[3]'],
  ['nothing is written null', 'unknown-name', 'init: ref head\nT1: head = None'],
  ['null is written in small letters', 'unknown-name', 'init: ref head\nT1: head = NULL'],
  // References in claims
  ['a condition is no reference', 'kind', 'init: ref head\nT1: pass\nalways: head'],
  ['a condition compares references with null', 'scope', 'init: ref head, ref tail\nT1: pass\nalways: head == tail'],
  ['a condition compares no reference with a number', 'kind', 'init: ref head\nT1: pass\nalways: head != 0'],
  ['a condition sees no handles', 'scope', 'T1: new p: f\nalways: p != null'],
  ['a condition sees no handles of a thread', 'scope', 'T1: new p: f\nalways: T1.p != null'],
  ['a condition asks for no identity', 'scope', 'init: ref head\nT1: pass\nalways: id(head) != 0'],
  ['a condition asks for no target', 'scope', 'init: ref head\nT1: pass\nalways: target(head) == null'],
];

describe('a diagnostic says that', () => {
  test.each(cases)('%s', (_sentence, kind, text) => {
    const diagnostic = faultOf(text);
    expect(diagnostic).toContain(`[scenario/${kind}]`);
    expect(diagnostic).toMatchSnapshot();
  });
});

test('a diagnostic shows file, line, column, caret and hint', () => {
  expect(faultOf('init: counter=0\nT1: { r = countr; counter = r + 1 }')).toMatchInlineSnapshot(`
    "test.scn:2:11: error: \`countr\` is not known in T1 [scenario/unknown-name]
      T1: { r = countr; counter = r + 1 }
                ^^^^^^
      hint: did you mean \`counter\`?"
  `);
});

test('a diagnostic names characters that cannot be seen', () => {
  expect(faultOf('init: x\nT1: x = \u0000')).toContain(
    '2:9: error: expected an expression, found the character U+0000',
  );
  expect(faultOf('init: x\nT1: x = \ud800')).toContain(
    '2:9: error: expected an expression, found the character U+D800',
  );
});

describe('the place of a fault', () => {
  test.each([
    ['after tabs', 'T1:\t\tr = 1;\tx = zz', 1, 17, 2],
    ['after CR LF', 'T1: r = 1\r\n  s = 2\r\n  x = zz\r\n', 3, 7, 2],
    ['after CR', 'T1: r = 1\r  x = zz', 2, 7, 2],
    ['after letters beyond ASCII', 'T1: größe = 1; π = 𝛼 # 𝛼', 1, 20, 2],
    ['after comments beyond the basic plane', '# 😀😀\nT1: x = zz', 2, 9, 2],
    ['after a byte order mark', '\ufeffT1: x = zz', 1, 10, 2],
    ['at the end of the line before a comment', 'T1: x =   # none\nT2: pass', 1, 8, 1],
    ['at the end of the text', 'T1: x = (1\n\n\n', 1, 11, 1],
  ])('is exact %s', (_where, text, line, column, length) => {
    expect(faultPlace(text)).toMatchObject({ line, column, length });
  });

  test('of several lines ends with the first', () => {
    expect(placeAt('ab\ncd\nef', 'f', { start: 1, end: 7 })).toEqual({
      file: 'f',
      line: 1,
      column: 2,
      length: 1,
      text: 'ab',
    });
  });

  test('between CR and LF is the end of their line', () => {
    expect(placeAt('ab\r\ncd', 'f', { start: 3, end: 4 })).toEqual({
      file: 'f',
      line: 1,
      column: 3,
      length: 1,
      text: 'ab',
    });
  });
});

describe('a bound keeps', () => {
  const deep = 100_000;

  test.each([
    ['parentheses', 'depth', `T1: x = ${'('.repeat(deep)}`],
    ['closed parentheses', 'depth', `T1: x = ${'('.repeat(deep)}1${')'.repeat(deep)}`],
    ['minus signs', 'depth', `T1: x = ${'-'.repeat(deep)}1`],
    ['negations', 'depth', `T1: x = ${'not '.repeat(deep)}1`],
    ['indices', 'depth', `init: a[2] T1: x = ${'a['.repeat(deep)}`],
    ['operations in operations', 'depth', `init: x T1: r = ${'FAA(x, '.repeat(deep)}`],
    ['ifs in ifs', 'depth', `T1: ${'if 1: '.repeat(deep)}pass`],
    ['bodies in bodies', 'depth', `T1: ${'if 1:('.repeat(deep)}`],
    ['braces in braces', 'nesting', `T1: ${'{'.repeat(deep)}`],
    ['a long sum', 'depth', `T1: x = 1${' + 1'.repeat(deep)}`],
    ['a long list of parentheses in a claim', 'depth', `T1: pass never: ${'('.repeat(deep)}`],
    ['a text without end', 'size', ' '.repeat(limits.textLength + 1)],
    ['long threads that are repeated', 'size', `T1..T200: ${'r = 1 + 1;'.repeat(10_000)}`],
  ])('%s from exhausting anything', (_what, kind, text) => {
    expect(faultOf(text)).toContain(`[scenario/${kind}]`);
  });

  test('long texts in linear time', () => {
    const many = (length: number, entry: (index: number) => string) =>
      Array.from({ length }, (_, index) => entry(index));
    expect(faultOf(`init: ${many(50_000, (index) => `x${index}`).join(', ')}\nT1: pass`)).toBe('no fault');
    expect(faultOf(`object p: ${many(50_000, (index) => `x${index}`).join(', ')}\nT1: pass`)).toBe('no fault');
    expect(faultOf(`T1: ${many(50_000, (index) => `x${index} = (1)`).join(';\n')}`)).toBe('no fault');
    expect(faultOf(`T1: pass\n${'never: (1)\n'.repeat(50_000)}`)).toBe('no fault');
    expect(faultOf(`name: ${' '.repeat(400_000)}x${' '.repeat(400_000)}\nT1: pass`)).toBe('no fault');
  });
});
