import { State } from './branch.ts';
import type { FootprintId, Footprints } from './footprints.ts';
import type { Nodes } from './nodes.ts';
import type { Trace } from './trace.ts';
import { append, insert, isWeakInitial, Sequence } from './wakeup.ts';

/** The later step of a race. */
export interface Later {
  readonly thread: number;
  /** Its place in the execution; the execution's length for a step that could not be taken. */
  readonly event: number;
  readonly footprint: FootprintId;
  /** Whether it is possible before the earlier step too, and would touch the same there. */
  readonly certain: boolean;
}

/** A sequence for a place where others explore too, which is theirs to enter. */
export interface Finding {
  readonly place: number;
  readonly threads: readonly number[];
  readonly footprints: readonly FootprintId[];
}

/**
 * Reverses races of the present execution, which is maximal. The wake-up sequence for a race of `earlier` with a later
 * step is everything that did not happen after `earlier`, and then the later step. It goes into the wake-up tree of the
 * place before `earlier`, unless some thread that is asleep there is a weak initial of it: then what it leads to is
 * explored from elsewhere.
 */
export class Reversal {
  readonly #trace: Trace;
  readonly #nodes: Nodes;
  readonly #footprints: Footprints;
  readonly #sequence = new Sequence();
  // The last event in the sequence before the later step, or -1.
  #last = -1;
  /** The first place whose wake-up tree is this search's alone. */
  base = 0;
  /** Sequences for the places before that. */
  findings: Finding[] = [];

  constructor(trace: Trace, nodes: Nodes, footprints: Footprints) {
    this.#trace = trace;
    this.#nodes = nodes;
    this.#footprints = footprints;
  }

  /**
   * @returns whether that is settled as long as the later step stays in the execution; if not, it has to be asked again
   * with every other continuation
   */
  reverse(earlier: number, later: Later): boolean {
    const sequence = this.#sequence;
    this.#collect(earlier);
    if (!later.certain) {
      this.#nodes.doubt(earlier, sequence, later.thread);
      // The trial may find it redundant, and not so with another continuation.
      return false;
    }
    sequence.push(later.thread, later.footprint);
    return this.add(earlier, sequence) && this.#last < later.event;
  }

  /**
   * Puts a sequence into the wake-up tree of a place. The sequence is used up.
   * @returns false when some thread that is asleep there is a weak initial of it
   */
  add(place: number, sequence: Sequence): boolean {
    if (this.#isRedundant(place, sequence)) return false;
    const tree = this.#nodes.tree(place);
    if (place >= this.base) {
      insert(this.#footprints, tree, sequence);
      return true;
    }
    const threads = [...sequence.threads.subarray(0, sequence.length)];
    const footprints = [...sequence.footprints.subarray(0, sequence.length)];
    const branch = insert(this.#footprints, tree, sequence);
    if (branch === undefined) return true;
    // Remembered here as well, so that it is told once.
    if (branch.state === State.elsewhere) append(branch.next, sequence);
    this.findings.push({ place, threads, footprints });
    return true;
  }

  #isRedundant(place: number, sequence: Sequence): boolean {
    let rest = this.#nodes.asleep[place]!;
    while (rest !== 0) {
      const thread = 31 - Math.clz32(rest);
      rest ^= 1 << thread;
      const at = sequence.find(thread);
      if (isWeakInitial(this.#footprints, sequence, at, this.#nodes.footprint(place, thread))) return true;
    }
    return false;
  }

  #collect(earlier: number): void {
    const { before, words, length, threads, footprints } = this.#trace;
    const sequence = this.#sequence;
    sequence.length = 0;
    this.#last = -1;
    const shift = earlier & 31;
    let at = (earlier + 1) * words + (earlier >> 5);
    for (let event = earlier + 1; event < length; event++, at += words) {
      if (((before[at]! >>> shift) & 1) === 1) continue;
      sequence.push(threads[event]!, footprints[event]!);
      this.#last = event;
    }
  }
}
