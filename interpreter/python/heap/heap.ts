import {
  assert,
  type Direct,
  largeBytes,
  type Mutator,
  type Operation,
  type Protocol,
  Status,
  typeNumberInWord,
  type View,
} from '../../../model/index.ts';
import { encode, low, payloadOf, tagOf } from '../value/index.ts';
import { Boxes } from './boxes.ts';
import { type ObjectKindName, objectKinds } from './kind.ts';

/**
 * Thrown where an instruction cannot go on, having changed nothing that counts: it begins again later. `status` is how the
 * protocol's operation under way stands; `done`: objects may have moved, and that is all.
 */
export class Again {
  constructor(readonly status: Status) {}
}

/** Hears of what happens in memory beside the transactions, where there are no barriers. */
export interface BesideWatch {
  /** An object is about to be looked at or changed. @throws Again where the thread has to stop before */
  touch(object: number, write: boolean): void;
  /** What lies at an address is about to be changed. */
  published(address: number): void;
}

/** How much of two slots is the same. */
export const Same = { nothing: 0, first: 1, both: 2 } as const;
export type Same = (typeof Same)[keyof typeof Same];

/**
 * Objects as the running thread sees them, through the barriers. Whoever reads an object says so first ({@link read}),
 * whoever changes one asks first ({@link write}); what an instruction reads and writes, it asks for before it changes
 * anything.
 */
export class Heap {
  readonly protocol: Protocol;
  /** Numbers of the kinds, as headers have them. */
  readonly kinds: Readonly<Record<ObjectKindName, number>>;
  readonly #names: readonly (ObjectKindName | undefined)[];
  /** Tag and payload of the value loaded last. */
  tag = 0;
  payload = 0;
  /** What {@link find} has found. */
  words: Int32Array = new Int32Array(0);
  /** Changes whenever young objects may have moved, or others are looked at: what is remembered of them is good for one epoch. */
  epoch = 1;
  /** What was in use of the nursery before the last operation that may have emptied it. */
  usedBefore = 0;
  /** The boxes of the running thread: code that is not hot goes through {@link box}. */
  readonly boxes: Boxes;
  /** Whoever wants to know what happens in memory beside the transactions. */
  beside: BesideWatch | undefined;
  #mutator!: Mutator;
  #view!: View;
  #thread = 0;
  readonly #mask: number;
  readonly oldStart: number;
  #told = false;
  // A large object that nobody has yet, what was asked for, and how much.
  readonly #spare = { object: 0, kind: 0, size: 0 };

  constructor(protocol: Protocol) {
    this.protocol = protocol;
    const { layout, objects } = protocol.world;
    this.#mask = layout.pageSize - 1;
    this.oldStart = layout.oldStart;
    this.boxes = new Boxes(layout.oldStart - layout.nurseryStart);
    const numbers = objectKinds.map((name) => [
      name,
      objects.types.tagged(name, name === 'items' || name === 'table').number,
    ]);
    // fromEntries forgets which keys there are.
    this.kinds = Object.fromEntries(numbers) as Record<ObjectKindName, number>;
    const names: (ObjectKindName | undefined)[] = [];
    for (const name of objectKinds) names[this.kinds[name]] = name;
    this.#names = names;
  }

  /** Looks at memory as `thread` does from now on, which is in a transaction. */
  enter(thread: number, mutator: Mutator): void {
    this.epoch++;
    this.#spare.object = 0;
    this.#thread = thread;
    this.#mutator = mutator;
    this.boxes.enter(mutator);
    this.#view = this.#mutator.view;
    const { bus, footprint } = this.protocol.world;
    this.#told = bus.listener !== undefined || footprint.recording || this.protocol.world.journal.recording;
    if (this.protocol.world.journal.recording) this.#view.forget();
  }

  /** The memory that it looks at. */
  get view(): View {
    return this.#view;
  }

  /** Whether somebody is told of every access, so that there must be no way around these methods. */
  get told(): boolean {
    return this.#told;
  }

  get used(): number {
    return this.#mutator.used + this.boxes.pending;
  }

  /** Whether the transaction has been advised to end soon. */
  get advised(): boolean {
    return this.#mutator.advised;
  }

  /** The read barrier. */
  read(object: number): void {
    this.#mutator.read(object);
  }

  /** Whether the write barrier has nothing to do. */
  canWrite(object: number): boolean {
    return this.#mutator.canWrite(object);
  }

