import { type C7, C7Protocol, c7Defaults, headerBytes, type Operation, Status } from '../../model/index.ts';
import { Heap, type HeapObject } from './heap.ts';
import type { Situation } from './sequence.ts';
import { type Access, type Action, type Allocation, itemBytes, type Moved, type RecordedRun } from './trace.ts';

/** The sizes of a run, and the objects that it begins with. */
export type Setting = Pick<RecordedRun, 'threads' | 'segments' | 'pageSize' | 'objects'>;

/** What came of an action, but for the state that it left. */
export interface Performed {
  readonly outcome: 'ok' | 'conflict' | 'waits for another thread';
  readonly moved: Moved;
  /** What an access has read, or was to write. */
  readonly value: number | undefined;
  /** Where an object was allocated. */
  readonly address: number | undefined;
  /** What everyone can use from now on. */
  readonly committed: readonly HeapObject[];
}

/** Says where an object of `size` bytes goes that leaves the nursery, or begins outside of it. */
export type Prescription = (name: string, size: number) => number | undefined;

/**
 * The model as the library was when it was recorded: its single-threaded test build. So contention is decided by
 * abortTheYounger, and a thread that is switched away from is at a safe point (section 10 of the specification).
 */
export class Machine {
  readonly world: C7;
  readonly heap: Heap;
  readonly #protocol: C7Protocol;
  #current = 0;
  #advices = 0;
  // The name of the object that is being allocated.
  #allocating: string | undefined;

  constructor({ threads, segments, pageSize, objects }: Setting) {
    this.#protocol = new C7Protocol({ ...c7Defaults, segments, pageSize, contention: 'abortTheYounger' }, threads);
    this.world = this.#protocol.world;
    this.heap = new Heap(this.world, objects);
    this.world.listen((event) => {
      if (event.type === 'advice') this.#advices += 1;
      else this.heap.hear(event);
    });
  }

  /** How often the interpreter has been advised to commit soon. */
  get advices(): number {
    return this.#advices;
  }

  /** What the actions so far have come to. */
  get situation(): Situation {
    const current = this.#current;
    const inTransaction = this.#protocol.inTransaction(current);
    return { current, inTransaction, inevitable: this.#protocol.inevitable(current), heap: this.heap };
  }

  /** Lets `prescription` say where objects go; where it answers undefined, the allocator does. */
  prescribe(prescription: Prescription): void {
    this.world.placement = (young, size) => {
      const name = young === 0 ? this.#allocating : this.heap.nameOfYoung(young);
      return name === undefined ? undefined : prescription(name, size);
    };
  }

  /** Performs what is possible in the present situation. */
  perform(action: Action): Performed {
    // An abort takes away what a reference is to point to, so this comes first.
    const written = 'index' in action ? this.#written(action) : undefined;
    const status = this.#operate(action);
    if (status === Status.aborted) this.heap.abort(action.thread);
    const outcome = outcomeOf(action, status);
    const moved = this.heap.takeMoved();
    const nothing = { outcome, moved, value: written, address: undefined, committed: [] };
    return outcome === 'ok' ? { ...nothing, ...this.#complete(action, written) } : nothing;
  }

  #operate(action: Action): Status {
    const { op, thread } = action;
    switch (op) {
      case 'switch':
        return this.#switchTo(thread);
      case 'start':
      case 'commit':
      case 'abort':
      case 'becomeInevitable':
      case 'minorCollect':
      case 'majorCollect':
        return this.#advance(thread, op);
      case 'read':
      case 'readRef':
        return this.#advance(thread, 'read', this.heap.get(action.object).address);
      case 'write':
      case 'writeRef':
        return this.#advance(thread, 'write', this.heap.get(action.object).address);
      case 'writeCard':
      case 'writeRefCard':
        return this.#advance(thread, 'writeCard', this.heap.get(action.object).address, action.index);
      case 'allocate':
        this.#allocating = action.object;
        return this.#advance(thread, 'allocate', this.world.objects.types.named(action.kind).number, action.size);
    }
  }

  #advance(thread: number, operation: Operation, object = 0, operand = 0): Status {
    this.#protocol.begin(thread, operation, object, operand);
    return this.#protocol.advance(thread);
  }

  #switchTo(thread: number): Status {
    if (this.#protocol.inTransaction(this.#current)) this.#protocol.switchAway(this.#current);
    this.#current = thread;
    return this.#protocol.inTransaction(thread) ? this.#protocol.switchBack(thread) : Status.done;
  }

  // What follows the operation itself: the access that a barrier was for, and whose the objects are.
  #complete(action: Action, written: number | undefined): Partial<Performed> {
    switch (action.op) {
      case 'start':
      case 'abort':
      case 'becomeInevitable':
      case 'switch':
      case 'minorCollect':
      case 'majorCollect':
        return {};
      case 'commit':
        return { committed: this.heap.commit(action.thread) };
      case 'read':
      case 'readRef':
        return { value: this.#load(action) };
      case 'write':
      case 'writeCard':
      case 'writeRef':
      case 'writeRefCard':
        this.#store(action, written!);
        return {};
      case 'allocate':
        return { address: this.#keep(action) };
    }
  }

  #load(access: Access): number {
    const { start, address, bytes } = this.#itemOf(access);
    return this.#protocol.load(access.thread, start, address, bytes);
  }

  #store(access: Access, value: number): void {
    const { start, address, bytes } = this.#itemOf(access);
    this.#protocol.store(access.thread, start, address, bytes, value);
  }

  #itemOf({ object: name, index }: Access) {
    const { kind, address: start } = this.heap.get(name);
    const bytes = itemBytes[kind];
    return { start, address: start + headerBytes + bytes * index, bytes };
  }

  // A reference is written to where its target is at present.
  #written(access: Access): number {
    if (access.op !== 'writeRef' && access.op !== 'writeRefCard') return access.value;
    return access.target === undefined ? 0 : this.heap.get(access.target).address;
  }

  // New objects are on the shadow stack of their creator from their allocation on.
  #keep({ thread, object: name, kind, size }: Allocation): number {
    const address = this.#protocol.result(thread);
    this.heap.add({ name, kind, size }, address, thread);
    this.#protocol.pushRoot(thread, address);
    return address;
  }
}

function outcomeOf({ op }: Action, status: Status): Performed['outcome'] {
  if (status === Status.blocked) return 'waits for another thread';
  // An abort that the program asked for is no conflict.
  return status === Status.aborted && op !== 'abort' ? 'conflict' : 'ok';
}
