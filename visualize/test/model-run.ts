import fc from 'fast-check';
import { type Log, type Operation, Status } from '../../model/index.ts';
import { Play } from './play.ts';

/** One choice of a random run: which thread, what it does if it is free to choose, and to what. */
interface Choice {
  readonly thread: number;
  readonly what: number;
  readonly which: number;
  readonly other: number;
}

const THREADS = 3;
const WORDS = 80;

const choice: fc.Arbitrary<Choice> = fc.record({
  thread: fc.nat(2),
  what: fc.nat(99),
  which: fc.nat(99),
  other: fc.nat(99),
});

/** Logs of random runs of the model: small worlds in which a lot is allocated and collected. */
export const modelLog: fc.Arbitrary<Log> = fc
  .record({
    protocol: fc.constantFrom('barrier', 'fine', 'gil'),
    nurseryBytes: fc.constantFrom(128, 512),
    choices: fc.array(choice, { maxLength: 150, size: 'max' }),
  })
  .map(({ protocol, nurseryBytes, choices }) => {
    const granularity = protocol === 'fine' ? 'fine' : 'barrier';
    const run = new RandomRun(
      new Play(THREADS, protocol === 'gil' ? 'gil' : { granularity, nurseryBytes, segments: 2 }),
    );
    for (const one of choices) run.take(one);
    return run.play.log('Random');
  });

class RandomRun {
  readonly play: Play;
  readonly #prebuilt: readonly number[];
  /** By thread: how many objects it held at the start of its transaction. */
  readonly #kept = new Map<number, number>();

  constructor(play: Play) {
    this.play = play;
    const table = play.object(
      'table',
      'refs',
      Array.from({ length: WORDS }, (_, index) => String(index)),
    );
    const pair = play.nextPage().object('pair', 'refs', ['left', 'right']);
    this.#prebuilt = [table.address, pair.address, play.object('y', 'refs', ['y']).address];
  }

  /** The first thread from the chosen one on that can move does: it goes on with what it does, or begins something. */
  take(choice: Choice): void {
    const { play } = this;
    const t = [0, 1, 2].map((distance) => ((choice.thread + distance) % THREADS) + 1).find((one) => play.canMove(one));
    if (t === undefined) throw new Error('no thread can move');
    if (play.underWay(t) !== undefined) play.go(t);
    else if (play.protocol.inTransaction(t - 1)) this.#operate(t, choice);
    else this.#start(t, choice);
  }

  // What a thread held, it may leave behind.
  #start(t: number, { which }: Choice): void {
    if (which % 2 === 0 && this.play.protocol.roots(t - 1).length > 0) this.play.protocol.popRoot(t - 1);
    this.#kept.set(t, this.play.protocol.roots(t - 1).length);
    this.play.step(t, 'start');
  }

  // How often of 100 times a thread does what.
  #operate(t: number, { what, which, other }: Choice): void {
    const { play } = this;
    if (what < 30) return this.#allocate(t, which, other);
    if (what < 55) return this.#write(t, which, other);
    if (what < 57) return this.#drop(t, which);
    if (what < 60) return this.#read(t, which);
    if (what < 65) return this.#step(t, 'identify', this.#heldBy(t, which));
    if (what < 72) return this.#step(t, 'minorCollect');
    if (what < 77) return this.#step(t, 'majorCollect');
    if (what < 80) return this.#step(t, 'becomeInevitable');
    if (what < 83 && !play.protocol.inevitable(t - 1) && play.protocol.name !== 'gil') return this.#step(t, 'abort');
    if (what < 90) return this.#step(t, 'safePoint');
    return this.#step(t, 'commit');
  }

  #step(t: number, operation: Operation, object?: number): void {
    if (object !== 0) this.play.step(t, operation, object);
  }

  // Of three that are allocated, one is held by nobody.
  #allocate(t: number, which: number, other: number): void {
    const { play } = this;
    const type = (['refs', 'words', 'weakref'] as const)[which % 3] ?? 'refs';
    const words = type === 'weakref' ? 1 : ([1, 2, 5, WORDS][other % 4] ?? 1);
    const { number } = play.protocol.world.objects.types.named(type);
    // Others may move while it is under way at fine granularity; then nobody holds it.
    if (play.step(t, 'allocate', number, 8 + 8 * words) !== Status.done) return;
    const object = play.protocol.result(t - 1);
    if ('setFinalizer' in play.protocol && which % 5 === 0) play.protocol.setFinalizer(t - 1, object, which);
    if (type === 'weakref') play.write(t, object, 0, this.#heldBy(t, which));
    if (which % 3 !== 1) play.hold(t, object);
  }

  #write(t: number, which: number, other: number): void {
    const object = this.#place(which);
    const item = object === this.#prebuilt[0] ? other % WORDS : 0;
    const value = other % 4 === 0 ? 0 : this.#heldBy(t, which);
    if (item > 0 && other % 2 === 0) this.play.writeCard(t, object, item, value);
    else this.play.write(t, object, item, value);
  }

  // What it reads may be held from now on.
  #read(t: number, which: number): void {
    const object = this.play.read(t, this.#place(which), 0);
    if (object !== 0 && this.play.underWay(t) === undefined) this.play.hold(t, object);
  }

  // What it held before its transaction it holds until the end.
  #drop(t: number, which: number): void {
    const kept = this.#kept.get(t) ?? 0;
    const own = this.play.protocol.roots(t - 1).length - kept;
    if (own > 0) this.play.protocol.setRoot(t - 1, kept + (which % own), 0);
  }

  #place(which: number): number {
    return this.#prebuilt[which % this.#prebuilt.length] ?? 0;
  }

  #heldBy(t: number, which: number): number {
    const count = this.play.protocol.roots(t - 1).length;
    return count === 0 ? 0 : this.play.held(t, which % count);
  }
}
