import { C7Protocol, c7Defaults, Status } from '../../../../model/index.ts';
import { Again } from '../../heap/index.ts';
import { boot } from '../../run/boot.ts';
import { describeException } from '../../run/describe.ts';
import { libraryText } from '../../test/library.ts';
import { Tag } from '../../value/index.ts';
import { compileText } from '../../vm/compile.ts';
import { newDict, setNamed } from '../../vm/dict.ts';
import type { LinkedCode } from '../../vm/linked.ts';
import { run } from '../../vm/run.ts';
import { Outcome } from '../../vm/slow.ts';
import { start } from '../../vm/start.ts';
import { DictAt, DictFlag } from '../../vm/table.ts';
import { PythonThread, type SavedThread } from '../../vm/thread.ts';
import type { VM } from '../../vm/vm.ts';
import { Templates } from '../index.ts';

const mostInstructions = 20_000;

/** What a program has done. */
export interface Result {
  readonly output: string;
  readonly outcome: number;
  readonly error: string;
  readonly instructions: number;
}

/** A machine with one thread that is in a transaction, for one small program after the other. */
export class TestMachine {
  readonly vm: VM;
  #output = '';

  /** @param patience how often code runs before it has a template; `undefined`: it never has one */
  constructor(patience: number | undefined, nurseryBytes = c7Defaults.nurseryBytes) {
    const protocol = new C7Protocol({ ...c7Defaults, nurseryBytes }, 1);
    this.vm = boot(protocol, {
      library: libraryText,
      file: () => undefined,
      write: (_, text) => {
        this.#output += text;
      },
      readLine: () => '',
      arguments: [],
    });
    if (patience !== undefined) this.vm.tier = new Templates(this.vm, patience);
    protocol.setRoots(0, {
      forward: (to) => this.vm.thread.forward(to),
    });
    protocol.begin(0, 'start');
    protocol.advance(0);
    this.vm.heap.enter(0, protocol.mutator(0));
  }

  compile(text: string): LinkedCode {
    return compileText(this.vm, text, 'program.py', 'exec');
  }

  /** Lets a program begin. */
  begin(text: string): void {
    const { vm } = this;
    vm.thread = new PythonThread(0);
    this.#output = '';
    const code = this.compile(text);
    // A collection comes in between at times.
    while (!this.#enter(code));
  }

  #enter(code: LinkedCode): boolean {
    const { vm } = this;
    try {
      const globals = newDict(vm);
      vm.heap.store(globals + DictAt.flags, Tag.int, DictFlag.globals);
      setNamed(vm, globals, '__name__', Tag.imm, vm.imm.ofText('__main__'));
      start(vm, code, globals, globals);
      return true;
    } catch (error) {
      if (error instanceof Again && error.status === Status.done) return false;
      throw error;
    }
  }

  /** Lets it go on for so many instructions; the outcome. */
  go(instructions: number): number {
    this.vm.fuel = instructions;
    return run(this.vm);
  }

  /** The thread as it would be saved now. */
  save(): SavedThread {
    return this.vm.thread.save();
  }

  /** Goes on in another thread, which is as this one was. */
  moveTo(saved: SavedThread): void {
    const thread = new PythonThread(0);
    thread.reserve(saved.sp);
    thread.restore(saved);
    this.vm.thread = thread;
  }

  /** Runs a program to its end, or until it has executed too much. */
  run(text: string): Result {
    const { vm } = this;
    this.begin(text);
    const outcome = this.go(mostInstructions);
    const error = outcome === Outcome.uncaught ? describeException(vm, vm.payload(vm.thread.sp - 1)) : '';
    return { output: this.#output, outcome, error, instructions: mostInstructions - vm.fuel };
  }
}
