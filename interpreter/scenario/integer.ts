import type { Cursor } from './cursor.ts';
import type { Token } from './lexer.ts';
import { quote, type Source } from './source.ts';

/** The value of a number as written. */
export function integerOf(source: Source, token: Token): number {
  if (!/^[0-9]+$/.test(token.text)) {
    throw source.fault('number', token.span, `${quote(token.text)} is not an integer`, 'write decimal digits only');
  }
  const value = Number(token.text);
  if (Number.isSafeInteger(value)) return value;
  throw source.fault('number', token.span, `${quote(token.text)} is too large`, 'the largest number is 2^53 - 1');
}

/** An initial value: an integer with an optional sign. */
export function parseInteger(cursor: Cursor): number {
  const negative = cursor.accept('-') !== undefined;
  if (cursor.peek().kind !== 'number')
    throw cursor.unexpected('an integer', 'initial values are integers such as 0 or -3');
  const value = integerOf(cursor.source, cursor.next());
  // 0 - 0 is 0, while -0 is a second zero that compares unequal in places.
  return negative ? 0 - value : value;
}
