import { TextFault, valueFault } from '../fault.ts';
import { decimalValue, isDecimalCharacter } from '../string/unicode.ts';

/** A step from an object to a part of it: an attribute, or an item by number or by text. */
export type FieldStep =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'item'; readonly key: bigint | string };

/** A replacement field of `str.format`. */
export interface Field {
  readonly kind: 'field';
  /** The argument: its place or its name. */
  readonly argument: bigint | string;
  readonly steps: readonly FieldStep[];
  /** A fault of the steps, raised when the argument was taken and the steps before it were made. */
  readonly stepFault: TextFault | undefined;
  /** The character behind `!`; anything but `r`, `s` and `a` is a fault when the object is there. */
  readonly conversion: string | undefined;
  /** The format specification, which may have fields itself. */
  readonly spec: readonly FieldPiece[];
}

/** What a format string is made of, in the order in which Python goes through it. */
export type FieldPiece =
  | { readonly kind: 'literal'; readonly text: string }
  | Field
  /** Python raises this when it comes here: the pieces before it are rendered. */
  | { readonly kind: 'fault'; readonly fault: TextFault };

const mostIndex = 2n ** 63n - 1n;
/** Fields in the specification of a field are fine, fields in theirs are not. */
const mostDepth = 2;

/** Takes the string of `str.format` apart and numbers the fields that have no name. */
export function parseFields(text: string): readonly FieldPiece[] {
  return new FieldParser(text, new Numbering()).pieces(mostDepth);
}

/** For a conversion other than `r`, `s` and `a`. */
export function conversionFault(conversion: string): TextFault {
  const point = conversion.codePointAt(0)!;
  if (point > 32 && point < 127) return valueFault(`Unknown conversion specifier ${conversion}`);
  return valueFault(`Unknown conversion specifier \\x${point.toString(16)}`);
}

/** Gives numbers to fields, all by hand or all by itself. */
class Numbering {
  #next = 0n;
  #mode: 'unknown' | 'automatic' | 'manual' = 'unknown';

  automatic(): bigint {
    if (this.#mode === 'manual') {
      throw valueFault('cannot switch from manual field specification to automatic field numbering');
    }
    this.#mode = 'automatic';
    return this.#next++;
  }

  manual(index: bigint): bigint {
    if (this.#mode === 'automatic') {
      throw valueFault('cannot switch from automatic field numbering to manual field specification');
    }
    this.#mode = 'manual';
    return index;
  }
}

class FieldParser {
  readonly #text: string;
  readonly #numbering: Numbering;
  #at = 0;

  constructor(text: string, numbering: Numbering) {
    this.#text = text;
    this.#numbering = numbering;
  }

