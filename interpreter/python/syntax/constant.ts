/**
 * The value of a literal.
 *
 * A Python string is a sequence of code points, in which surrogates may stand alone. `value` holds it as a JavaScript
 * string, where a pair of surrogates is one code point. The one thing that cannot say is a high surrogate before a low
 * one that are two code points, as in `'\ud83d\ude00'`: then, and only then, `points` lists the code points.
 */
export type ConstantValue =
  | { readonly type: 'None' }
  | { readonly type: 'Ellipsis' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'complex'; readonly imaginary: number }
  | { readonly type: 'str'; readonly value: string; readonly points: readonly number[] | undefined }
  | { readonly type: 'bytes'; readonly value: Uint8Array };

/** The constant of a Python string, from its code points. */
export function stringOf(points: readonly number[]): ConstantValue {
  let value = '';
  let split = false;
  points.forEach((point, index) => {
    value += String.fromCodePoint(point);
    split ||= isLow(point) && isHigh(points[index - 1] ?? 0);
  });
  return { type: 'str', value, points: split ? points : undefined };
}

/** The code points of a string constant. */
export function pointsOf(constant: {
  readonly value: string;
  readonly points: readonly number[] | undefined;
}): number[] {
  if (constant.points !== undefined) return [...constant.points];
  return Array.from(constant.value, (character) => character.codePointAt(0)!);
}

function isHigh(point: number): boolean {
  return point >= 0xd800 && point < 0xdc00;
}

function isLow(point: number): boolean {
  return point >= 0xdc00 && point < 0xe000;
}
