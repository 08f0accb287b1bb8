import { allParts, type Event, type Journal } from '../../model/index.ts';
import { Description } from './description.ts';
import { Dictionary } from './dictionary.ts';
import type { Subject } from './subject.ts';
import { VisitedSet } from './visited.ts';

const firstCapacity = 1 << 10;

/**
 * The distinct states of a depth-first search, numbered. A description is stored in parts, each distinct one once, and a
 * state is what numbers its parts have (collapse compression: Holzmann, State compression in SPIN, 1997). A step leaves
 * most parts as they were, so only those are described of which it has written something.
 */
export class States {
  readonly #subject: Subject;
  readonly #journal: Journal;
  readonly #visited = new VisitedSet();
  readonly #description = new Description();
  // The parts of the system, as long as it can be described in parts.
  readonly #parts: readonly number[];
  // The distinct descriptions of the system as a whole, of each part, and of each condition; and where these begin.
  readonly #known: readonly Dictionary[];
  readonly #firstMonitor: number;
  // By length of the path: what numbers they have in the state there. That of the whole is 1 more, or 0 if it is in parts.
  #numbers = new Int32Array(firstCapacity);
  // The conditions that have written something in the present step, as a bit set.
  #heard = 0;

  constructor(subject: Subject) {
    this.#subject = subject;
    this.#journal = subject.system.journal;
    this.#parts = subject.system.parts ?? [];
    this.#firstMonitor = 1 + this.#parts.length;
    this.#known = Array.from({ length: this.#firstMonitor + subject.monitors.length }, () => new Dictionary());
  }

  get size(): number {
    return this.#visited.size;
  }

  /** A step begins: what is written from here on is its doing. */
  beginStep(): void {
    this.#journal.changed = 0;
    this.#heard = 0;
  }

  /** Lets the conditions hear of an event. What they write is their own. */
  hear(event: Event): void {
    const journal = this.#journal;
    const { monitors } = this.#subject;
    const { changed } = journal;
    for (let index = 0; index < monitors.length; index++) {
      journal.changed = 0;
      monitors[index]!.hear(event);
      if (journal.changed !== 0) this.#heard |= 1 << index;
    }
    journal.changed = changed;
  }

  /**
   * The number of the present state, to which a path of `length` steps has led: the last of them has just been taken from
   * the state that `length - 1` have led to. It is new iff that is the size before the call. A step that is `broken`, which
   * violates something, leads to a state of its own.
   */
  arrive(length: number, broken: boolean): number {
    const { system } = this.#subject;
    const { changed } = this.#journal;
    const at = length * this.#known.length;
    while (at + this.#known.length > this.#numbers.length) this.#grow();
    const all = length === 0 || changed === allParts;
    const isWhole = all ? system.parts === undefined : this.#numbers[at - this.#known.length] !== 0;
    if (isWhole) this.#describeWhole(at);
    else this.#describeParts(at, all ? allParts : changed);
    this.#describeMonitors(at, all ? allParts : this.#heard);
    return this.#visited.add(this.#compose(at, broken));
  }

  #describeWhole(at: number): void {
    const known = this.#known[0]!;
    this.#subject.system.encode(known);
    this.#numbers[at] = 1 + known.number();
    this.#numbers.fill(0, at + 1, at + this.#firstMonitor);
  }

  #describeParts(at: number, changed: number): void {
    const numbers = this.#numbers;
    const before = at - this.#known.length;
    numbers[at] = 0;
    for (let index = 0; index < this.#parts.length; index++) {
      const part = this.#parts[index]!;
      const slot = 1 + index;
      if ((changed & (1 << part)) === 0) {
        numbers[at + slot] = numbers[before + slot]!;
        continue;
      }
      const known = this.#known[slot]!;
      this.#subject.system.encode(known, part);
      numbers[at + slot] = known.number();
    }
  }

  #describeMonitors(at: number, heard: number): void {
    const numbers = this.#numbers;
    const { monitors } = this.#subject;
    const before = at - this.#known.length;
    for (let index = 0; index < monitors.length; index++) {
      const slot = this.#firstMonitor + index;
      if ((heard & (1 << index)) === 0) {
        numbers[at + slot] = numbers[before + slot]!;
        continue;
      }
      const known = this.#known[slot]!;
      monitors[index]!.encode(known);
      numbers[at + slot] = known.number();
    }
  }

  #compose(at: number, broken: boolean): Description {
    const description = this.#description;
    description.clear();
    for (let slot = 0; slot < this.#known.length; slot++) description.int(this.#numbers[at + slot]!);
    description.int(broken ? 1 : 0);
    return description;
  }

  #grow(): void {
    const larger = new Int32Array(this.#numbers.length * 2);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}
