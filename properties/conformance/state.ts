import { assert, type C7 } from '../../model/index.ts';
import { type Difference, firstDifference } from './difference.ts';
import { AdviceEntry, type ComparedEntry, SegmentEntry, ThreadEntry } from './entry.ts';
import { ObjectEntry } from './object-entry.ts';
import type { Entry, RecordedRun, State } from './trace.ts';

/** The recorded state as it grows from change to change, and the replayed world that has to agree with all of it. */
export class ComparedState {
  readonly #entries: ReadonlyMap<string, ComparedEntry>;
  readonly #recorded = new Map<string, Entry>();

  /** The run's objects are in the world already. */
  constructor(c7: C7, run: RecordedRun) {
    const entries = [
      ...c7.segments.map((segment) => new SegmentEntry(segment)),
      ...c7.threads.map((thread) => new ThreadEntry(thread)),
      ...run.objects.map(({ name, addr }) => new ObjectEntry(name, c7, c7.objects.at(addr))),
      new AdviceEntry(c7),
    ];
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
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

  #unknownEntry(): Difference | undefined {
    for (const [name, expected] of this.#recorded) {
      if (!this.#entries.has(name)) return { path: name, expected, got: undefined };
    }
    return undefined;
  }
}
