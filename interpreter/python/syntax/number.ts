/** What is wrong with a number: the offset behind what was read. */
export interface NumberFault {
  readonly message: string;
  /** Where CPython points, in code units; the caret is before it. */
  readonly at: number;
  /** Where the range ends, if it is one; it then begins with the number. */
  readonly until: number | undefined;
}

/** The end of a number, and what is doubtful about it; or what is wrong with it. */
export type NumberEnd = { readonly end: number; readonly doubt?: NumberFault } | NumberFault;

const radixes = {
  x: { name: 'hexadecimal', digit: /[0-9a-fA-F]/ },
  o: { name: 'octal', digit: /[0-7]/ },
  b: { name: 'binary', digit: /[01]/ },
} as const;

/** Reads the number that begins at `start`, which is a digit or a dot before one. */
export function scanNumber(text: string, start: number): NumberEnd {
  const radix = /^0[xXoObB]/.test(text.slice(start, start + 2)) ? text[start + 1]!.toLowerCase() : '';
  if (radix === 'x' || radix === 'o' || radix === 'b') return scanRadix(text, start + 2, radix);
  let at = start;
  let zeros = false;
  if (text[at] !== '.') {
    const whole = digits(text, at, /[0-9]/);
    if (typeof whole !== 'number') return { message: 'invalid decimal literal', at: whole.at, until: undefined };
    const lead = /^0[0_]*/.exec(text.slice(start, whole))?.[0].length ?? 0;
    zeros = lead > 0 && lead < whole - start;
    at = whole;
    if (zeros && !/[.eEjJ]/.test(text[at] ?? '')) return leadingZeros(start, lead);
  }
  return scanFraction(text, at);
}

function leadingZeros(start: number, lead: number): NumberFault {
  const message = 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
  return { message, at: start + 1, until: start + lead + 1 };
}

function scanRadix(text: string, from: number, radix: keyof typeof radixes): NumberEnd {
  const { name, digit } = radixes[radix];
  let at = from;
  do {
    if (text[at] === '_') at++;
    if (!digit.test(text[at] ?? '')) return wrongDigit(text, at, name);
    while (digit.test(text[at] ?? '')) at++;
  } while (text[at] === '_');
  if (/[0-9]/.test(text[at] ?? '')) return wrongDigit(text, at, name);
  return checkEnd(text, at, name);
}

function wrongDigit(text: string, at: number, name: string): NumberFault {
  const character = text[at] ?? '';
  if (!/[0-9]/.test(character)) return { message: `invalid ${name} literal`, at, until: undefined };
  return { message: `invalid digit '${character}' in ${name} literal`, at: at + 1, until: undefined };
}

function scanFraction(text: string, from: number): NumberEnd {
  let at = from;
  if (text[at] === '.') {
    at++;
    if (/[0-9]/.test(text[at] ?? '')) {
      const fraction = digits(text, at, /[0-9]/);
      if (typeof fraction !== 'number')
        return { message: 'invalid decimal literal', at: fraction.at, until: undefined };
      at = fraction;
    }
  }
  if (/[eE]/.test(text[at] ?? '')) {
    const sign = /[+-]/.test(text[at + 1] ?? '') ? 1 : 0;
    if (/[0-9]/.test(text[at + 1 + sign] ?? '')) {
      const exponent = digits(text, at + 1 + sign, /[0-9]/);
      if (typeof exponent !== 'number')
        return { message: 'invalid decimal literal', at: exponent.at, until: undefined };
      at = exponent;
    } else if (sign === 1) {
      return { message: 'invalid decimal literal', at: at + 2, until: undefined };
    }
  }
  if (/[jJ]/.test(text[at] ?? '')) return checkEnd(text, at + 1, 'imaginary');
  return checkEnd(text, at, 'decimal');
}

// The end of digits with single underscores between them.
function digits(text: string, from: number, digit: RegExp): number | { readonly at: number } {
  let at = from;
  for (;;) {
    while (digit.test(text[at] ?? '')) at++;
    if (text[at] !== '_') return at;
    at++;
    if (!digit.test(text[at] ?? '')) return { at };
  }
}

// A number may touch a keyword that can follow it, but no other word.
function checkEnd(text: string, end: number, name: string): NumberEnd {
  const fault = { message: `invalid ${name} literal`, at: end, until: undefined };
  if (/^(and|else|for|i[nfs]|or|not)/.test(text.slice(end, end + 4))) return { end, doubt: fault };
  return /[\w\u0080-\uffff]/.test(text[end] ?? '') ? fault : { end };
}
