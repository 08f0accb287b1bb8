import { assert, type C7, type Event, headerBytes, type ObjectType } from '../../model/index.ts';

/** What an object is to the program, wherever the collector puts it. */
export interface Mirrored {
  /** In order of creation. */
  readonly serial: number;
  readonly type: ObjectType;
  readonly size: number;
  /** Where it lies now. */
  address: number;
  /** Whether the collector has reclaimed it, or its transaction's abort has. */
  dead: boolean;
  /** What it has answered for its identity; 0 before anybody asked. */
  identity: number;
  /** Committed contents by offset: numbers, or the objects referred to. What is left out is 0 or null. */
  readonly committed: Contents;
}

export type Value = number | Mirrored;
type Contents = Map<number, Value>;

/**
 * Follows by its events what a program does to its objects, without knowing anything of the collector but where it says
 * that objects have gone. What memory holds has to agree with it at every step.
 */
export class Mirror {
  readonly #c7: C7;
  readonly #old = new Map<number, Mirrored>();
  // By segment: objects in its nursery, what its transaction has written.
  readonly #young: Map<number, Mirrored>[];
  readonly #written: Map<Mirrored, Contents>[];
  // By segment: what its transaction has read or written.
  readonly #seen: Set<Mirrored>[];
  // By thread: what is on its shadow stack, its thread-local object, and what that was when its transaction began.
  readonly #roots: Value[][];
  readonly #locals: Value[];
  readonly #localsAtStart: Value[];
  // The segments whose minor collection is under way.
  readonly #collecting = new Set<number>();
  #serial = 0;
  #fault: string | undefined;
  #phantom: string | undefined;

  /** The objects that exist from the start are in the world already, and nothing has happened to them. */
  constructor(c7: C7) {
    this.#c7 = c7;
    const perSegment = <Entry>(make: () => Entry) => Array.from({ length: c7.segments.length + 1 }, make);
    this.#young = perSegment(() => new Map());
    this.#written = perSegment(() => new Map());
    this.#seen = perSegment(() => new Set());
    this.#roots = c7.threads.map(() => []);
    this.#locals = c7.threads.map(() => 0);
    this.#localsAtStart = c7.threads.map(() => 0);
    for (const address of c7.objects.prebuilt) {
      this.#old.set(address, this.#create(address, c7.objects.typeOf(0, address).name, c7.objects.sizeOf(0, address)));
    }
    for (const object of this.#old.values()) this.#read(object);
  }

  /** What the events themselves contradict: an identity that changed, a root that a collection lost. */
  get fault(): string | undefined {
    return this.#fault;
  }

  /** The first contention with a transaction that had not touched the object in question, in one sentence. */
  get phantomReader(): string | undefined {
    return this.#phantom;
  }

  hear(event: Event): void {
    switch (event.type) {
      case 'start':
        this.#seen[event.segment]!.clear();
        this.#localsAtStart[event.thread] = this.#locals[event.thread]!;
        return;
      case 'mark':
        return this.#see(event.segment, event.object);
      case 'contention':
        if (event.kind === 'writeRead') this.#checkReader(event.other, event.object);
        return;
      case 'allocate': {
        const object = this.#create(event.object, event.kind, event.size);
        (event.outside ? this.#old : this.#young[event.segment]!).set(event.object, object);
        return;
      }
      case 'write':
        return this.#write(event.segment, event.object, event.address - event.object, event.value);
      case 'move':
        return this.#move(event.segment, event.from, event.to);
      case 'zero':
        if (this.#c7.layout.inNursery(event.address)) this.#killAll(this.#young[event.segment]!);
        return;
      case 'free':
        return this.#free(event.object);
      case 'commit':
        return this.#commit(event.segment);
      case 'reset':
        this.#written[event.segment]!.clear();
        return;
      case 'identity':
        return this.#identify(event.thread, event.object, event.identity);
      case 'minor':
        if (event.state === 'idle') this.#collecting.delete(event.segment);
        else this.#collecting.add(event.segment);
        return;
      case 'roots':
        return this.#follow(event.thread, event.shadowStack, event.threadLocal);
      default:
      // Says nothing about what a program's objects are or hold.
    }
  }

  /** What a thread holds: its shadow stack and its thread-local object. */
  rootsOf(thread: number): readonly Value[] {
    return [...this.#roots[thread]!, this.#locals[thread]!];
  }

  /** What a thread holds again if its transaction aborts; `height` is that of its shadow stack at the start. */
  rootsAtStart(thread: number, height: number): readonly Value[] {
    return [...this.#roots[thread]!.slice(0, height), this.#localsAtStart[thread]!];
  }

  /** The objects that exist from the start. */
  get prebuilt(): Mirrored[] {
    return this.#c7.objects.prebuilt.map((address) => this.#at(0, address)!);
  }

  /** The value at an offset as the transaction of a segment has it; segment 0: as it is committed. */
  value(segment: number, object: Mirrored, offset: number): Value {
    return this.#written[segment]!.get(object)?.get(offset) ?? object.committed.get(offset) ?? 0;
  }

  /** The object at an old address, if there is one that a program knows. */
  oldAt(address: number): Mirrored | undefined {
    return this.#old.get(address);
  }

  #at(segment: number, address: number): Mirrored | undefined {
    return this.#young[segment]!.get(address) ?? this.#old.get(address);
  }

  #create(address: number, kind: string, size: number): Mirrored {
    const type = this.#c7.objects.types.named(kind);
    this.#serial += 1;
    return { serial: this.#serial, type, size, address, dead: false, identity: 0, committed: new Map() };
  }

  #read(object: Mirrored): void {
    for (let offset = headerBytes; offset < object.size; offset += 8) {
      const value = this.#c7.memory.load(0, object.address + offset, 8);
      if (value !== 0) object.committed.set(offset, this.#valueOf(0, object, offset, value));
    }
  }

  #write(segment: number, address: number, offset: number, value: number): void {
    const object = this.#at(segment, address);
    assert(object !== undefined, () => `a program writes to ${address}, where it has no object`);
    const contents = this.#written[segment]!.get(object) ?? new Map<number, Value>();
    contents.set(offset, this.#valueOf(segment, object, offset, value));
    this.#written[segment]!.set(object, contents);
  }

  #valueOf(segment: number, object: Mirrored, offset: number, value: number): Value {
    if (value === 0 || !isReference(object.type, offset)) return value;
    return this.#at(segment, value) ?? this.#complain(0, `a reference is stored to ${value}, where no object is`);
  }

  #move(segment: number, from: number, to: number): void {
    const object = this.#young[segment]!.get(from);
    assert(object !== undefined, () => `what moves from ${from} was never allocated`);
    this.#young[segment]!.delete(from);
    object.address = to;
    this.#old.set(to, object);
    if (object.identity !== 0 && object.identity !== to) {
      this.#complain(0, `the object with identity ${object.identity} moved to ${to}`);
    }
  }

  #killAll(young: Map<number, Mirrored>): void {
    for (const object of young.values()) object.dead = true;
    young.clear();
  }

  #free(address: number): void {
    const object = this.#old.get(address);
    // The shadow of an object that never came is known to nobody.
    if (object !== undefined) object.dead = true;
    this.#old.delete(address);
  }

