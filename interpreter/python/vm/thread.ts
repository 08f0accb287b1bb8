import type { Encoder, Roots } from '../../../model/index.ts';
import { encode, low, Tag } from '../value/index.ts';
import { Raise, type RaiseObject } from './fault.ts';
import { Pending, type QueueShare } from './pending.ts';

/** Words of a frame, from its start in {@link PythonThread.frames}. */
export const Frame = {
  /** The number of its code; of a frame of ours, the complement of what goes on when what it called is over. */
  code: 0,
  /** The instruction to go on with; of ours: how far it has come. */
  pc: 1,
  /** Where its first local variable is on the stack. The function lies before it. */
  base: 2,
  /** Where its caller wants the result. */
  result: 3,
  /** Where the exception is that is being handled, while it runs. */
  handled: 4,
  /** What to do with the result: see {@link After}. */
  after: 5,
  /** Where the generator is that it belongs to, or 0; of ours: a number. */
  extra: 6,
  size: 7,
} as const;

/** What to do with what a frame returns. */
export const After = {
  /** Its caller takes it. */
  nothing: 0,
  /** It is of `__init__`: has to be None, and the object made stays. */
  construct: 1,
  /** Nobody wants it. */
  discard: 2,
  /** Its caller wants to know whether it is true. */
  truth: 3,
  /** The same, negated. */
  negation: 4,
  /** The instruction that asked an iterator wants to know whether it is an item or the end. */
  step: 5,
  /** The instruction wants to know whether it is true: the value it is about lies below, and stays if that jumps. */
  choice: 6,
  /** It is a tuple of two, which take its place. */
  pair: 7,
  /** It is an operand that the instruction begins again with. */
  again: 8,
  /** The same as `pair`, of which the second is handled from now on, if it is an exception. */
  match: 9,
} as const;

const firstSlots = 1024;
const firstFrames = 64;

/** A saved state of a thread. */
export interface SavedThread {
  readonly tags: Uint8Array;
  readonly payload: Float64Array;
  readonly frames: Int32Array;
  readonly sp: number;
  readonly fp: number;
  readonly raising: 0 | 1 | 2;
  readonly thrown: Raise | RaiseObject | undefined;
  readonly atomic: number;
  readonly exclusive: boolean;
  readonly deadline: number | undefined;
  readonly pending: ReadonlyMap<number, QueueShare> | undefined;
}

/**
 * A thread: a stack of values, and the frames that lie on it. It is plain data: putting back a saved one is all that an
 * abort, or a search that goes back, has to do.
 */
export class PythonThread implements Roots {
  tags: Uint8Array = new Uint8Array(firstSlots);
  payload: Float64Array = new Float64Array(firstSlots);
  frames: Int32Array = new Int32Array(firstFrames * Frame.size);
  /** The first slot of the stack that is free. */
  sp = 0;
  /** Where the present frame begins; negative without one. */
  fp: number = -Frame.size;
  /** Whether the exception on top of the stack looks for its handler: 2, if the present frame is in its traceback already. */
  raising: 0 | 1 | 2 = 0;
  /** What code of ours has thrown, while it is no exception yet, and the instruction that did: negative for a frame of ours. */
  thrown: Raise | RaiseObject | undefined;
  raiser = -1;
  /** How deep it is in atomic blocks, and whether the outermost one is exclusive. */
  atomic = 0;
  exclusive = false;
  /** Whether it is to commit soon, where it usually can; or, because the program says so, after any instruction. */
  commitSoon: 'no' | 'soon' | 'now' = 'no';
  /** When it stops waiting, in nanoseconds; undefined while it does not wait. */
  deadline: number | undefined;
  /** Threads that it has started, which begin when its transaction is over. */
  readonly started: PythonThread[] = [];
  /** What its transaction has done to queues. */
  readonly pending = new Pending();
  /** What an abort goes back to. */
  saved: SavedThread | undefined;

  /** @param generation tells it from threads of the same number in processes that this one is a copy of */
  constructor(
    readonly number: number,
    readonly generation = 0,
  ) {}

  /** A thread of the same number and state that has nothing to go back to, and has started nobody. */
  copy(): PythonThread {
    const made = new PythonThread(this.number, this.generation);
    made.tags = new Uint8Array(this.tags.length);
    made.payload = new Float64Array(this.payload.length);
    made.frames = new Int32Array(this.frames.length);
    made.restore(this.save());
    made.raiser = this.raiser;
    return made;
  }

