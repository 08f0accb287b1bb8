import { AssertionFailure, assert } from '../../diagnostic.ts';
import type { Operation } from '../../event.ts';
import { Resource } from '../../footprint.ts';
import { Cells, type Encoder } from '../../journal.ts';
import { headerBytes, type Sizes } from '../../layout.ts';
import { record } from '../../record.ts';
import { Count } from '../../tally.ts';
import type { Roots } from '../../thread.ts';
import { World } from '../../world.ts';
import type { Direct } from '../direct.ts';
import type { Mutator } from '../mutator.ts';
import type { Protocol } from '../protocol.ts';
import { Status } from '../status.ts';
import { GilDirect } from './direct.ts';
import { Heap } from './heap.ts';
import { GilMutator } from './mutator.ts';

// The thread that holds the lock plus 1, or 0; and how many transactions have begun.
class Lock extends record('owner', 'clock') {}

/** Codes of operations, as kept for each thread: 0 is none. */
const operations: readonly (Operation | undefined)[] = [
  undefined,
  'start',
  'read',
  'write',
  'commit',
  'abort',
  'becomeInevitable',
  'becomeUnique',
  'safePoint',
  'yield',
  'allocate',
  'writeCard',
  'identify',
  'minorCollect',
  'majorCollect',
];

/**
 * The rival: one global interpreter lock. A transaction is a stretch of operations during which the lock is not handed
 * over; every access is direct, to the one copy of memory there is. Threads switch only where nobody holds the lock.
 * There is no redo log to throw away, so `abort` cannot undo anything and does nothing.
 */
export class Gil implements Protocol {
  readonly name = 'gil';
  readonly world: World;
  readonly #lock: Lock;
  readonly #heap: Heap;
  // Three words a thread: the code of its operation, its object or type, its operand; and what the operation answers.
  readonly #pending: Cells;
  readonly #results: Cells;
  readonly #mutators: readonly Mutator[];
  readonly direct: Direct;
  readonly #sizes: Sizes;

  constructor(sizes: Sizes, threads: number) {
    this.#sizes = sizes;
    this.world = new World(sizes);
    this.#lock = new Lock(this.world.journal);
    this.#heap = new Heap(this.world, threads);
    this.#pending = new Cells(3 * threads);
    this.#results = new Cells(threads);
    this.direct = new GilDirect(this.world, this.#heap);
    this.#mutators = Array.from({ length: threads }, (_, thread) => {
      return new GilMutator(this.world, this.#heap, thread);
    });
  }

