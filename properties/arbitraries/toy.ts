import type { System } from '../../interpreter/index.ts';
import { assert, Cells, Footprint, Journal, type Listener, Resource } from '../../model/index.ts';

/** What a thread of the toy does at a value of the counters: their new values, or undefined when it has to wait. */
export type Move = (counters: readonly number[]) => readonly number[] | undefined;

/** Threads that change a few counters; a thread ends when its list of moves does. */
export class Toy implements System {
  readonly threads: readonly string[];
  readonly journal = new Journal();
  readonly footprint = new Footprint();
  readonly #programs: readonly (readonly Move[])[];
  readonly #counters: Cells;
  readonly #positions: Cells;
  #listener: Listener | undefined;

  constructor(counters: number, programs: readonly (readonly Move[])[]) {
    this.threads = programs.map((_, thread) => `T${thread + 1}`);
    this.#programs = programs;
    this.#counters = new Cells(counters);
    this.#positions = new Cells(programs.length);
  }

  get counters(): readonly number[] {
    return [...this.#counters.words];
  }

  finished(thread: number): boolean {
    return this.#move(thread) === undefined;
  }

  enabled(thread: number): boolean {
    return this.#move(thread)?.(this.counters) !== undefined;
  }

  step(thread: number): void {
    const changed = this.#move(thread)?.(this.counters);
    assert(changed !== undefined, 'the search steps only what can move');
    this.touchGuard();
    changed.forEach((value, counter) => {
      if (value === this.#counters.words[counter]) return;
      this.footprint.write(Resource.bytes(8 * counter));
      this.footprint.deciding = true;
      this.journal.write(this.#counters, counter, value);
    });
    this.journal.write(this.#positions, thread, this.#positions.words[thread]! + 1);
    this.#listener?.({ type: 'commit', thread, segment: 0, modified: [] });
  }

  exclusive(): boolean {
    return false;
  }

  foreseen(): boolean {
    return false;
  }

  // A move may look at every counter.
  touchGuard(): void {
    this.#counters.words.forEach((_, counter) => {
      this.footprint.read(Resource.bytes(8 * counter));
    });
  }

  retries(): number {
    return 0;
  }

  encode(out: { int(value: number): void }): void {
    for (const word of [...this.#counters.words, ...this.#positions.words]) out.int(word);
  }

  listen(listener: Listener | undefined): void {
    this.#listener = listener;
  }

  #move(thread: number): Move | undefined {
    return this.#programs[thread]![this.#positions.words[thread]!];
  }
}
