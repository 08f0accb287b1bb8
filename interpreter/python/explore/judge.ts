import { AssertionFailure, type Operation, Status } from '../../../model/index.ts';
import { describeException } from '../run/describe.ts';
import { enterCall, firstSlot, prepareCall } from '../run/first-call.ts';
import { Tag } from '../value/index.ts';
import { run } from '../vm/run.ts';
import { Outcome } from '../vm/slow.ts';
import { PythonThread } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';

const first = 0;
const answerSlot = 1;

/**
 * Asks a machine whose program has ended about it: a function of the prelude runs, as the first thread, and all that it does
 * is taken back.
 */
export class Judge {
  readonly #vm: VM;

  constructor(vm: VM) {
    this.#vm = vm;
  }

  /** Whether an expression about the program's globals is true; why it has no value, if it has none. */
  claim(text: string): boolean | string {
    const answer = this.#ask('_claim', text);
    return answer === 'True' ? true : answer === 'False' ? false : answer;
  }

  /** The program's globals that are plain data: `name = value` a line, sorted by name. */
  outcome(): string {
    return this.#ask('_outcome', '');
  }

  #ask(name: string, text: string): string {
    const vm = this.#vm;
    const { protocol, heap, imm } = vm;
    const { journal } = protocol.world;
    const mark = journal.mark();
    this.#operate('start');
    const thread = new PythonThread(first);
    vm.thread = thread;
    heap.enter(first, protocol.mutator!(first));
    prepareCall(vm, thread, name);
    for (let slot = 0; slot < 4; slot++) vm.set(firstSlot + slot, Tag.imm, imm.ofText(slot === 0 ? text : ''));
    enterCall(vm, thread);
    vm.fuel = Number.MAX_SAFE_INTEGER;
    vm.breakAt = Number.POSITIVE_INFINITY;
    const outcome = run(vm, -1, true);
    if (outcome !== Outcome.finished || !vm.isText(answerSlot)) {
      const why = outcome === Outcome.uncaught ? describeException(vm, vm.payload(thread.sp - 1)) : `${outcome}`;
      throw new AssertionFailure(`${name} does not run: ${why}`);
    }
    const answer = vm.text(answerSlot);
    journal.undo(mark);
    return answer;
  }

  #operate(operation: Operation): void {
    const { protocol } = this.#vm;
    protocol.begin(first, operation);
    const status = protocol.advance(first);
    if (status !== Status.done) throw new AssertionFailure(`${operation} is not over at once, with nobody else there`);
  }
}
