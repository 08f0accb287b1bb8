import { decimalValue, isAscii, isDecimalCharacter, isSpaceCharacter } from '../string/unicode.ts';

/**
 * Text of a number with other scripts' digits and blanks made ASCII, and without the blanks around it.
 * Whatever else is not ASCII ends in a character that no number has.
 */
export function plainNumber(text: string): string {
  if (isAscii(text)) return trimBlank(text);
  // Nothing behind the first character that no number has matters.
  return trimBlank(Array.from(text, plainCharacter).join('').replace(/\?.*/s, '?'));
}

/** Without the blanks of C at both ends: fewer than Python's `str.strip` takes. */
export function trimBlank(text: string): string {
  return text.replace(/^[ \t-\r]+/, '').replace(/(?<![ \t-\r])[ \t-\r]+$/, '');
}

function plainCharacter(character: string): string {
  if (character <= '\x7f') return character;
  if (isSpaceCharacter(character)) return ' ';
  return isDecimalCharacter(character) ? String(decimalValue(character)) : '?';
}
