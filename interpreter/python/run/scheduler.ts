import { type Operation, type Protocol, Status } from '../../../model/index.ts';
import { none, Tag } from '../value/index.ts';
import { breaks } from '../vm/break.ts';
import { Raise, Suspend } from '../vm/fault.ts';
import { run } from '../vm/run.ts';
import { append, newList } from '../vm/sequence.ts';
import { Outcome } from '../vm/slow.ts';
import { PythonThread } from '../vm/thread.ts';
import { firstIdentity, type Threads } from '../vm/threads.ts';
import type { VM } from '../vm/vm.ts';
import { Choice } from './choice.ts';
import { endsSlot, enterCall, firstSlot, prepareCall } from './first-call.ts';
import { inevitableLimit, limitOf, mostOf } from './limit.ts';
import { leastGrowth, sweepImmediates } from './sweep.ts';
import { newTask, type Task } from './task.ts';

/** How the threads ended: all of them, or none can go on. */
export type End =
  | { readonly kind: 'finished' }
  | { readonly kind: 'deadlock' }
  | { readonly kind: 'uncaught'; readonly thread: PythonThread };

/** Lets the threads of a program take turns, by chance that a seed decides. */
export class Scheduler implements Threads<VM> {
  readonly #vm: VM;
  readonly #protocol: Protocol;
  readonly #choice: Choice;
  readonly #tasks: Task[] = [];
  readonly #mostThreads: number;
  // Bytes of the nursery that a transaction may use.
  readonly #most: number;
  // Numbers of threads that have not ended, begun or not.
  readonly #numbers = new Set([0]);
  #releases = 0;
  #several = false;

  constructor(vm: VM, protocol: Protocol, threads: number, seed: number) {
    this.#vm = vm;
    this.#protocol = protocol;
    this.#mostThreads = threads;
    // What can be taken back may need again what nobody has now.
    if (!protocol.world.journal.recording) vm.imm.seal(leastGrowth);
    this.#most = mostOf(protocol);
    this.#choice = new Choice(seed);
  }

  /** Adds the first thread, which calls a function of the prelude. Its arguments are immediates. */
  begin(name: string, ...values: readonly number[]): void {
    const vm = this.#vm;
    prepareCall(vm, vm.thread, name);
    for (let index = 0; index < 3; index++) {
      vm.set(firstSlot + index, Tag.imm, values[index] ?? 0);
    }
    vm.set(endsSlot, Tag.ref, newList(vm, 0, 0));
    enterCall(vm, vm.thread);
    this.#add(vm.thread);
  }

