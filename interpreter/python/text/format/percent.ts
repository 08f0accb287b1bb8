import { TextFault, typeFault, valueFault } from '../fault.ts';

/** A count in a conversion: a number, `*` for the next argument, or undefined where there is none. */
export type PercentCount = number | '*' | undefined;

/** One `%` conversion. */
export interface PercentConversion {
  readonly kind: 'conversion';
  /** Whether there is a key in parentheses, which only a mapping has an argument for. */
  readonly hasKey: boolean;
  readonly key: string | undefined;
  /** How many arguments `*` takes, before the one to convert. */
  readonly stars: number;
  readonly isLeft: boolean;
  readonly hasPlus: boolean;
  readonly hasBlank: boolean;
  readonly isAlternate: boolean;
  readonly isZeroFilled: boolean;
  readonly width: PercentCount;
  readonly precision: PercentCount;
  /** The conversion character, whether there is such a conversion or not. */
  readonly type: string;
  /** Where the conversion character stands, in code points. */
  readonly index: number;
}

/** What a format string is made of, in the order in which Python goes through it. */
export type PercentPiece = { readonly kind: 'literal'; readonly text: string } | PercentConversion | PercentFault;

/**
 * Python raises this when it comes here: the pieces before it are rendered, and their arguments used up.
 * Its own key and `*` come first, as with a conversion; a key that does not end asks for a mapping all the same.
 */
export interface PercentFault {
  readonly kind: 'fault';
  readonly fault: TextFault;
  readonly hasKey: boolean;
  readonly key: string | undefined;
  readonly stars: number;
}

/** Counts above this are errors. */
const mostWidth = 2n ** 63n - 1n;
const mostPrecision = 2n ** 31n - 1n;

/** Takes the left operand of `%` apart. For bytes, give each byte as a character. */
export function parsePercent(text: string): readonly PercentPiece[] {
  const characters = Array.from(text);
  const pieces: PercentPiece[] = [];
  let at = 0;
  while (at < characters.length) {
    const percent = characters.indexOf('%', at);
    const end = percent < 0 ? characters.length : percent;
    if (end > at) pieces.push({ kind: 'literal', text: characters.slice(at, end).join('') });
    if (percent < 0) break;
    if (characters[percent + 1] === '%') {
      pieces.push({ kind: 'literal', text: '%' });
      at = percent + 2;
      continue;
    }
    const reader = new ConversionReader(characters, percent + 1);
    const piece = reader.read();
    pieces.push(piece);
    if (piece.kind === 'fault') break;
    at = reader.at;
  }
  return pieces;
}

/** Reads one conversion, from behind its `%` on. */
class ConversionReader {
  at: number;
  readonly #characters: readonly string[];
  #hasKey = false;
  #key: string | undefined;
  #stars = 0;

  constructor(characters: readonly string[], at: number) {
    this.#characters = characters;
    this.at = at;
  }

  read(): PercentConversion | PercentFault {
    try {
      this.#hasKey = this.#peek() === '(';
      if (this.#hasKey) this.#key = this.#readKey();
      const flags = this.#run('-+ #0');
      const width = this.#count(mostWidth, 'width too big');
      const precision = this.#take('.') ? (this.#count(mostPrecision, 'precision too big') ?? 0) : undefined;
      return this.#conversion(flags, width, precision);
    } catch (error) {
      if (!(error instanceof TextFault)) throw error;
      return { kind: 'fault', fault: error, ...this.#taken() };
    }
  }

  #conversion(flags: string, width: PercentCount, precision: PercentCount): PercentConversion {
    // The sizes of C mean nothing here.
    if (/^[hlL]$/.test(this.#peek())) this.at++;
    const type = this.#peek();
    if (type === '') throw valueFault('incomplete format');
    return {
      kind: 'conversion',
      ...this.#taken(),
      isLeft: flags.includes('-'),
      hasPlus: flags.includes('+'),
      hasBlank: flags.includes(' '),
      isAlternate: flags.includes('#'),
      isZeroFilled: flags.includes('0'),
      width,
      precision,
      type,
      index: this.at++,
    };
  }

  #taken(): Pick<PercentFault, 'hasKey' | 'key' | 'stars'> {
    return { hasKey: this.#hasKey, key: this.#key, stars: this.#stars };
  }

  #peek(): string {
    return this.#characters[this.at] ?? '';
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.at++;
    return true;
  }

  #run(set: string): string {
    let run = '';
    for (; this.#peek() !== '' && set.includes(this.#peek()); this.at++) run += this.#peek();
    return run;
  }

  /** The key between parentheses, which may hold more of them in pairs. */
  #readKey(): string {
    const start = this.at + 1;
    let depth = 0;
    for (; this.at < this.#characters.length; this.at++) {
      if (this.#peek() === '(') depth++;
      else if (this.#peek() === ')' && --depth === 0) return this.#characters.slice(start, this.at++).join('');
    }
    throw valueFault('incomplete format key');
  }

  #count(most: bigint, message: string): PercentCount {
    if (this.#take('*')) {
      this.#stars++;
      return '*';
    }
    const digits = this.#run('0123456789');
    if (digits === '') return undefined;
    const count = BigInt(digits);
    if (count > most) throw valueFault(message);
    return Number(count);
  }
}

/** For a conversion character that Python does not have; raised after its argument was taken. */
export function unsupportedFault({ type, index }: PercentConversion): TextFault {
  const point = type.codePointAt(0)!;
  const shown = point > 31 && point < 127 ? type : '?';
  return valueFault(`unsupported format character '${shown}' (0x${point.toString(16)}) at index ${index}`);
}

/** For an argument of a type that the conversion does not take. */
export function percentTypeFault({ type }: PercentConversion, typeName: string): TextFault {
  switch (type) {
    case 'c':
      return typeFault('%c requires int or char');
    case 'o':
    case 'x':
    case 'X':
      return typeFault(`%${type} format: an integer is required, not ${typeName}`);
    case 'd':
    case 'i':
    case 'u':
      return typeFault(`%${type} format: a real number is required, not ${typeName}`);
    default:
      return typeFault(`must be real number, not ${typeName}`);
  }
}
