import fc from 'fast-check';
import {
  C7Protocol,
  c7Defaults,
  headerBytes,
  type ObjectType,
  type Operation,
  policies,
  repairs,
  Status,
} from '../../model/index.ts';
import { HeapWatch, type Violation } from '../check/index.ts';

/**
 * Random threads that use the protocol itself, without a program: so they can do what the notation cannot say, such as
 * thread-local objects, finalizers, and references kept wherever a collection finds them.
 */
export interface MutatorRun {
  readonly threads: number;
  readonly segments: number;
  readonly page: number;
  readonly nursery: number;
  readonly policy: keyof typeof policies;
  readonly fine: boolean;
  readonly choices: readonly Choice[];
}

interface Choice {
  readonly thread: number;
  readonly action: (typeof actions)[number];
  /** Which of the objects that the thread can use, which item of it, and what is put there. */
  readonly object: number;
  readonly item: number;
  readonly value: number;
}

const actions = [
  'allocate',
  'allocate',
  'allocate',
  'write',
  'write',
  'write',
  'writeCard',
  'read',
  'hold',
  'forget',
  'local',
  'finalizer',
  'identify',
  'minorCollect',
  'majorCollect',
  'commit',
  'commit',
  'abort',
  'becomeInevitable',
  'safePoint',
] as const;

export const mutatorRuns: fc.Arbitrary<MutatorRun> = fc.record({
  threads: fc.integer({ min: 1, max: 4 }),
  segments: fc.integer({ min: 1, max: 3 }),
  page: fc.constantFrom(64, 4096),
  nursery: fc.constantFrom(64, 256, 4096),
  policy: fc.constantFrom(...(Object.keys(policies) as (keyof typeof policies)[])), // the keys of `policies`, no others
  fine: fc.boolean(),
  choices: fc.array(
    fc.record({
      thread: fc.nat(3),
      action: fc.constantFrom(...actions),
      object: fc.nat(99),
      item: fc.nat(99),
      value: fc.nat(99),
    }),
    { minLength: 20, maxLength: 120, size: 'max' },
  ),
});

/** Plays a run, and checks the heap after every step. Answers what is violated, and the finalizers that ran, in order. */
export function playMutators(run: MutatorRun): {
  readonly violation: Violation | undefined;
  readonly finalized: number[];
} {
  const mutators = new Mutators(run);
  for (const choice of run.choices) {
    const violation = mutators.play(choice);
    if (violation !== undefined) return { violation, finalized: mutators.finalized };
  }
  return { violation: undefined, finalized: mutators.finalized };
}

class Mutators {
  readonly finalized: number[] = [];
  readonly #protocol: C7Protocol;
  readonly #watch: HeapWatch;
  readonly #shared: readonly number[];
  // By thread: what to do when its operation is done.
  readonly #after: ((() => void) | undefined)[] = [];
  #finalizers = 0;

  constructor({ threads, segments, page, nursery, policy, fine }: MutatorRun) {
    const granularity = fine ? 'fine' : 'barrier';
    const sizes = { segments, pageSize: page, segmentBytes: 2 ** 21, nurseryBytes: Math.max(page, nursery) };
    this.#protocol = new C7Protocol({ ...c7Defaults, ...sizes, contention: policy, granularity, repairs }, threads);
    const { world } = this.#protocol;
    this.#shared = [32, 32, 816].map((size) => world.objects.createOld(size, 'refs').address);
    this.#watch = new HeapWatch(world);
    world.listen((event) => {
      this.#watch.hear(event);
      if (event.type === 'finalizer') this.finalized.push(event.id);
    });
  }

