import { TextFault } from '../fault.ts';

/** The encodings that exist here. `utf-16` and `utf-32` begin with a byte order mark. */
export type Encoding =
  | 'ascii'
  | 'latin-1'
  | 'utf-8'
  | 'utf-8-sig'
  | 'utf-16'
  | 'utf-16-le'
  | 'utf-16-be'
  | 'utf-32'
  | 'utf-32-le'
  | 'utf-32-be'
  | 'unicode_escape';

/** What to do with what cannot be encoded or decoded. */
export type ErrorHandler =
  | 'strict'
  | 'ignore'
  | 'replace'
  | 'backslashreplace'
  | 'surrogateescape'
  | 'surrogatepass'
  | 'xmlcharrefreplace';

const encodings: ReadonlyMap<string, Encoding> = new Map<string, Encoding>([
  ...['ascii', 'us_ascii', '646', 'ansi_x3.4_1968', 'iso646_us'].map((name): [string, Encoding] => [name, 'ascii']),
  ...['latin_1', 'latin1', 'latin', 'l1', 'iso_8859_1', 'iso8859_1', 'iso8859', '8859', 'cp819'].map(
    (name): [string, Encoding] => [name, 'latin-1'],
  ),
  ...['utf_8', 'utf8', 'u8', 'utf', 'cp65001'].map((name): [string, Encoding] => [name, 'utf-8']),
  ['utf_8_sig', 'utf-8-sig'],
  ['unicode_escape', 'unicode_escape'],
  ['unicodeescape', 'unicode_escape'],
  ...['utf_16', 'utf16', 'u16'].map((name): [string, Encoding] => [name, 'utf-16']),
  ...['utf_16_le', 'utf_16le'].map((name): [string, Encoding] => [name, 'utf-16-le']),
  ...['utf_16_be', 'utf_16be'].map((name): [string, Encoding] => [name, 'utf-16-be']),
  ...['utf_32', 'utf32', 'u32'].map((name): [string, Encoding] => [name, 'utf-32']),
  ...['utf_32_le', 'utf_32le'].map((name): [string, Encoding] => [name, 'utf-32-le']),
  ...['utf_32_be', 'utf_32be'].map((name): [string, Encoding] => [name, 'utf-32-be']),
]);

/** The encoding of a name, whatever its case and the marks between its words. */
export function encodingOf(name: string): Encoding {
  const encoding = encodings.get(name.toLowerCase().replace(/[^a-z0-9.]+/g, '_'));
  if (encoding === undefined) throw new TextFault('LookupError', `unknown encoding: ${name}`);
  return encoding;
}

export function errorHandlerOf(name: string): ErrorHandler {
  switch (name) {
    case 'strict':
    case 'ignore':
    case 'replace':
    case 'backslashreplace':
    case 'surrogateescape':
    case 'surrogatepass':
    case 'xmlcharrefreplace':
      return name;
    default:
      throw new TextFault('LookupError', `unknown error handler name '${name}'`);
  }
}

/** The size of a unit and the order of its bytes, for the encodings in units of two or four bytes. */
export interface UnitLayout {
  readonly size: 2 | 4;
  readonly isBig: boolean;
}
