import fc from 'fast-check';
import { expect, test } from 'vitest';
import { C7Protocol, c7Defaults, repairs, Status } from '../../../../model/index.ts';
import { Again, own } from '../../heap/index.ts';
import { Tag } from '../../value/index.ts';
import { abortPending, commitPending, finishItem, newQueue, putItem, takeItem, unfinishedIn } from '../queue.ts';
import { PythonThread, type SavedThread } from '../thread.ts';
import { VM } from '../vm.ts';

const count = 3;

/** What the queue should hold: for everybody, and as the transaction of each thread knows it. */
interface Expected {
  readonly shared: number[];
  readonly own: { readonly added: number[]; readonly popped: number[]; unfinished: number }[];
  unfinished: number;
}

const kinds = ['put', 'get', 'done', 'commit', 'abort', 'minorCollect', 'majorCollect', 'move'] as const;
type Command = { readonly kind: (typeof kinds)[number]; readonly thread: number };
const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.record({
    kind: fc.oneof(
      { arbitrary: fc.constantFrom<Command['kind'][]>('put', 'get'), weight: 3 },
      fc.constantFrom(...kinds),
    ),
    thread: fc.nat(count - 1),
  }),
  { maxLength: 60 },
);

/** Threads that are all in transactions, and share a queue. Items are objects with a number in them. */
class Playground {
  readonly protocol: C7Protocol;
  readonly vm: VM;
  readonly queue: number;
  readonly threads = Array.from({ length: count }, (_, number) => new PythonThread(number));
  readonly expected: Expected;
  #numbers = 0;

  constructor(repaired: boolean) {
    const sizes = { ...c7Defaults, segments: count, nurseryBytes: 2 ** 14, pageSize: 256 };
    this.protocol = new C7Protocol(repaired ? { ...sizes, repairs } : sizes, count);
    this.vm = new VM(this.protocol);
    this.vm.types.object = 0;
    this.expected = {
      shared: [],
      own: this.threads.map(() => ({ added: [], popped: [], unfinished: 0 })),
      unfinished: 0,
    };
    this.threads.forEach((_, number) => {
      this.protocol.setRoots(number, { forward: (to) => this.threads[number]!.forward(to) });
    });
    this.queue = newQueue(this.vm);
    for (const { number } of this.threads) this.start(number);
  }

  start(number: number): void {
    const thread = this.threads[number]!;
    // The queue is reached from every stack.
    thread.tags[0] = Tag.ref;
    thread.payload[0] = this.queue;
    thread.sp = 2;
    thread.tags[1] = Tag.int;
    thread.keep();
    this.operate(number, 'start');
  }

  // While others have to come to a safe point for it, they do.
  operate(number: number, operation: 'start' | 'commit' | 'abort' | 'minorCollect' | 'majorCollect'): Status {
    const { protocol } = this;
    protocol.begin(number, operation);
    const under = new Set([number]);
    for (let turns = 0; turns < 1000; turns++) {
      for (const one of [...under]) {
        if (!protocol.ready(one)) continue;
        const status = protocol.advance(one);
        if (status !== Status.done && status !== Status.aborted) continue;
        under.delete(one);
        if (one === number) this.#end(under);
        if (one === number) return status;
        expect(status).toBe(Status.done);
      }
      const other = this.threads.find((one) => !under.has(one.number) && protocol.inTransaction(one.number));
      if (other === undefined) continue;
      protocol.begin(other.number, 'safePoint');
      under.add(other.number);
    }
    throw new Error(`${operation} comes to no end`);
  }