  /** All pieces of the text, up to the first fault. */
  pieces(depth: number): readonly FieldPiece[] {
    const pieces: FieldPiece[] = [];
    try {
      if (depth === 0) throw valueFault('Max string recursion exceeded');
      while (this.#at < this.#text.length) this.#piece(pieces, depth);
    } catch (error) {
      if (!(error instanceof TextFault)) throw error;
      pieces.push({ kind: 'fault', fault: error });
    }
    return pieces;
  }

  /** A literal up to the next brace, and the field that the brace begins. */
  #piece(pieces: FieldPiece[], depth: number): void {
    const brace = this.#text.slice(this.#at).search(/[{}]/);
    const end = brace < 0 ? this.#text.length : this.#at + brace;
    const mark = this.#text[end] ?? '';
    const isDouble = mark !== '' && this.#text[end + 1] === mark;
    const literal = this.#text.slice(this.#at, isDouble ? end + 1 : end);
    this.#at = isDouble ? end + 2 : end + 1;
    if (mark !== '' && !isDouble) {
      if (mark === '}') throw valueFault("Single '}' encountered in format string");
      if (this.#at === this.#text.length) throw valueFault("Single '{' encountered in format string");
    }
    if (literal !== '') pieces.push({ kind: 'literal', text: literal });
    if (mark === '{' && !isDouble) pieces.push(this.#field(depth));
  }

  /** A field, from behind its opening brace to behind the closing one. */
  #field(depth: number): FieldPiece {
    const name = this.#name();
    const { conversion, spec } = this.#tail();
    const path = new PathReader(name);
    const argument = path.argument(this.#numbering);
    const { steps, stepFault } = path.steps();
    const needsParser = spec.includes('{');
    return {
      kind: 'field',
      argument,
      steps,
      stepFault,
      conversion,
      // Without fields, braces in it mean themselves.
      spec: needsParser ? new FieldParser(spec, this.#numbering).pieces(depth - 1) : literalPieces(spec),
    };
  }

  #name(): string {
    const start = this.#at;
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at]!;
      if (character === '{') throw valueFault("unexpected '{' in field name");
      if (/[}:!]/.test(character)) return this.#text.slice(start, this.#at);
      if (character !== '[') continue;
      const end = this.#text.indexOf(']', this.#at);
      this.#at = end < 0 ? this.#text.length : end;
    }
    throw valueFault("expected '}' before end of string");
  }

  /** Conversion and specification, up to the closing brace. */
  #tail(): { readonly conversion: string | undefined; readonly spec: string } {
    let mark = this.#text[this.#at++];
    let conversion: string | undefined;
    if (mark === '!') {
      conversion = this.#character();
      mark = this.#character('unmatched');
      if (mark === '}') return { conversion, spec: '' };
      if (mark !== ':') throw valueFault("expected ':' after conversion specifier");
    }
    return { conversion, spec: mark === ':' ? this.#spec() : '' };
  }

  #character(state: 'conversion' | 'unmatched' = 'conversion'): string {
    const point = this.#text.codePointAt(this.#at);
    if (point === undefined) {
      throw valueFault(
        state === 'conversion'
          ? 'end of string while looking for conversion specifier'
          : "unmatched '{' in format spec",
      );
    }
    const character = String.fromCodePoint(point);
    this.#at += character.length;
    return character;
  }

  #spec(): string {
    const start = this.#at;
    for (let depth = 1; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at];
      if (character === '{') depth++;
      else if (character === '}' && --depth === 0) return this.#text.slice(start, this.#at++);
    }
    throw valueFault("unmatched '{' in format spec");
  }
}

/** Reads `0.name[key]`. */
class PathReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  argument(numbering: Numbering): bigint | string {
    const first = /^[^.[]*/.exec(this.#text)![0];
    this.#at = first.length;
    if (first === '') return numbering.automatic();
    const index = indexOf(first);
    return index === undefined ? first : numbering.manual(index);
  }

  steps(): { readonly steps: readonly FieldStep[]; readonly stepFault: TextFault | undefined } {
    const steps: FieldStep[] = [];
    try {
      while (this.#at < this.#text.length) steps.push(this.#step());
    } catch (error) {
      if (!(error instanceof TextFault)) throw error;
      return { steps, stepFault: error };
    }
    return { steps, stepFault: undefined };
  }

  #step(): FieldStep {
    const mark = this.#text[this.#at++];
    if (mark === '.') {
      const name = /^[^.[]*/.exec(this.#text.slice(this.#at))![0];
      this.#at += name.length;
      if (name === '') throw valueFault('Empty attribute in format string');
      return { kind: 'attribute', name };
    }
    if (mark !== '[') throw valueFault("Only '.' or '[' may follow ']' in format field specifier");
    const end = this.#text.indexOf(']', this.#at);
    if (end < 0) throw valueFault("Missing ']' in format string");
    const key = this.#text.slice(this.#at, end);
    this.#at = end + 1;
    if (key === '') throw valueFault('Empty attribute in format string');
    return { kind: 'item', key: indexOf(key) ?? key };
  }
}

/** The value of digits of any script, or undefined if there is anything else. */
function indexOf(text: string): bigint | undefined {
  let value = 0n;
  for (const character of text) {
    if (!isDecimalCharacter(character)) return undefined;
    value = value * 10n + BigInt(decimalValue(character));
    if (value > mostIndex) throw valueFault('Too many decimal digits in format string');
  }
  return value;
}

function literalPieces(text: string): readonly FieldPiece[] {
  return text === '' ? [] : [{ kind: 'literal', text }];
}
