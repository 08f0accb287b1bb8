import type { Machine, RunOptions, Scenario } from '../../interpreter/index.ts';
import { Cells, type Encoder, type Event } from '../../model/index.ts';
import { Items, noItem } from './items.ts';
import type { Monitor, Violation } from './monitor.ts';
import type { Outcome, ThreadReads } from './outcome.ts';
import { ReadTrie } from './read-trie.ts';
import { SerialRun } from './serial-run.ts';

const condition = 'final-state serializability';

/**
 * Final-state serializability: some serial order of the committed transactions that keeps each thread's own, run one after
 * the other, reads the same and ends with the same values. It is found by running them, and owes nothing to the graph of dependencies: each of the two
 * checks the other.
 *
 * Only complete runs are judged, and only of programs that allocate nothing: what a collection does is no
 * transaction's, so no order of transactions tells it. What has been read is part of a state's identity, so a search that
 * stores states stores more of them, and no end of them where a thread can commit for ever.
 */
export class FinalState implements Monitor {
  readonly violation: undefined;
  readonly #machine: Machine;
  readonly #items: Items;
  readonly #trie: ReadTrie;
  readonly #serial: SerialRun;
  // By thread: what it has read in transactions that committed, and then in the present one.
  readonly #committed: Cells;
  readonly #present: Cells;
  // By outcome: what it violates.
  readonly #known = new Map<string, Violation | undefined>();

  constructor(scenario: Scenario, options: RunOptions, machine: Machine) {
    this.#machine = machine;
    this.#items = new Items([...machine.objects.values()]);
    this.#trie = new ReadTrie(this.#items.count);
    this.#serial = new SerialRun(scenario, options);
    this.#committed = new Cells(machine.threads.length);
    this.#present = new Cells(machine.threads.length);
  }

  /** Whether the program is one that can be judged. */
  static canJudge({ threads }: Scenario): boolean {
    return threads.every(({ handles }) => handles.length === 0);
  }

  hear(event: Event): void {
    switch (event.type) {
      case 'read': {
        const item = this.#items.at(event.address);
        if (item === noItem) return;
        return this.#set(
          this.#present,
          event.thread,
          this.#trie.read(this.#present.words[event.thread]!, item, event.value),
        );
      }
      case 'commit': {
        const sequence = this.#trie.commit(this.#present.words[event.thread]!);
        this.#set(this.#present, event.thread, sequence);
        return this.#set(this.#committed, event.thread, sequence);
      }
      case 'abort':
        return this.#set(this.#present, event.thread, this.#committed.words[event.thread]!);
      default:
        return;
    }
  }

  encode(out: Encoder): void {
    const committed = this.#committed.words;
    const present = this.#present.words;
    for (let thread = 0; thread < present.length; thread++) {
      out.int(committed[thread]!);
      out.int(present[thread]!);
    }
  }

  atEnd(): Violation | undefined {
    const values = this.#machine.values();
    const key = `${this.#committed.words.join(' ')} ${[...values.values()].join(' ')}`;
    if (!this.#known.has(key)) {
      const reads = Array.from(this.#committed.words, (sequence) => this.#trie.transactions(sequence));
      const outcome = { reads, values };
      const violation = this.#serial.gives(outcome) ? undefined : { condition, reason: this.#describe(outcome) };
      this.#known.set(key, violation);
    }
    return this.#known.get(key);
  }

  #describe({ reads, values }: Outcome): string {
    const threads = reads.map(
      (transactions, thread) => `${this.#machine.threads[thread]} ${this.#readsOf(transactions)}`,
    );
    const end = [...values].map(([name, value]) => `${name} = ${value}`).join(', ');
    return `run one after the other, in whatever order, the transactions never come to this: ${threads.join('; ')}; in the end ${end}`;
  }

  #readsOf(transactions: ThreadReads): string {
    const all = transactions.flat();
    if (all.length === 0) return 'reads nothing';
    return `reads ${all.map(({ item, value }) => `${this.#items.name(item)} = ${value}`).join(', ')}`;
  }

  #set(cells: Cells, thread: number, sequence: number): void {
    this.#machine.journal.write(cells, thread, sequence);
  }
}
