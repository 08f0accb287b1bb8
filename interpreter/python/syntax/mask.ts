import type { Grammar } from './grammar.ts';
import type { Source } from './source.ts';
import type { Token } from './token.ts';

/** A text for py-ast with every token where it was, but with nothing that py-ast reads differently from Python 3.11. */
export interface Masked {
  readonly text: string;
  /** What py-ast reads: the text without the blanks up to a form feed, which takes back the indentation. */
  readonly stripped: string;
  /** How many blanks each line has lost. */
  readonly shifts: readonly number[];
  /** The names that stand-ins are for. */
  readonly names: ReadonlyMap<string, string>;
}

// Letters that stand for the names that py-ast cannot read: ideographs, so many to a digit.
const firstLetter = 0x4e00;
const letters = 0x1000;

/**
 * String literals become plain ones of the same extent, since their contents are decoded here; comments and form feeds
 * become blanks, patterns a wildcard, the comma that ends a `del` and the `async` of a comprehension blanks, and names outside the basic plane stand-ins.
 */
export function mask(source: Source, tokens: readonly Token[], grammar: Grammar): Masked {
  const names = new Map<string, string>();
  const standIns = new Map<string, string>();
  const hidden = [...grammar.finalCommas.values(), ...grammar.asyncFors.values()];
  const blanks = new Set(hidden.map(({ start }) => start));
  let text = '';
  for (const token of tokens) {
    if (token.end === token.start) continue;
    text += blank(source.text.slice(text.length, token.start));
    if (token.type === 'string') text += plainString(token.text);
    else if (blanks.has(token.start)) text += ' '.repeat(token.text.length);
    else if (token.type === 'name') text += standIn(token.text, names, standIns);
    else text += token.text;
  }
  text += blank(source.text.slice(text.length));
  const whole = maskSpans(text, [...grammar.cases, ...grammar.subjects.values()]);
  const shifts = source.lines.map((line) => /^(?:[ \t]*\f)*/.exec(line)![0].length);
  const stripped = whole.split('\n').map((line, index) => line.slice(shifts[index]));
  return { text: whole, stripped: stripped.join('\n'), shifts, names };
}

// What is between tokens: line ends and continuations stay.
function blank(text: string): string {
  return text.replace(/#[^\n]*/g, (comment) => ' '.repeat(comment.length)).replace(/\f/g, ' ');
}

function plainString(text: string): string {
  if (!text.includes('\n')) return `'${'_'.repeat(text.length - 2)}'`;
  const triple = text.endsWith(text.at(-1)!.repeat(3));
  if (!triple)
    return `'${text.slice(1, -1).replace(/\\(?=\n)|(\n)|[\s\S]/g, (all, end) => (end || all === '\\' ? all : '_'))}'`;
  return `'''${text.slice(3, -3).replace(/[^\n]/g, '_')}'''`;
}

function standIn(name: string, names: Map<string, string>, standIns: Map<string, string>): string {
  if (!/[\ud800-\udfff]/.test(name)) return name;
  const known = standIns.get(name);
  if (known !== undefined) return known;
  let digits = '';
  for (let rest = names.size; digits.length < name.length; rest = Math.floor(rest / letters)) {
    digits += String.fromCharCode(firstLetter + (rest % letters));
  }
  names.set(digits, name.normalize('NFKC'));
  standIns.set(name, digits);
  return digits;
}

// Patterns and subjects become a wildcard.
function maskSpans(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let masked = text;
  for (const { start, end } of spans) {
    const rest = masked.slice(start + 1, end).replace(/[^\n]/g, ' ');
    const tight = /\w/.test(masked[start - 1] ?? '');
    // A wildcard must not touch `case`; what is so short is read right as it is.
    if (tight && end - start < 3) continue;
    const wildcard = tight || rest.includes('\n') ? `(_${rest.slice(1, -1)})` : `_${rest}`;
    masked = masked.slice(0, start) + wildcard + masked.slice(end);
  }
  return masked;
}
