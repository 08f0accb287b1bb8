import { typeFault } from '../fault.ts';
import type { Index } from '../sequence/slice.ts';
import { textLength } from './codepoints.ts';
import { fillOf } from './fill.ts';

/** Python's `str.ljust`. */
export function justifyLeft(text: string, width: Index, fill = ' '): string {
  return text + fillOf(checkFill(fill), missing(text, width));
}

/** Python's `str.rjust`. */
export function justifyRight(text: string, width: Index, fill = ' '): string {
  return fillOf(checkFill(fill), missing(text, width)) + text;
}

/** Python's `str.center`. */
export function centerText(text: string, width: Index, fill = ' '): string {
  const count = missing(text, width);
  // The odd one goes left where the width is odd.
  const left = Math.floor(count / 2) + (count % 2 === 1 && Number(width) % 2 === 1 ? 1 : 0);
  return fillOf(checkFill(fill), left) + text + fillOf(fill, count - left);
}

/** Python's `str.zfill`: zeros behind the sign. */
export function fillZeros(text: string, width: Index): string {
  const zeros = fillOf('0', missing(text, width));
  return /^[+-]/.test(text) ? text[0] + zeros + text.slice(1) : zeros + text;
}

/** Python's `str.expandtabs`. */
export function expandTabs(text: string, size: Index = 8): string {
  if (!text.includes('\t')) return text;
  const stop = Number(size);
  let result = '';
  let column = 0;
  for (const character of text) {
    if (character === '\t') {
      const count = stop > 0 ? stop - (column % stop) : 0;
      result += fillOf(' ', count);
      column += count;
    } else {
      result += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return result;
}

function missing(text: string, width: Index): number {
  return Math.max(0, Number(width) - textLength(text));
}

function checkFill(fill: string): string {
  if (textLength(fill) !== 1) throw typeFault('The fill character must be exactly one character long');
  return fill;
}
