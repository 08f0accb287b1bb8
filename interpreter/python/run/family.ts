import { type Protocol, UserFault } from '../../../model/index.ts';
import { setDigitLimit } from '../text/index.ts';
import { Suspend } from '../vm/fault.ts';
import type { Ended, Processes } from '../vm/processes.ts';
import type { VM } from '../vm/vm.ts';
import { Calls } from './calls.ts';
import { Choice } from './choice.ts';
import { answerFork } from './fork.ts';
import { addTier, copyMachine, type Tiers } from './machine.ts';
import { Scheduler } from './scheduler.ts';
import type { End } from './surroundings.ts';
import { copyTask, type Task } from './task.ts';
import type { Timing, Turn } from './timing.ts';

/** How many processes there can be at a time, those included that have ended and that nobody has waited for. */
const mostProcesses = 64;

/** The number of who has started the program: it takes the children of those who end before them. */
const outside = 1;

/** The number of the error that there is no room for another process (EAGAIN), and that there can be none (ENOSYS). */
const noRoom = -11;
const noCopies = -38;

const slow = 'redolog: fork() copies all pages of memory, which is slow\n';

/** How all processes ended, or that none can go on. */
export type LastEnd = End | { readonly kind: 'deadlock' };

interface Member {
  readonly pid: number;
  parent: number;
  readonly vm: VM;
  readonly scheduler: Scheduler;
  /** How it ends, if not by itself. */
  status: number | undefined;
}

/**
 * The processes of a program: the first, and the copies that it and others have made of themselves. They take turns as threads
 * do, by chance that the seed decides, and see one clock. So who sleeps is overtaken, as it would be anywhere; and the steps
 * of a child that never ends are counted while its parent waits. While there is one process, its turns are what they always
 * were.
 */
export class Family implements Processes<VM> {
  readonly #choice: Choice;
  readonly #mostThreads: number;
  readonly #tiers: Tiers;
  readonly #timing: Timing | undefined;
  readonly #members: Member[] = [];
  // Who has ended, until the parent knows.
  readonly #ended = new Map<number, Ended & { readonly parent: number }>();
  readonly #first: number;
  #lastNumber: number;
  #present: Member | undefined;
  #exitCode = 0;

  /** @param first the number of the first process */
  constructor(
    vm: VM,
    protocol: Protocol,
    threads: number,
    seed: number,
    tiers: Tiers,
    { timing, first = outside + 1 }: { readonly timing?: Timing | undefined; readonly first?: number } = {},
  ) {
    this.#choice = new Choice(seed);
    this.#mostThreads = threads;
    this.#tiers = tiers;
    this.#lastNumber = first - 1;
    this.#timing = timing;
    addTier(vm, tiers);
    this.#first = this.#add(vm, protocol, outside).pid;
  }

  #add(vm: VM, protocol: Protocol, parent: number): Member {
    const scheduler = new Scheduler(vm, protocol, {
      fuel: (task, shares) => this.#timing?.fuel(task) ?? this.#fuel(shares),
      transaction: this.#timing?.transaction,
      isCrowded: () => this.#members.length > 1,
      fork: (task) => this.#fork(member, task),
    });
    const member: Member = { pid: ++this.#lastNumber, parent, vm, scheduler, status: undefined };
    vm.threads = new Calls(scheduler, this.#mostThreads);
    vm.processes = this;
    this.#timing?.attach(vm, protocol);
    this.#members.push(member);
    return member;
  }

  /** The threads of the first process. */
  get first(): Scheduler {
    return this.#members[0]!.scheduler;
  }

  /** What the first process ended with; of one that a signal has ended, as a shell says it. */
  get exitCode(): number {
    return this.#exitCode;
  }

  /** Lets the first process begin with a function of the prelude. Its arguments are immediates. */
  begin(name: string, ...values: readonly number[]): void {
    this.first.begin(name, ...values);
  }

  /** Lets the first process go on where a task of another one has been copied (C7-PY-5). */
  adopt(task: Task, generation: number): void {
    const { scheduler, vm } = this.#members[0]!;
    scheduler.generation = generation;
    scheduler.adopt(copyTask(task, vm.thread), true);
  }

  /** Runs all of them to their end. `spend` is told of every stretch of instructions, and may throw. */
  run(spend: (instructions: number) => void): LastEnd {
    while (this.#members.length > 0) {
      const turn = this.#choose();
      if (turn !== undefined) {
        const end = this.#step(turn, spend);
        if (end !== undefined) return end;
      } else if (!this.#passTime()) {
        return { kind: 'deadlock' };
      }
    }
    return { kind: 'finished' };
  }

  #fuel(shares: boolean): number {
    return shares ? this.#choice.between(50, 2000) : 100_000;
  }

