import { UserFault } from '../../../model/index.ts';
import { Family } from '../run/family.ts';
import { answerFork } from '../run/fork.ts';
import { copyMachine } from '../run/machine.ts';
import type { Scheduler } from '../run/scheduler.ts';
import type { Task } from '../run/task.ts';
import { Suspend } from '../vm/fault.ts';
import type { Ended, Processes } from '../vm/processes.ts';
import type { VM } from '../vm/vm.ts';

/** The number of the process that is explored, and of who has started it. */
const own = 2;
const outside = 1;
/** Instructions that a copy may execute. */
const mostInstructions = 10_000_000;

/**
 * The copies that an explored process makes of itself (C7-PY-5). A copy shares no memory with it and has one thread, so it
 * does not matter when it runs: it runs to its end at once, and is there to be waited for. Should it start threads, one
 * order of theirs is taken.
 */
export class Forks implements Processes<VM> {
  readonly #scheduler: Scheduler;
  readonly #threads: number;
  /** The copies that have ended, whom nobody has waited for, and how many there have ever been. */
  over: readonly Ended[] = [];
  made = 0;

  constructor(scheduler: Scheduler, threads: number) {
    this.#scheduler = scheduler;
    this.#threads = threads;
  }

  /** Copies the process of a task, and runs the copy: its number. */
  make(vm: VM, task: Task): number {
    const scheduler = this.#scheduler;
    const protocol = vm.protocol.copy!(task.thread.number);
    const machine = copyMachine(vm, protocol, task.thread, 'first');
    const pid = own + ++this.made;
    const family = new Family(machine, protocol, this.#threads, 0, 'first', { first: pid });
    const { now } = vm.clock;
    scheduler.giveBackIn(machine, task);
    family.adopt(task, scheduler.generation + 1);
    let left = mostInstructions;
    const end = family.run((instructions) => {
      left -= instructions;
      if (left <= 0) throw tooLong();
    });
    // Nobody waits for how long it takes.
    vm.clock.now = now;
    if (end.kind === 'finished') this.over = [...this.over, { pid, status: family.exitCode << 8 }];
    return pid;
  }

  fork(vm: VM): number {
    return answerFork(vm, this.#scheduler.task);
  }

  ended(_vm: VM, pid: number): Ended | undefined | null {
    const found = this.over.find((one) => pid < 0 || one.pid === pid);
    return found ?? (this.over.length < this.made && pid > own ? undefined : null);
  }

  forget(_vm: VM, pid: number): void {
    this.over = this.over.filter((one) => one.pid !== pid);
  }

  exit(vm: VM, code: number): never {
    vm.threads.irreversible(vm);
    vm.exitCode = code & 255;
    this.#scheduler.exits = true;
    throw new Suspend(false);
  }

  kill(): boolean {
    throw new UserFault({
      code: 'explore/kill',
      message: 'the program sends signals to processes, which cannot be explored',
      hint: 'run it with redolog run, with several seeds',
    });
  }

  pid(): number {
    return own;
  }

  parent(): number {
    return outside;
  }
}

function tooLong(): UserFault {
  return new UserFault({
    code: 'explore/fork',
    message: `a copy of the process has executed ${mostInstructions} instructions`,
    hint: 'let it do less',
  });
}
