import { valueFault } from '../fault.ts';
import { clampBounds, type Index } from '../sequence/slice.ts';
import { characters, hasPairs, indexOfUnit, isBoundary, textLength, unitOf } from './codepoints.ts';

/** Where a search may match: from one unit to another. */
interface Units {
  readonly start: number;
  readonly end: number;
}

/** Python's `str.find`; -1 where there is no match. */
export function findText(text: string, part: string, start?: Index, end?: Index): number {
  const units = unitsOf(text, start, end);
  if (units === undefined) return -1;
  const unit = nextMatch(text, part, units.start, units.end);
  return unit < 0 ? -1 : indexOfUnit(text, unit);
}

/** Python's `str.rfind`; -1 where there is no match. */
export function findTextLast(text: string, part: string, start?: Index, end?: Index): number {
  const units = unitsOf(text, start, end);
  if (units === undefined) return -1;
  const unit = lastMatch(text, part, units.start, units.end);
  return unit < 0 ? -1 : indexOfUnit(text, unit);
}

/** Python's `str.index`. */
export function indexText(text: string, part: string, start?: Index, end?: Index): number {
  return found(findText(text, part, start, end));
}

/** Python's `str.rindex`. */
export function indexTextLast(text: string, part: string, start?: Index, end?: Index): number {
  return found(findTextLast(text, part, start, end));
}

function found(index: number): number {
  if (index < 0) throw valueFault('substring not found');
  return index;
}

/** Python's `part in text`. */
export function containsText(text: string, part: string): boolean {
  return nextMatch(text, part, 0, text.length) >= 0;
}

/** Python's `str.count`: matches that do not overlap. */
export function countText(text: string, part: string, start?: Index, end?: Index): number {
  const units = unitsOf(text, start, end);
  if (units === undefined) return 0;
  if (part === '') return textLength(text.slice(units.start, units.end)) + 1;
  let count = 0;
  let at = nextMatch(text, part, units.start, units.end);
  for (; at >= 0; count++) at = nextMatch(text, part, at + part.length, units.end);
  return count;
}

/** Python's `str.startswith` with any of the parts. */
export function startsWith(text: string, parts: readonly string[], start?: Index, end?: Index): boolean {
  const units = unitsOf(text, start, end);
  if (units === undefined) return false;
  return parts.some((part) => isMatch(text, part, units.start, units.end));
}

/** Python's `str.endswith` with any of the parts. */
export function endsWith(text: string, parts: readonly string[], start?: Index, end?: Index): boolean {
  const units = unitsOf(text, start, end);
  if (units === undefined) return false;
  return parts.some((part) => {
    const first = units.end - part.length;
    return first >= units.start && isMatch(text, part, first, units.end);
  });
}

/** Python's `str.removeprefix`. */
export function removePrefix(text: string, prefix: string): string {
  return startsWith(text, [prefix]) ? text.slice(prefix.length) : text;
}

/** Python's `str.removesuffix`. */
export function removeSuffix(text: string, suffix: string): string {
  return suffix !== '' && endsWith(text, [suffix]) ? text.slice(0, -suffix.length) : text;
}

/** Python's `str.replace`: the first `count` matches, or all if that is negative. */
export function replaceText(text: string, old: string, by: string, count: Index = -1): string {
  const most = count < 0 ? Infinity : Number(count);
  if (most === 0) return text;
  if (old === '') return interleave(text, by, most);
  if (most === Infinity && !isDelicate(old)) return text.replaceAll(old, () => by);
  let result = '';
  let from = 0;
  for (let left = most; left > 0; left--) {
    const at = nextMatch(text, old, from, text.length);
    if (at < 0) break;
    result += text.slice(from, at) + by;
    from = at + old.length;
  }
  return result + text.slice(from);
}

/** Puts `by` before the first `most` characters, and at the end if there are fewer. */
function interleave(text: string, by: string, most: number): string {
  const points = characters(text);
  if (most > points.length) return by + points.map((character) => character + by).join('');
  return points.map((character, index) => (index < most ? by + character : character)).join('');
}

/** Where the next match begins, or -1: a match of whole code points, from `start` on, that ends by `end`. */
export function nextMatch(text: string, part: string, start: number, end: number): number {
  let at = text.indexOf(part, start);
  while (at >= 0 && !isAligned(text, part, at)) at = text.indexOf(part, at + 1);
  // indexOf finds empty parts at the end, wherever it begins to look.
  return at + part.length <= end && at >= start ? at : -1;
}

/** Where the last match begins, or -1. */
export function lastMatch(text: string, part: string, start: number, end: number): number {
  if (end - part.length < start) return -1;
  let at = text.lastIndexOf(part, end - part.length);
  while (at > 0 && !isAligned(text, part, at)) at = text.lastIndexOf(part, at - 1);
  return at >= start && isAligned(text, part, at) ? at : -1;
}

function isMatch(text: string, part: string, at: number, end: number): boolean {
  return at + part.length <= end && text.startsWith(part, at) && isAligned(text, part, at);
}

function isAligned(text: string, part: string, at: number): boolean {
  if (part === '') return isBoundary(text, at);
  return !isDelicate(part) || (isBoundary(text, at) && isBoundary(text, at + part.length));
}

/** Whether the part may begin or end amid a pair of the text. */
function isDelicate(part: string): boolean {
  return (part.charCodeAt(0) & 0xfc00) === 0xdc00 || (part.charCodeAt(part.length - 1) & 0xfc00) === 0xd800;
}

/** The units of a part of the text; undefined where it begins behind its end, so that not even '' is in it. */
function unitsOf(text: string, start: Index | undefined, end: Index | undefined): Units | undefined {
  if (start === undefined && end === undefined) return { start: 0, end: text.length };
  const isSimple = !hasPairs(text);
  const bounds = clampBounds(start, end, isSimple ? text.length : textLength(text));
  if (bounds.start > bounds.end) return undefined;
  return isSimple ? bounds : { start: unitOf(text, bounds.start), end: unitOf(text, bounds.end) };
}