  begin(thread: number, operation: Operation, object = 0, operand = 0): void {
    const starts = operation === 'start';
    if (operation !== 'yield' && starts === this.inTransaction(thread)) {
      throw new AssertionFailure(`thread ${thread} begins ${operation} ${starts ? 'inside' : 'outside'} a transaction`);
    }
    const { journal } = this.world;
    journal.write(this.#pending, 3 * thread, operations.indexOf(operation));
    journal.write(this.#pending, 3 * thread + 1, object);
    journal.write(this.#pending, 3 * thread + 2, operand);
  }

  ready(thread: number): boolean {
    return operations[this.#pending.words[3 * thread]!] !== 'start' || this.#lock.owner === 0;
  }

  // Every operation is done at once: what could wait, the lock, is waited for before it begins.
  advance(thread: number): Status {
    assert(this.ready(thread), () => `thread ${thread} waits for the GIL`);
    const operation = operations[this.#pending.words[3 * thread]!];
    this.#run(thread, operation);
    for (let word = 0; word < 3; word++) this.world.journal.write(this.#pending, 3 * thread + word, 0);
    return Status.done;
  }

  #run(thread: number, operation: Operation | undefined): void {
    const { lives, inner } = this.world.bus;
    switch (operation) {
      case 'start':
        this.#lock.owner = thread + 1;
        this.#lock.clock += 1;
        this.world.bus.tally?.add(Count.start);
        inner?.({ type: 'gil', thread, held: true });
        lives?.({ type: 'start', thread, segment: 0, startTime: this.#lock.clock });
        break;
      case 'commit':
        this.#requireLock(thread);
        lives?.({ type: 'commit', thread, segment: 0, modified: [] });
        this.#lock.owner = 0;
        this.world.bus.tally?.add(Count.commit);
        inner?.({ type: 'gil', thread, held: false });
        break;
      case 'yield':
        break;
      case 'allocate':
      case 'identify':
      case 'minorCollect':
      case 'majorCollect':
        this.#requireLock(thread);
        this.#onHeap(thread, operation);
        break;
      case undefined:
        throw new AssertionFailure(`thread ${thread} has no operation`);
      default:
        this.#requireLock(thread);
    }
  }

  // There is one generation: every collection is of everything. An object's identity is its address.
  #onHeap(thread: number, operation: 'allocate' | 'identify' | 'minorCollect' | 'majorCollect'): void {
    const object = this.#pending.words[3 * thread + 1]! >>> 0;
    const { journal, bus, footprint } = this.world;
    switch (operation) {
      case 'allocate':
        footprint.read(Resource.world());
        footprint.write(Resource.space());
        journal.write(this.#results, thread, this.#heap.allocate(thread, object, this.#pending.words[3 * thread + 2]!));
        return;
      case 'identify':
        journal.write(this.#results, thread, object);
        bus.listener?.({ type: 'identity', thread, object, identity: object });
        return;
      case 'minorCollect':
      case 'majorCollect':
        footprint.write(Resource.world());
        return this.#heap.collect();
    }
  }

  result(thread: number): number {
    return this.#results.words[thread]! >>> 0;
  }

  roots(thread: number): readonly number[] {
    return this.#heap.rootsOf(thread).toArray();
  }

  pushRoot(thread: number, object: number): void {
    this.#heap.rootsOf(thread).push(object);
    this.#tellRoots(thread);
  }

  setRoot(thread: number, index: number, object: number): void {
    this.#heap.rootsOf(thread).set(index, object);
    this.#tellRoots(thread);
  }

  popRoot(thread: number): number {
    const object = this.#heap.rootsOf(thread).pop();
    this.#tellRoots(thread);
    return object;
  }

  setRoots(thread: number, roots: Roots): void {
    this.#heap.setRoots(thread, roots);
  }

  mutator(thread: number): Mutator {
    return this.#mutators[thread]!;
  }

  // Whoever has the lock stays behind with it.
  copy(thread: number): Gil {
    const made = new Gil(this.#sizes, this.#mutators.length);
    made.world.takeOver(this.world, 0);
    made.#heap.takeOver(this.#heap, thread);
    made.#lock.clock = this.#lock.clock;
    return made;
  }

  #tellRoots(thread: number): void {
    this.world.footprint.read(Resource.world());
    const shadowStack = this.#heap.rootsOf(thread).toArray();
    this.world.bus.inner?.({ type: 'roots', thread, shadowStack, threadLocal: 0 });
  }

  exclusive(thread: number): boolean {
    return this.inTransaction(thread);
  }

  // Between two transactions the lock is free, so nobody ever waits for it there.
  touchGuard(): void {}

  signalled(): boolean {
    return false;
  }

  inTransaction(thread: number): boolean {
    return this.#lock.owner === thread + 1;
  }

  inevitable(): boolean {
    return false;
  }

  segmentOf(): number {
    return 0;
  }

  load(thread: number, object: number, address: number, size: number): number {
    this.#requireLock(thread);
    this.#touch(address, false);
    const value = this.world.memory.load(0, address, size);
    this.world.bus.listener?.({ type: 'read', thread, segment: 0, object, address, size, value });
    return value;
  }

  store(thread: number, object: number, address: number, size: number, value: number): void {
    this.#requireLock(thread);
    this.#touch(address, true);
    this.world.memory.store(0, address, size, value);
    this.world.bus.listener?.({ type: 'write', thread, segment: 0, object, address, size, value });
  }

  committed(address: number, size: number): number {
    return this.world.memory.load(0, address, size);
  }

  encode(out: Encoder): void {
    out.int(this.#lock.owner);
    for (const code of this.#pending.words) out.int(code);
    this.#heap.encode(out);
    const { memory, objects } = this.world;
    // What exists from the start never changes its type.
    const headed = objects.pristine ? headerBytes : headerBytes / 2;
    for (const { address, size } of objects.list) {
      for (let at = address + headed; at < address + size; at += 4) out.int(memory.word(0, at));
    }
  }

  // Collections depend on every reference there is, and everything that can be reached depends on them.
  #touch(address: number, write: boolean): void {
    const { footprint, objects } = this.world;
    if (!footprint.recording) return;
    if (write) footprint.write(Resource.bytes(address));
    else footprint.read(Resource.bytes(address));
    if (!objects.pristine) footprint.read(Resource.world());
  }

  #requireLock(thread: number): void {
    if (this.#lock.owner !== thread + 1) throw new AssertionFailure(`thread ${thread} does not hold the GIL`);
  }
}
