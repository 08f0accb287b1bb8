import {
  isAlphabeticCharacter,
  isDecimalCharacter,
  isDigitCharacter,
  isNamePart,
  isNameStart,
  isNumericCharacter,
  isPrintableCharacter,
  isSpaceCharacter,
} from './unicode.ts';

/** Python's `str.isalpha`. */
export function isAlphabeticText(text: string): boolean {
  return hasOnly(text, isAlphabeticCharacter);
}

/** Python's `str.isdecimal`. */
export function isDecimalText(text: string): boolean {
  return hasOnly(text, isDecimalCharacter);
}

/** Python's `str.isdigit`. */
export function isDigitText(text: string): boolean {
  return hasOnly(text, isDigitCharacter);
}

/** Python's `str.isnumeric`. */
export function isNumericText(text: string): boolean {
  return hasOnly(text, isNumericCharacter);
}

/** Python's `str.isalnum`. */
export function isAlphanumericText(text: string): boolean {
  return hasOnly(text, (character) => isAlphabeticCharacter(character) || isNumericCharacter(character));
}

/** Python's `str.isspace`. */
export function isSpaceText(text: string): boolean {
  return hasOnly(text, isSpaceCharacter);
}

/** Python's `str.isprintable`. */
export function isPrintableText(text: string): boolean {
  return text === '' || hasOnly(text, isPrintableCharacter);
}

/** Python's `str.isidentifier`. */
export function isIdentifierText(text: string): boolean {
  const [first = '', ...rest] = text;
  return first !== '' && isNameStart(first) && rest.every(isNamePart);
}

function hasOnly(text: string, test: (character: string) => boolean): boolean {
  for (const character of text) if (!test(character)) return false;
  return text !== '';
}