  #commit(segment: number): void {
    for (const [object, contents] of this.#written[segment]!) {
      for (const [offset, value] of contents) object.committed.set(offset, value);
    }
    this.#written[segment]!.clear();
  }

  #identify(thread: number, address: number, identity: number): void {
    const object = this.#at(this.#c7.threads[thread]!.segment, address);
    if (object === undefined) return;
    if (object.identity !== 0 && object.identity !== identity) {
      this.#complain(0, `an object's identity was ${object.identity} and is ${identity}`);
    }
    object.identity = identity;
  }

  #see(segment: number, address: number): void {
    const object = this.#at(segment, address);
    if (object !== undefined) this.#seen[segment]!.add(object);
  }

  #checkReader(segment: number, address: number): void {
    const object = this.#old.get(address);
    if (object !== undefined && this.#seen[segment]!.has(object)) return;
    this.#phantom ??= `the transaction of segment ${segment} is taken for a reader of ${address}, which it never touched`;
  }

  // Within a collection roots change their addresses, but not what they refer to.
  #follow(thread: number, shadowStack: readonly number[], threadLocal: number): void {
    const { segment } = this.#c7.threads[thread]!;
    const before = [...this.#roots[thread]!, this.#locals[thread]!];
    const lost = `a root of thread ${thread} leads to no object`;
    const now = [...shadowStack, threadLocal].map((address) =>
      address === 0 ? 0 : (this.#at(segment, address) ?? this.#complain(0, lost)),
    );
    if (this.#collecting.has(segment) && now.some((value, index) => value !== before[index])) {
      this.#complain(0, `a collection changed what the roots of thread ${thread} refer to`);
    }
    this.#locals[thread] = now.pop()!;
    this.#roots[thread] = now;
  }

  #complain(answer: number, reason: string): number {
    this.#fault ??= reason;
    return answer;
  }
}

/** Whether an object of that type has a reference, strong or weak, at an offset. */
export function isReference(type: ObjectType, offset: number): boolean {
  return offset >= headerBytes && (type.allReferences || type.weak || type.references.includes(offset));
}
