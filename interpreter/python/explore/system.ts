import {
  AssertionFailure,
  type Encoder,
  type Footprint,
  type Journal,
  type Listener,
  type Protocol,
} from '../../../model/index.ts';
import { ProgramFault, type System } from '../../system.ts';
import { placeOf } from '../run/place.ts';
import type { Scheduler } from '../run/scheduler.ts';
import type { Task } from '../run/task.ts';
import { mayBreak } from '../vm/break.ts';
import { isFree } from '../vm/lock.ts';
import { Frame, type PythonThread } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';
import type { Execution } from './execution.ts';
import type { Forks } from './forks.ts';
import type { Identity } from './identity.ts';
import { Snapshots, type Works } from './snapshots.ts';

/** What a scheduler may choose. */
export interface Choices {
  /** How often a transaction of each thread may end where it need not. */
  readonly breaks: number;
  /**
   * Whether others may move while a thread is in a transaction and could go on. Where not, transactions come one after the
   * other; that is all there is under a protocol that is serializable, but for who aborts whom.
   */
  readonly overlaps: boolean;
}

const nothing = (): void => {};

/**
 * The threads of a program as a system to explore. A step is one instruction that accesses what others share, or one
 * operation of the protocol, and what comes up to the next. Under c7 each thread has a companion, whose step is that the
 * thread's transaction ends between two instructions of the program, after it has accessed something shared, where it may
 * (C7-PY-1): the real limit moves.
 */
export class PythonSystem implements System {
  readonly threads: string[] = [];
  readonly journal: Journal;
  readonly footprint: Footprint;
  readonly #vm: VM;
  readonly #protocol: Protocol;
  readonly #scheduler: Scheduler;
  readonly #execution: Execution;
  readonly #identity: Identity;
  readonly #forks: Forks;
  readonly #breaks: number;
  readonly #overlaps: boolean;
  readonly #snapshots: Snapshots;
  #count = 0;

  constructor(works: Works, { breaks, overlaps }: Choices) {
    const { vm, scheduler, execution, identity, forks } = works;
    this.#vm = vm;
    this.#protocol = vm.protocol;
    this.#scheduler = scheduler;
    this.#execution = execution;
    this.#identity = identity;
    this.#forks = forks;
    this.#breaks = breaks;
    this.#overlaps = overlaps;
    this.journal = vm.protocol.world.journal;
    this.footprint = vm.protocol.world.footprint;
    this.#snapshots = new Snapshots(works);
    this.know(1);
  }

  /** How many threads there are known to be. */
  get count(): number {
    return this.#count;
  }

  /** From now on there are so many threads, begun or not. */
  know(count: number): void {
    this.#count = count;
    const names = Array.from({ length: count }, (_, thread) => (thread === 0 ? 'main' : `T${thread}`));
    const companions = this.#breaks === 0 ? [] : names.map((name) => `${name} breaks`);
    this.threads.splice(0, this.threads.length, ...names, ...companions);
  }

  finished(thread: number): boolean {
    this.#snapshots.load();
    return thread >= this.#count || this.#scheduler.isOver || this.#taskOf(thread) === undefined;
  }

