import type { CharacterTest } from './character.ts';

/** What the instructions do; `a`, `b`, `c` are their operands. Places are indices of instructions. */
export const Op = {
  /** Matches the character `a`. */
  literal: 0,
  /** Matches a character of the test `a`. */
  test: 1,
  /** Matches characters of the test `a`, at least `b` and at most `c` (-1: no limit), as many as it can. */
  many: 2,
  /** Goes on, and later at place `a`. */
  fork: 3,
  jump: 4,
  /** Notes the position in register `a`. */
  mark: 5,
  /** Notes the position in register `a`, the end of group `b`. */
  close: 6,
  /** Prepares the loop with registers from `a` on. */
  enter: 7,
  /** Head of the greedy loop with registers from `a` on; `b`: index of its limits, `c`: place behind it. */
  loop: 8,
  /** Head of the lazy loop, likewise. The next instruction is {@link Op.again}. */
  lazy: 9,
  /** Begins one more round of the lazy loop with registers from `a` on; `b`: index of its limits. */
  again: 10,
  /** Begins what is decided once, noting in registers from `a` on; goes back `b` characters. */
  look: 11,
  /** Begins what must not match: `a`, `b` as in {@link Op.look}, `c`: place behind it. */
  refute: 12,
  /** Ends {@link Op.look}, with the position it had. */
  looked: 13,
  /** Ends {@link Op.refute}: it did match. */
  refuted: 14,
  /** Ends an atomic group, with the position reached. */
  settle: 15,
  /** Matches what group `a` matched; `b`: 0 exactly, 1 or 2 ignoring case as Unicode or ASCII has it. */
  reference: 16,
  /** Goes to place `b` where group `a` did not match. */
  unless: 17,
  /** Tests the position: `a` is a {@link Place}. */
  at: 18,
  fail: 19,
  accept: 20,
} as const;

/** Positions that {@link Op.at} tests. */
export const Place = {
  start: 0,
  lineStart: 1,
  end: 2,
  lastLine: 3,
  lineEnd: 4,
  unicodeBoundary: 5,
  unicodeInside: 6,
  asciiBoundary: 7,
  asciiInside: 8,
} as const;

/** Words of an instruction: the operation and three operands. */
export const stride = 4;

/** What the matcher runs. */
export interface Program {
  readonly code: Int32Array;
  readonly tests: readonly CharacterTest[];
  /** Pairs of the least and the largest number of rounds. */
  readonly limits: readonly number[];
  /** How many capturing groups there are. */
  readonly groups: number;
  /** How many registers it needs: first two for each group, then the last closed group, then those of loops. */
  readonly registers: number;
}

/** The register with the number of the group that was closed last, or -1. */
export function lastGroupRegister(groups: number): number {
  return 2 * (groups + 1);
}
