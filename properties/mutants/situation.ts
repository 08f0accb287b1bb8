/** What threads do besides their program, because the notation has no words for it. */
export type Business =
  /** The newest object that a thread has allocated is its thread-local object. */
  | 'threadLocal'
  /** Every object gets a finalizer as it is allocated. */
  | 'finalizers'
  /** Every transaction asks for a callback on its commit, and for one on its abort. */
  | 'callbacks'
  /** Whoever becomes inevitable becomes globally unique as well. */
  | 'unique';

/** Options as the command line gives them. */
type Settings = Readonly<Record<string, string>>;

/** Where a model is tried. */
export type Situation =
  /** Every interleaving of a scenario is explored. */
  | {
      readonly kind: 'scenario';
      readonly name: string;
      readonly text: string;
      readonly settings: Settings;
      readonly business: readonly Business[];
    }
  /** Random programs that allocate run on random schedules, each on one, and their heaps are watched. */
  | {
      readonly kind: 'programs';
      readonly name: string;
      readonly protocol: 'c7' | 'c7-repaired';
      /** What may occur in them. */
      readonly cards: 'never' | 'alone' | 'mixed';
      readonly weakrefs: boolean;
      /** How many. */
      readonly runs: number;
    }
  /** Random runs of a scenario: where two come to equal descriptions of their states, they have to go on alike. */
  | {
      readonly kind: 'walks';
      readonly name: string;
      readonly text: string;
      readonly settings: Settings;
      /** How many. */
      readonly runs: number;
    };

/** A scenario under c7 with all its faults, unless the settings say otherwise. */
export function scenario(name: string, text: string, settings: Settings = {}, ...business: Business[]): Situation {
  return { kind: 'scenario', name, text, settings, business };
}
