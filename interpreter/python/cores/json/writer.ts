import { CoreFault } from '../fault.ts';

const short: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\b', '\\b'],
]);

/**
 * A string as `json.dumps` writes it.
 * @param ensuresAscii whether all characters outside of ASCII are escaped
 */
export function quoteJson(text: string, ensuresAscii = true): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is escaped.
  const escaped = ensuresAscii ? /["\\]|[^ -~]/g : /["\\\x00-\x1f]/g;
  return `"${text.replace(escaped, (unit) => short.get(unit) ?? unicodeEscape(unit))}"`;
}

/**
 * A float as `json.dumps` writes it.
 * @param repr Python's `float.__repr__`, asked for finite numbers only
 * @throws CoreFault ValueError for what is not finite, where that is not allowed
 */
export function formatJsonFloat(value: number, repr: (value: number) => string, allowsNan = true): string {
  if (Number.isFinite(value)) return repr(value);
  if (!allowsNan) throw new CoreFault('ValueError', 'Out of range float values are not JSON compliant');
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? 'Infinity' : '-Infinity';
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
