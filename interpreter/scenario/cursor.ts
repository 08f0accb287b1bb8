import type { UserFault } from '../../model/index.ts';
import { type Head, headAt } from './head.ts';
import { type Token, tokenize } from './lexer.ts';
import { limits } from './limits.ts';
import { quote, type Source } from './source.ts';
import type { Span } from './syntax.ts';
import { unexpected, unexpectedInCode } from './unexpected.ts';

const bars = ['|', '||', '‖'];

/** A place among the tokens of a scenario. */
export class Cursor {
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  #position = 0;
  #depth = 0;
  // Inside parentheses and brackets of an expression the end of a line means nothing.
  #joinsLines = false;

  constructor(readonly source: Source) {
    this.#tokens = tokenize(source.text);
    // tokenize() always gives an end.
    this.#end = this.#tokens[this.#tokens.length - 1] as Token;
  }

  peek(): Token {
    while (this.#joinsLines && this.#tokens[this.#position]?.kind === 'newline') this.#position++;
    return this.#tokens[this.#position] ?? this.#end;
  }

  /** The token after the one that {@link peek} gives. */
  peekSecond(): Token {
    this.peek();
    return this.#tokens[this.#position + 1] ?? this.#end;
  }

  next(): Token {
    const token = this.peek();
    this.#position++;
    return token;
  }

  /** Whether a symbol or reserved word `text` is next. */
  at(text: string): boolean {
    const token = this.peek();
    return token.text === text && (token.kind === 'symbol' || token.kind === 'word');
  }

  accept(text: string): Token | undefined {
    return this.at(text) ? this.next() : undefined;
  }

  expect(text: string, wanted = quote(text), hint?: string): Token {
    if (!this.at(text)) throw this.unexpectedInCode(wanted, hint);
    return this.next();
  }

  /** The closing counterpart of `open`. */
  expectClosing(open: Token): Token {
    const closing = open.text === '(' ? ')' : open.text === '[' ? ']' : '}';
    if (this.at(closing)) return this.next();
    throw this.unexpectedInCode(
      quote(closing),
      `the ${quote(open.text)} of line ${this.source.line(open.span)} is still open`,
    );
  }

  unexpected(wanted: string, hint?: string): UserFault {
    return unexpected(this.source, this.peek(), wanted, hint);
  }

  unexpectedInCode(wanted: string, hint?: string): UserFault {
    return unexpectedInCode(this.source, this.peek(), wanted, hint);
  }

  /** The section head that is next. */
  head(): Head | undefined {
    this.peek();
    return headAt(this.#tokens, this.#position);
  }

  /** Whether a name follows the next token, and begins no section. */
  nameIsSecond(): boolean {
    const isName = this.peekSecond().kind === 'name';
    return isName && headAt(this.#tokens, this.#position + 1) === undefined;
  }

  skipHead(head: Head): void {
    this.#position += head.size;
  }

  /** Whether the next token ends a section: a head, a bar, or the end of the scenario. */
  atSectionEnd(): boolean {
    return this.peek().kind === 'end' || this.atBar() || this.head() !== undefined;
  }

  /** Whether the next token ends a statement: a semicolon, the end of the line, what closes a block, or a section's end. */
  atStatementEnd(): boolean {
    const closed = this.peek().kind === 'newline' || [';', '}', ')'].some((symbol) => this.at(symbol));
    return closed || this.atSectionEnd();
  }

  atBar(): boolean {
    return bars.some((bar) => this.at(bar));
  }

  /** Skips line ends and symbols that are among `symbols`. */
  skip(symbols: readonly string[]): void {
    while (this.peek().kind === 'newline' || symbols.some((symbol) => this.at(symbol))) this.next();
  }

  /** Skips every separator of sections; gives the last bar among them. */
  skipSectionSeparators(): Token | undefined {
    let bar: Token | undefined;
    for (;;) {
      this.skip([';']);
      if (!this.atBar()) return bar;
      bar = this.next();
    }
  }

  /** Skips the tokens that begin before `offset`: what stands there is read from the text itself. */
  skipTo(offset: number): void {
    while (this.peek().kind !== 'end' && this.peek().span.start < offset) this.next();
  }

  /** From `start` to the end of the last token read. */
  spanFrom(start: Span): Span {
    const last = this.#tokens[this.#position - 1];
    return { start: start.start, end: Math.max(start.end, last?.span.end ?? 0) };
  }

  /** Runs `parse` one level deeper; `lines` tells whether the ends of lines mean something in there. */
  nested<T>(open: Token, lines: 'joined' | 'kept' | 'same', parse: () => T): T {
    if (this.#depth >= limits.depth) {
      throw this.source.fault(
        'depth',
        open.span,
        `more than ${limits.depth} levels inside each other`,
        'use registers for parts of expressions, and fewer levels',
      );
    }
    const joined = this.#joinsLines;
    this.#depth++;
    if (lines !== 'same') this.#joinsLines = lines === 'joined';
    const result = parse();
    this.#joinsLines = joined;
    this.#depth--;
    return result;
  }
}
