import type { PythonSyntaxError } from './error.ts';

export type TokenType =
  | 'name'
  | 'keyword'
  | 'number'
  | 'string'
  | 'op'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'end'
  | 'error';

/** `start` and `end` are offsets in the text; lines count from 1, columns from 0 in code units. */
export interface Token {
  readonly type: TokenType;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** How many brackets are open behind it. */
  readonly level: number;
  /** What is doubtful about it. */
  readonly warning: PythonSyntaxError | undefined;
}

/** What the tokenizer makes of a text: tokens up to the end, or up to the first place that is none. */
export interface Tokens {
  readonly tokens: readonly Token[];
  /** What is wrong at the last token, if that is an error. */
  readonly error: PythonSyntaxError | undefined;
  /** Whether the error counts even if the parser finds another one before it. */
  readonly prior: boolean;
  /** The line of the innermost bracket that the end of the text leaves open. */
  readonly open: number | undefined;
}

export const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);
