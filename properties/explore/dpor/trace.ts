import type { FootprintId, Footprints } from './footprints.ts';

const none = -1;

/**
 * The events of the present execution and how they hang together: which happened before which (the transitive closure of
 * program order and dependence), and which are in a race, that is dependent, of different threads, and with nothing between
 * them in that order. Events are positions in the execution; everything is kept as the execution grows and shrinks.
 */
export class Trace {
  readonly #footprints: Footprints;
  #length = 0;
  // By event: its thread, its footprint, the event before it of the same thread, where its accesses and races begin.
  threads = new Uint8Array(64);
  footprints = new Int32Array(64);
  previous = new Int32Array(64);
  #accessStart = new Int32Array(65);
  #raceStart = new Int32Array(65);
  /** By event: a bit set of the events that happened before it, in {@link words} words. */
  before = new Int32Array(64 * 2);
  words = 2;
  // By thread: its last event.
  readonly #last: Int32Array;
  // By resource: the last event that wrote it, and the last access that read it since.
  #lastWrite = new Int32Array(64).fill(none);
  #lastRead = new Int32Array(64).fill(none);
  // By access: its event; the read before it (of a read), or what the two tables above said before (of a write).
  #accessEvent = new Int32Array(256);
  #readBefore = new Int32Array(256);
  #writeBefore = new Int32Array(256);
  /** By race: the earlier event. */
  raceWith = new Int32Array(256);
  // Scratch: events that the present one depends on.
  #causes = new Int32Array(64);

  constructor(footprints: Footprints, threads: number) {
    this.#footprints = footprints;
    this.#last = new Int32Array(threads).fill(none);
  }

  get length(): number {
    return this.#length;
  }

  /** The thread's last event, or -1. */
  lastOf(thread: number): number {
    return this.#last[thread]!;
  }

  /** Whether the event `one` happened before `other`. */
  precedes(one: number, other: number): boolean {
    return ((this.before[other * this.words + (one >> 5)]! >>> (one & 31)) & 1) === 1;
  }

  /** The first race of an event, and one beyond the last: indices into {@link raceWith}. */
  firstRace(event: number): number {
    return this.#raceStart[event]!;
  }
  endOfRaces(event: number): number {
    return this.#raceStart[event + 1]!;
  }

  /** The next event: a step of the thread that touched `footprint`. */
  push(thread: number, footprint: FootprintId): void {
    const event = this.#length;
    if (event === this.threads.length) this.#grow();
    this.threads[event] = thread;
    this.footprints[event] = footprint;
    const previous = this.#last[thread]!;
    this.previous[event] = previous;
    this.#last[thread] = event;
    const row = event * this.words;
    if (previous === none) this.before.fill(0, row, row + this.words);
    else this.#follow(event, previous);
    this.#order(event, this.#access(event, footprint));
    this.#length = event + 1;
  }

  /** Takes the last event back. */
  pop(): void {
    const event = --this.#length;
    this.#last[this.threads[event]!] = this.previous[event]!;
    const accesses = this.#footprints.accesses(this.footprints[event]!);
    const start = this.#accessStart[event]!;
    for (let index = accesses.length - 1; index >= 0; index--) {
      const resource = accesses[index]! >> 1;
      if ((accesses[index]! & 1) === 1) this.#lastWrite[resource] = this.#writeBefore[start + index]!;
      this.#lastRead[resource] = this.#readBefore[start + index]!;
    }
  }

  // Enters the event's accesses; gives the number of causes found.
  #access(event: number, footprint: FootprintId): number {
    const accesses = this.#footprints.accesses(footprint);
    const start = this.#accessStart[event]!;
    this.#accessStart[event + 1] = start + accesses.length;
    if (start + accesses.length > this.#accessEvent.length) this.#growAccesses();
    let causes = 0;
    for (let index = 0; index < accesses.length; index++) {
      const resource = accesses[index]! >> 1;
      if (resource >= this.#lastWrite.length) this.#growResources();
      const slot = start + index;
      const write = this.#lastWrite[resource]!;
      const read = this.#lastRead[resource]!;
      this.#accessEvent[slot] = event;
      this.#readBefore[slot] = read;
      if (write !== none) causes = this.#addCause(write, causes);
      if ((accesses[index]! & 1) === 0) {
        this.#lastRead[resource] = slot;
        continue;
      }
      for (let at = read; at !== none; at = this.#readBefore[at]!)
        causes = this.#addCause(this.#accessEvent[at]!, causes);
      this.#writeBefore[slot] = write;
      this.#lastWrite[resource] = event;
      this.#lastRead[resource] = none;
    }
    return causes;
  }

  // Keeps the causes in descending order, without repetitions.
  #addCause(cause: number, count: number): number {
    if (count === this.#causes.length) this.#causes = larger(this.#causes);
    const causes = this.#causes;
    let at = count;
    while (at > 0 && causes[at - 1]! < cause) at--;
    if (at > 0 && causes[at - 1] === cause) return count;
    for (let index = count; index > at; index--) causes[index] = causes[index - 1]!;
    causes[at] = cause;
    return count + 1;
  }

  // Later causes first: a cause that happened before one of them, or before the thread's own last event, is no race.
  #order(event: number, causes: number): void {
    let race = this.#raceStart[event]!;
    const previous = this.previous[event]!;
    for (let index = 0; index < causes; index++) {
      const cause = this.#causes[index]!;
      if (cause === previous || this.precedes(cause, event)) continue;
      if (race === this.raceWith.length) this.raceWith = larger(this.raceWith);
      this.raceWith[race++] = cause;
      this.#follow(event, cause);
    }
    this.#raceStart[event + 1] = race;
  }

  // The event comes after `cause` and all that happened before that. Rows are set whole when they are begun.
  #follow(event: number, cause: number): void {
    const { before, words } = this;
    const row = event * words;
    const from = cause * words;
    const first = this.previous[event] === cause;
    for (let word = 0; word < words; word++) {
      const bits = before[from + word]!;
      before[row + word] = first ? bits : before[row + word]! | bits;
    }
    before[row + (cause >> 5)]! |= 1 << (cause & 31);
  }

  #grow(): void {
    const { words, before } = this;
    const capacity = this.threads.length * 2;
    this.threads = resized(this.threads, new Uint8Array(capacity));
    this.footprints = larger(this.footprints);
    this.previous = larger(this.previous);
    this.#accessStart = resized(this.#accessStart, new Int32Array(capacity + 1));
    this.#raceStart = resized(this.#raceStart, new Int32Array(capacity + 1));
    this.words = words * 2;
    this.before = new Int32Array(capacity * this.words);
    for (let event = 0; event < this.#length; event++) {
      for (let word = 0; word < words; word++) this.before[event * this.words + word] = before[event * words + word]!;
    }
  }

  #growAccesses(): void {
    this.#accessEvent = larger(this.#accessEvent);
    this.#readBefore = larger(this.#readBefore);
    this.#writeBefore = larger(this.#writeBefore);
  }

  #growResources(): void {
    const length = this.#lastWrite.length;
    this.#lastWrite = larger(this.#lastWrite).fill(none, length);
    this.#lastRead = larger(this.#lastRead).fill(none, length);
  }
}

function larger(old: Int32Array): Int32Array<ArrayBuffer> {
  return resized(old, new Int32Array(old.length * 2));
}

function resized<Words extends Int32Array | Uint8Array>(old: Int32Array | Uint8Array, fresh: Words): Words {
  fresh.set(old);
  return fresh;
}
