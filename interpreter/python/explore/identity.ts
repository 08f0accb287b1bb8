import { type Encoder, Flag, type Memory, type Protocol } from '../../../model/index.ts';
import type { Scheduler } from '../run/scheduler.ts';
import type { Task } from '../run/task.ts';
import { encode, low, Tag } from '../value/index.ts';
import { Raise } from '../vm/fault.ts';
import type { QueueShare } from '../vm/pending.ts';
import { Frame, type PythonThread, type SavedThread } from '../vm/thread.ts';
import type { Names } from './names.ts';
import type { Originals } from './originals.ts';

type Stack = Pick<SavedThread, 'tags' | 'payload' | 'frames' | 'sp' | 'fp' | 'raising' | 'atomic' | 'exclusive'>;

const phases: readonly Task['phase'][] = ['start', 'run', 'commit', 'commitAndWait', 'commitAndEnd', 'wait'];

/**
 * Describes the state of a machine so that two states that are described alike go on alike: what objects hold that can
 * still be reached, whatever their addresses, and garbage never counts. Times are left out: a wait with an end may end at
 * any time.
 */
export class Identity {
  readonly #protocol: Protocol;
  readonly #memory: Memory;
  readonly #names: Names;
  readonly #originals: Originals;

  constructor(protocol: Protocol, names: Names, originals: Originals) {
    this.#protocol = protocol;
    this.#memory = protocol.world.memory;
    this.#names = names;
    this.#originals = originals;
  }

  encode(scheduler: Scheduler, out: Encoder): void {
    const names = this.#names;
    names.clear();
    for (const object of this.#originals.changed) this.#encodeChanged(object, out);
    out.int(0);
    out.int(Number(scheduler.exits));
    for (const task of scheduler.tasks) this.#encodeTask(task, scheduler, out);
    out.int(-1);
    // What these refer to is named on the way.
    for (let at = 0; at < names.named.length; at++) {
      const { segment, address } = names.named[at]!;
      const { objects } = this.#protocol.world;
      out.int(this.#memory.word(segment, address + 4));
      this.#encodeSlots(segment, address, objects.sizeOf(segment, address), out);
    }
    this.#protocol.encodeBeside?.(out, names);
  }

  #encodeChanged(object: number, out: Encoder): void {
    const original = this.#originals.of(object);
    const memory = this.#memory;
    let same = true;
    for (let at = 2; at < original.length && same; at++) same = memory.word(0, object + 4 * at) === original[at];
    if (same) return;
    out.int(object);
    this.#encodeSlots(0, object, original.length * 4, out);
  }

  #encodeSlots(segment: number, object: number, size: number, out: Encoder): void {
    const memory = this.#memory;
    for (let at = object + 8; at < object + size; at += 8) {
      const high = memory.word(segment, at + 4);
      const lower = memory.word(segment, at);
      out.int(high);
      out.int(high === 0 ? this.#names.at(segment, lower >>> 0) : lower);
    }
  }

  #encodeTask(task: Task, scheduler: Scheduler, out: Encoder): void {
    const { thread } = task;
    const view = this.#names.viewOf(thread.number);
    out.int(thread.number);
    out.int(phases.indexOf(task.phase));
    const operation = task.operation ?? '';
    out.int(operation.length);
    for (let at = 0; at < operation.length; at++) out.int(operation.charCodeAt(at));
    const isWoken = task.releases !== scheduler.releases;
    const bits: readonly boolean[] = [
      task.irreversible,
      task.released,
      isWoken,
      task.forks,
      task.collected,
      task.accessed,
      thread.commitSoon !== 'no',
      thread.commitSoon === 'now',
    ];
    out.int(bits.reduce((sum, bit) => 2 * sum + Number(bit), 0));
    this.#encodeThread(thread, view, out);
    const { saved } = thread;
    out.int(saved === undefined ? 0 : 1);
    if (saved !== undefined) this.#encodeStack(saved, 0, out);
    for (const child of thread.started) this.#encodeThread(child, view, out);
    out.int(-2);
    for (const object of this.#protocol.changed?.(thread.number) ?? []) this.#encodeWritten(view, object, out);
    out.int(-3);
  }

  // What a transaction has changed, as it sees it, and whether it has to ask again before it changes more (C7-WRITE-1).
  #encodeWritten(view: number, object: number, out: Encoder): void {
    out.int(this.#names.at(view, object));
    out.int(this.#memory.word(view, object) & Flag.writeBarrier);
    this.#encodeSlots(view, object, this.#protocol.world.objects.sizeOf(view, object), out);
  }

  #encodeThread(thread: PythonThread, view: number, out: Encoder): void {
    this.#encodeStack(thread, view, out);
    out.int(thread.deadline === undefined ? 0 : 1);
    // What comes with a value has it on the stack.
    const said =
      thread.thrown === undefined
        ? ''
        : `${thread.raiser} ${thread.thrown instanceof Raise ? thread.thrown.message : ''}`;
    out.int(said.length);
    for (let at = 0; at < said.length; at++) out.int(said.charCodeAt(at));
    for (const [queue, share] of thread.pending.shares) this.#encodeShare(queue, share, view, out);
    out.int(-4);
  }

  #encodeShare(queue: number, { first, last, popped, unfinished }: QueueShare, view: number, out: Encoder): void {
    out.int(unfinished);
    out.int(popped.length);
    for (const address of [queue, first, last, ...popped]) out.int(this.#names.at(view, address));
  }

  #encodeStack({ tags, payload, frames, sp, fp, raising, atomic, exclusive }: Stack, view: number, out: Encoder): void {
    for (const word of [sp, fp, raising, atomic, exclusive ? 1 : 0]) out.int(word);
    for (let at = 0; at < fp + Frame.size; at++) out.int(frames[at]!);
    for (let at = 0; at < sp; at++) {
      const tag = tags[at]!;
      const value = payload[at]!;
      out.int(encode(tag, value));
      out.int(tag === Tag.ref ? this.#names.at(view, value) : low);
    }
  }
}
