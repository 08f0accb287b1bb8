import { type ErrorKind, PythonSyntaxError } from './error.ts';
import { scanIndent } from './indent.ts';
import { type NumberFault, scanNumber } from './number.ts';
import type { Source } from './source.ts';
import { keywords, type Token, type Tokens, type TokenType } from './token.ts';

const operators =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|\*\*|\/\/|>>|<<|!=|<>|==|<=|>=|->|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|:=|./suy;
const word = /[\w\u0080-\u{10ffff}]+/uy;
const prefix = /(?:[bB][rR]?|[rR][bB]?|[fF][rR]?|[rR][fF]?|[uU])?(?=['"])/y;
const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const maximumDepth = 200;

/** A fault ends the scan. `prior`: see {@link Tokens}. */
class Fault {
  readonly error: PythonSyntaxError;
  readonly prior: boolean;

  constructor(error: PythonSyntaxError, prior: boolean) {
    this.error = error;
    this.prior = prior;
  }
}

/** Splits a text into tokens, without comments and blanks. */
export function tokenize(source: Source): Tokens {
  return new Scanner(source).run();
}

class Scanner {
  readonly #source: Source;
  readonly #text: string;
  readonly #tokens: Token[] = [];
  readonly #brackets: { readonly text: string; readonly line: number; readonly column: number }[] = [];
  readonly #indents: { readonly width: number; readonly alternative: number }[] = [{ width: 0, alternative: 0 }];
  #at = 0;
  #line = 1;
  #lineStart = 0;

  constructor(source: Source) {
    this.#source = source;
    this.#text = source.text;
  }

  run(): Tokens {
    try {
      while (this.#at < this.#text.length) this.#logicalLine();
      this.#finish();
      return { tokens: this.#tokens, error: undefined, prior: false, open: undefined };
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      this.#push('error', this.#at, this.#at);
      const open = this.#brackets.at(-1);
      return { tokens: this.#tokens, error: fault.error, prior: fault.prior, open: open?.line };
    }
  }

  #logicalLine(): void {
    this.#indent();
    for (;;) {
      this.#blanks();
      const character = this.#text[this.#at];
      if (character === undefined) return this.#ended();
      if (character !== '\n') {
        this.#token(character);
        continue;
      }
      const inside = this.#brackets.length > 0;
      const blank = this.#tokens.length === 0 || this.#isBlankLine();
      if (!inside && !blank) this.#push('newline', this.#at, this.#at);
      this.#nextLine(this.#at + 1);
      if (!inside) return;
    }
  }

  // Nothing of a statement has been read since the last line end.
  #isBlankLine(): boolean {
    const last = this.#tokens.at(-1)!;
    return last.type === 'newline' || last.type === 'indent' || last.type === 'dedent';
  }

  // Lines with nothing but blanks and comments do not count.
  #indent(): void {
    const indent = scanIndent(this.#text, this.#at);
    this.#at = indent.end;
    const character = this.#text[this.#at];
    if (character === '\n' || character === '#' || character === undefined) return;
    if (character === '\\' && this.#text[this.#at + 1] === '\n') {
      // The blanks before a continuation are the indentation of the line.
      this.#nextLine(this.#at + 2);
      const rest = scanIndent(this.#text, this.#at);
      this.#at = rest.end;
      if (this.#text[this.#at] === '\n' || this.#text[this.#at] === '#') return;
    }
    const current = this.#indents.at(-1)!;
    if (indent.width === current.width) {
      if (indent.alternative !== current.alternative) throw this.#tabFault();
    } else if (indent.width > current.width) this.#deeper(indent.width, indent.alternative);
    else this.#shallower(indent.width, indent.alternative);
  }

  #deeper(width: number, alternative: number): void {
    if (this.#indents.length >= 100) throw this.#indentFault('too many levels of indentation', 'IndentationError');
    if (alternative <= this.#indents.at(-1)!.alternative) throw this.#tabFault();
    this.#indents.push({ width, alternative });
    this.#push('indent', this.#at, this.#at);
  }

  #shallower(width: number, alternative: number): void {
    while (width < this.#indents.at(-1)!.width) {
      this.#indents.pop();
      if (width > this.#indents.at(-1)!.width) {
        throw this.#lineFault('unindent does not match any outer indentation level', 'IndentationError');
      }
      this.#push('dedent', this.#at, this.#at);
    }
    if (alternative !== this.#indents.at(-1)!.alternative) throw this.#tabFault();
  }

  #tabFault(): Fault {
    return this.#indentFault('inconsistent use of tabs and spaces in indentation', 'TabError');
  }

  #indentFault(message: string, kind: ErrorKind): Fault {
    return new Fault(this.#source.fault(message, kind, this.#line, 1, this.#line, 0), false);
  }

  #lineFault(message: string, kind: ErrorKind): Fault {
    const length = Array.from(this.#source.lines[this.#line - 1]!).length + 1;
    return new Fault(this.#source.fault(message, kind, this.#line, length, this.#line, -1), false);
  }

  #blanks(): void {
    for (;;) {
      const character = this.#text[this.#at];
      if (character === ' ' || character === '\t' || character === '\f') this.#at++;
      else if (character === '#') while (this.#text[this.#at] !== '\n') this.#at++;
      else if (character === '\\') this.#continuation();
      else return;
    }
  }

  #continuation(): void {
    if (this.#text[this.#at + 1] !== '\n') {
      const column = this.#points(this.#at + 2);
      const message = 'unexpected character after line continuation character';
      throw new Fault(this.#source.fault(message, 'SyntaxError', this.#line, column, this.#line, 0), false);
    }
    if (this.#at + 2 >= this.#text.length) {
      throw this.#lineFault('unexpected EOF while parsing', 'SyntaxError');
    }
    this.#nextLine(this.#at + 2);
  }

  #token(character: string): void {
    prefix.lastIndex = this.#at;
    const opening = prefix.exec(this.#text);
    if (opening !== null) return this.#string(opening[0].length);
    if (/[0-9]/.test(character) || (character === '.' && /[0-9]/.test(this.#text[this.#at + 1]!)))
      return this.#number();
    if (/[A-Za-z_\u0080-\uffff]/.test(character)) return this.#name();
    this.#operator();
  }

  #number(): void {
    const number = scanNumber(this.#text, this.#at);
    if ('end' in number) {
      const warning = number.doubt === undefined ? undefined : this.#numberFault(number.doubt);
      return this.#take('number', number.end, warning);
    }
    throw new Fault(this.#numberFault(number), true);
  }

  #numberFault({ message, at, until }: NumberFault): PythonSyntaxError {
    const column = at - this.#lineStart;
    return this.#source.tokenFault(message, this.#line, column, until === undefined ? column : until - this.#lineStart);
  }

  #name(): void {
    word.lastIndex = this.#at;
    const text = word.exec(this.#text)![0];
    let at = this.#at;
    for (const character of text) {
      const valid = at === this.#at ? isStart(character) : isContinue(character);
      if (!valid) throw this.#characterFault(character, at + character.length);
      at += character.length;
    }
    this.#take(keywords.has(text) ? 'keyword' : 'name', at);
  }

  #characterFault(character: string, end: number): Fault {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const message = /[\p{C}\p{Zl}\p{Zp}\p{Zs}]/u.test(character)
      ? `invalid non-printable character U+${code}`
      : `invalid character '${character}' (U+${code})`;
    return this.#pointFault(message, end);
  }

  #pointFault(message: string, end: number, line = this.#line, lineStart = this.#lineStart): Fault {
    const column = Array.from(this.#text.slice(lineStart, end)).length;
    return new Fault(this.#source.tokenFault(message, line, column), true);
  }

  #string(prefixLength: number): void {
    const start = this.#at;
    const quote = this.#text[start + prefixLength]!;
    const triple = this.#text.startsWith(quote.repeat(3), start + prefixLength);
    const closing = triple ? quote.repeat(3) : quote;
    const [line, lineStart] = [this.#line, this.#lineStart];
    let at = start + prefixLength + closing.length;
    while (!this.#text.startsWith(closing, at)) {
      const character = this.#text[at];
      if (character === undefined || (character === '\n' && !triple)) {
        const last = character === undefined ? this.#source.lines.length - 1 : this.#line;
        const what = triple ? 'triple-quoted string literal' : 'string literal';
        throw this.#pointFault(`unterminated ${what} (detected at line ${last})`, start + 1, line, lineStart);
      }
      if (character === '\\') at++;
      if (this.#text[at] === '\n') this.#nextLine(at + 1);
      at++;
    }
    const token = { type: 'string', text: this.#text.slice(start, at + closing.length), start } as const;
    this.#at = at + closing.length;
    const place = { line, column: start - lineStart, endLine: this.#line, endColumn: this.#at - this.#lineStart };
    this.#tokens.push({ ...token, end: this.#at, ...place, level: this.#brackets.length, warning: undefined });
  }

  #operator(): void {
    operators.lastIndex = this.#at;
    const text = operators.exec(this.#text)![0];
    if (text === '(' || text === '[' || text === '{') this.#open(text);
    else if (text in closers) this.#close(text);
    else if (text.charCodeAt(0) < 0x20 || text === '\u007f') throw this.#characterFault(text, this.#at + 1);
    this.#take('op', this.#at + text.length);
  }

  #open(text: string): void {
    if (this.#brackets.length >= maximumDepth) throw this.#pointFault('too many nested parentheses', this.#at + 1);
    this.#brackets.push({ text, line: this.#line, column: this.#at - this.#lineStart });
  }

  #close(text: string): void {
    const open = this.#brackets.pop();
    if (open === undefined) throw this.#pointFault(`unmatched '${text}'`, this.#at + 1);
    if (open.text === closers[text]) return;
    const where = open.line === this.#line ? '' : ` on line ${open.line}`;
    const message = `closing parenthesis '${text}' does not match opening parenthesis '${open.text}'${where}`;
    throw this.#pointFault(message, this.#at + 1);
  }

  // The text ends inside brackets: only reached without a line end, since that ends all else.
  #ended(): void {
    const open = this.#brackets.at(-1);
    if (open === undefined) return;
    const column = Array.from(this.#source.lines[open.line - 1]!.slice(0, open.column)).length + 1;
    const message = `'${open.text}' was never closed`;
    const { kind, file, place } = this.#source.fault(message, 'SyntaxError', open.line, column, open.line, 0);
    // CPython gives the end of a line only if it is the last that it has read.
    const text = this.#source.lines.length > open.line + 1 ? place.text?.trimEnd() : place.text;
    throw new Fault(new PythonSyntaxError(message, kind, file, { ...place, text }), false);
  }

  #finish(): void {
    while (this.#indents.length > 1) {
      this.#indents.pop();
      this.#push('dedent', this.#at, this.#at);
    }
    this.#push('end', this.#at, this.#at);
  }

  #take(type: TokenType, end: number, warning?: PythonSyntaxError): void {
    this.#push(type, this.#at, end, warning);
    this.#at = end;
  }

  #push(type: TokenType, start: number, end: number, warning?: PythonSyntaxError): void {
    const [line, column] = [this.#line, start - this.#lineStart];
    const text = this.#text.slice(start, end);
    const place = { line, column, endLine: line, endColumn: column + end - start };
    this.#tokens.push({ type, text, start, end, ...place, level: this.#brackets.length, warning });
  }

  #nextLine(start: number): void {
    this.#at = start;
    this.#line++;
    this.#lineStart = start;
  }

  #points(end: number): number {
    return Array.from(this.#text.slice(this.#lineStart, end)).length;
  }
}

function isStart(character: string): boolean {
  return /^[_\p{XID_Start}]$/u.test(character);
}

function isContinue(character: string): boolean {
  return /^\p{XID_Continue}$/u.test(character);
}
