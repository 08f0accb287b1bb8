import { type Operation, type Protocol, Status } from '../../../model/index.ts';
import { Tag } from '../value/index.ts';
import { breaks } from '../vm/break.ts';
import { abortPending, commitPending, giveBackPending } from '../vm/queue.ts';
import { run } from '../vm/run.ts';
import { newList } from '../vm/sequence.ts';
import { Outcome } from '../vm/slow.ts';
import type { PythonThread } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';
import { noteAbort, noteConflict } from './abort.ts';
import { endsSlot, enterCall, firstSlot, prepareCall } from './first-call.ts';
import { inevitableLimit, limitOf, mostOf } from './limit.ts';
import type { End, SavedScheduler, Surroundings } from './surroundings.ts';
import { sweepImmediates } from './sweep.ts';
import { newTask, type Task } from './task.ts';

/** The threads of a process: what each of them does in its turn. */
export class Scheduler {
  readonly vm: VM;
  readonly protocol: Protocol;
  readonly #surroundings: Surroundings;
  readonly #tasks: Task[] = [];
  // With its end the process ends, whatever others do. A copy that another thread has made has none.
  #leader: PythonThread | undefined;
  // Bytes of the nursery that a transaction may use.
  readonly #most: number;
  /** Numbers of threads that have not ended, begun or not. */
  readonly numbers = new Set<number>();
  /** How many transactions have released something that somebody may wait for. */
  releases = 0;
  /** Whether there have ever been several threads. */
  several = false;
  /** How many copies of copies it is from the first process: its threads are other ones than those that it has not got. */
  generation = 0;
  /** Whether the process is to end at once. */
  exits = false;
  /** What lets the present thread run: whoever looks at every instruction puts something else in its place. */
  runs: (vm: VM) => Outcome = run;

  constructor(vm: VM, protocol: Protocol, surroundings: Surroundings) {
    this.vm = vm;
    this.protocol = protocol;
    this.#surroundings = surroundings;
    this.#most = mostOf(protocol, surroundings.transaction);
    protocol.world.bus.conflict = ({ kind, loser, winner }) => {
      noteConflict(vm, kind, this.#taskOf(loser), this.#taskOf(winner));
    };
  }

  /** Adds the first thread, which calls a function of the prelude. Its arguments are immediates. */
  begin(name: string, ...values: readonly number[]): void {
    const { vm } = this;
    prepareCall(vm, vm.thread, name);
    for (let index = 0; index < 3; index++) {
      vm.set(firstSlot + index, Tag.imm, values[index] ?? 0);
    }
    vm.set(endsSlot, Tag.ref, newList(vm, 0, 0));
    enterCall(vm, vm.thread);
    this.#leader = vm.thread;
    this.#add(newTask(vm.thread));
  }

  /** Adds a task of another process, that goes on here by itself; `leads`: the process ends with it. */
  adopt(task: Task, leads: boolean): void {
    if (leads) this.#leader = task.thread;
    this.#add(task);
  }

  /** Whether the process ends with that thread. */
  isLed(thread: PythonThread): boolean {
    return this.#leader === thread;
  }

  #add(task: Task): void {
    const { thread } = task;
    this.protocol.setRoots?.(thread.number, thread);
    this.numbers.add(thread.number);
    this.#tasks.push(task);
  }

  /** An exception has ended a thread, or the program. */
  uncaught(vm: VM, exception: number): void {
    this.#surroundings.uncaught?.(vm, exception);
  }

