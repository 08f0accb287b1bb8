import type { Situation } from './situation.ts';

/** A fault of the model in one place, as data: the model itself knows nothing of it. */
export interface Fault {
  /** What is wrong, in a few words. */
  readonly name: string;
  /** The rule that it breaks. */
  readonly rule: string;
  /** The file that it is in, below `model/`. */
  readonly file: string;
  /** A piece of that file's text, which occurs in it once, and what stands there instead. */
  readonly replace: string;
  readonly by: string;
  /** What it makes the model do, in one sentence. */
  readonly says: string;
}

/** A fault that a property finds out. */
export interface Mutant extends Fault {
  /** Where it is looked for. */
  readonly situation: Situation;
  /** The condition that has to find it, by the name that verdicts give it. */
  readonly killedBy: string;
}

/** A change that looks like a fault and is none: no run can tell it from the original. */
export interface Equivalent extends Fault {
  /** Why it makes no difference. */
  readonly because: string;
  /** Where it is looked for all the same: nothing may find it. */
  readonly situations: readonly Situation[];
}

/** What a trial came to: a model, the original or a mutant, in one situation. */
export interface Outcome {
  /** What was violated, by name, and why; undefined for nothing. */
  readonly found: { readonly condition: string; readonly reason: string } | undefined;
  /** Executions begun until it was found, or all of them. */
  readonly executions: number;
  /** Steps taken until then, over all executions. */
  readonly steps: number;
  /** Steps of the shortest schedule that shows it; 0 for nothing. */
  readonly witness: number;
  /** Whether nothing was left out because of a bound. */
  readonly whole: boolean;
}

/**
 * Tries a model in a situation.
 * @param wanted the only condition that counts; without it all of them do, and so does whatever is thrown
 */
export type Trial = (situation: Situation, wanted?: string) => Outcome;
