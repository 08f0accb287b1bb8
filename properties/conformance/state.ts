import { assert } from '../../model/index.ts';
import { type Difference, firstDifference } from './difference.ts';
import { AdviceEntry, type ComparedEntry, SegmentEntry, ThreadEntry } from './entry.ts';
import type { HeapObject } from './heap.ts';
import type { Machine } from './machine.ts';
import { ObjectEntry } from './object-entry.ts';
import type { Entry, State } from './trace.ts';

/** The recorded state as it grows from change to change, and the replayed world that has to agree with all of it. */
export class ComparedState {
  readonly #machine: Machine;
  readonly #entries = new Map<string, ComparedEntry>();
  readonly #recorded = new Map<string, Entry>();

  constructor(machine: Machine) {
    this.#machine = machine;
    const { world, heap } = machine;
    for (const segment of world.segments) this.#add(new SegmentEntry(segment));
    for (const thread of world.threads) this.#add(new ThreadEntry(thread));
    this.enter(heap.objects);
    this.#add(new AdviceEntry(machine));
  }

  /** The objects have become part of the state. */
  enter(objects: Iterable<HeapObject>): void {
    for (const object of objects) this.#add(new ObjectEntry(this.#machine.world, object));
  }

  /** Takes the changes that the recording makes: for each changed entry, its changed fields only. */
  expect(changes: State): void {
    for (const [name, change] of Object.entries(changes)) {
      const before = this.#recorded.get(name);
      const merged = typeof change === 'object' && typeof before === 'object' ? { ...before, ...change } : change;
      this.#recorded.set(name, merged);
      this.#entries.get(name)?.expect(merged);
    }
  }

  /** The first difference between the recorded state and the world, in any entry of either. */
  compare(): Difference | undefined {
    for (const entry of this.#entries.values()) {
      if (entry.agrees()) continue;
      const difference = firstDifference(entry.name, this.#recorded.get(entry.name), entry.observe());
      assert(difference !== undefined, `entry ${entry.name} does not agree with itself`);
      return difference;
    }
    return this.#recorded.size === this.#entries.size ? undefined : this.#unknownEntry();
  }

  #add(entry: ComparedEntry): void {
    this.#entries.set(entry.name, entry);
  }

  #unknownEntry(): Difference | undefined {
    for (const [name, expected] of this.#recorded) {
      if (!this.#entries.has(name)) return { path: name, expected, got: undefined };
    }
    return undefined;
  }
}