  play(choice: Choice): Violation | undefined {
    const { threads } = this.#protocol.world;
    const able = threads.filter(({ number, phase }) => phase === 0 || this.#protocol.ready(number));
    const thread = able[choice.thread % Math.max(1, able.length)]?.number;
    if (thread === undefined) return { condition: 'deadlock', reason: 'no thread can move' };
    if (threads[thread]!.phase === 0) this.#begin(thread, choice);
    if (threads[thread]!.phase !== 0 && this.#protocol.ready(thread)) this.#advance(thread);
    return this.#watch.violation ?? this.#watch.phantomReader;
  }

  #advance(thread: number): void {
    const status = this.#protocol.advance(thread);
    if (status === Status.done) this.#after[thread]?.();
    if (status === Status.done || status === Status.aborted) this.#after[thread] = undefined;
  }

  #operate(thread: number, operation: Operation, object = 0, operand = 0, after?: () => void): void {
    this.#protocol.begin(thread, operation, object, operand);
    this.#after[thread] = after;
  }

  #begin(thread: number, choice: Choice): void {
    const protocol = this.#protocol;
    const { action } = choice;
    if (!protocol.inTransaction(thread)) return this.#operate(thread, 'start');
    const held = [...this.#shared, ...protocol.roots(thread).filter((root) => root !== 0)];
    const object = held[choice.object % held.length]!;
    switch (action) {
      case 'allocate':
        return this.#allocate(thread, choice, held.length);
      case 'write':
      case 'writeCard':
      case 'read':
        return this.#access(thread, choice, object);
      case 'hold':
        return protocol.pushRoot(thread, object);
      case 'forget':
        if (protocol.roots(thread).length > protocol.world.segment(protocol.segmentOf(thread)).shadowStackAtStart) {
          protocol.popRoot(thread);
        }
        return;
      case 'local':
        return protocol.setThreadLocal(thread, choice.value % 3 === 0 ? 0 : object);
      case 'finalizer':
        return this.#finalize(thread, object);
      case 'identify':
        return this.#operate(thread, 'identify', object);
      case 'abort':
        return this.#operate(thread, protocol.inevitable(thread) ? 'commit' : 'abort');
      default:
        return this.#operate(thread, action);
    }
  }

  #finalize(thread: number, object: number): void {
    const { world } = this.#protocol;
    const large = world.segment(this.#protocol.segmentOf(thread)).youngOutsideNursery;
    if (!world.layout.inNursery(object) && !large.includes(object)) return;
    this.#finalizers += 1;
    this.#protocol.setFinalizer(thread, object, this.#finalizers);
  }

  // A weak reference gets its target as soon as it is there; the target may have moved for it, so it is looked up then.
  #allocate(thread: number, { object, item }: Choice, room: number): void {
    const protocol = this.#protocol;
    const { types } = protocol.world.objects;
    const type = [types.refs, types.words, types.weakref][item % 3]!;
    const size = type.weak ? 2 * headerBytes : headerBytes * (2 + (item % 4) + (item > 90 ? 70 : 0));
    this.#operate(thread, 'allocate', type.number, size, () => {
      const made = protocol.result(thread);
      const target = [...this.#shared, ...protocol.roots(thread).filter((root) => root !== 0)][object % room];
      protocol.pushRoot(thread, made);
      if (type.weak) protocol.store(thread, made, made + headerBytes, 8, target ?? this.#shared[0]!);
    });
  }

  #access(thread: number, { action, item, value }: Choice, object: number): void {
    const protocol = this.#protocol;
    const { objects } = protocol.world;
    const type = objects.typeOf(protocol.segmentOf(thread), object);
    const items = objects.sizeOf(protocol.segmentOf(thread), object) / headerBytes - 1;
    const slot = object + headerBytes * (1 + (item % items));
    if (action === 'read' || type.weak) {
      return this.#operate(thread, 'read', object, 0, () => this.#hold(thread, object, slot, type));
    }
    const operation = action === 'writeCard' ? 'writeCard' : 'write';
    // No barrier moves anything, so what is held now is where it is then.
    const held = [0, ...this.#shared, ...protocol.roots(thread)];
    const word = type.allReferences ? held[value % held.length]! : value;
    this.#operate(thread, operation, object, item % items, () => protocol.store(thread, object, slot, 8, word));
  }

  #hold(thread: number, object: number, slot: number, type: ObjectType): void {
    const value = this.#protocol.load(thread, object, slot, 8);
    if ((type.allReferences || type.weak) && value !== 0) this.#protocol.pushRoot(thread, value);
  }
}
