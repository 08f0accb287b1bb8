import { ProgramFault } from '../../system.ts';
import { Again } from '../heap/index.ts';
import { describeException } from '../run/describe.ts';
import type { Task } from '../run/task.ts';
import { run } from '../vm/run.ts';
import { Outcome } from '../vm/slow.ts';
import type { VM } from '../vm/vm.ts';
import type { Sites } from './sites.ts';
import { type Watch, WatchedMutator } from './watch.ts';

/** Instructions of one thread in a row without any access to what others share. */
const mostInstructions = 1_000_000;

/** Executes instructions one by one, under watch. */
export class Execution {
  readonly #vm: VM;
  readonly #watch: Watch;
  readonly #sites: Sites;
  /** Whether one instruction may access what is shared. */
  allowed = false;
  /** The exception that has ended a thread, or the program. */
  uncaught: string | undefined;

  constructor(vm: VM, watch: Watch, sites: Sites) {
    this.#vm = vm;
    this.#watch = watch;
    this.#sites = sites;
    vm.heap.beside = watch;
  }

  /** An exception has ended a thread: a program that lets that happen is wrong. */
  note(exception: number): void {
    this.uncaught ??= describeException(this.#vm, exception);
  }

  /** Up to the next access to what is shared that is not allowed, or to where the thread has to do something else. */
  execute(task: Task): Outcome {
    const { thread } = task;
    const vm = this.#vm;
    const { protocol, heap, fuel } = vm;
    const { oldStart } = protocol.world.layout;
    heap.enter(thread.number, new WatchedMutator(protocol.mutator!(thread.number), this.#watch, this.#sites, oldStart));
    // Where transactions break is a choice, but for those that are to end at once.
    if (vm.breakAt > 0) vm.breakAt = Number.POSITIVE_INFINITY;
    vm.breakWhenInevitable = Number.POSITIVE_INFINITY;
    for (let count = 0; count < mostInstructions; count++) {
      const outcome = this.#executeOne(task);
      if (outcome === Outcome.budget && !this.#watch.stopped && this.uncaught === undefined) continue;
      // Time stands still: how long something takes is nobody's promise.
      vm.fuel = fuel;
      return outcome;
    }
    throw new ProgramFault(`a thread executes ${mostInstructions} instructions without accessing anything shared`);
  }

  #executeOne(task: Task): Outcome {
    const { thread, irreversible } = task;
    const watch = this.#watch;
    const holdsAll = thread.atomic > 0 && this.#vm.protocol.exclusive(thread.number);
    watch.begin(thread, this.allowed || holdsAll);
    this.#vm.fuel = 1;
    // It begins again, with what it was promised: that its transaction is one that cannot be taken back.
    const stop = () => {
      task.irreversible = irreversible;
      return Outcome.budget;
    };
    try {
      const outcome = run(this.#vm, -1, true);
      if (watch.accessed) {
        this.allowed = false;
        task.accessed = true;
      }
      return watch.stopped ? stop() : outcome;
    } catch (error) {
      // Instructions that the machine has no slow path for have done nothing yet.
      if (error instanceof Again && watch.stopped) return stop();
      throw error;
    }
  }
}