  /** The write barrier. @throws Again */
  write(object: number): void {
    if (this.#mutator.canWrite(object)) return;
    this.#operate('write', object, 0);
  }

  /** The write barrier for one item of a large array. @throws Again */
  writeItem(object: number, index: number): void {
    if (this.#mutator.canWrite(object)) return;
    this.#operate('writeCard', object, index);
  }

  // Most slow paths are over at once.
  #operate(operation: Operation, object: number, operand: number): void {
    const { protocol } = this;
    const isWrite = operation === 'write' || operation === 'writeCard';
    if (!isWrite) {
      this.#spare.object = 0;
      this.usedBefore = this.used;
      this.boxes.flush();
    }
    protocol.begin(this.#thread, operation, object, operand);
    const status = protocol.ready(this.#thread) ? protocol.advance(this.#thread) : Status.blocked;
    if (!isWrite) this.epoch++;
    if (status !== Status.done) throw new Again(status);
  }

  /** What names the object wherever it moves (C7-GC-5). @throws Again */
  identity(object: number): number {
    // Old objects are where they are.
    if (object >= this.oldStart) return object;
    this.#operate('identify', object, 0);
    return this.protocol.result(this.#thread);
  }

  /** @throws Again */
  becomeInevitable(): void {
    if (!this.protocol.inevitable(this.#thread)) this.#operate('becomeInevitable', 0, 0);
  }

  /** A new object, all of it zero but for its header. @throws Again */
  allocate(kind: number, size: number): number {
    const object = this.#mutator.allocate(kind, size);
    return object !== 0 ? object : this.#allocateSlowly(kind, size);
  }

  // What collects moves what its caller has in hand. A large object that was allocated all the same is there for the next
  // attempt: it might request the next collection. A small one has to find the nursery empty then.
  #allocateSlowly(kind: number, size: number): number {
    const isSmall = this.protocol.world.layout.fitsNursery(size);
    if (isSmall || !this.#mutator.hasRoom(0)) this.#makeRoom(isSmall ? size : 0);
    const spare = this.#spare;
    if (spare.object !== 0 && spare.kind === kind && spare.size === size) {
      const { object } = spare;
      spare.object = 0;
      return object;
    }
    const { used } = this.#mutator;
    this.#operate('allocate', kind, size);
    const object = this.protocol.result(this.#thread);
    if (this.#mutator.used >= used) return object;
    Object.assign(spare, { object, kind, size });
    throw new Again(Status.done);
  }

  // Every allocation is a safe point (C7-GC-1).
  #makeRoom(size: number): never {
    this.#operate('safePoint', 0, 0);
    if (!this.#mutator.hasRoom(size)) this.#operate('minorCollect', 0, 0);
    throw new Again(Status.done);
  }

  /**
   * Makes sure that so many bytes in small objects can be allocated: for whoever changes something before the last of them.
   * @throws Again
   */
  ensure(size: number): void {
    if (!this.#mutator.hasRoom(size)) this.#makeRoom(size);
  }

  /** Collects everything, old objects too: whoever asked goes on without addresses in hand. @throws Again */
  collect(): void {
    this.#operate('majorCollect', 0, 0);
  }

  /** Collects what is young: whoever asked goes on without addresses in hand. @throws Again */
  collectYoung(): never {
    this.#operate('minorCollect', 0, 0);
    throw new Again(Status.done);
  }

  /**
   * Uses up room in the nursery as the object that PyPy makes of a value, which dies at once here. False if that takes more
   * than moving a pointer, or passes the limit: it is made up for before the next instruction that can wait ({@link settle}).
   */
  box(size: number): boolean {
    return this.boxes.box(size);
  }

  /** Makes up for boxes that there was no room for. @throws Again */
  settle(): void {
    const { owed } = this.boxes;
    if (owed === 0) return;
    // What no nursery has room for is allocated elsewhere.
    const size = Math.min(owed, largeBytes, this.oldStart - this.protocol.world.layout.nurseryStart);
    if (!this.#mutator.hasRoom(size)) this.#makeRoom(size);
    this.#mutator.spend(size);
    this.boxes.owed = 0;
  }

  /** How much of the nursery boxes may take: beyond that, instructions do not box in passing. */
  get limit(): number {
    return this.boxes.limit;
  }

  set limit(bytes: number) {
    this.boxes.flush();
    this.boxes.limit = bytes;
  }

  /** Others are looked at from now on. */
  leave(): void {
    this.boxes.flush();
  }

  /** The number of the object's kind. */
  kind(object: number): number {
    return typeNumberInWord(this.#view.page(object)[((object & this.#mask) >> 2) + 1]!);
  }

  kindName(object: number): ObjectKindName {
    return this.#names[this.kind(object)]!;
  }

  /** Size in bytes, header included. */
  size(object: number): number {
    return (this.#view.page(object)[((object & this.#mask) >> 2) + 1]! >>> 6) * 8;
  }

  /** Loads the slot at `address` into {@link tag} and {@link payload}. */
  load(address: number): void {
    const words = this.#view.page(address);
    const at = (address & this.#mask) >> 2;
    const high = words[at + 1]!;
    this.tag = tagOf(high);
    this.payload = payloadOf(high, words[at]!);
    if (this.#told) this.#tellRead(address);
  }

  /** The reference in the slot; 0 if there is none. */
  ref(address: number): number {
    const words = this.#view.page(address);
    const at = (address & this.#mask) >> 2;
    return words[at + 1] === 0 ? words[at]! >>> 0 : 0;
  }

  /** The integer in the slot, of 32 bits. */
  int(address: number): number {
    return this.#view.page(address)[(address & this.#mask) >> 2]!;
  }

  /** The upper word of the slot: 0 for references. */
  high(address: number): number {
    return this.#view.page(address)[((address & this.#mask) >> 2) + 1]!;
  }

  /**
   * Finds so many bytes of an object, as {@link words} from the answer on; negative if they lie in two pages, or if somebody is
   * told of every access.
   */
  find(object: number, bytes: number): number {
    const words = this.#view.page(object);
    const at = (object & this.#mask) >> 2;
    this.words = words;
    return this.#told || at + (bytes >> 2) > words.length ? -1 : at;
  }

  /** How the slot at `address`, and the one after it, are the same as an integer of 32 bits and a value of two words. */
  same(address: number, integer: number, high: number, lower: number): Same {
    const words = this.#view.page(address);
    const at = (address & this.#mask) >> 2;
    if (words[at] !== integer) return Same.nothing;
    if (at + 3 < words.length) return words[at + 3] === high && words[at + 2] === lower ? Same.both : Same.first;
    return this.high(address + 8) === high && this.int(address + 8) === lower ? Same.both : Same.first;
  }

  store(address: number, tag: number, payload: number): void {
    const high = encode(tag, payload);
    if (this.#told) return this.#storeSlowly(address, high, low);
    const words = this.#view.page(address);
    const at = (address & this.#mask) >> 2;
    words[at] = low;
    words[at + 1] = high;
  }

  /** Memory beside the transactions. */
  get direct(): Direct {
    const { direct } = this.protocol;
    assert(direct !== undefined, () => `the protocol ${this.protocol.name} has no memory beside its transactions`);
    return direct;
  }

  /** Stores a value for everybody at once, whatever their transactions do. */
  publish(address: number, tag: number, payload: number): void {
    this.beside?.published(address);
    const high = encode(tag, payload);
    this.direct.store(address, low, high);
  }

  /** Copies `slots` slots within what the thread sees. Ranges may overlap. */
  move(from: number, to: number, slots: number): void {
    if (from > to) {
      for (let at = 0; at < 8 * slots; at += 8) this.#moveSlot(from + at, to + at);
    } else if (from < to) {
      for (let at = 8 * (slots - 1); at >= 0; at -= 8) this.#moveSlot(from + at, to + at);
    }
  }

  #moveSlot(from: number, to: number): void {
    const words = this.#view.page(from);
    const at = (from & this.#mask) >> 2;
    this.#put(to, words[at + 1]!, words[at]!);
  }

  #put(address: number, high: number, lower: number): void {
    if (this.#told) return this.#storeSlowly(address, high, lower);
    const words = this.#view.page(address);
    const at = (address & this.#mask) >> 2;
    words[at] = lower;
    words[at + 1] = high;
  }

  #storeSlowly(address: number, high: number, lower: number): void {
    const { memory } = this.protocol.world;
    memory.setWord(this.#view.segment, address, lower);
    memory.setWord(this.#view.segment, address + 4, high);
  }

  #tellRead(_address: number): void {}
}