  // One of all tasks that are ready, each with the same chance.
  #choose(): Turn | undefined {
    if (this.#timing !== undefined) return this.#timing.choose(this.#members.map(({ scheduler }) => scheduler));
    const ready = this.#members.map(({ scheduler }) => scheduler.ready());
    const count = ready.length === 1 ? ready[0]!.length : ready.reduce((sum, { length }) => sum + length, 0);
    if (count === 0) return undefined;
    let left = this.#choice.below(count);
    let at = 0;
    while (left >= ready[at]!.length) left -= ready[at++]!.length;
    return { scheduler: this.#members[at]!.scheduler, task: ready[at]![left]! };
  }

  #step(turn: Turn, spend: (instructions: number) => void): End | undefined {
    const { scheduler, task } = turn;
    const member = this.#members.find((one) => one.scheduler === scheduler)!;
    if (member !== this.#present) setDigitLimit(member.vm.digitLimit);
    this.#present = member;
    const end = this.#timing === undefined ? scheduler.step(task, spend) : this.#timing.step(turn, spend);
    if (this.#members.length === 1) {
      if (member.scheduler.isOver) this.#end(member);
    } else {
      this.#checkRoom(member);
      // It may have ended another one.
      for (const one of this.#members.filter(({ scheduler }) => scheduler.isOver)) this.#end(one);
    }
    return end;
  }

  // Nobody can do anything but wait: until the first time comes that somebody waits for.
  #passTime(): boolean {
    if (this.#timing !== undefined) return false;
    const next = Math.min(...this.#members.map(({ scheduler }) => scheduler.nextTime));
    if (!Number.isFinite(next)) return false;
    const { clock } = this.#members[0]!.vm;
    clock.now = Math.max(clock.now, next);
    return true;
  }

  #end({ pid, parent, vm, ...member }: Member): void {
    const status = member.status ?? (vm.exitCode & 255) << 8;
    this.#members.splice(
      this.#members.findIndex((one) => one.pid === pid),
      1,
    );
    for (const one of this.#members) if (one.parent === pid) one.parent = outside;
    for (const one of this.#ended.values()) if (one.parent === pid) this.#ended.delete(one.pid);
    if (pid === this.#first) this.#exitCode = (status & 127) === 0 ? status >> 8 : 128 + (status & 127);
    const waiting = this.#members.find((one) => one.pid === parent);
    if (waiting === undefined) return;
    this.#ended.set(pid, { pid, status, parent });
    waiting.scheduler.releases++;
  }

  #fork(member: Member, task: Task): number {
    const { vm, pid, scheduler } = member;
    const all = this.#members.length + this.#ended.size;
    if (all >= mostProcesses || this.#bytes + bytesOf(member) > limitOf(member)) return noRoom;
    const protocol = scheduler.protocol.copy?.(task.thread.number);
    if (protocol === undefined) return noCopies;
    if (this.#lastNumber === this.#first) vm.host.write(2, slow);
    const machine = copyMachine(vm, protocol, task.thread, this.#tiers);
    const child = this.#add(machine, protocol, pid);
    child.scheduler.generation = scheduler.generation + 1;
    scheduler.giveBackIn(machine, task);
    child.scheduler.adopt(copyTask(task, machine.thread), scheduler.isLed(task.thread));
    return child.pid;
  }

  get #bytes(): number {
    return this.#members.reduce((sum, member) => sum + bytesOf(member), 0);
  }

  // One limit for all of them.
  #checkRoom(member: Member): void {
    if (this.#bytes <= limitOf(member)) return;
    throw new UserFault({
      code: 'model/memory',
      message: `out of memory: ${this.#members.length} processes take ${Math.round(this.#bytes / 2 ** 20)} MiB`,
      hint: 'give the world more memory, or let fewer processes live at a time',
    });
  }

  #of(vm: VM): Member {
    return this.#members.find((member) => member.vm === vm)!;
  }

  // What the processes ask for.

  fork(vm: VM): number {
    return answerFork(vm, this.#of(vm).scheduler.task);
  }

  ended(vm: VM, pid: number): Ended | undefined | null {
    const me = this.#of(vm).pid;
    const isMeant = (one: { pid: number; parent: number }) => one.parent === me && (pid < 0 || one.pid === pid);
    for (const one of this.#ended.values()) if (isMeant(one)) return one;
    return this.#members.some(isMeant) ? undefined : null;
  }

  forget(_vm: VM, pid: number): void {
    this.#ended.delete(pid);
  }

  exit(vm: VM, code: number): never {
    vm.threads.irreversible(vm);
    this.#stop(this.#of(vm), (code & 255) << 8);
    throw new Suspend(false);
  }

  kill(vm: VM, pid: number, signal: number): boolean {
    vm.threads.irreversible(vm);
    const member = this.#members.find((one) => one.pid === pid);
    if (member === undefined) return this.#ended.has(pid);
    if (signal === 0) return true;
    this.#stop(member, signal);
    if (member.vm === vm) throw new Suspend(false);
    return true;
  }

  #stop(member: Member, status: number): void {
    member.status = status;
    member.scheduler.exits = true;
  }

  pid(vm: VM): number {
    return this.#of(vm).pid;
  }

  parent(vm: VM): number {
    return this.#of(vm).parent;
  }
}

const limitOf = ({ vm }: Member): number => vm.protocol.world.layout.segmentBytes;

// Pages, and what strings and large numbers take.
const bytesOf = ({ vm }: Member): number => vm.protocol.world.memory.physicalBytes + vm.imm.bytesUsed;
