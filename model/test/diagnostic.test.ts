import { describe, expect, it } from 'vitest';
import { AssertionFailure, assert, type Diagnostic, formatDiagnostic, type Place, UserFault } from '../index.ts';

const place = (text: string, column: number, length = 1): Place => ({ file: 'a.scn', line: 3, column, length, text });
const fault = (where: Place, hint?: string): Diagnostic => ({
  code: 'scenario/unknown-name',
  message: 'there is no location q',
  place: where,
  ...(hint === undefined ? {} : { hint }),
});

/** The excerpt's line and the one with the caret. */
function excerpt(where: Place): readonly [string, string] {
  const [, text = '', caret = ''] = formatDiagnostic(fault(where)).split('\n');
  return [text, caret];
}

describe('a diagnostic as text', () => {
  it('says file, line, column, message and code; shows the line, a caret under the fault, and the hint', () => {
    expect(formatDiagnostic(fault(place('T1: q = 1', 5), 'declare it in init'))).toBe(
      [
        'a.scn:3:5: error: there is no location q [scenario/unknown-name]',
        '  T1: q = 1',
        '      ^',
        '  hint: declare it in init',
      ].join('\n'),
    );
  });

  it('without a place says message, code and hint', () => {
    expect(formatDiagnostic({ code: 'model/size', message: 'too large', hint: 'make it smaller' })).toBe(
      'error: too large [model/size]\n  hint: make it smaller',
    );
    expect(formatDiagnostic({ code: 'model/size', message: 'too large' })).toBe('error: too large [model/size]');
  });

  it('keeps tabs in front of the caret, so that it stands under its character', () => {
    const [text, caret] = excerpt(place('\tx\t= q', 6));
    expect(text).toBe('  \tx\t= q');
    expect(caret).toBe('  \t \t  ^');
    expect(caret.indexOf('^')).toBe(text.indexOf('q'));
  });

  it('underlines as many columns as the fault spans, but never beyond the line', () => {
    expect(excerpt(place('x = yy', 5, 2))[1]).toBe('      ^^');
    expect(excerpt(place('x = yy', 5, 99))[1]).toBe('      ^^');
    expect(excerpt(place('x = yy', 7, 3))[1]).toBe('        ^');
    expect(excerpt(place('', 1))[1]).toBe('  ^');
  });

  it.each([1, 2, 56, 57, 100, 500, 945, 999, 1000])('of a long line shows what stands around column %i', (column) => {
    const line = `${'x'.repeat(column - 1)}Q${'x'.repeat(1000 - column)}`;
    const [text, caret] = excerpt(place(line, column));
    expect(text.length).toBeLessThanOrEqual(114);
    expect(text.indexOf('Q')).toBeGreaterThan(0);
    expect(caret).toBe(`${' '.repeat(text.indexOf('Q'))}^`);
    expect(text.startsWith('  …')).toBe(column > 56);
    expect(text.endsWith('…')).toBe(column < 946);
  });
});

describe('faults', () => {
  it('a fault of the user carries its diagnostic, and reads as its message', () => {
    const error = new UserFault({ code: 'model/size', message: 'too large' });
    expect([error.name, error.message, error.diagnostic.code]).toEqual(['UserFault', 'too large', 'model/size']);
  });

  it('a broken invariant is another kind of error', () => {
    expect(() => assert(false, 'page 0')).toThrow(AssertionFailure);
    expect(() => assert(true, 'page 0')).not.toThrow();
    expect(new AssertionFailure('x')).not.toBeInstanceOf(UserFault);
  });
});
