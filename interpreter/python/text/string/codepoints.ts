import type { Index } from '../sequence/slice.ts';
import { planSlice } from '../sequence/slice.ts';

const pair = /[\ud800-\udbff][\udc00-\udfff]/;

/**
 * Whether some code point takes two units. Where none does, units are code points.
 *
 * Two lone surrogates that happen to meet cannot be told from such a pair: here they are one code point.
 */
export function hasPairs(text: string): boolean {
  return pair.test(text);
}

/** The code points of a string, each as a string. */
export function characters(text: string): readonly string[] {
  return hasPairs(text) ? Array.from(text) : text.split('');
}

/** Python's `len` of a string. */
export function textLength(text: string): number {
  if (!hasPairs(text)) return text.length;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    count++;
    if (isPairAt(text, at)) at++;
  }
  return count;
}

/** Whether the two units from `at` on are one code point. */
function isPairAt(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** Whether `at` is between code points, not amid one. */
export function isBoundary(text: string, at: number): boolean {
  return at <= 0 || at >= text.length || !isPairAt(text, at - 1);
}

/** The character at an index from 0 to the length (in code points) less 1; undefined elsewhere. */
export function characterAt(text: string, index: number): string | undefined {
  if (!hasPairs(text)) return text[index];
  return index < 0 ? undefined : characters(text)[index];
}

/** Index of the unit with which the code point at `index` begins. */
export function unitOf(text: string, index: number): number {
  if (!hasPairs(text)) return Math.min(index, text.length);
  let unit = 0;
  for (let left = index; left > 0 && unit < text.length; left--) unit += isPairAt(text, unit) ? 2 : 1;
  return unit;
}

/** How many code points stand before the unit. */
export function indexOfUnit(text: string, unit: number): number {
  return hasPairs(text) ? textLength(text.slice(0, unit)) : unit;
}

/** Python's `text[start:stop:step]`. */
export function sliceText(text: string, start?: Index, stop?: Index, step?: Index): string {
  const units = hasPairs(text) ? characters(text) : text;
  const plan = planSlice(start, stop, step, units.length);
  if (plan.step === 1) {
    const part = units.slice(plan.start, plan.start + plan.count);
    return typeof part === 'string' ? part : part.join('');
  }
  let result = '';
  for (let at = plan.start, left = plan.count; left > 0; left--, at += plan.step) result += units[at];
  return result;
}

/** -1, 0 or 1 as one string comes before, is the same as, or comes after the other by code points. */
export function compareText(left: string, right: string): -1 | 0 | 1 {
  if (left === right) return 0;
  const end = Math.min(left.length, right.length);
  let at = 0;
  while (at < end && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  if (at === end) return left.length < right.length ? -1 : 1;
  // The halves of a pair sort below the last units of the plane that pairs are above of.
  if (!isBoundary(left, at) || !isBoundary(right, at)) at--;
  return left.codePointAt(at)! < right.codePointAt(at)! ? -1 : 1;
}
