import {
  type C7Configuration,
  C7Protocol,
  c7Defaults,
  type Event,
  Gil,
  headerBytes,
  type Log,
  type NamedObject,
  type Operation,
  Status,
} from '../../model/index.ts';

const WORD = 8;

/** Small: pages of a few objects, and a nursery that is full after a few. */
const sizes = { segments: 2, pageSize: 64, segmentBytes: 2 ** 20, nurseryBytes: 256 };

/** Plays a run with a real protocol and keeps its log. Threads are given from 1. */
export class Play {
  readonly protocol: C7Protocol | Gil;
  readonly #objects: NamedObject[] = [];
  readonly #events: Event[] = [];
  readonly #threads: number;
  /** By thread: the operation that it has not ended. */
  readonly #underWay = new Map<number, Operation>();

  constructor(threads: number, settings: Partial<C7Configuration> | 'gil' = {}) {
    this.#threads = threads;
    const c7 = { ...c7Defaults, ...sizes, segments: threads };
    this.protocol = settings === 'gil' ? new Gil(c7, threads) : new C7Protocol({ ...c7, ...settings }, threads);
    this.protocol.world.listen((event) => this.#events.push(event));
  }

  /** An object that exists from the start. */
  object(name: string, type: 'refs' | 'words', fields: readonly string[]): NamedObject {
    const { address, size } = this.protocol.world.objects.createOld(headerBytes + WORD * fields.length, type);
    const named = fields.map((field, index) => ({ name: field, offset: headerBytes + WORD * index }));
    const object = { name, address, size, fields: named };
    this.#objects.push(object);
    return object;
  }

  /** The next objects begin on a page of their own. */
  nextPage(): this {
    this.protocol.world.objects.skipToNextPage();
    return this;
  }

  /** Begins an operation and takes its first step. */
  step(t: number, operation: Operation, object = 0, operand = 0): Status {
    this.#underWay.set(t, operation);
    this.protocol.begin(t - 1, operation, object, operand);
    return this.go(t);
  }

  /** Takes the next step of the operation under way, if it can move. */
  go(t: number): Status {
    const operation = this.#underWay.get(t);
    if (operation === undefined || !this.protocol.ready(t - 1)) return Status.blocked;
    this.#events.push({ type: 'step', thread: t - 1, operation });
    const status = this.protocol.advance(t - 1);
    if (status === Status.done || status === Status.aborted) this.#underWay.delete(t);
    return status;
  }

  /** Whether the thread has nothing to wait for. */
  canMove(t: number): boolean {
    return !this.#underWay.has(t) || this.protocol.ready(t - 1);
  }

  /** What the thread has begun and not ended. */
  underWay(t: number): Operation | undefined {
    return this.#underWay.get(t);
  }

  /** Allocates an object of so many words, and holds it; answers its place among what the thread holds. */
  allocate(t: number, type: 'refs' | 'words' | 'weakref', words: number): number {
    const { number } = this.protocol.world.objects.types.named(type);
    this.step(t, 'allocate', number, headerBytes + WORD * words);
    return this.hold(t, this.protocol.result(t - 1));
  }

  /** Allocates an object that nobody holds. */
  allocateGarbage(t: number, type: 'refs' | 'words', words: number): void {
    this.step(t, 'allocate', this.protocol.world.objects.types.named(type).number, headerBytes + WORD * words);
  }

  hold(t: number, object: number): number {
    this.protocol.pushRoot(t - 1, object);
    return this.protocol.roots(t - 1).length - 1;
  }

  /** Where what the thread holds lies now. */
  held(t: number, place: number): number {
    return this.protocol.roots(t - 1)[place] ?? 0;
  }

  read(t: number, object: number, word: number): number {
    if (this.step(t, 'read', object) !== Status.done) return 0;
    return this.protocol.load(t - 1, object, object + headerBytes + WORD * word, WORD);
  }

  write(t: number, object: number, word: number, value: number): void {
    if (this.step(t, 'write', object) === Status.done) this.#store(t, object, word, value);
  }

  writeCard(t: number, object: number, item: number, value: number): void {
    if (this.step(t, 'writeCard', object, item) === Status.done) this.#store(t, object, item, value);
  }

  log(title: string): Log {
    const { name, world } = this.protocol;
    const threads = Array.from({ length: this.#threads }, (_, index) => `T${index + 1}`);
    const { segments, pageSize } = world.layout;
    return { protocol: name, title, threads, segments, pageSize, objects: this.#objects, events: this.#events };
  }

  #store(t: number, object: number, word: number, value: number): void {
    this.protocol.store(t - 1, object, object + headerBytes + WORD * word, WORD, value);
  }
}
