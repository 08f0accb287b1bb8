import { Life } from '../../chart/index.ts';
import { assert } from '../../diagnostic.ts';
import type { Operation } from '../../event.ts';
import { Resource } from '../../footprint.ts';
import type { Encoder } from '../../journal.ts';
import type { Roots, Thread } from '../../thread.ts';
import type { Direct } from '../direct.ts';
import type { Mutator } from '../mutator.ts';
import type { ObjectNames, Protocol } from '../protocol.ts';
import { Status } from '../status.ts';
import { abortWithMutex } from './abort.ts';
import { allocate } from './allocate.ts';
import { cardBarrier, readBarrier, writeBarrier } from './barrier.ts';
import { encodeBeside } from './beside.ts';
import { collectAllOnDemand, collectOnDemand } from './collect.ts';
import { commitTransaction } from './commit.ts';
import type { C7Configuration } from './configuration.ts';
import { C7Direct } from './direct.ts';
import { takeOver } from './fork.ts';
import { Identity } from './identity.ts';
import { becomeInevitable, becomeUnique } from './inevitable.ts';
import { C7Mutator } from './mutator.ts';
import { isYoung } from './nursery.ts';
import { goTo, locked, type Phase, phase, phases } from './phase.ts';
import { safePoint } from './safepoint.ts';
import { identify } from './shadow.ts';
import { startTransaction } from './start.ts';
import { C7 } from './state.ts';

// Before it has the mutex, an aborting thread is like any other that is about to take it.
const abortTransaction = phase('abort', (_, thread) => goTo(thread, takeMutexAndAbort));

const takeMutexAndAbort = locked('abort under the mutex', (c7, thread) => abortWithMutex(c7, thread, 'user'));

/** The processor is yielded outside a transaction. */
const yieldProcessor = phase('yield', () => Status.done);

const operations: Record<Operation, Phase> = {
  start: startTransaction,
  read: readBarrier,
  write: writeBarrier,
  commit: commitTransaction,
  abort: abortTransaction,
  becomeInevitable,
  becomeUnique,
  safePoint,
  yield: yieldProcessor,
  allocate,
  writeCard: cardBarrier,
  identify,
  minorCollect: collectOnDemand,
  majorCollect: collectAllOnDemand,
};

/** The c7 memory model as a protocol: runs the phases of each thread's operation. */
export class C7Protocol implements Protocol {
  readonly name = 'c7';
  readonly world: C7;
  readonly #identity: Identity;
  readonly #mutators: readonly Mutator[];
  readonly direct: Direct;

  constructor(configuration: C7Configuration, threads: number) {
    this.world = new C7(configuration, threads);
    this.#identity = new Identity(this.world);
    this.direct = new C7Direct(this.world);
    this.#mutators = this.world.segments.map((segment) => new C7Mutator(this.world, segment));
  }

  begin(number: number, operation: Operation, object = 0, operand = 0): void {
    const thread = this.world.threads[number]!;
    assert(thread.phase === 0, () => `thread ${number} begins ${operation} with an operation under way`);
    const inside = thread.inTransaction === 1;
    assert(
      operation === 'yield' || inside === (operation !== 'start'),
      () => `thread ${number} begins ${operation} ${inside ? 'inside' : 'outside'} a transaction`,
    );
    thread.clearOperands();
    thread.object = object;
    thread.operand = operand;
    thread.phase = operations[operation].id;
  }

  ready(number: number): boolean {
    const c7 = this.world;
    const thread = c7.threads[number]!;
    if (thread.waiting !== 0 && !c7.mayWake(thread)) return false;
    const next = phases[thread.phase]!;
    if (next.mutex && c7.globals.mutexOwner !== 0 && c7.globals.mutexOwner !== number + 1) return false;
    return next.ready === undefined || next.ready(c7, thread);
  }

  advance(number: number): Status {
    const c7 = this.world;
    const thread = c7.threads[number]!;
    if (thread.waiting !== 0) c7.wakeUp(thread);
    for (;;) {
      const status = this.#runPhase(thread, phases[thread.phase]!);
      if (status !== Status.goesOn) {
        if (status !== Status.blocked) thread.phase = 0;
        return status;
      }
      if (c7.fine) return Status.yields;
    }
  }

  result(number: number): number {
    return this.world.threads[number]!.result >>> 0;
  }

  signalled(number: number): boolean {
    return this.world.isSignalled(this.world.segmentOf(this.world.threads[number]!));
  }

  // At barrier granularity a stretch under the mutex is one step anyway; nowhere else can a thread keep others out.
  exclusive(): boolean {
    return false;
  }

  touchGuard(number: number): void {
    const { footprint, threads } = this.world;
    const thread = threads[number]!;
    footprint.read(Resource.world());
    const resource = phases[thread.phase]!.guard?.(thread);
    if (resource !== undefined) footprint.read(resource);
  }

  inTransaction(number: number): boolean {
    return this.world.threads[number]!.inTransaction === 1;
  }

  inevitable(number: number): boolean {
    const thread = this.world.threads[number]!;
    return thread.inTransaction === 1 && this.world.segmentOf(thread).inevitable;
  }

  /** The test build leaves this thread for another: it is at a safe point meanwhile (section 10 of the specification). */
  switchAway(number: number): void {
    this.world.fire(this.world.segmentOf(this.world.threads[number]!), Life.SWITCH_AWAY);
  }

