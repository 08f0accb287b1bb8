import type { Encoder } from '../../journal.ts';
import { headerBytes, MiB } from '../../layout.ts';
import { NumberList } from '../../list.ts';
import { checkSize, Flag } from '../../object.ts';
import { Count } from '../../tally.ts';
import type { Roots } from '../../thread.ts';
import { typeWord } from '../../type.ts';
import type { World } from '../../world.ts';

/** It is time to collect when so many bytes are in use, and when they are so many times what was in use after the last time. */
const leastBound = 32 * MiB;
const boundFactor = 1.82;

/**
 * The memory of a world in which one thread runs at a time: objects are old from the start and stay where they are;
 * a collection on demand marks and sweeps. It is there so that programs mean the same under both protocols; what PyPy's
 * own collector costs, it does not say.
 */
export class Heap {
  readonly #world: World;
  readonly #roots: readonly NumberList[];
  readonly #weakrefs: NumberList;
  // What the interpreter of a thread holds besides, by thread.
  readonly #outside: (Roots | undefined)[];
  #bound = leastBound;

  constructor(world: World, threads: number) {
    this.#world = world;
    this.#roots = Array.from({ length: threads }, () => new NumberList(world.journal));
    this.#weakrefs = new NumberList(world.journal);
    this.#outside = Array.from({ length: threads }, () => undefined);
  }

  /** Whether so much has been allocated that everything should be collected: nothing happens by itself. */
  get full(): boolean {
    return this.#world.objects.space.used > this.#bound;
  }

  /** Begins with what another heap, of whose world this one's is a copy, knows of objects; of threads, there is that one. */
  takeOver(other: Heap, thread: number): void {
    for (const object of other.rootsOf(thread).toArray()) this.rootsOf(thread).push(object);
    for (const weakref of other.#weakrefs.toArray()) this.#weakrefs.push(weakref);
    this.#bound = other.#bound;
  }

  /** The shadow stack of a thread. */
  rootsOf(thread: number): NumberList {
    return this.#roots[thread]!;
  }

  /** Says where the thread's interpreter keeps other references. */
  setRoots(thread: number, roots: Roots): void {
    this.#outside[thread] = roots;
  }

  /** @throws UserFault `model/memory` when the memory limit is reached, `model/size` for an impossible size */
  allocate(thread: number, number: number, size: number): number {
    const { memory, objects, bus } = this.#world;
    const type = objects.types.ofWord(number);
    checkSize(size);
    const object = objects.space.allocate(size);
    if (object === undefined) throw objects.outOfMemory(size);
    const word = typeWord(type, size);
    memory.zero(0, object, size);
    memory.setWord(0, object, Flag.writeBarrier);
    memory.setWord(0, object + 4, word);
    if (type.weak) this.#weakrefs.push(object);
    this.#world.placed?.(0, object);
    bus.tally?.add(Count.youngByte, size);
    bus.inner?.({ type: 'place', object, size });
    const { name: kind } = type;
    bus.listener?.({ type: 'allocate', thread, segment: 0, object, size, kind, typeWord: word, outside: true });
    bus.inner?.({ type: 'flags', segment: 0, object, flags: Flag.writeBarrier });
    return object;
  }

  /** Frees what no thread can reach any more, and clears the weak references to it. */
  collect(): void {
    const { objects, bus } = this.#world;
    const alive = this.#mark();
    bus.tally?.add(Count.major);
    bus.tally?.add(Count.markedObject, alive.size);
    this.#clearWeakrefs(alive);
    objects.space.forEach((object) => {
      bus.tally?.add(Count.sweptObject);
      if (alive.has(object)) return;
      const size = objects.space.sizeOf(object);
      objects.space.free(object);
      bus.inner?.({ type: 'free', object, size });
    });
    this.#bound = Math.max(leastBound, boundFactor * objects.space.used);
  }

  /** Describes the roots, and what lies where if that can change. */
  encode(out: Encoder): void {
    for (const roots of this.#roots) {
      out.int(roots.length);
      for (let index = 0; index < roots.length; index++) out.int(roots.at(index));
    }
    const { objects } = this.#world;
    out.int(objects.pristine ? 0 : 1);
    if (!objects.pristine) objects.encode(out);
  }

  #mark(): ReadonlySet<number> {
    const { memory, objects } = this.#world;
    const pending = [...objects.prebuilt, ...this.#roots.flatMap((roots) => roots.toArray())];
    for (const roots of this.#outside) {
      roots?.forward((object) => {
        pending.push(object);
        return object;
      });
    }
    const alive = new Set([0]);
    for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
      if (alive.has(object)) continue;
      alive.add(object);
      objects.forEachReference(0, object, (slot) => pending.push(memory.word(0, slot) >>> 0));
    }
    return alive;
  }

  #clearWeakrefs(alive: ReadonlySet<number>): void {
    const { memory, bus } = this.#world;
    const weakrefs = this.#weakrefs;
    for (let index = weakrefs.length - 1; index >= 0; index--) {
      const weakref = weakrefs.at(index);
      const slot = weakref + headerBytes;
      if (alive.has(weakref)) {
        const target = memory.word(0, slot) >>> 0;
        if (alive.has(target)) continue;
        memory.setWord(0, slot, 0);
        bus.listener?.({ type: 'clearWeakref', weakref, target });
        bus.inner?.({ type: 'forward', segment: 0, address: slot, from: target, to: 0 });
      }
      weakrefs.replaceByLast(index);
    }
  }
}
