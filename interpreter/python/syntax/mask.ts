import type { Grammar } from './grammar.ts';
import type { Source } from './source.ts';
import type { Token } from './token.ts';

/** A text for py-ast with every token where it was, but with nothing that py-ast reads differently from Python 3.11. */
export interface Masked {
  readonly text: string;
  /** What py-ast reads: the text with {@link shifts} and {@link additions}. */
  readonly read: string;
  /** How many blanks each line has lost: those up to a form feed, which takes back the indentation. */
  readonly shifts: readonly number[];
  /** The columns of what `read` has more than the text, by index of line. */
  readonly additions: ReadonlyMap<number, readonly number[]>;
  /** The names that stand-ins are for. */
  readonly names: ReadonlyMap<string, string>;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

// Letters that stand for the names that py-ast cannot read: ideographs, so many to a digit.
const firstLetter = 0x4e00;
const letters = 0x1000;

/**
 * String literals become plain ones of the same extent, since their contents are decoded here; comments and form feeds
 * become blanks, patterns a wildcard, a `yield` before a semicolon a name, the comma that ends a `del` and the `async` of a comprehension blanks, and names outside the basic plane stand-ins.
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
    else if (grammar.bareYields.has(token.start)) text += standFor(token.text, names, standIns);
    else if (token.type === 'name') text += standIn(token.text, names, standIns);
    else text += token.text;
  }
  text += blank(source.text.slice(text.length));
  const whole = maskSpans(text, spans(grammar));
  const shifts = source.lines.map((line) => /^(?:[ \t]*\f)*/.exec(line)![0].length);
  const lines = whole.split('\n').map((line, index) => line.slice(shifts[index]));
  const additions = add(lines, source, shifts, missing(tokens, grammar));
  return { text: whole, read: lines.join('\n'), shifts, additions, names };
}

// What py-ast needs, by the offset before which it needs it: a blank between a number and a keyword, which could be its
// exponent, and parentheses, within which a wildcard may take several lines.
function missing(tokens: readonly Token[], grammar: Grammar): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const need = (offset: number, text: string) => texts.set(offset, (texts.get(offset) ?? '') + text);
  const wrap = (start: number, end: number) => need(start, '(') && need(end, ')');
  for (const [start, end] of grammar.wrapped) wrap(start, end);
  for (const { start, end } of spans(grammar)) wrap(start, end);
  for (const [index, { type, end }] of tokens.entries()) {
    const next = tokens[index + 1];
    if (type === 'number' && next?.type === 'keyword' && next.start === end) need(end, ' ');
  }
  return texts;
}

// Changes the lines, and tells where.
function add(
  lines: string[],
  source: Source,
  shifts: readonly number[],
  texts: ReadonlyMap<number, string>,
): ReadonlyMap<number, readonly number[]> {
  const additions = new Map<number, number[]>();
  let [index, start] = [0, 0];
  for (const [offset, text] of [...texts].sort(([a], [b]) => a - b)) {
    while (start + source.lines[index]!.length < offset) start += source.lines[index++]!.length + 1;
    const columns = additions.get(index) ?? [];
    const column = offset - start - shifts[index]! + columns.length;
    lines[index] = `${lines[index]!.slice(0, column)}${text}${lines[index]!.slice(column)}`;
    additions.set(index, [...columns, ...Array.from(text, (_, at) => column + at)]);
  }
  return additions;
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
  return /[\ud800-\udfff]/.test(name) ? standFor(name, names, standIns) : name;
}

function standFor(name: string, names: Map<string, string>, standIns: Map<string, string>): string {
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

function spans(grammar: Grammar): readonly Span[] {
  return [...grammar.cases, ...grammar.subjects.values()];
}

// Patterns and subjects become a wildcard.
function maskSpans(text: string, all: readonly Span[]): string {
  let masked = text;
  for (const { start, end } of all) {
    const rest = masked.slice(start + 1, end).replace(/[^\n]/g, ' ');
    masked = `${masked.slice(0, start)}_${rest}${masked.slice(end)}`;
  }
  return masked;
}
