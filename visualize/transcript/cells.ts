/** Text in a terminal: how many cells it takes, and how it breaks into lines. */

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const PLANE_WIDE = /\p{Emoji_Presentation}|[\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const NONE = /\p{M}/u;

/** Number of terminal cells that {@link printable} text takes. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!NONE.test(character)) width += WIDE.test(character) || PLANE_WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** `text` without what a terminal would not show, or would show elsewhere: joiners, marks of direction, odd spaces. */
export function printable(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/\p{Z}+/gu, ' ');
}

const INDENT = '  ';

/**
 * `text` in lines of at most `width` cells; at least one line. Where it does not fit into one, each part that a semicolon
 * ends begins a line of its own, and lines that go on with a part are indented.
 */
export function wrap(text: string, width: number): readonly string[] {
  return cellWidth(text) <= width ? [text] : text.split(/(?<=;) /).flatMap((part) => wrapPart(part, width));
}

function wrapPart(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    lines.push(line.trimEnd());
    line = INDENT;
  };
  // A value stays with its equals sign.
  for (const word of text.split(/(?<!=) /).filter((part) => part !== '')) {
    const gap = line.trim() === '' ? '' : ' ';
    if (cellWidth(line + gap + word) <= width) {
      line += gap + word;
      continue;
    }
    if (gap !== '') end();
    for (const character of word) {
      if (cellWidth(line + character) > width) end();
      line += character;
    }
  }
  if (line.trim() !== '' || lines.length === 0) end();
  return lines;
}
