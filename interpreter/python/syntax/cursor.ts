import { type ErrorKind, PythonSyntaxError } from './error.ts';
import { EscapeError } from './escape.ts';
import type { Constant, Expression, JoinedStr } from './expression.ts';
import type { Position } from './position.ts';
import type { Shape, What } from './shape.ts';
import type { Source } from './source.ts';
import { type Embedded, joinStrings } from './strings.ts';
import type { Token, Tokens, TokenType } from './token.ts';

/** A trial of some way to read tokens ended: nothing is wrong with the program yet. */
export class Mismatch extends Error {}

/** Reads tokens one after the other, and knows the furthest one that was looked at: that is where an error is. */
export class Cursor {
  readonly source: Source;
  readonly #tokens: Tokens;
  readonly #embedded: Embedded;
  /** The literals read so far, by where they begin. */
  readonly literals = new Map<number, Constant | JoinedStr>();
  at = 0;
  /**
   * Whether this is the second pass, which looks for what is wrong with a text that the first could not read. Errors that
   * explain are none in the first.
   */
  explaining = false;
  #furthest = 0;
  #reached = -1;

  constructor(source: Source, tokens: Tokens, embedded: Embedded) {
    this.source = source;
    this.#tokens = tokens;
    this.#embedded = embedded;
  }

  get token(): Token {
    return this.peek(0);
  }

  /** The token last read. */
  get previous(): Token {
    return this.#tokens.tokens[this.at - 1]!;
  }

  /** @throws {PythonSyntaxError} if there is no token because the text is wrong there */
  peek(ahead: number): Token {
    const index = Math.min(this.at + ahead, this.#tokens.tokens.length - 1);
    if (index > this.#furthest) this.#furthest = index;
    if (index > this.#reached) this.#reach(index);
    const token = this.#tokens.tokens[index]!;
    if (token.type === 'error') throw this.#tokens.error!;
    return token;
  }

  // CPython makes tokens when it gets to them.
  #reach(index: number): void {
    while (this.#reached < index) {
      const error = this.#tokens.tokens[++this.#reached]!.warning;
      if (error !== undefined) this.source.warnings.push({ category: 'SyntaxWarning', error });
    }
  }

  next(): Token {
    const token = this.token;
    this.at++;
    return token;
  }

  /** Whether the next token is this operator or keyword. */
  is(text: string): boolean {
    const { type, text: found } = this.token;
    return found === text && (type === 'op' || type === 'keyword');
  }

  isType(type: TokenType): boolean {
    return this.token.type === type;
  }

  /** Reads the operator or keyword if it is next. */
  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }

  expect(text: string): Token {
    if (!this.is(text)) throw this.generic();
    return this.next();
  }

  expectType(type: TokenType): Token {
    if (this.token.type !== type) throw this.generic();
    return this.next();
  }

  /** Runs a trial; when that cannot be read, goes back and gives undefined. Errors of a message of their own go through. */
  attempt<Result>(read: () => Result): Result | undefined {
    const { at } = this;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      this.at = at;
      return undefined;
    }
  }

  /** Like {@link attempt}, for what only explains an error: how far it looks does not count. */
  probe<Result>(read: () => Result): Result | undefined {
    const furthest = this.#furthest;
    const result = this.attempt(read);
    this.#furthest = furthest;
    return result;
  }

  /** The error that says no more than where it is. */
  generic(): Mismatch {
    return new Mismatch();
  }

  /** Reads everything; if that cannot be done, does it again to find out why. */
  protected whole(read: () => void): void {
    if (this.attempt(() => this.#done(read)) === true) return;
    const last = this.#tokens.tokens[this.#furthest]!;
    this.at = 0;
    this.explaining = true;
    // They are read, and doubted, once more.
    this.literals.clear();
    this.attempt(() => this.#done(read));
    throw this.#invalidSyntax(last);
  }

  #done(read: () => void): true {
    read();
    return true;
  }

  // What a generic error is in the end.
  #invalidSyntax(last: Token): PythonSyntaxError {
    if (last.type === 'end' && this.#isPast(last)) {
      return this.source.fault('invalid syntax', 'SyntaxError', last.line - 1, 0, last.line - 1, 0);
    }
    if (last.type === 'indent' || last.type === 'dedent') {
      // What comes later does not count: this error is the only one that no further token can replace.
      return this.#zeroWidth(last.type === 'indent' ? 'unexpected indent' : 'unexpected unindent', last);
    }
    return this.#certain('invalid syntax', last, last);
  }

  /** An error of the second pass, from one token or shape to another. */
  errorFrom(message: string, first: Token, last: Token): Error {
    return this.explaining ? this.#certain(message, first, last) : this.generic();
  }

  /** An error of either pass. */
  errorAtOnce(message: string, token: Token): PythonSyntaxError {
    return this.#certain(message, token, token);
  }

  #certain(message: string, first: Token, last: Token): PythonSyntaxError {
    const at = { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn };
    return this.#override(this.#asRead(this.source.error(message, at)), this.#tokens.tokens[this.#furthest]!);
  }

  errorAt(message: string, token: Token): Error {
    return this.errorFrom(message, token, token);
  }

  errorOn(message: string, shape: Shape): Error {
    return this.errorFrom(message, shape.first, shape.last);
  }