  #end(under: ReadonlySet<number>): void {
    for (const one of under) {
      expect(this.protocol.ready(one)).toBe(true);
      expect(this.protocol.advance(one)).toBe(Status.done);
    }
  }

  /** Does something as the thread: what has to begin again does. */
  as<Result>(number: number, what: () => Result): Result {
    this.vm.thread = this.threads[number]!;
    this.vm.heap.enter(number, this.protocol.mutator(number));
    for (;;) {
      try {
        return what();
      } catch (error) {
        if (!(error instanceof Again) || error.status !== Status.done) throw error;
      }
    }
  }

  run({ kind, thread: number }: Command): void {
    const mine = this.expected.own[number]!;
    switch (kind) {
      case 'put':
        return this.put(number, this.#numbers++);
      case 'get':
        return this.get(number);
      case 'done':
        mine.unfinished--;
        return this.as(number, () => finishItem(this.vm, this.queue));
      case 'commit':
        return this.commit(number);
      case 'abort':
        return this.abort(number);
      case 'move': {
        const thread = new PythonThread(number);
        thread.restore(this.threads[number]!.save());
        thread.saved = this.threads[number]!.saved;
        this.threads[number] = thread;
        return;
      }
      default:
        expect(this.operate(number, kind)).toBe(Status.done);
    }
  }

  put(number: number, item: number): void {
    const { vm } = this;
    const { heap } = vm;
    this.as(number, () => {
      const object = heap.allocate(heap.kinds.record, own(1));
      heap.store(object + own(0), Tag.int, item);
      vm.set(1, Tag.ref, object);
    });
    this.as(number, () => putItem(vm, this.queue, Tag.ref, vm.payload(1)));
    vm.set(1, Tag.int, 0);
    const mine = this.expected.own[number]!;
    mine.added.push(item);
    mine.unfinished++;
  }

  get(number: number): void {
    const { shared, own: all } = this.expected;
    const mine = all[number]!;
    const expected = shared.length > 0 ? shared[0] : mine.added[0];
    if (shared.length > 0) mine.popped.push(shared.shift()!);
    else mine.added.shift();
    expect(this.take(number)).toBe(expected);
  }

  /** The number in the next item. */
  take(number: number): number | undefined {
    const { vm } = this;
    return this.as(number, () => {
      if (!takeItem(vm, this.queue)) return undefined;
      vm.heap.read(vm.heap.payload);
      return vm.heap.int(vm.heap.payload + own(0));
    });
  }

  commit(number: number): void {
    const { shared, own: all } = this.expected;
    const mine = all[number]!;
    expect(this.operate(number, 'commit')).toBe(Status.done);
    const hasDone = mine.added.length > 0 || mine.popped.length > 0 || mine.unfinished !== 0;
    expect(commitPending(this.vm, this.threads[number]!.pending) || !hasDone).toBe(true);
    shared.push(...mine.added);
    this.expected.unfinished += mine.unfinished;
    all[number] = { added: [], popped: [], unfinished: 0 };
    this.start(number);
  }

  abort(number: number): void {
    const { shared, own: all } = this.expected;
    expect(this.operate(number, 'abort')).toBe(Status.aborted);
    const { popped } = all[number]!;
    expect(abortPending(this.vm, this.threads[number]!.pending)).toBe(popped.length > 0);
    this.threads[number]!.goBack();
    shared.unshift(...popped);
    all[number] = { added: [], popped: [], unfinished: 0 };
    this.start(number);
  }

  /** Compares how many items are unfinished, and then all that are left when every transaction has committed. */
  check(): void {
    for (const { number } of this.threads) {
      const known = this.as(number, () => unfinishedIn(this.vm, this.queue));
      expect(known).toBe(this.expected.unfinished + this.expected.own[number]!.unfinished);
    }
    for (const { number } of this.threads) this.commit(number);
    const left = [];
    for (let item = this.take(0); item !== undefined; item = this.take(0)) left.push(item);
    expect(left).toEqual(this.expected.shared);
  }
}

test('a queue loses and doubles nothing, and has one order for all, whatever transactions commit or are aborted', () => {
  fc.assert(
    fc.property(commands, fc.boolean(), (all, repaired) => {
      const playground = new Playground(repaired);
      for (const command of all) playground.run(command);
      playground.check();
    }),
  );
});

test('what was done to a queue is undone by putting back what the journal and the threads had', () => {
  fc.assert(
    fc.property(commands, commands, commands, (before, rehearsed, after) => {
      const playground = new Playground(false);
      const { journal } = playground.protocol.world;
      journal.recording = true;
      for (const command of before) playground.run(command);
      const mark = journal.mark();
      const kept = structuredClone(playground.expected);
      const states: [SavedThread, SavedThread | undefined][] = playground.threads.map((one) => [one.save(), one.saved]);
      for (const command of rehearsed) playground.run(command);
      journal.undo(mark);
      Object.assign(playground.expected, kept);
      for (const [index, thread] of playground.threads.entries()) {
        const [state, saved] = states[index]!;
        thread.restore(state);
        thread.saved = saved;
      }
      for (const command of after) playground.run(command);
      playground.check();
    }),
  );
});
