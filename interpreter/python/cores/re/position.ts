import { belongs } from './character.ts';
import { Place } from './program.ts';

/** Whether a position is a {@link Place} of the text up to `end`. */
export function isAt(text: Int32Array, end: number, position: number, place: number): boolean {
  switch (place) {
    case Place.start:
      return position === 0;
    case Place.lineStart:
      return position === 0 || text[position - 1] === 10;
    case Place.end:
      return position === end;
    case Place.lastLine:
      return position === end || (position + 1 === end && text[position] === 10);
    case Place.lineEnd:
      return position === end || text[position] === 10;
    default: {
      // In an empty text Python finds neither a boundary nor the lack of one.
      if (end === 0) return false;
      const alphabet = place === Place.unicodeBoundary || place === Place.unicodeInside ? 'unicode' : 'ascii';
      const before = position > 0 && belongs('word', text[position - 1]!, alphabet);
      const after = position < end && belongs('word', text[position]!, alphabet);
      return (before !== after) === (place === Place.unicodeBoundary || place === Place.asciiBoundary);
    }
  }
}
