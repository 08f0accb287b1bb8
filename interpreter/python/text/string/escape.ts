import { isAscii, isPrintableCharacter } from './unicode.ts';

const named: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
]);

/** Python's `repr` of a string. */
export function reprText(text: string): string {
  return quote(text, isPrintableCharacter);
}

/** Python's `ascii` of a string: its `repr` with everything beyond ASCII escaped. */
export function asciiText(text: string): string {
  return escapeBeyondAscii(reprText(text));
}

/** What Python's `ascii` makes of the `repr` of any object. */
export function escapeBeyondAscii(text: string): string {
  return isAscii(text) ? text : text.replace(/[^\0-\x7f]/gu, escapePoint);
}

/** Python's `repr` of bytes: `b'...'`. */
export function reprBytes(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `b${quote(text, (character) => character >= ' ' && character <= '~')}`;
}

/** Python's `repr` of a bytearray: `bytearray(b'...')`. */
export function reprBytearray(bytes: Uint8Array): string {
  const inner = reprBytes(bytes);
  // CPython escapes the single quote here even in double ones.
  return `bytearray(${inner.startsWith('b"') ? inner.replaceAll("'", "\\'") : inner})`;
}

/** A character as an escape of two, four or eight hexadecimal digits. */
export function escapePoint(character: string): string {
  const point = character.codePointAt(0)!;
  const digits = point.toString(16);
  if (point < 0x100) return `\\x${digits.padStart(2, '0')}`;
  return point < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}

/** In single quotes, unless only double ones need no escape. */
function quote(text: string, isPlain: (character: string) => boolean): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  if (/^[ -&(-[\]-~]*$/.test(text)) return mark + text + mark;
  let result = mark;
  for (const character of text) {
    const name = named.get(character);
    if (name !== undefined) result += name;
    else if (character === mark) result += `\\${mark}`;
    else result += isPlain(character) ? character : escapePoint(character);
  }
  return result + mark;
}