  enabled(thread: number): boolean {
    this.#snapshots.load();
    if (this.#scheduler.isOver || this.uncaught !== undefined) return false;
    if (thread >= this.#count) return this.#mayBreak(thread - this.#count);
    const task = this.#taskOf(thread);
    return task !== undefined && this.#canMove(task) && (this.#overlaps || this.#hasTurn(task));
  }

  #canMove(task: Task): boolean {
    return isTimed(task) || (this.#scheduler.isReady(task) && !this.#waitsForLock(task));
  }

  step(thread: number): void {
    this.#snapshots.load();
    this.#snapshots.leave();
    const number = thread % this.#count;
    const task = this.#taskOf(number)!;
    this.#vm.thread = task.thread;
    if (thread >= this.#count) {
      this.#snapshots.addBreak(number);
      task.phase = 'commit';
    } else {
      this.#move(task);
    }
    this.#snapshots.save(number);
  }

  exclusive(): boolean {
    return false;
  }

  foreseen(): boolean {
    return false;
  }

  touchGuard(): void {
    throw new AssertionFailure('what Python threads touch is not recorded');
  }

  retries(thread: number): number {
    this.#snapshots.load();
    return this.#taskOf(thread)?.aborts ?? 0;
  }

  encode(out: Encoder): void {
    this.#snapshots.load();
    for (let thread = 0; thread < this.#count; thread++) out.int(this.#snapshots.breaksOf(thread));
    out.int(this.uncaught === undefined ? 0 : 1);
    out.int(this.#forks.made);
    for (const { pid, status } of this.#forks.over) out.int(pid * 65536 + status);
    out.int(-1);
    this.#identity.encode(this.#scheduler, out);
  }

  listen(listener: Listener | undefined, inner?: boolean): void {
    this.#protocol.world.listen(listener, inner);
  }

  waitOf(thread: number): string {
    this.#snapshots.load();
    const task = this.#taskOf(thread);
    const place = task && placeOf(this.#vm, task.thread);
    return place === undefined ? 'for something' : `at line ${place.line} of ${place.file}`;
  }

  /** The exception that has ended a thread, or the program; undefined if there was none. */
  get uncaught(): string | undefined {
    return this.#execution.uncaught;
  }

  /** Makes sure that the machine is in the present state. */
  load(): void {
    this.#snapshots.load();
  }

  #taskOf(thread: number): Task | undefined {
    return this.#scheduler.tasks.find((task) => task.thread.number === thread);
  }

  // Up to the end of the operation, or to the next access to what is shared. Under a lock for all, nobody can move in between.
  #move(task: Task): void {
    const scheduler = this.#scheduler;
    const { number } = task.thread;
    this.#execution.allowed = task.phase === 'run';
    if (task.phase === 'wait' && !scheduler.isReady(task)) this.#vm.clock.now = task.thread.deadline!;
    let alone = false;
    for (;;) {
      const before = task.phase;
      const end = scheduler.step(task, nothing);
      if (end !== undefined) throw new ProgramFault('an exception that nobody can handle');
      const isGone = !scheduler.tasks.includes(task);
      this.#checkCount();
      if (isGone || task.operation !== undefined || task.phase === 'wait' || this.uncaught !== undefined) return;
      const holdsAll = this.#protocol.inTransaction(number) && this.#protocol.exclusive(number);
      if (before === 'start' && holdsAll) {
        alone = true;
        this.#execution.allowed = true;
      }
      const begins = (before === 'wait' && task.phase === 'start') || (before === 'start' && task.phase === 'run');
      const goesOn = alone && this.#execution.allowed && task.phase === 'start';
      if (!begins && !holdsAll && !goesOn) return;
    }
  }

  // Where transactions do not overlap, whoever is in one goes on, but while it waits.
  #hasTurn(task: Task): boolean {
    const inside = ({ thread }: Task) => this.#protocol.inTransaction(thread.number);
    return inside(task) || !this.#scheduler.tasks.some((other) => inside(other) && this.#canMove(other));
  }

  // That others have released something does not help who waits for a lock which somebody still has.
  #waitsForLock({ phase, operation, lock, thread }: Task): boolean {
    if (phase !== 'wait' || operation !== undefined || thread.atomic > 0) return false;
    return lock !== 0 && !isFree(this.#protocol, lock);
  }

  #checkCount(): void {
    const most = Math.max(...this.#scheduler.numbers) + 1;
    if (most > this.#count) throw new ThreadsGrew(most);
  }

  #mayBreak(number: number): boolean {
    const task = this.#taskOf(number);
    if (task === undefined || task.phase !== 'run' || task.operation !== undefined) return false;
    if (!task.accessed || this.#snapshots.breaksOf(number) >= this.#breaks || !isInProgram(this.#vm, task.thread))
      return false;
    this.#vm.thread = task.thread;
    return mayBreak(this.#vm);
  }
}

/** There are more threads than was known. */
export class ThreadsGrew extends Error {
  override readonly name = 'ThreadsGrew';
  constructor(readonly count: number) {
    super(`there are ${count} threads`);
  }
}

// Whether what comes next is an instruction of the program itself.
function isInProgram({ imm }: VM, { frames, fp }: PythonThread): boolean {
  if (fp < 0 || frames[fp + Frame.code]! < 0) return false;
  const { hidden, code } = imm.code(frames[fp + Frame.code]!);
  return !hidden && !code.file.startsWith('<library>');
}

// A wait that has an end may end at any time: how long something takes is nobody's promise.
function isTimed({ phase, operation, thread }: Task): boolean {
  return phase === 'wait' && operation === undefined && Number.isFinite(thread.deadline);
}
