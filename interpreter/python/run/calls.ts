import { none, Tag } from '../value/index.ts';
import { Raise, Suspend } from '../vm/fault.ts';
import { newList } from '../vm/sequence.ts';
import { PythonThread } from '../vm/thread.ts';
import { firstIdentity, type LongestAbort, type Threads } from '../vm/threads.ts';
import type { VM } from '../vm/vm.ts';
import { endsSlot, enterCall, firstSlot, prepareCall } from './first-call.ts';
import type { Scheduler } from './scheduler.ts';

/** What the threads of a process ask for. */
export class Calls implements Threads<VM> {
  readonly #scheduler: Scheduler;
  readonly #mostThreads: number;

  constructor(scheduler: Scheduler, threads: number) {
    this.#scheduler = scheduler;
    this.#mostThreads = threads;
  }

  irreversible(vm: VM, fresh = false): void {
    const { number, atomic } = vm.thread;
    const { task } = this.#scheduler;
    const isFirst = atomic === 0 && !task.irreversible;
    // While there is one thread, nobody can tell whether a transaction ends.
    if (isFirst && (fresh || this.#scheduler.several || !this.#scheduler.protocol.inevitable(number)))
      throw new Suspend(false);
    vm.becomeInevitable();
    vm.thread.forget();
    // Until what asked for a fresh one says that it is done.
    if (!fresh) task.irreversible = false;
  }

  start(vm: VM, at: number): number {
    this.irreversible(vm);
    let number = 0;
    while (this.#scheduler.numbers.has(number)) number++;
    if (number >= this.#mostThreads) throw new Raise('RuntimeError', "can't start new thread");
    const ends = newList(vm, 0, 0);
    const thread = new PythonThread(number, this.#scheduler.generation);
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
    this.#scheduler.numbers.add(number);
    vm.thread.started.push(thread);
    this.#scheduler.several = true;
    // It can begin once this transaction is over.
    vm.thread.commitSoon = 'soon';
    vm.breakAt = 0;
    return firstIdentity + number;
  }

  waitFor(vm: VM, lock: number, seconds: number): boolean {
    const { thread, clock } = vm;
    if (thread.deadline === undefined) thread.deadline = clock.present() + Math.max(0, seconds * 1e9);
    else if (thread.deadline <= clock.now) return false;
    // Once the wait is over, the instruction finds itself in a transaction of its own.
    const { task } = this.#scheduler;
    task.irreversible = thread.atomic === 0;
    task.lock = lock;
    throw new Suspend(true);
  }

  waitForOthers(vm: VM, seconds: number): void {
    const { thread, clock } = vm;
    if (thread.deadline !== undefined && thread.deadline <= clock.now) return;
    if (thread.atomic > 0) vm.becomeInevitable();
    thread.deadline ??= clock.present() + seconds * 1e9;
    this.#scheduler.task.lock = 0;
    throw new Suspend(true);
  }

  // Others see it once the transaction is over.
  released(): void {
    this.#scheduler.task.released = true;
  }

  ends(vm: VM): number {
    return vm.payload(endsSlot);
  }

  sleep(vm: VM, seconds: number): void {
    this.irreversible(vm);
    this.waitFor(vm, 0, seconds);
  }

  uncaught(vm: VM, exception: number): void {
    this.#scheduler.uncaught(vm, exception);
  }

  identity(vm: VM): number {
    return firstIdentity + vm.thread.number;
  }

  count(): number {
    return this.#scheduler.count - 1;
  }

  segments(): number {
    return this.#scheduler.protocol.world.layout.segments;
  }

  longestAbort(): LongestAbort | undefined {
    return this.#scheduler.task.longest;
  }

  forgetLongestAbort(): void {
    this.#scheduler.task.longest = undefined;
  }
}
