import { C7Protocol, c7Defaults, headerBytes, type Place, Status, UserFault } from '../../model/index.ts';
import { impossibility } from './sequence.ts';
import { ComparedState } from './state.ts';
import type { AccessOperation, Disagreement, RecordedOperation, RecordedRun } from './trace.ts';

/** Where an operation of the run stands in the recorded file. */
export type PlaceOf = (operation: number) => Place;

/**
 * Replays a recorded run and compares the whole state after every operation.
 *
 * The runs were recorded with the library's single-threaded test build, so the policy is abortTheYounger and a thread
 * that is switched away from is at a safe point. Placement comes from the recording; everything else from the model.
 *
 * @returns the first disagreement, if there is one
 * @throws UserFault `trace/impossible` for an operation that cannot come after those before it, `trace/not-modelled`
 * where the model cannot follow
 */
export function replayRun(run: RecordedRun, placeOf?: PlaceOf): Disagreement | undefined {
  return new Replay(run, placeOf).run();
}

class Replay {
  readonly #run: RecordedRun;
  readonly #placeOf: PlaceOf | undefined;
  readonly #protocol: C7Protocol;
  readonly #addresses: ReadonlyMap<string, number>;
  readonly #state: ComparedState;
  #current = 0;

  constructor(run: RecordedRun, placeOf: PlaceOf | undefined) {
    this.#run = run;
    this.#placeOf = placeOf;
    const { segments, pageSize } = run;
    this.#protocol = new C7Protocol({ ...c7Defaults, segments, pageSize, contention: 'abortTheYounger' }, run.threads);
    const { world } = this.#protocol;
    for (const { size, kind, addr } of run.objects) world.objects.createOld(size, kind, addr);
    this.#addresses = new Map(run.objects.map(({ name, addr }) => [name, addr]));
    this.#state = new ComparedState(world, run);
  }

  run(): Disagreement | undefined {
    this.#state.expect(this.#run.initial);
    let disagreement = this.#compare(-1);
    for (let index = 0; index < this.#run.ops.length && disagreement === undefined; index++) {
      const operation = this.#run.ops[index]!;
      this.#requirePossible(operation, index);
      disagreement = this.#perform(operation, index);
      this.#state.expect(operation.after);
      disagreement ??= this.#compare(index);
    }
    return disagreement;
  }

  // The state agrees with the recorded one up to here, so what is impossible now is so by the recording's own account.
  #requirePossible(operation: RecordedOperation, index: number): void {
    const inTransaction = this.#protocol.inTransaction(this.#current);
    const inevitable = this.#protocol.inevitable(this.#current);
    const reason = impossibility(operation, { current: this.#current, inTransaction, inevitable });
    if (reason !== undefined) throw this.#fault('trace/impossible', index, ...reason);
  }

  #perform(operation: RecordedOperation, index: number): Disagreement | undefined {
    const status = this.#operate(operation, index);
    const got = outcomeOf(operation, status);
    if (got !== operation.outcome) return { operation: index, entry: 'outcome', expected: operation.outcome, got };
    if (got === 'ok' && 'object' in operation) return this.#access(operation, index);
    return undefined;
  }

  #operate(operation: RecordedOperation, index: number): Status {
    const { op, thread } = operation;
    if (op === 'switch') return this.#switchTo(thread);
    this.#protocol.begin(thread, op, 'object' in operation ? this.#addresses.get(operation.object) : 0);
    try {
      return this.#protocol.advance(thread);
    } catch (error) {
      // The model's own bounds, such as where a major collection would begin.
      if (!(error instanceof UserFault)) throw error;
      const { message, hint } = error.diagnostic;
      throw this.#fault('trace/not-modelled', index, message, hint ?? '');
    }
  }

  #switchTo(thread: number): Status {
    if (this.#protocol.inTransaction(this.#current)) this.#protocol.switchAway(this.#current);
    this.#current = thread;
    return this.#protocol.inTransaction(thread) ? this.#protocol.switchBack(thread) : Status.done;
  }

  // The access that the barrier was for: one byte, at `index` after the header.
  #access(recorded: AccessOperation, operation: number): Disagreement | undefined {
    const { op, thread, value } = recorded;
    const start = this.#addresses.get(recorded.object)!;
    const address = start + headerBytes + recorded.index;
    if (op === 'write') {
      this.#protocol.store(thread, start, address, 1, value);
      return undefined;
    }
    const got = this.#protocol.load(thread, start, address, 1);
    return got === value ? undefined : { operation, entry: 'value', expected: value, got };
  }

  #compare(operation: number): Disagreement | undefined {
    const difference = this.#state.compare();
    if (difference === undefined) return undefined;
    return { operation, entry: difference.path, expected: difference.expected, got: difference.got };
  }

  #fault(code: string, operation: number, message: string, hint: string): UserFault {
    const place = this.#placeOf?.(operation);
    return new UserFault(place === undefined ? { code, message, hint } : { code, message, hint, place });
  }
}

function outcomeOf({ op }: RecordedOperation, status: Status): string {
  if (status === Status.blocked) return 'waits for another thread';
  // An abort that the program asked for is no conflict.
  return status === Status.aborted && op !== 'abort' ? 'conflict' : 'ok';
}