  #add(thread: PythonThread): void {
    this.#protocol.setRoots?.(thread.number, thread);
    this.#tasks.push(newTask(thread));
  }

  /** Runs all threads to their end. `spend` is told of every stretch of instructions, and may throw. */
  run(spend: (instructions: number) => void): End {
    for (;;) {
      // Threads that nobody waits for end with the first one.
      if (this.#tasks[0]?.thread.number !== 0) return { kind: 'finished' };
      const ready = this.#tasks.filter((task) => this.#isReady(task));
      if (ready.length === 0) {
        if (!this.#passTime()) return { kind: 'deadlock' };
        continue;
      }
      const task = ready[this.#choice.below(ready.length)]!;
      const end = this.#step(task, spend);
      if (end !== undefined) return end;
    }
  }

  #isReady(task: Task): boolean {
    if (task.operation !== undefined) return this.#protocol.ready(task.thread.number);
    if (task.phase !== 'wait') return true;
    return task.releases !== this.#releases || task.thread.deadline! <= this.#vm.clock.now;
  }

  // Nobody can do anything but wait: until the first time comes that somebody waits for.
  #passTime(): boolean {
    const times = this.#tasks.flatMap(({ phase, thread }) => (phase === 'wait' ? [thread.deadline!] : []));
    const next = Math.min(...times);
    if (!Number.isFinite(next)) return false;
    this.#vm.clock.now = Math.max(this.#vm.clock.now, next);
    return true;
  }

  #step(task: Task, spend: (instructions: number) => void): End | undefined {
    switch (task.phase) {
      case 'wait':
        task.phase = task.thread.atomic > 0 ? 'run' : 'start';
        return undefined;
      case 'start':
        // It can be told to abort before it has done anything.
        if (task.operation === undefined) task.thread.keep();
        if (this.#operate(task, 'start')) task.phase = 'run';
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
    const protocol = this.#protocol;
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

  #aborted(task: Task): void {
    task.thread.goBack();
    task.thread.commitSoon = false;
    task.usedAtAbort = task.used;
    task.released = false;
    task.phase = 'start';
  }

  #committed(task: Task): void {
    const { thread } = task;
    task.usedAtAbort = undefined;
    thread.commitSoon = false;
    for (const child of thread.started.splice(0)) this.#add(child);
    if (task.released) this.#releases++;
    task.released = false;
    switch (task.phase) {
      case 'commitAndEnd':
        this.#tasks.splice(this.#tasks.indexOf(task), 1);
        this.#numbers.delete(thread.number);
        return;
      case 'commitAndWait':
        task.phase = 'wait';
        return;
      default:
        task.phase = 'start';
    }
  }

  #go(task: Task, spend: (instructions: number) => void): End | undefined {
    const vm = this.#vm;
    const { thread } = task;
    // An operation that an instruction began is over first; then the instruction begins again.
    if (task.operation !== undefined && !this.#operate(task, task.operation)) return undefined;
    vm.thread = thread;
    vm.heap.enter(thread.number, this.#protocol.mutator!(thread.number));
    vm.breakAt = this.#limit(task);
    vm.breakWhenInevitable = this.#several ? inevitableLimit(this.#most) : Number.POSITIVE_INFINITY;
    vm.heedsAdvice = this.#several;
    const waited = thread.deadline !== undefined;
    const fuel = waited ? 1 : this.#several ? this.#choice.between(50, 2000) : 100_000;
    vm.fuel = fuel;
    const outcome = run(vm);
    spend(fuel - vm.fuel);
    if (this.#several) vm.clock.work(fuel - vm.fuel);
    task.used = outcome === Outcome.aborted ? vm.heap.usedBefore : vm.heap.used;
    if (outcome !== Outcome.aborted) vm.heap.leave();
    return this.#after(task, outcome);
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
        return { kind: 'uncaught', thread };
      case Outcome.commits:
        task.irreversible = true;
        task.phase = 'commit';
        return undefined;
      case Outcome.waits:
        task.releases = this.#releases;
        task.irreversible = thread.atomic === 0;
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
    if (this.#vm.imm.full) sweepImmediates(this.#vm, this.#protocol, threads);
  }

  // Between two instructions, after many of them.
  #pause(task: Task): void {
    if (this.#vm.imm.full) {
      this.#operate(task, 'majorCollect');
      return;
    }
    if (!this.#several) return;
    const { number, atomic } = task.thread;
    // Under a lock for all, the others have their turn now.
    if (this.#protocol.exclusive(number)) {
      if (atomic === 0) task.phase = 'commit';
      return;
    }
    // Who allocates nothing passes no safe point, and does not stop where it should.
    if (this.#protocol.signalled(number)) this.#operate(task, 'safePoint');
    else if (breaks(this.#vm)) task.phase = 'commit';
  }

  // No limit before there are several threads.
  #limit(task: Task): number {
    if ((this.#vm.heap.advised && this.#several) || task.thread.commitSoon) return 0;
    return this.#several ? limitOf(task, this.#protocol, this.#most) : Number.POSITIVE_INFINITY;
  }

  get #task(): Task {
    return this.#tasks.find(({ thread }) => thread === this.#vm.thread)!;
  }

  // What the threads ask for.

  irreversible(vm: VM, fresh = false): void {
    const { number, atomic } = vm.thread;
    const task = this.#task;
    const isFirst = atomic === 0 && !task.irreversible;
    // While there is one thread, nobody can tell whether a transaction ends.
    if (isFirst && (fresh || this.#several || !this.#protocol.inevitable(number))) throw new Suspend(false);
    vm.becomeInevitable();
    vm.thread.forget();
    // Until what asked for a fresh one says that it is done.
    if (!fresh) task.irreversible = false;
  }

  start(vm: VM, at: number): number {
    this.irreversible(vm);
    let number = 0;
    while (this.#numbers.has(number)) number++;
    if (number >= this.#mostThreads) throw new Raise('RuntimeError', "can't start new thread");
    const ends = newList(vm, 0, 0);
    const thread = new PythonThread(number);
    prepareCall(vm, thread, '_thread_main');
    for (let index = 0; index < 3; index++) {
      thread.tags[firstSlot + index] = vm.tag(at + index);
      thread.payload[firstSlot + index] = vm.payload(at + index);
    }
    if (!vm.has(at + 2)) {
      thread.tags[firstSlot + 2] = Tag.imm;
      thread.payload[firstSlot + 2] = none;
    }
    thread.tags[endsSlot] = Tag.ref;
    thread.payload[endsSlot] = ends;
    enterCall(vm, thread);
    this.#numbers.add(number);
    vm.thread.started.push(thread);
    this.#several = true;
    // It can begin once this transaction is over.
    vm.thread.commitSoon = true;
    vm.breakAt = 0;
    return firstIdentity + number;
  }

  waitFor(vm: VM, _lock: number, seconds: number): boolean {
    const { thread, clock } = vm;
    if (thread.deadline === undefined) thread.deadline = clock.now + Math.max(0, seconds * 1e9);
    else if (thread.deadline <= clock.now) return false;
    throw new Suspend(true);
  }

  // Others see it once the transaction is over.
  released(): void {
    this.#task.released = true;
  }

  releaseAtEnd(vm: VM, lock: number): void {
    append(vm, vm.payload(endsSlot), Tag.ref, lock);
  }

  sleep(vm: VM, seconds: number): void {
    this.irreversible(vm);
    this.waitFor(vm, 0, seconds);
  }

  identity(vm: VM): number {
    return firstIdentity + vm.thread.number;
  }

  count(): number {
    return this.#tasks.length - 1;
  }

  segments(): number {
    return this.#protocol.world.layout.segments;
  }

  longestAbort(): undefined {
    return undefined;
  }

  forgetLongestAbort(): void {}
}
