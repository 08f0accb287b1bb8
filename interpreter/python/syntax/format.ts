import { EscapeError } from './escape.ts';

/** A part of an f-string: literal text, still with its escapes, or a replacement field. Offsets count in the body. */
export type Part =
  | { readonly type: 'text'; readonly text: string; readonly verbatim: boolean }
  | {
      readonly type: 'field';
      /** Where the opening brace is. */
      readonly start: number;
      readonly expression: string;
      readonly conversion: 's' | 'r' | 'a' | undefined;
      readonly spec: readonly Part[] | undefined;
    };

const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const maximumDepth = 200;

/**
 * Splits the body of an f-string as Python 3.11 does, before its expressions are looked at.
 * @throws {EscapeError} with CPython's message
 */
export class FormatScanner {
  readonly #body: string;
  readonly #raw: boolean;
  /** Called with each expression and its place as soon as its end is known, since errors come in this order. */
  readonly #found: (start: number, expression: string) => void;
  #at = 0;

  constructor(body: string, raw: boolean, found: (start: number, expression: string) => void) {
    this.#body = body;
    this.#raw = raw;
    this.#found = found;
  }

  parts(depth = 0): Part[] {
    const parts: Part[] = [];
    for (;;) {
      const { text, doubled } = this.#literal(depth);
      if (text !== '') parts.push({ type: 'text', text, verbatim: this.#raw });
      if (doubled) continue;
      if (this.#at >= this.#body.length || this.#body[this.#at] === '}') return parts;
      this.#field(depth, parts);
    }
  }

  // Text up to a brace. A doubled one ends the text too, with one of the two in it.
  #literal(depth: number): { readonly text: string; readonly doubled: boolean } {
    const body = this.#body;
    const start = this.#at;
    let at = start;
    while (at < body.length) {
      let character = body[at++]!;
      if (!this.#raw && character === '\\' && at < body.length) {
        character = body[at++]!;
        if (character === 'N') {
          if (body[at++] === '{') while (at < body.length && body[at++] !== '}');
          at = Math.min(at, body.length);
          continue;
        }
      }
      if (character !== '{' && character !== '}') continue;
      if (depth === 0 && body[at] === character) {
        this.#at = at + 1;
        return { text: body.slice(start, at), doubled: true };
      }
      if (depth === 0 && character === '}') throw new EscapeError("f-string: single '}' is not allowed");
      at--;
      break;
    }
    this.#at = at;
    return { text: body.slice(start, at), doubled: false };
  }

  #field(depth: number, parts: Part[]): void {
    if (depth >= 2) throw new EscapeError('f-string: expressions nested too deeply');
    const start = this.#at++;
    this.#expression();
    this.#more();
    const expression = this.#body.slice(start + 1, this.#at);
    this.#checkBlank(expression);
    this.#found(start, expression);
    const shown = this.#debug(start);
    const written = this.#conversion();
    let spec: Part[] | undefined;
    if (this.#body[this.#at] === ':') {
      this.#at++;
      this.#more();
      spec = this.parts(depth + 1);
    }
    if (this.#body[this.#at] !== '}') throw new EscapeError("f-string: expecting '}'");
    this.#at++;
    if (shown !== undefined) parts.push({ type: 'text', text: shown, verbatim: true });
    const conversion = written ?? (shown !== undefined && spec === undefined ? 'r' : undefined);
    parts.push({ type: 'field', start, expression, conversion, spec });
  }

  #more(): void {
    if (this.#at >= this.#body.length) throw new EscapeError("f-string: expecting '}'");
  }

  #checkBlank(expression: string): void {
    if (!/^[ \t\n\f\r]*$/.test(expression)) return;
    const next = this.#body[this.#at]!;
    if (/[!:=]/.test(next)) throw new EscapeError(`f-string: expression required before '${next}'`);
    throw new EscapeError('f-string: empty expression not allowed');
  }

  // The text of the expression with the `=` behind it, if there is one.
  #debug(start: number): string | undefined {
    if (this.#body[this.#at] !== '=') return undefined;
    this.#at++;
    while (/[ \t\n\f\r\v]/.test(this.#body[this.#at] ?? '')) this.#at++;
    this.#more();
    return this.#body.slice(start + 1, this.#at);
  }

  #conversion(): 's' | 'r' | 'a' | undefined {
    if (this.#body[this.#at] !== '!') return undefined;
    this.#at++;
    this.#more();
    const letter = this.#body[this.#at++];
    if (letter !== 's' && letter !== 'r' && letter !== 'a') {
      throw new EscapeError("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    }
    this.#more();
    return letter;
  }

  // Goes to the end of an expression, minding strings and brackets.
  #expression(): void {
    const brackets: string[] = [];
    let quote = '';
    for (; this.#at < this.#body.length; this.#at++) {
      const character = this.#body[this.#at]!;
      if (character === '\\') throw new EscapeError('f-string expression part cannot include a backslash');
      if (quote !== '') {
        if (!this.#body.startsWith(quote, this.#at)) continue;
        this.#at += quote.length - 1;
        quote = '';
      } else if (character === "'" || character === '"') {
        quote = this.#body.startsWith(character.repeat(3), this.#at) ? character.repeat(3) : character;
        this.#at += quote.length - 1;
      } else if (this.#bracket(character, brackets)) break;
    }
    if (quote !== '') throw new EscapeError('f-string: unterminated string');
    if (brackets.length > 0) throw new EscapeError(`f-string: unmatched '${brackets.at(-1)}'`);
  }

  // Whether the expression ends at the character.
  #bracket(character: string, brackets: string[]): boolean {
    if (/[[({]/.test(character)) {
      if (brackets.length >= maximumDepth) throw new EscapeError('f-string: too many nested parenthesis');
      brackets.push(character);
    } else if (character === '#') throw new EscapeError("f-string expression part cannot include '#'");
    else if (brackets.length === 0 && /[!:}=<>]/.test(character)) {
      if (/[!=<>]/.test(character) && this.#body[this.#at + 1] === '=') this.#at++;
      else return character !== '<' && character !== '>';
    } else if (character in closers) {
      const open = brackets.pop();
      if (open === undefined) throw new EscapeError(`f-string: unmatched '${character}'`);
      if (open !== closers[character]) {
        const which = `closing parenthesis '${character}' does not match opening parenthesis '${open}'`;
        throw new EscapeError(`f-string: ${which}`);
      }
    }
    return false;
  }
}