  /** Whether it is over: threads that nobody waits for end with the first one. */
  get isOver(): boolean {
    const first = this.#tasks[0];
    return first === undefined || this.exits || (this.#leader !== undefined && first.thread !== this.#leader);
  }

  /** Its threads that have begun and not ended. */
  get tasks(): readonly Task[] {
    return this.#tasks;
  }

  /** What changes in it besides the tasks themselves. */
  save(): SavedScheduler {
    const { numbers, releases, several, exits } = this;
    return { tasks: [...this.#tasks], numbers: [...numbers], releases, several, exits };
  }

  /** Goes back to what was saved. The tasks are put back by whoever has saved them. */
  restore({ tasks, numbers, releases, several, exits }: SavedScheduler): void {
    this.#tasks.splice(0, this.#tasks.length, ...tasks);
    this.numbers.clear();
    for (const number of numbers) this.numbers.add(number);
    for (const { thread } of tasks) this.protocol.setRoots?.(thread.number, thread);
    Object.assign(this, { releases, several, exits });
  }

  /** How many threads there are. */
  get count(): number {
    return this.#tasks.length;
  }

  /** Those that can do something now. */
  ready(): readonly Task[] {
    return this.#tasks.filter((task) => this.isReady(task));
  }

  /** Whether a thread can do something now. */
  isReady(task: Task): boolean {
    if (task.operation !== undefined) return this.protocol.ready(task.thread.number);
    if (task.phase !== 'wait' || this.#isStopped(task)) return true;
    return task.releases !== this.releases || task.thread.deadline! <= this.vm.clock.now;
  }

  // Whether somebody wants it to stop at a safe point, while it waits within its transaction.
  #isStopped({ thread }: Task): boolean {
    return thread.atomic > 0 && this.protocol.signalled(thread.number);
  }

  /** The first time that somebody waits for, in nanoseconds; `Infinity` if nobody does. */
  get nextTime(): number {
    return Math.min(...this.#tasks.map(({ phase, thread }) => (phase === 'wait' ? thread.deadline! : Infinity)));
  }

  /** Lets a task that is ready have its turn. `spend` is told of every stretch of instructions, and may throw. */
  step(task: Task, spend: (instructions: number) => void): End | undefined {
    switch (task.phase) {
      case 'wait':
        if (task.operation !== undefined || this.#isStopped(task)) {
          this.#operate(task, 'safePoint');
          return undefined;
        }
        task.phase = task.thread.atomic > 0 ? 'run' : 'start';
        return undefined;
      case 'start':
        // It can be told to abort before it has done anything.
        if (task.operation === undefined) this.#keep(task);
        if (!this.#operate(task, 'start')) return undefined;
        task.phase = 'run';
        task.accessed = false;
        task.began = this.vm.clock.now;
        return undefined;
      case 'run':
        return this.#go(task, spend);
      default:
        if (this.#operate(task, 'commit')) this.#committed(task);
        return undefined;
    }
  }

  // Begins an operation, or goes on with it: whether it is over. An abort leads back to the start.
  #operate(task: Task, operation: Operation): boolean {
    const { number } = task.thread;
    const protocol = this.protocol;
    if (task.operation === undefined) protocol.begin(number, operation);
    task.operation = operation;
    if (!protocol.ready(number)) return false;
    const status = protocol.advance(number);
    if (status === Status.blocked || status === Status.yields) return false;
    const ended = task.operation;
    task.operation = undefined;
    if (status === Status.aborted) this.#aborted(task);
    else if (ended === 'majorCollect') this.#sweep();
    return status === Status.done;
  }

  #keep(task: Task): void {
    task.thread.keep();
    task.began = this.vm.clock.now;
    task.conflict = undefined;
  }

  #taskOf(number: number): Task | undefined {
    return this.#tasks.find(({ thread }) => thread.number === number);
  }

  /** The thread of that number, if it has begun and not ended. */
  threadOf(number: number): PythonThread | undefined {
    return this.#taskOf(number)?.thread;
  }

  #aborted(task: Task): void {
    // What it has taken is there for others again.
    if (abortPending(this.vm, task.thread.pending)) this.releases++;
    noteAbort(task, this.vm.clock.now);
    task.forks = false;
    task.aborts++;
    task.thread.goBack();
    task.thread.commitSoon = 'no';
    task.usedAtAbort = task.used;
    task.released = false;
    task.phase = 'start';
  }

  #committed(task: Task): void {
    const { thread } = task;
    task.usedAtAbort = undefined;
    task.aborts = 0;
    thread.commitSoon = 'no';
    for (const child of thread.started.splice(0)) this.#add(newTask(child));
    const hasDone = commitPending(this.vm, thread.pending);
    if (task.released || hasDone) this.releases++;
    task.released = false;
    switch (task.phase) {
      case 'commitAndEnd':
        this.#tasks.splice(this.#tasks.indexOf(task), 1);
        this.numbers.delete(thread.number);
        // What its last transaction began with is of no use to anybody, and would stay alive.
        thread.forget();
        return;
      case 'commitAndWait':
        task.phase = 'wait';
        return;
      default:
        task.phase = 'start';
        if (task.forks) this.#fork(task);
    }
  }

  // Between two transactions, or within one that cannot be taken back. The answer is there when the instruction begins again.
  #fork(task: Task): void {
    task.forks = false;
    task.forked = this.#surroundings.fork(task);
  }

