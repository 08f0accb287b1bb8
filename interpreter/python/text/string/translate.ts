import { valueFault } from '../fault.ts';
import { characters } from './codepoints.ts';

/** What `str.translate` puts for a code point; null takes it out. */
export type Translation = ReadonlyMap<number, string | number | null>;

/** Python's `str.maketrans` with two or three strings. */
export function makeTranslation(from: string, to: string, removed = ''): ReadonlyMap<number, number | null> {
  const sources = characters(from);
  const targets = characters(to);
  if (sources.length !== targets.length) {
    throw valueFault('the first two maketrans arguments must have equal length');
  }
  const table = new Map<number, number | null>();
  for (const [index, source] of sources.entries()) table.set(pointOf(source), pointOf(targets[index]!));
  for (const character of removed) table.set(pointOf(character), null);
  return table;
}

/** Python's `str.translate`. */
export function translateText(text: string, table: Translation): string {
  let result = '';
  for (const character of text) result += translated(character, table.get(pointOf(character)));
  return result;
}

function translated(character: string, target: string | number | null | undefined): string {
  if (target === undefined) return character;
  if (target === null) return '';
  if (typeof target === 'string') return target;
  if (target < 0 || target > 0x10ffff) throw valueFault('character mapping must be in range(0x110000)');
  return String.fromCodePoint(target);
}

function pointOf(character: string): number {
  return character.codePointAt(0)!;
}
