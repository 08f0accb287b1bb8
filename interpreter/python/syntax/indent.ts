/** The blanks that a line begins with. */
export interface Indent {
  /** The width with tabs to every eighth column. */
  readonly width: number;
  /** The width with tabs of one column. Two lines must compare alike in both. */
  readonly alternative: number;
  readonly end: number;
}

const tabSize = 8;

export function scanIndent(text: string, start: number): Indent {
  let [width, alternative, end] = [0, 0, start];
  for (; ; end++) {
    const character = text[end];
    if (character === ' ') {
      width++;
      alternative++;
    } else if (character === '\t') {
      width = (Math.floor(width / tabSize) + 1) * tabSize;
      alternative++;
    } else if (character === '\f') {
      width = 0;
      alternative = 0;
    } else return { width, alternative, end };
  }
}
