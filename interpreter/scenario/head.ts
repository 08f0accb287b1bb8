import type { Token } from './lexer.ts';
import type { Span } from './syntax.ts';

/** What begins a section: `init:`, `T1..T4:`, `object p:` and so on. */
export interface Head {
  readonly kind: (typeof plainHeads)[number][0] | 'thread' | 'object';
  /** The words that vary: the object's name; the thread, or first and last of a range. */
  readonly words: readonly Token[];
  readonly span: Span;
  /** How many tokens it takes, the colon included. */
  readonly size: number;
}

const plainHeads = [
  ['name', ['name']],
  ['init', ['init']],
  ['config', ['config']],
  ['never', ['never']],
  ['always', ['always']],
  ['neverAnywhere', ['never', 'anywhere']],
  ['samePage', ['same', 'page']],
  ['apart', ['apart']],
] as const;

/** How the heads are written, for hints. */
export const headWords: readonly string[] = [...plainHeads.map(([, words]) => words.join(' ')), 'object', 'T1'];

/** Whether `text` is the name of a thread, such as `T1`. */
export function isThreadName(text: string): boolean {
  return /^T[0-9]+$/.test(text);
}

/**
 * The head that begins at `position`, if one does. Ask only where a statement or an entry may begin or has just
 * ended: inside an expression `never:` may be the end of `if never: …`.
 */
export function headAt(tokens: readonly Token[], position: number): Head | undefined {
  const first = tokens[position];
  if (first?.kind !== 'name' && first?.kind !== 'word') return undefined;
  const plain = plainHeads.find(([, words]) => matches(tokens, position, [...words, ':']));
  if (plain !== undefined) return head(plain[0], tokens, position, plain[1].length + 1, []);
  const second = tokens[position + 1];
  if (first.text === 'object') {
    const named = (second?.kind === 'name' || second?.kind === 'word') && matches(tokens, position + 2, [':']);
    return named ? head('object', tokens, position, 3, [second]) : undefined;
  }
  if (!isThreadName(first.text)) return undefined;
  if (matches(tokens, position + 1, [':'])) return head('thread', tokens, position, 2, [first]);
  const last = tokens[position + 2];
  const range = matches(tokens, position + 1, ['..']) && last !== undefined && isThreadName(last.text);
  return range && matches(tokens, position + 3, [':']) ? head('thread', tokens, position, 4, [first, last]) : undefined;
}

function matches(tokens: readonly Token[], position: number, texts: readonly string[]): boolean {
  return texts.every((text, offset) => tokens[position + offset]?.text === text);
}

function head(
  kind: Head['kind'],
  tokens: readonly Token[],
  position: number,
  size: number,
  words: readonly Token[],
): Head {
  const start = tokens[position]?.span.start ?? 0;
  const end = tokens[position + size - 1]?.span.end ?? start;
  return { kind, words, span: { start, end }, size };
}
