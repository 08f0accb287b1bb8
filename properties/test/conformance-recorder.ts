import { C7Protocol, c7Defaults, headerBytes, Status } from '../../model/index.ts';
import { AdviceEntry, SegmentEntry, ThreadEntry } from '../conformance/entry.ts';
import type { RecordedObject, RecordedOperation, RecordedRun, State } from '../conformance/index.ts';
import { ObjectEntry } from '../conformance/object-entry.ts';
import { impossibility } from '../conformance/sequence.ts';

/** An operation before it is performed: what comes of it, the recorder finds out. */
export interface Planned {
  readonly op: RecordedOperation['op'];
  readonly thread: number;
  /** Number of the object, for `read` and `write`. */
  readonly object: number;
  readonly index: number;
  readonly value: number;
}

export interface Sizes {
  readonly threads: number;
  readonly segments: number;
  readonly pageSize: number;
  readonly objects: readonly RecordedObject[];
}

/**
 * Records a run of the model itself: what it says of a state is what the library would have to say. Operations that
 * cannot come at their place are left out, and so are those that would have to wait.
 */
export function record(sizes: Sizes, plan: readonly Planned[]): RecordedRun {
  const recorder = new Recorder(sizes);
  const ops = plan.flatMap((planned) => recorder.perform(planned) ?? []);
  return { seed: 1, profile: 'model', ...sizes, initial: recorder.initial, ops };
}

class Recorder {
  readonly initial: State;
  readonly #sizes: Sizes;
  readonly #protocol: C7Protocol;
  readonly #entries: readonly { readonly name: string; observe(): State[string] }[];
  #state: State;
  #current = 0;

  constructor(sizes: Sizes) {
    const { threads, segments, pageSize, objects } = sizes;
    this.#sizes = sizes;
    this.#protocol = new C7Protocol({ ...c7Defaults, segments, pageSize, contention: 'abortTheYounger' }, threads);
    const { world } = this.#protocol;
    for (const { size, kind, addr } of objects) world.objects.createOld(size, kind, addr);
    this.#entries = [
      ...world.segments.map((segment) => new SegmentEntry(segment)),
      ...world.threads.map((thread) => new ThreadEntry(thread)),
      ...objects.map(({ name, addr }) => new ObjectEntry(name, world, world.objects.at(addr))),
      new AdviceEntry(world),
    ];
    this.initial = this.#observe();
    this.#state = this.initial;
  }

  perform({ op, thread, object: number, index, value }: Planned): RecordedOperation | undefined {
    const inTransaction = this.#protocol.inTransaction(this.#current);
    const situation = { current: this.#current, inTransaction, inevitable: this.#protocol.inevitable(this.#current) };
    const nothing = { thread, outcome: 'ok' as const, after: {} };
    if (op !== 'read' && op !== 'write') {
      if (impossibility({ op, ...nothing }, situation) !== undefined || this.#waits(op)) return undefined;
      const status = op === 'switch' ? this.#switchTo(thread) : this.#advance(thread, op, 0);
      const outcome = status === Status.aborted && op !== 'abort' ? 'conflict' : 'ok';
      return { op, thread, outcome, after: this.#changes() };
    }
    const object = this.#sizes.objects[number % Math.max(1, this.#sizes.objects.length)];
    if (object?.kind !== 'bytes') return undefined;
    const operation = { op, ...nothing, object: object.name, index: index % (object.size - headerBytes), value };
    if (impossibility(operation, situation) !== undefined) return undefined;
    return this.#access(operation, object.addr);
  }

  #access(operation: Extract<RecordedOperation, { object: string }>, start: number): RecordedOperation {
    const { op, thread } = operation;
    const address = start + headerBytes + operation.index;
    const outcome = this.#advance(thread, op, start) === Status.aborted ? 'conflict' : 'ok';
    let { value } = operation;
    if (op === 'read') value = this.#protocol.load(thread, start, address, 1);
    else if (outcome === 'ok') this.#protocol.store(thread, start, address, 1, value);
    return { ...operation, value, outcome, after: this.#changes() };
  }

  #advance(thread: number, op: Exclude<RecordedOperation['op'], 'switch'>, object: number): Status {
    this.#protocol.begin(thread, op, object);
    return this.#protocol.advance(thread);
  }

  // Only a start can, where every segment is taken.
  #waits(op: RecordedOperation['op']): boolean {
    return op === 'start' && this.#protocol.world.segments.every(({ occupant }) => occupant !== 0);
  }

  #switchTo(thread: number): Status {
    if (this.#protocol.inTransaction(this.#current)) this.#protocol.switchAway(this.#current);
    this.#current = thread;
    return this.#protocol.inTransaction(thread) ? this.#protocol.switchBack(thread) : Status.done;
  }

  #observe(): State {
    return Object.fromEntries(this.#entries.map((entry) => [entry.name, entry.observe()]));
  }

  // The changed entries, whole: a recording may repeat fields that did not change.
  #changes(): State {
    const before = this.#state;
    this.#state = this.#observe();
    const changed = Object.entries(this.#state).filter(
      ([name, entry]) => JSON.stringify(entry) !== JSON.stringify(before[name]),
    );
    return Object.fromEntries(changed);
  }
}
