/**
 * Code of the second tier: executes the frame at `fp`, whose first slot is `base`, from the instruction `pc` on. What it
 * answers is an outcome (0: whatever is the present frame now goes on) or one of {@link Went}; the frame is right in each
 * case.
 */
export type Template = (base: number, fp: number, pc: number) => number;

/** What a template answers besides outcomes. */
export const Went = {
  /** It cannot go on from here: the first tier executes what comes next. */
  nowhere: 10,
  /** The frame has returned to its caller, in the ordinary way. */
  back: 11,
} as const;

/** Makes templates of code. */
export interface Tier<Code> {
  /** How often code runs before it gets a template. */
  readonly patience: number;
  /** Undefined if there can be none. */
  prepare(code: Code): Template | undefined;
  /** A thread begins to run: no template is under way. */
  begin(): void;
}
