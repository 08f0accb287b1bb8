import { C7Protocol, c7Defaults, Status } from '../../model/index.ts';
import { firstDifference } from './difference.ts';
import { observe } from './state.ts';
import type { Disagreement, Entry, RecordedOperation, RecordedRun, State } from './trace.ts';

/**
 * Replays a recorded run and compares the whole state after every operation.
 *
 * The runs were recorded with the library's single-threaded test build, so the policy is abortTheYounger and a thread
 * that is switched away from is at a safe point. Placement comes from the recording; everything else from the model.
 */
export function replayRun(run: RecordedRun): Disagreement | undefined {
  return new Replay(run).run();
}

class Replay {
  readonly #run: RecordedRun;
  readonly #protocol: C7Protocol;
  readonly #addresses: Map<string, number>;
  readonly #expected = new Map<string, Entry>();
  #commitSoonCalls = 0;
  #current = 0;

  constructor(run: RecordedRun) {
    this.#run = run;
    const { segments, pageSize } = run;
    this.#protocol = new C7Protocol({ ...c7Defaults, segments, pageSize, contention: 'abortTheYounger' }, run.threads);
    const { world } = this.#protocol;
    for (const { size, kind, addr } of run.objects) world.objects.createOld(size, kind, addr);
    this.#addresses = new Map(run.objects.map(({ name, addr }) => [name, addr]));
    world.listen((event) => {
      if (event.type === 'advice') this.#commitSoonCalls += 1;
    });
  }

  run(): Disagreement | undefined {
    this.#expect(this.#run.initial);
    let disagreement = this.#compare(-1);
    for (let index = 0; index < this.#run.ops.length && disagreement === undefined; index++) {
      const operation = this.#run.ops[index]!;
      disagreement = this.#perform(operation, index);
      this.#expect(operation.after);
      disagreement ??= this.#compare(index);
    }
    return disagreement;
  }

  #perform(operation: RecordedOperation, index: number): Disagreement | undefined {
    const status = this.#operate(operation);
    if (status === Status.blocked) {
      return { operation: index, entry: 'outcome', expected: operation.outcome, got: 'waits for another thread' };
    }
    const got = status === Status.aborted ? 'conflict' : 'ok';
    // An abort that the program asked for is no conflict.
    if (operation.op !== 'abort' && got !== operation.outcome) {
      return { operation: index, entry: 'outcome', expected: operation.outcome, got };
    }
    return got === 'ok' ? this.#access(operation, index) : undefined;
  }

  #operate({ op, thread, object }: RecordedOperation): Status {
    if (op === 'switch') return this.#switchTo(thread);
    const address = object === undefined ? 0 : this.#addresses.get(object)!;
    this.#protocol.begin(thread, op, address);
    return this.#protocol.advance(thread);
  }

  #switchTo(thread: number): Status {
    const { threads } = this.#protocol.world;
    if (threads[this.#current]!.inTransaction === 1) this.#protocol.switchAway(this.#current);
    this.#current = thread;
    return threads[thread]!.inTransaction === 1 ? this.#protocol.switchBack(thread) : Status.done;
  }

  // The access that the barrier was for: one byte, at `index` after the header.
  #access({ op, thread, object, index, value }: RecordedOperation, operation: number): Disagreement | undefined {
    if (op !== 'read' && op !== 'write') return undefined;
    const start = this.#addresses.get(object!)!;
    const address = start + 8 + index!;
    if (op === 'write') {
      this.#protocol.store(thread, start, address, 1, value!);
      return undefined;
    }
    const got = this.#protocol.load(thread, start, address, 1);
    return got === value ? undefined : { operation, entry: 'value', expected: value, got };
  }

  // `after` holds the changed fields of the changed entries only.
  #expect(changes: State): void {
    for (const [name, change] of Object.entries(changes)) {
      const before = this.#expected.get(name);
      const merged = typeof change === 'object' && typeof before === 'object' ? { ...before, ...change } : change;
      this.#expected.set(name, merged);
    }
  }

  #compare(operation: number): Disagreement | undefined {
    const observed = observe(this.#protocol.world, this.#run, this.#commitSoonCalls);
    for (const name of new Set([...this.#expected.keys(), ...observed.keys()])) {
      const difference = firstDifference(name, this.#expected.get(name), observed.get(name));
      if (difference === undefined) continue;
      return { operation, entry: difference.path, expected: difference.expected, got: difference.got };
    }
    return undefined;
  }
}
