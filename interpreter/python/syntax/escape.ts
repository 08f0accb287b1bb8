import { characterNamed, escapeWidths, simpleEscapes } from '../text/index.ts';

/** A literal cannot be decoded: `message` is what CPython says. */
export class EscapeError extends Error {}

/** Told of the first escape of a literal that is none: what is behind the backslash. */
export type Doubt = (letters: string) => void;

// Before a field of an f-string the text ends behind the backslash.
const brace = 0x7b;
const maximumPoint = 0x10ffff;

/**
 * The code points that the body of a string literal without `r` stands for.
 * @throws {EscapeError} on an escape that CPython refuses, or a name of a character that is not known here
 */
export function decodeString(body: string, doubt: Doubt): number[] {
  const points: number[] = [];
  let wrong: string | undefined;
  // CPython counts what it decodes in bytes, with ten for a character that is not ASCII.
  let bytes = 0;
  for (let at = 0; at < body.length; ) {
    const point = body.codePointAt(at)!;
    if (point !== 0x5c) {
      points.push(point);
      at += point > 0xffff ? 2 : 1;
      bytes += point < 0x80 ? 1 : 10;
      continue;
    }
    const end = decodeEscape(body, at, bytes, points);
    wrong ??= doubtfulEscape(body, at, end);
    bytes += end - at;
    at = end;
  }
  if (wrong !== undefined) doubt(wrong);
  return points;
}

// What is behind a backslash that was left as it is, or that begins an octal number above a byte.
function doubtfulEscape(body: string, at: number, end: number): string | undefined {
  if (end === at + 1) return String.fromCodePoint(body.codePointAt(end) ?? brace);
  return end === at + 4 && /[4-7]/.test(body[at + 1]!) ? body.slice(at + 1, end) : undefined;
}

// Decodes the escape at `at`, and says where it ends.
function decodeEscape(body: string, at: number, bytes: number, points: number[]): number {
  const letter = body[at + 1]!;
  const point = simpleEscapes[letter];
  if (point !== undefined) {
    points.push(point);
    return at + 2;
  }
  if (letter === '\n') return at + 2;
  const octal = /^[0-7]{1,3}/.exec(body.slice(at + 1, at + 4))?.[0];
  if (octal !== undefined) {
    points.push(Number.parseInt(octal, 8));
    return at + 1 + octal.length;
  }
  if (letter === 'N') return named(body, at, bytes, points);
  const width = escapeWidths[letter];
  if (width !== undefined) return numbered(body, at, bytes, points, width);
  points.push(0x5c);
  return at + 1;
}

function numbered(
  body: string,
  at: number,
  bytes: number,
  points: number[],
  { digits, name }: { readonly digits: number; readonly name: string },
): number {
  const text = /^[0-9a-fA-F]*/.exec(body.slice(at + 2, at + 2 + digits))![0];
  if (text.length < digits) throw unicodeError(bytes, 2 + text.length, `truncated ${name} escape`);
  const point = Number.parseInt(text, 16);
  if (point > maximumPoint) throw unicodeError(bytes, 2 + digits, 'illegal Unicode character');
  points.push(point);
  return at + 2 + digits;
}

function named(body: string, at: number, bytes: number, points: number[]): number {
  const close = body[at + 2] === '{' ? body.indexOf('}', at + 3) : -1;
  if (close < 0) {
    const length = body[at + 2] === '{' ? body.length - at : 2;
    throw unicodeError(bytes, length, 'malformed \\N character escape');
  }
  if (close === at + 3) throw unicodeError(bytes, 4, 'malformed \\N character escape');
  const name = body.slice(at + 3, close);
  const point = characterNamed(name);
  if (point === undefined) throw unicodeError(bytes, close + 1 - at, 'unknown Unicode character name');
  points.push(point);
  return close + 1;
}

function unicodeError(start: number, length: number, reason: string): EscapeError {
  const where = length === 1 ? `byte 0x5c in position ${start}` : `bytes in position ${start}-${start + length - 1}`;
  return new EscapeError(`(unicode error) 'unicodeescape' codec can't decode ${where}: ${reason}`);
}

/**
 * The bytes that the body of a bytes literal without `r` stands for. The body is ASCII.
 * @throws {EscapeError} on an escape that CPython refuses
 */
export function decodeBytes(body: string, doubt: Doubt): number[] {
  const bytes: number[] = [];
  let wrong: string | undefined;
  for (let at = 0; at < body.length; ) {
    const letter = body[at + 1] ?? '';
    const octal = /^[0-7]{1,3}/.exec(body.slice(at + 1, at + 4))?.[0];
    if (body[at] !== '\\') bytes.push(body.charCodeAt(at++));
    else if (letter === '\n') at += 2;
    else if (simpleEscapes[letter] !== undefined) {
      bytes.push(simpleEscapes[letter]);
      at += 2;
    } else if (octal !== undefined) {
      bytes.push(Number.parseInt(octal, 8) & 0xff);
      wrong ??= doubtfulEscape(body, at, at + 1 + octal.length);
      at += 1 + octal.length;
    } else if (letter === 'x') {
      const digits = /^[0-9a-fA-F]{2}/.exec(body.slice(at + 2, at + 4))?.[0];
      if (digits === undefined) throw new EscapeError(`(value error) invalid \\x escape at position ${at}`);
      bytes.push(Number.parseInt(digits, 16));
      at += 4;
    } else {
      bytes.push(body.charCodeAt(at++));
      wrong ??= letter;
    }
  }
  if (wrong !== undefined) doubt(wrong);
  return bytes;
}
