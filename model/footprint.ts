/**
 * What a step can touch besides the state of its own thread: things that steps of several threads have in common. Each is
 * a kind and a number within it.
 */
export const Resource = {
  /** What the mutex protects: who runs where, signals, waits, commits (C7-SEG-2). */
  world: () => 0,
  /** The signal of a segment, which its thread looks at without the mutex. */
  signal: (segment: number) => segment * kinds + 1,
  /** The write lock of the object at an address (C7-MEM-7). */
  lock: (address: number) => (address >>> 4) * kinds + 2,
  /** What all segments have in common of a page: the sharing segment's bytes, and who has it private. */
  page: (page: number) => page * kinds + 3,
  /** The privatization lock of a segment. */
  privatization: (segment: number) => segment * kinds + 4,
  /** The places of objects in the old-object space, and how many bytes are taken. */
  space: () => 5,
  /** The eight bytes at an address, where there is one memory for all. */
  bytes: (address: number) => (address >>> 3) * kinds + 6,
} as const;
const kinds = 8;
const worldKind = 0;
const privatizationKind = 4;

/**
 * What one step has touched. Two steps of different threads are dependent iff both touch the same resource and at least
 * one changes it; only the protocol can say which those are.
 */
export class Footprint {
  /** Whether anybody wants to know. */
  recording = false;
  /** Twice the resource, plus 1 where it was changed; in the order of the accesses, with repetitions. */
  entries = new Float64Array(64);
  length = 0;
  /** Whether something was changed that can decide whether another thread can move. */
  deciding = false;

  clear(): void {
    this.length = 0;
    this.deciding = false;
  }

  read(resource: number): void {
    if (this.recording) this.#add(resource * 2);
  }

  write(resource: number): void {
    if (!this.recording) return;
    this.#add(resource * 2 + 1);
    const kind = resource % kinds;
    if (kind === worldKind || kind === privatizationKind) this.deciding = true;
  }

  #add(entry: number): void {
    if (this.length === this.entries.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.entries);
      this.entries = larger;
    }
    this.entries[this.length++] = entry;
  }
}