  #go(task: Task, spend: (instructions: number) => void): End | undefined {
    const { vm } = this;
    const { thread } = task;
    // An operation that an instruction began is over first; then the instruction begins again.
    if (task.operation !== undefined && !this.#operate(task, task.operation)) return undefined;
    vm.thread = thread;
    vm.heap.enter(thread.number, this.protocol.mutator!(thread.number));
    vm.breakAt = this.#limit(task);
    vm.breakWhenInevitable = this.several ? inevitableLimit(this.#most) : Number.POSITIVE_INFINITY;
    vm.heedsAdvice = this.several;
    const outcome = this.#run(task, spend);
    task.used = outcome === Outcome.aborted ? vm.heap.usedBefore : vm.heap.used;
    if (outcome !== Outcome.aborted) vm.heap.leave();
    return this.#after(task, outcome);
  }

  #run(task: Task, spend: (instructions: number) => void): Outcome {
    const { vm } = this;
    const shares = this.several || this.#surroundings.isCrowded();
    const fuel = task.thread.deadline !== undefined ? 1 : this.#surroundings.fuel(task, shares);
    vm.fuel = fuel;
    const outcome = this.runs(vm);
    spend(fuel - vm.fuel);
    if (shares) vm.clock.work(fuel - vm.fuel);
    return outcome;
  }

  #after(task: Task, outcome: Outcome): End | undefined {
    const { thread } = task;
    // The instruction that waits begins again in these cases, and goes on waiting for the same time.
    const again = outcome === Outcome.waits || outcome === Outcome.commits || outcome === Outcome.blocked;
    if (!again) thread.deadline = undefined;
    switch (outcome) {
      case Outcome.finished:
        task.phase = 'commitAndEnd';
        return undefined;
      case Outcome.uncaught:
        return { kind: 'uncaught', vm: this.vm, exception: this.vm.payload(thread.sp - 1) };
      case Outcome.commits:
        task.irreversible = true;
        if (task.forks && thread.atomic > 0) this.#fork(task);
        else task.phase = 'commit';
        return undefined;
      case Outcome.waits:
        task.releases = this.releases;
        task.phase = thread.atomic > 0 ? 'wait' : 'commitAndWait';
        return undefined;
      case Outcome.breaks:
        task.phase = 'commit';
        return undefined;
      case Outcome.blocked:
        // Which one does not matter: it has begun.
        task.operation = 'safePoint';
        return undefined;
      case Outcome.aborted:
        this.#aborted(task);
        return undefined;
      default:
        this.#pause(task);
        return undefined;
    }
  }

  // Strings are given back when it is known what is dead.
  #sweep(): void {
    const threads = this.#tasks.map(({ thread }) => thread);
    if (this.vm.imm.full) sweepImmediates(this.vm, this.protocol, threads);
  }

  // Between two instructions, after many of them.
  #pause(task: Task): void {
    if (this.vm.imm.full) {
      this.#operate(task, 'majorCollect');
      return;
    }
    if (!this.several) return;
    const { number, atomic } = task.thread;
    // Under a lock for all, the others have their turn now.
    if (this.protocol.exclusive(number)) {
      if (atomic === 0) task.phase = 'commit';
      return;
    }
    // Who allocates nothing passes no safe point, and does not stop where it should.
    if (this.protocol.signalled(number)) this.#operate(task, 'safePoint');
    else if (breaks(this.vm)) task.phase = 'commit';
  }

  // No limit before there are several threads.
  #limit(task: Task): number {
    if ((this.vm.heap.advised && this.several) || task.thread.commitSoon !== 'no') return 0;
    return this.several ? limitOf(task, this.protocol, this.#most) : Number.POSITIVE_INFINITY;
  }

  /** Gives back in a copy of the process, in which there is only the task's thread, what the others have taken. */
  giveBackIn(machine: VM, task: Task): void {
    for (const other of this.#tasks) if (other !== task) giveBackPending(machine, other.thread.pending);
  }

  /** The task of the thread that runs. */
  get task(): Task {
    return this.#tasks.find(({ thread }) => thread === this.vm.thread)!;
  }
}
