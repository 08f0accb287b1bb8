/**
 * How wide text is. There is no font to ask where the diagrams are drawn (a DOM without a screen), so the advance
 * widths of DejaVu Sans are kept here. It is the first font of every diagram's list and wider than Helvetica and Arial,
 * which come next: what does not overlap by this table does not overlap in those either.
 */

export type Anchor = 'start' | 'middle' | 'end';

/** A piece of text with its place: `x` is where its anchor is, `y` its base line. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  /** Font size in user units. */
  readonly size: number;
  readonly role: LabelRole;
}

/** What a label says; the style sheet decides how it looks, and `title` and `lane` are bold. */
export type LabelRole =
  | 'title'
  | 'subtitle'
  | 'lane'
  | 'access'
  | 'order'
  | 'wait'
  | 'contention'
  | 'collection'
  | 'axis'
  | 'legend'
  | 'notice';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const FONT_FAMILY = 'DejaVu Sans, Helvetica, Arial, sans-serif';

// Advance widths of U+0020 to U+007E in thousandths of the font size.
const REGULAR = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
  636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
  748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
  615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
  337, 636, 838,
];
const BOLD = [
  348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696,
  696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995,
  837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716,
  678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712,
  365, 712, 838,
];

// Outside ASCII only a bound matters: accented Latin, Greek and Cyrillic are hardly ever wider than an em; wide scripts
// and emoji come from some other font, where one and a half is safe.
const OTHER_WIDTH = 1000;
const WIDE_WIDTH = 1500;
const FIRST_WIDE = 0x1100;

/** Width of `text` at font size `size`. */
export function textWidth(text: string, size: number, bold = false): number {
  const table = bold ? BOLD : REGULAR;
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += table[code - 0x20] ?? (code === 0x2026 || code < FIRST_WIDE ? OTHER_WIDTH : WIDE_WIDTH);
  }
  return (width * size) / 1000;
}

/** The box a label takes: ascent and descent as in DejaVu Sans, for letters. */
export function labelBox(label: Label): Box {
  const width = textWidth(label.text, label.size, isBold(label.role));
  const left = label.anchor === 'start' ? label.x : label.anchor === 'middle' ? label.x - width / 2 : label.x - width;
  return { left, right: left + width, top: label.y - 0.78 * label.size, bottom: label.y + 0.24 * label.size };
}

function isBold(role: LabelRole): boolean {
  return role === 'title' || role === 'lane';
}

/**
 * `text` as one line that XML can hold: names come from users, and a control character or half a surrogate pair would
 * make the whole file unreadable.
 */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/[\t\n\r ]+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
      .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
      .trim()
  );
}

/** `text`, its end replaced by an ellipsis where it is wider than `width`. */
export function elide(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size, bold) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