  /** The test build comes back to this thread, which then leaves its safe point. */
  switchBack(number: number): Status {
    this.world.fire(this.world.segmentOf(this.world.threads[number]!), Life.RESUME);
    this.begin(number, 'safePoint');
    return this.advance(number);
  }

  roots(number: number): readonly number[] {
    return this.world.threads[number]!.shadowStack.toArray();
  }

  pushRoot(number: number, object: number): void {
    const thread = this.world.threads[number]!;
    thread.shadowStack.push(object);
    this.world.tellRoots(thread);
  }

  setRoot(number: number, index: number, object: number): void {
    const thread = this.world.threads[number]!;
    this.#requireOwn(thread, index);
    thread.shadowStack.set(index, object);
    this.world.tellRoots(thread);
  }

  popRoot(number: number): number {
    const thread = this.world.threads[number]!;
    this.#requireOwn(thread, thread.shadowStack.length - 1);
    const object = thread.shadowStack.pop();
    this.world.tellRoots(thread);
    return object;
  }

  // C7-ABORT-1: an abort restores the height of the shadow stack, so what lies below has to stay as it is.
  #requireOwn(thread: Thread, index: number): void {
    const least = thread.inTransaction === 1 ? this.world.segmentOf(thread).shadowStackAtStart : 0;
    assert(index >= least, () => `thread ${thread.number} changes what was there before its transaction`);
  }

  setRoots(number: number, roots: Roots): void {
    this.world.threads[number]!.roots = roots;
  }

  mutator(number: number): Mutator {
    return this.#mutators[this.world.threads[number]!.segment - 1]!;
  }

  copy(number: number): C7Protocol {
    const { configuration, threads } = this.world;
    const made = new C7Protocol(configuration, threads.length);
    takeOver(made.world, this.world, number);
    return made;
  }

  /** Sets the thread-local object; 0 is none. An abort puts back the one at the transaction's start (C7-ABORT-1). */
  setThreadLocal(number: number, object: number): void {
    const thread = this.world.threads[number]!;
    thread.threadLocal = object;
    this.world.tellRoots(thread);
  }

  /** Runs the finalizer `id` once, after the transaction in which the young object is found dead (C7-GC-7). */
  setFinalizer(number: number, object: number, id: number): void {
    const segment = this.world.segmentOf(this.world.threads[number]!);
    assert(isYoung(this.world, segment, object), () => `${object} is not young: a finalizer comes with allocation`);
    segment.youngFinalizers.push(object);
    segment.youngFinalizers.push(id);
  }

  /** Runs `id` once, when the thread's transaction commits or when it aborts (C7-COMMIT-4, C7-ABORT-1). */
  callOn(number: number, end: 'commit' | 'abort', id: number): void {
    assert(this.inTransaction(number), () => `thread ${number} asks for a callback outside a transaction`);
    const segment = this.world.segmentOf(this.world.threads[number]!);
    // C7-INEV-1: an inevitable transaction never aborts, so it keeps no callbacks for that.
    if (end === 'abort' && segment.inevitable) return;
    (end === 'commit' ? segment.callbacksOnCommit : segment.callbacksOnAbort).push(id);
  }

  segmentOf(number: number): number {
    return this.world.threads[number]!.segment;
  }

  load(number: number, object: number, address: number, size: number): number {
    const { segment } = this.world.threads[number]!;
    const value = this.world.memory.load(segment, address, size);
    this.world.bus.listener?.({ type: 'read', thread: number, segment, object, address, size, value });
    return value;
  }

  store(number: number, object: number, address: number, size: number, value: number): void {
    const { segment } = this.world.threads[number]!;
    this.world.memory.store(segment, address, size, value);
    this.world.bus.listener?.({ type: 'write', thread: number, segment, object, address, size, value });
  }

  committed(address: number, size: number): number {
    return this.world.memory.load(0, address, size);
  }

  get parts(): readonly number[] | undefined {
    return this.#identity.parts;
  }

  encode(out: Encoder, part?: number): void {
    this.#identity.encode(out, part);
  }

  encodeBeside(out: Encoder, objects: ObjectNames): void {
    encodeBeside(this.world, out, objects);
  }

  changed(number: number): readonly number[] {
    const thread = this.world.threads[number]!;
    return thread.inTransaction === 1 ? this.world.segmentOf(thread).modifiedOldObjects.toArray() : [];
  }

  // The mutex is held from one locked phase to the next, and released where the thread sleeps or goes on without it.
  // At barrier granularity such a stretch is one step, so nobody can see it held.
  #runPhase(thread: Thread, present: Phase): Status {
    const c7 = this.world;
    if (present.mutex) c7.footprint.write(Resource.world());
    if (c7.fine && present.mutex) this.#holdMutex(thread, true);
    const status = present.run(c7, thread);
    if (c7.fine && present.mutex && (status !== Status.goesOn || !phases[thread.phase]!.mutex)) {
      this.#holdMutex(thread, false);
    }
    return status;
  }

  #holdMutex(thread: Thread, held: boolean): void {
    const { globals, bus } = this.world;
    if ((globals.mutexOwner !== 0) === held) return;
    globals.mutexOwner = held ? thread.number + 1 : 0;
    bus.inner?.({ type: 'mutex', thread: thread.number, held });
  }
}
