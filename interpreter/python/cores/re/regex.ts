import { compile } from './compiler.ts';
import { RegExpRefused } from './fault.ts';
import { type HostPattern, toHost } from './host.ts';
import { type Budget, Matcher } from './matcher.ts';
import { parsePattern } from './parser.ts';
import { lastGroupRegister, Op, type Program } from './program.ts';
import type { Pattern } from './syntax.ts';

/** A text to match in. Positions in it are indices of code points, as in Python. */
export class Subject {
  readonly text: string;
  readonly codes: Int32Array;
  /** Whether positions in the host's string are the same. */
  readonly isFlat: boolean;

  constructor(text: string) {
    this.text = text;
    this.codes = Int32Array.from(text, (character) => character.codePointAt(0)!);
    this.isFlat = this.codes.length === text.length;
  }

  slice(start: number, end: number): string {
    if (this.isFlat) return this.text.slice(start, end);
    let text = '';
    for (const code of this.codes.subarray(start, end)) text += String.fromCodePoint(code);
    return text;
  }
}

/** What matched. */
export interface Match {
  /** Start and end of the whole, then of each group, -1 twice where it did not match. */
  readonly spans: readonly number[];
  /** The number of the group that was closed last, as `Match.lastindex`. */
  readonly lastGroup: number | undefined;
}

export type Mode = 'match' | 'fullmatch' | 'search';

/** Where a match is looked for. */
export interface Region {
  readonly start: number;
  readonly end: number;
  /** Whether an empty match at `start` does not count. */
  readonly mustAdvance?: boolean;
}

/** A compiled pattern, which matches as Python's does. It holds nothing of a match: it can be shared and kept. */
export class Regex {
  readonly pattern: Pattern;
  readonly #program: Program;
  readonly #matcher: Matcher;
  readonly #host: HostPattern | undefined;

  /** @param usesHost whether the host's engine may be used where it is known to agree */
  constructor(pattern: Pattern, usesHost = true) {
    this.pattern = pattern;
    this.#program = compile(pattern);
    this.#matcher = new Matcher(this.#program);
    this.#host = usesHost ? hostOf(pattern) : undefined;
  }

  /** Whether the host's engine does the matching, for texts within the Basic Multilingual Plane. */
  get isHosted(): boolean {
    return this.#host !== undefined;
  }

  /**
   * The first match, or undefined.
   * @param budget steps that it may take; the host's engine takes none
   * @throws StepLimitReached
   */
  exec(subject: Subject, mode: Mode, budget: Budget, region?: Region): Match | undefined {
    const end = Math.min(Math.max(0, region?.end ?? subject.codes.length), subject.codes.length);
    const start = Math.min(Math.max(0, region?.start ?? 0), subject.codes.length);
    if (start > end) return undefined;
    const mustAdvance = region?.mustAdvance ?? false;
    const last = mode === 'search' ? end : start;
    const isHosted = this.#host !== undefined && subject.isFlat && mode !== 'fullmatch';
    const text = isHosted ? subject.text.slice(0, end) : '';
    for (let at = start; at <= last; at++) {
      if (mode === 'search') at = this.#nextStart(subject.codes, at, end);
      const forbidden = mustAdvance && at === start ? start : -1;
      const found =
        isHosted && forbidden < 0
          ? hostMatch(this.#host!, text, at, this.pattern.groups)
          : this.#match(subject.codes, at, end, forbidden, mode === 'fullmatch', budget);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #match(
    text: Int32Array,
    start: number,
    end: number,
    forbidden: number,
    whole: boolean,
    budget: Budget,
  ): Match | undefined {
    const registers = this.#matcher.match({ text, end, forbidden, whole }, start, budget);
    if (registers === undefined) return undefined;
    const { groups } = this.#program;
    const spans = Array.from(registers.subarray(0, 2 * (groups + 1)));
    for (let group = 1; group <= groups; group++) {
      const from = spans[2 * group]!;
      if (from >= 0 && spans[2 * group + 1]! >= from) continue;
      spans[2 * group] = -1;
      spans[2 * group + 1] = -1;
    }
    const last = registers[lastGroupRegister(groups)]!;
    return { spans, lastGroup: last < 0 ? undefined : last };
  }

  /** The next position at which the first character fits, if the pattern begins with one. */
  #nextStart(codes: Int32Array, from: number, end: number): number {
    const { code, tests } = this.#program;
    const operand = code[1]!;
    let at = from;
    if (code[0] === Op.literal) while (at < end && codes[at] !== operand) at++;
    else if (code[0] === Op.test) while (at < end && !tests[operand]!.has(codes[at]!)) at++;
    return at;
  }
}

/** Parses and compiles a pattern: see {@link parsePattern} for what it throws. */
export function compileRegex(text: string, flags = 0, isBytes = false): Regex {
  return new Regex(parsePattern(text, flags, isBytes));
}

function hostOf(pattern: Pattern): HostPattern | undefined {
  try {
    return toHost(pattern);
  } catch (thrown) {
    if (thrown instanceof RegExpRefused) return undefined;
    throw thrown;
  }
}

function hostMatch(host: HostPattern, text: string, start: number, groups: number): Match | undefined {
  host.regexp.lastIndex = start;
  const found = host.regexp.exec(text);
  if (found === null) return undefined;
  const spans = [start, start + found[0].length];
  for (let group = 1; group <= groups; group++) spans.push(...(found.indices?.[group] ?? [-1, -1]));
  return { spans, lastGroup: host.closing.findLast((group) => spans[2 * group]! >= 0) };
}
