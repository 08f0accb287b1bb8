import { Flag, flagOf, globalFlags, typeFlags } from './flags.ts';
import { lengthOf, type Source } from './source.ts';

/** The flags in `(?i-s:` or `(?i)`; the latter are global. */
export interface InlineFlags {
  readonly add: number;
  readonly remove: number;
  readonly isGlobal: boolean;
}

/** Parses inline flags, whose first character is taken already, up to the `:` or `)`. */
export function parseInlineFlags(source: Source, first: string): InlineFlags {
  let add = 0;
  let last = first;
  if (first !== '-') [add, last] = added(source, first);
  if (last === ')') return { add, remove: 0, isGlobal: true };
  if (add & globalFlags) throw source.fault('bad inline flags: cannot turn on global flag', 1);
  const remove = last === '-' ? removed(source) : 0;
  if (remove & globalFlags) throw source.fault('bad inline flags: cannot turn off global flag', 1);
  if (add & remove) throw source.fault('bad inline flags: flag turned on and off', 1);
  return { add, remove, isGlobal: false };
}

function added(source: Source, first: string): [number, string] {
  let add = 0;
  let letter = first;
  for (;;) {
    const flag = flagOf(letter) ?? 0;
    if (!source.isBytes && flag === Flag.locale) {
      throw source.fault("bad inline flags: cannot use 'L' flag with a str pattern");
    }
    if (source.isBytes && flag === Flag.unicode) {
      throw source.fault("bad inline flags: cannot use 'u' flag with a bytes pattern");
    }
    add |= flag;
    if (flag & typeFlags && (add & typeFlags) !== flag) {
      throw source.fault("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
    }
    letter = flagLetter(source, 'missing -, : or )', ')-:');
    if (')-:'.includes(letter)) return [add, letter];
  }
}

function removed(source: Source): number {
  let remove = 0;
  let letter = flagLetter(source, 'missing flag', '');
  for (;;) {
    const flag = flagOf(letter) ?? 0;
    if (flag & typeFlags) throw source.fault("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
    remove |= flag;
    letter = flagLetter(source, 'missing :', ':');
    if (letter === ':') return remove;
  }
}

/** The next letter of a flag, or one of those that end them. */
function flagLetter(source: Source, missing: string, ends: string): string {
  const letter = source.get();
  if (letter === undefined) throw source.fault(missing);
  const isEnd = letter.length === 1 && ends.includes(letter);
  if (isEnd || flagOf(letter) !== undefined) return letter;
  throw source.fault(/^\p{L}+$/u.test(letter) ? 'unknown flag' : missing, lengthOf(letter));
}