  /** An error at the furthest token looked at. */
  errorHere(message: string): Error {
    return this.errorAt(message, this.#tokens.tokens[this.#furthest]!);
  }

  /** An error at the furthest token looked at, which may be the end of a block. */
  errorBehindBlock(message: string): Error {
    if (!this.explaining) return this.generic();
    const last = this.#tokens.tokens[this.#furthest]!;
    if (last.type !== 'end' && last.type !== 'dedent' && last.type !== 'indent') return this.errorAt(message, last);
    return this.#override(this.#zeroWidth(message, last, 'SyntaxError'), last);
  }

  /** An error from a token to the furthest one looked at. CPython ends it one column early. */
  errorUpToHere(message: string, first: Token): Error {
    const last = this.#tokens.tokens[this.#furthest]!;
    return this.errorFrom(message, first, { ...last, endColumn: last.endColumn - 1 });
  }

  /** An error of either pass, at columns as CPython reports them. */
  errorWith(message: string, line: number, column: number, endColumn: number): PythonSyntaxError {
    const fault = this.source.fault(message, 'SyntaxError', line, column, line, endColumn);
    return this.#override(fault, this.#tokens.tokens[this.#furthest]!);
  }

  /** The indented block that must follow is missing. */
  noBlock(after: string, line: number): Error {
    if (!this.explaining) return this.generic();
    const last = this.#tokens.tokens[this.#furthest]!;
    const shift = (this.source.origin?.line ?? 1) - 1;
    const message = `expected an indented block after ${after} on line ${line + shift}`;
    if (last.type !== 'end' && last.type !== 'dedent' && last.type !== 'indent') {
      const at = { line: last.line, column: last.column, endLine: last.endLine, endColumn: last.endColumn };
      return this.#override(this.source.error(message, at, 'IndentationError'), last);
    }
    return this.#override(this.#zeroWidth(message, last), last);
  }

  /** Reads the adjacent strings that are next as one literal. */
  strings(): Shape {
    const start = this.at;
    while (this.isType('string')) this.at++;
    const tokens = this.#tokens.tokens.slice(start, this.at);
    const first = tokens[0]!;
    const last = tokens.at(-1)!;
    let literal = this.literals.get(first.start);
    if (literal === undefined) {
      literal = this.#join(tokens, this.positionOf(first, last));
      this.literals.set(first.start, literal);
    }
    return this.shape(literal.kind === 'Constant' ? 'literal' : 'f-string expression', first);
  }

  /** The shape of what was read since `first`. */
  shape(what: What, first: Token, items: readonly Shape[] = [], tight = true, operator?: string): Shape {
    return { what, first, last: this.previous, items, tight, operator };
  }

  positionOf(first: Token, last: Token): Position {
    return this.source.position(first.line, first.column, last.endLine, last.endColumn);
  }

  // Where CPython knows no column it gives the end of what it has read of the line.
  #zeroWidth(message: string, last: Token, kind: ErrorKind = 'IndentationError'): PythonSyntaxError {
    const past = last.type !== 'indent' && this.#isPast(last);
    const line = past ? last.line - 1 : last.line;
    const column = past ? Array.from(this.source.lines[line - 1] ?? '').length + 1 : last.column;
    return this.source.fault(message, kind, line, column, line, -1);
  }

  // Behind the last line, where CPython has read nothing.
  #isPast(token: Token): boolean {
    return token.column === 0 && token.start >= this.source.text.length && this.source.text !== '';
  }

  /** The expression that the text from one token to another is; it is parsed as if in parentheses. */
  protected reparse(first: Token, last: Token): Expression {
    const { line, column, endLine, endColumn } = this.positionOf(first, last);
    const { warnings, text } = this.source;
    const known = warnings.length;
    const value = this.#embedded(`(${text.slice(first.start, last.end)})`, { line, column: column - 1 });
    // They have been given when it was read.
    warnings.length = known;
    return { ...value, position: { line, column, endLine, endColumn } };
  }

  #join(tokens: readonly Token[], position: Position): Constant | JoinedStr {
    try {
      return joinStrings(tokens, position, (token) => this.positionOf(token, token), {
        embedded: this.#embedded,
        doubtful: (token, message) => this.#doubtful(token, message),
      });
    } catch (error) {
      if (error instanceof EscapeError) throw this.errorAtOnce(error.message, this.#tokens.tokens[this.#furthest]!);
      throw error;
    }
  }

  #doubtful(token: Token, message: string): void {
    const { line, column, endLine, endColumn } = token;
    const error = this.#asRead(this.source.error(message, { line, column, endLine, endColumn }));
    this.source.warnings.push({ category: 'DeprecationWarning', error });
  }

  // CPython keeps the end of a line only as long as it has not read a further one.
  #asRead(error: PythonSyntaxError): PythonSyntaxError {
    const { kind, message, file, place } = error;
    const line = place.line - (this.source.origin?.line ?? 1) + 1;
    const isLast = this.#tokens.tokens[this.#reached]!.endLine <= line;
    const text = isLast
      ? `${this.source.lines.slice(this.#bufferedFrom(line) - 1, line).join('\n')}\n`
      : place.text?.replace(/\n$/, '');
    return new PythonSyntaxError(message, kind, file, { ...place, text });
  }

  // CPython has more than a line at hand where a string or a continuation goes over its end.
  #bufferedFrom(line: number): number {
    let from = line;
    for (let index = this.#reached; index >= 0 && this.#tokens.tokens[index]!.endLine >= from - 1; index--) {
      const token = this.#tokens.tokens[index]!;
      if (token.type === 'string' && token.line < from && token.endLine >= from) from = token.line;
      while (from > 1 && token.line < from && /^[^#]*\\$/.test(this.source.lines[from - 2] ?? '')) from--;
    }
    return from;
  }

  // An error of the tokens further on comes before one of the grammar.
  #override(error: PythonSyntaxError, at: Token): PythonSyntaxError {
    const { error: later, prior, open } = this.#tokens;
    if (later === undefined) return error;
    if (prior || (open !== undefined && at.line > open && later.message.endsWith('was never closed'))) return later;
    return error;
  }
}
