import type { Span } from './syntax.ts';

/**
 * `word`: a word that the notation reserves. `bad`: a character that begins nothing; it is a fault only where
 * it is read as a token, so that the rest of a `name:` line may hold any character.
 */
export interface Token {
  readonly kind: 'name' | 'word' | 'number' | 'symbol' | 'newline' | 'bad' | 'end';
  readonly text: string;
  readonly span: Span;
}

/** Words that cannot be names of locations, fields or registers. */
const reservedWords: ReadonlySet<string> = new Set([
  'if',
  'while',
  'and',
  'or',
  'not',
  'abort',
  'commit',
  'print',
  'pass',
  'CAS',
  'FAA',
  'object',
]);

// A number takes the letters, and one fraction, that follow it, so that `0x10`, `12ab` and `1.5` are each one wrong
// number instead of a riddle of two tokens.
const pattern = new RegExp(
  [
    /(?<blank>[^\S\r\n]+|#[^\r\n]*)/,
    /(?<newline>[\r\n]+)/,
    /(?<name>[\p{L}_][\p{L}\p{M}\p{N}_]*)/u,
    /(?<number>[0-9][\p{L}\p{M}\p{N}_]*(?:\.[0-9][\p{L}\p{M}\p{N}_]*)?)/u,
    /(?<symbol>\/\/=|\+=|-=|\*=|%=|\/\/|==|!=|<=|>=|<>|&&|\|\||\.\.|[-+*/%=<>!&|‖^:;,.(){}[\]])/,
    /(?<bad>.)/,
  ]
    .map((part) => part.source)
    .join('|'),
  'gsu',
);

/**
 * The tokens of `text`, without blanks and comments; the last one is `end`.
 * Line ends and the end stand where the token before them ends: that is where something is missing.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const kind = kindOf(match);
    if (kind === 'blank') continue;
    if (kind === 'newline') {
      // Lines in a row are one separator.
      if (tokens.at(-1)?.kind !== 'newline') tokens.push({ kind, text: '', span: { start: end, end } });
      continue;
    }
    end = match.index + match[0].length;
    tokens.push({ kind, text: match[0], span: { start: match.index, end } });
  }
  tokens.push({ kind: 'end', text: '', span: { start: end, end } });
  return tokens;
}

function kindOf(match: RegExpExecArray): Exclude<Token['kind'], 'end'> | 'blank' {
  const groups = match.groups ?? {};
  if (groups['name'] !== undefined) return reservedWords.has(match[0]) ? 'word' : 'name';
  if (groups['blank'] !== undefined) return 'blank';
  if (groups['newline'] !== undefined) return 'newline';
  if (groups['number'] !== undefined) return 'number';
  return groups['symbol'] !== undefined ? 'symbol' : 'bad';
}
