import type { Exploration, ProgramRerun } from '../properties/index.ts';
import type { ProgramSettings } from './program-options.ts';

/** What came of exploring a program under one protocol. */
export interface ProgramResult {
  readonly settings: ProgramSettings;
  readonly exploration: Exploration;
  /** The ends of its runs, and how many states there are of each. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** The run that violates something, and its token. */
  readonly witness: (ProgramRerun & { readonly token: string }) | undefined;
}
