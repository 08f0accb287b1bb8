import { Cells, type Encoder, type Journal, Part, setOf } from '../../model/index.ts';
import type { Code } from './instruction.ts';

/**
 * Which `abort` statements have done their work: each aborts its transaction once, and the retry passes over it. That
 * much survives the abort; a commit forgets it.
 */
export class Sites {
  readonly #journal: Journal;
  readonly #passed: readonly Cells[];

  constructor(codes: readonly Code[], journal: Journal) {
    this.#journal = journal;
    this.#passed = codes.map(({ abortSites }, thread) => new Cells(abortSites, setOf(Part.thread(thread))));
  }

  passed(thread: number, site: number): boolean {
    return this.#passed[thread]!.words[site] === 1;
  }

  pass(thread: number, site: number): void {
    this.#journal.write(this.#passed[thread]!, site, 1);
  }

  clear(thread: number): void {
    const cells = this.#passed[thread]!;
    for (let site = 0; site < cells.words.length; site++) this.#journal.write(cells, site, 0);
  }

  encode(thread: number, out: Encoder): void {
    for (const word of this.#passed[thread]!.words) out.int(word);
  }
}
