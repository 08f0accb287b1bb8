import { type ConstantValue, stringOf } from './constant.ts';
import { type Doubt, decodeBytes, decodeString, EscapeError } from './escape.ts';
import type { Constant, Expression, FormattedValue, JoinedStr } from './expression.ts';
import { FormatScanner, type Part } from './format.ts';
import type { Position } from './position.ts';
import type { Origin } from './source.ts';
import type { Token } from './token.ts';

/** Parses the expression of an f-string, which stands in parentheses that begin at the place given. */
export type Embedded = (text: string, origin: Origin) => Expression;

/** What reading literals takes. */
export interface Reading {
  readonly embedded: Embedded;
  /** Told what is doubtful in a literal. */
  readonly doubtful: (token: Token, message: string) => void;
}

/**
 * The literal that adjacent string tokens are together.
 * @param place where a token stands in the program
 * @throws {EscapeError} with CPython's message
 */
export function joinStrings(
  tokens: readonly Token[],
  position: Position,
  place: (token: Token) => Position,
  reading: Reading,
): Constant | JoinedStr {
  const pieces = tokens.map((token) => piece(token));
  const prefix = pieces[0]!.prefix === 'u' ? 'u' : undefined;
  if (pieces.some(({ bytes }) => bytes !== pieces[0]!.bytes)) {
    throw new EscapeError('cannot mix bytes and nonbytes literals');
  }
  if (pieces[0]!.bytes) {
    const bytes = pieces.flatMap((each, index) => bytesOf(each, doubts(tokens[index]!, reading)));
    return { kind: 'Constant', value: { type: 'bytes', value: Uint8Array.from(bytes) }, prefix: undefined, position };
  }
  const builder = new Builder(position, prefix);
  for (const [index, { body, raw, formatted, offset }] of pieces.entries()) {
    const token = tokens[index]!;
    if (!formatted) builder.text(raw ? pointsIn(body) : decodeString(body, doubts(token, reading)));
    else {
      const at = place(token);
      const doubt = doubts(token, reading);
      builder.formatted(body, raw, at, fieldPlace(at, token.text, offset), reading.embedded, doubt);
    }
  }
  if (pieces.some(({ formatted }) => formatted)) return builder.joined();
  return { kind: 'Constant', value: stringOf(builder.points), prefix, position };
}

// Tells of an escape that is none.
function doubts(token: Token, { doubtful }: Reading): Doubt {
  return (letters) => {
    const what =
      /^[0-7]/.test(letters) && letters.length > 1 ? 'invalid octal escape sequence' : 'invalid escape sequence';
    doubtful(token, `${what} '\\${letters}'`);
  };
}

interface Piece {
  readonly prefix: string;
  readonly body: string;
  readonly raw: boolean;
  readonly bytes: boolean;
  readonly formatted: boolean;
  /** Where the body begins in the token. */
  readonly offset: number;
}

function piece({ text }: Token): Piece {
  const prefix = /^[a-zA-Z]*/.exec(text)![0];
  const quote = text[prefix.length]!;
  const triple = text.length >= prefix.length + 6 && text.startsWith(quote.repeat(3), prefix.length);
  const width = triple ? 3 : 1;
  const body = text.slice(prefix.length + width, -width);
  const kinds = prefix.toLowerCase();
  return {
    prefix,
    body,
    raw: kinds.includes('r'),
    bytes: kinds.includes('b'),
    formatted: kinds.includes('f'),
    offset: prefix.length + width,
  };
}

function bytesOf({ body, raw }: Piece, doubt: Doubt): number[] {
  if (/[\u0080-\uffff]/.test(body)) throw new EscapeError('bytes can only contain ASCII literal characters');
  return raw ? Array.from(body, (character) => character.charCodeAt(0)) : decodeBytes(body, doubt);
}

function pointsIn(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0)!);
}

// Where the brace at an offset of the body stands in the program.
function fieldPlace(start: Origin, text: string, offset: number): (at: number) => Origin {
  return (at) => {
    const before = text.slice(0, offset + at);
    const lines = before.split('\n');
    const column = lines.at(-1)!.length;
    return { line: start.line + lines.length - 1, column: lines.length === 1 ? start.column + column : column };
  };
}

/** Collects the parts of a literal; text that adjoins is one constant. */
class Builder {
  points: number[] = [];
  readonly #values: (Constant | FormattedValue)[] = [];
  readonly #position: Position;
  readonly #prefix: 'u' | undefined;

  constructor(position: Position, prefix: 'u' | undefined) {
    this.#position = position;
    this.#prefix = prefix;
  }

  text(points: readonly number[]): void {
    for (const point of points) this.points.push(point);
  }

  formatted(
    body: string,
    raw: boolean,
    token: Position,
    place: (at: number) => Origin,
    embedded: Embedded,
    doubt: Doubt,
  ): void {
    // Text of the scanner is decoded when its parts are known; expressions are parsed on the way, as CPython does.
    const expressions = new Map<number, Expression>();
    const scanner = new FormatScanner(body, raw, (start, text) => {
      expressions.set(start, embedded(`(${text})`, place(start)));
    });
    // CPython ends the position of a format with the token that it is in.
    const { endLine, endColumn } = token;
    this.#add(scanner.parts(), expressions, { ...this.#position, endLine, endColumn }, doubt);
  }

  joined(): JoinedStr {
    this.#flush();
    return { kind: 'JoinedStr', values: this.#values, position: this.#position };
  }

  #add(parts: readonly Part[], expressions: ReadonlyMap<number, Expression>, format: Position, doubt: Doubt): void {
    for (const part of parts) {
      if (part.type === 'text') this.text(part.verbatim ? pointsIn(part.text) : decodeString(part.text, doubt));
      else {
        this.#flush();
        this.#values.push(this.#field(part, expressions, format, doubt));
      }
    }
  }

  #field(
    part: Part & { readonly type: 'field' },
    expressions: ReadonlyMap<number, Expression>,
    format: Position,
    doubt: Doubt,
  ): FormattedValue {
    let format_spec: JoinedStr | undefined;
    if (part.spec !== undefined) {
      const spec = new Builder(format, this.#prefix);
      spec.#add(part.spec, expressions, format, doubt);
      format_spec = spec.joined();
    }
    const value = expressions.get(part.start)!;
    return { kind: 'FormattedValue', value, conversion: part.conversion, format_spec, position: this.#position };
  }

  #flush(): void {
    if (this.points.length === 0) return;
    const value: ConstantValue = stringOf(this.points);
    this.points = [];
    this.#values.push({ kind: 'Constant', value, prefix: this.#prefix, position: this.#position });
  }
}
