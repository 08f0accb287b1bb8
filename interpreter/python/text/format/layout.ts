import { textLength } from '../string/codepoints.ts';
import { fillOf } from '../string/fill.ts';
import type { Alignment, FormatSpec } from './spec.ts';

/** A number in the parts between which padding and grouping go. */
export interface NumberParts {
  /** `-`, `+`, a blank or nothing. */
  readonly sign: string;
  /** `0x` and the like. */
  readonly prefix: string;
  /** The digits that are grouped, those before the point. */
  readonly digits: string;
  /** Whatever follows them. */
  readonly rest: string;
}

/** The sign that is written for a number. */
export function signOf(isNegative: boolean, sign: FormatSpec['sign']): string {
  if (isNegative) return '-';
  return sign === undefined || sign === '-' ? '' : sign;
}

/** The number in its width, grouped and padded. */
export function layOut({ sign, prefix, digits, rest }: NumberParts, spec: FormatSpec, groupSize = 3): string {
  const around = sign.length + prefix.length + rest.length;
  const isZeroFilled = spec.fill === '0' && spec.align === '=';
  const grouped =
    spec.grouping === undefined || digits === ''
      ? digits
      : group(digits, isZeroFilled ? spec.width - around : 0, spec.grouping, groupSize);
  const missing = Math.max(0, spec.width - around - grouped.length);
  const body = prefix + (spec.align === '=' ? fillOf(spec.fill, missing) : '') + grouped + rest;
  return spec.align === '=' ? sign + body : pad(sign + body, missing, spec.fill, spec.align);
}

/** The text in a width, filled up on the sides that the alignment leaves free. */
export function alignText(text: string, spec: FormatSpec): string {
  if (spec.width <= text.length && spec.width === 0) return text;
  return pad(text, Math.max(0, spec.width - textLength(text)), spec.fill, spec.align);
}

function pad(text: string, missing: number, fill: string, align: Alignment): string {
  if (missing === 0) return text;
  const left = align === '<' ? 0 : align === '^' ? missing >> 1 : missing;
  return fillOf(fill, left) + text + fillOf(fill, missing - left);
}

/** Marks groups from the right, with zeros in front until the result has the width and begins with a digit. */
function group(digits: string, width: number, mark: string, size: number): string {
  // A mark stands after each full group: so many digits make the width.
  const needed = width > 0 ? Math.floor((width * size) / (size + 1)) + 1 : 1;
  const all = fillOf('0', Math.max(0, needed - digits.length)) + digits;
  const first = all.length % size;
  const groups = first === 0 ? [] : [all.slice(0, first)];
  for (let at = first; at < all.length; at += size) groups.push(all.slice(at, at + size));
  return groups.join(mark);
}