  /** Makes room for `slots` more values and one more frame. */
  reserve(slots: number): void {
    if (this.sp + slots > this.tags.length) {
      const length = Math.max(2 * this.tags.length, this.sp + slots);
      const tags = new Uint8Array(length);
      tags.set(this.tags);
      this.tags = tags;
      const payload = new Float64Array(length);
      payload.set(this.payload);
      this.payload = payload;
    }
    if (this.fp + 2 * Frame.size > this.frames.length) {
      const frames = new Int32Array(2 * this.frames.length);
      frames.set(this.frames);
      this.frames = frames;
    }
  }

  /** Its present state, in arrays of its own. */
  save(): SavedThread {
    const { sp, fp, raising, thrown, atomic, exclusive, deadline } = this;
    const count = fp + Frame.size;
    // One buffer for all three is made faster than three.
    const buffer = new ArrayBuffer(9 * sp + 4 * count);
    const payload = new Float64Array(buffer, 0, sp);
    const frames = new Int32Array(buffer, 8 * sp, count);
    const tags = new Uint8Array(buffer, 8 * sp + 4 * count, sp);
    for (let at = 0; at < sp; at++) {
      payload[at] = this.payload[at]!;
      tags[at] = this.tags[at]!;
    }
    for (let at = 0; at < count; at++) frames[at] = this.frames[at]!;
    const pending = this.pending.save();
    return { tags, payload, frames, sp, fp, raising, thrown, atomic, exclusive, deadline, pending };
  }

  restore(saved: SavedThread): void {
    const { tags, payload, frames, sp, fp, raising, thrown, atomic, exclusive, deadline } = saved;
    this.tags.set(tags);
    this.payload.set(payload);
    this.frames.set(frames);
    this.sp = sp;
    this.#clean();
    this.fp = fp;
    this.raising = raising;
    this.thrown = thrown;
    this.atomic = atomic;
    this.exclusive = exclusive;
    this.deadline = deadline;
    this.pending.restore(saved.pending);
  }

  // Instructions leave gaps on the stack, in which there may be what lay above its top once: nothing there may be taken for a
  // reference when its object is no longer where it was.
  #clean(): void {
    this.tags.fill(Tag.int, this.sp);
  }

  /** Describes its state: where it goes on, with which values. Two threads that are described alike go on alike. */
  encode(out: Encoder): void {
    encodeState(this, out);
    this.pending.encode(out);
    out.int(this.saved === undefined ? 0 : 1);
    if (this.saved !== undefined) encodeState(this.saved, out);
  }

  /** Remembers the present state as what an abort goes back to. */
  keep(): void {
    this.saved = this.save();
  }

  /** Its transaction cannot be aborted any more: what was kept need not stay alive. */
  forget(): void {
    this.saved = undefined;
  }

  /** Goes back to what was kept. */
  goBack(): void {
    if (this.saved !== undefined) this.restore(this.saved);
  }

  forward(to: (object: number) => number): void {
    forwardAll(this.tags, this.payload, this.sp, to);
    this.#clean();
    // Nothing there is young: a transaction begins with an empty nursery.
    const saved = this.saved;
    if (saved !== undefined) forwardAll(saved.tags, saved.payload, saved.sp, to);
    for (const other of this.started) other.forward(to);
    this.pending.forward(to);
  }
}

function encodeState(state: Omit<SavedThread, 'pending'>, out: Encoder): void {
  const { tags, payload, frames, sp, fp, raising, thrown, atomic, exclusive, deadline } = state;
  for (const word of [sp, fp, raising, atomic, exclusive ? 1 : 0]) out.int(word);
  // Nanoseconds take more than 32 bits; none is told from all of them.
  out.int(deadline === undefined ? -1 : Math.floor(deadline / 2 ** 32));
  out.int((deadline ?? 0) | 0);
  for (let at = 0; at < fp + Frame.size; at++) out.int(frames[at]!);
  for (let at = 0; at < sp; at++) {
    out.int(encode(tags[at]!, payload[at]!));
    out.int(low);
  }
  // What comes with a value has it on the stack.
  const said = thrown === undefined ? '' : thrown instanceof Raise ? `${thrown.type}: ${thrown.message}` : 'object';
  out.int(said.length);
  for (let at = 0; at < said.length; at++) out.int(said.charCodeAt(at));
}

function forwardAll(tags: Uint8Array, payload: Float64Array, end: number, to: (object: number) => number): void {
  for (let at = 0; at < end; at++) {
    if (tags[at] === Tag.ref && payload[at] !== 0) payload[at] = to(payload[at]!);
  }
}
