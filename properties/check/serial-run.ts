import { Machine, ProgramFault, type RunOptions, type Scenario } from '../../interpreter/index.ts';
import type { NamedObject } from '../../model/index.ts';
import { Items, noItem } from './items.ts';
import type { Outcome, ThreadReads } from './outcome.ts';

/**
 * The sequential interpreter: the scenario's machine with a single lock, on which one whole transaction runs after the
 * other. It knows nothing of versions or conflicts.
 */
export class SerialRun {
  readonly #machine: Machine;
  readonly #items: Items;
  // What the transaction under way is to read; how much of that it has read; and how it goes.
  #expected: ThreadReads[number] = [];
  #position = 0;
  #state: 'running' | 'committed' | 'differs' = 'running';

  constructor(scenario: Scenario, options: RunOptions) {
    this.#machine = new Machine(scenario, { ...options, protocol: 'gil' });
    const objects: NamedObject[] = [...this.#machine.objects.values()];
    this.#items = new Items(objects);
    this.#machine.journal.recording = true;
    this.#machine.listen((event) => {
      if (event.type === 'read') this.#compare(this.#items.at(event.address), event.value);
      else if (event.type === 'commit') this.#end();
      else if (event.type === 'start' && this.#state === 'committed') this.#state = 'differs';
    });
  }

  /** Whether some order of the transactions, that keeps each thread's own, has this outcome. */
  gives({ reads, values }: Outcome): boolean {
    const { journal } = this.#machine;
    const start = journal.mark();
    const found = this.#goOn(
      reads,
      reads.map(() => 0),
      values,
      new Set(),
    );
    journal.undo(start);
    return found;
  }

  #goOn(
    reads: readonly ThreadReads[],
    done: readonly number[],
    values: ReadonlyMap<string, number>,
    failed: Set<string>,
  ): boolean {
    const { journal } = this.#machine;
    if (done.every((count, thread) => count === reads[thread]!.length)) return this.#endsWith(values);
    const place = this.#describe(done);
    if (failed.has(place)) return false;
    for (const [thread, count] of done.entries()) {
      const expected = reads[thread]![count];
      if (expected === undefined) continue;
      const mark = journal.mark();
      if (this.#runs(thread, expected) && this.#goOn(reads, done.with(thread, count + 1), values, failed)) return true;
      journal.undo(mark);
    }
    failed.add(place);
    return false;
  }

  // Runs the thread's next transaction, as long as it reads what it should.
  #runs(thread: number, expected: ThreadReads[number]): boolean {
    this.#expected = expected;
    this.#position = 0;
    this.#state = 'running';
    try {
      while (this.#state === 'running') {
        if (this.#machine.finished(thread)) return false;
        this.#machine.step(thread);
      }
    } catch (error) {
      if (error instanceof ProgramFault) return false;
      throw error;
    }
    return this.#state === 'committed';
  }

  // What is left to do outside of transactions touches nothing shared.
  #endsWith(values: ReadonlyMap<string, number>): boolean {
    this.#state = 'committed';
    for (let thread = 0; thread < this.#machine.threads.length; thread++) {
      while (!this.#machine.finished(thread)) {
        this.#machine.step(thread);
        if (this.#state !== 'committed') return false;
      }
    }
    for (const [name, value] of this.#machine.values()) if (values.get(name) !== value) return false;
    return true;
  }

  #compare(item: number, value: number): void {
    if (item === noItem || this.#state !== 'running') return;
    const expected = this.#expected[this.#position++];
    if (expected?.item !== item || expected.value !== value) this.#state = 'differs';
  }

  #end(): void {
    if (this.#state === 'running') this.#state = this.#position === this.#expected.length ? 'committed' : 'differs';
  }

  #describe(done: readonly number[]): string {
    const numbers: number[] = [...done];
    this.#machine.encode({ int: (value) => numbers.push(value) });
    return numbers.join(' ');
  }
}
