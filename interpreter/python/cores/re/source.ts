import { quoted } from '../quote.ts';
import { RegExpFault } from './fault.ts';

/** The characters of a pattern or template, one token after the other: a backslash goes with what follows it. */
export class Source {
  /** The token to come; undefined at the end. */
  next: string | undefined;
  readonly text: string;
  readonly isBytes: boolean;
  readonly #characters: readonly string[];
  #index = 0;

  constructor(text: string, isBytes: boolean) {
    this.text = text;
    this.isBytes = isBytes;
    this.#characters = [...text];
    this.#advance();
  }

  /** Where the token to come begins. */
  tell(): number {
    return this.#index - lengthOf(this.next ?? '');
  }

  seek(index: number): void {
    this.#index = index;
    this.#advance();
  }

  get(): string | undefined {
    const token = this.next;
    this.#advance();
    return token;
  }

  /** Takes the token if it comes next. */
  match(token: string): boolean {
    if (this.next !== token) return false;
    this.#advance();
    return true;
  }

  /** At most `count` tokens that are among the characters of `set`. */
  getWhile(count: number, set: string): string {
    let taken = '';
    while (taken.length < count && this.nextIn(set)) taken += this.get();
    return taken;
  }

  nextIn(set: string): boolean {
    return this.next !== undefined && this.next.length === 1 && set.includes(this.next);
  }

  /** What stands before `end`, which is taken as well. It is called `what` in faults. */
  getUntil(end: string, what: string): string {
    let taken = '';
    for (;;) {
      const token = this.get();
      if (token === undefined) {
        if (taken === '') throw this.fault(`missing ${what}`);
        throw this.fault(`missing ${end}, unterminated name`, lengthOf(taken));
      }
      if (token === end) {
        if (taken === '') throw this.fault(`missing ${what}`, 1);
        return taken;
      }
      taken += token;
    }
  }

  /** Refuses what is no name of a group; `behind` characters were taken after it. */
  checkName(name: string, behind: number): void {
    if (!isIdentifier(name)) {
      throw this.fault(`bad character in group name ${quoted(name)}`, lengthOf(name) + behind);
    }
  }

  /** A fault so many characters before the token to come. */
  fault(message: string, before = 0): RegExpFault {
    return new RegExpFault(message, this.text, this.tell() - before);
  }

  #advance(): void {
    const first = this.#characters[this.#index];
    if (first !== '\\') {
      if (first !== undefined) this.#index++;
      this.next = first;
      return;
    }
    const second = this.#characters[this.#index + 1];
    if (second === undefined) {
      throw new RegExpFault('bad escape (end of pattern)', this.text, this.#characters.length - 1);
    }
    this.#index += 2;
    this.next = first + second;
  }
}

/** How many code points a text has. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** Python's `str.isidentifier`. */
export function isIdentifier(name: string): boolean {
  return /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(name);
}

/** What Python's `int` makes of the number of a group; undefined where it is none. */
export function groupNumber(text: string): number | undefined {
  const digits = /^\s*\+?([0-9]+(?:_[0-9]+)*)\s*$/u.exec(text)?.[1];
  if (digits !== undefined) return Number(digits.replaceAll('_', ''));
  return /^\s*-0+(?:_0+)*\s*$/u.test(text) ? 0 : undefined;
}
