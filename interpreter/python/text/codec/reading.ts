import type { UnitLayout } from './encoding.ts';

/** What comes next in the bytes: a character, or bytes that are none. */
export type Reading =
  | { readonly kind: 'character'; readonly point: number; readonly end: number }
  | { readonly kind: 'nothing'; readonly end: number }
  | { readonly kind: 'bad'; readonly end: number; readonly reason: string };

/** The number that the bytes from `at` on are. */
export function unitAt(bytes: Uint8Array, at: number, { size, isBig }: UnitLayout): number {
  let unit = 0;
  for (let offset = 0; offset < size; offset++) unit = unit * 256 + bytes[at + (isBig ? offset : size - 1 - offset)]!;
  return unit;
}
