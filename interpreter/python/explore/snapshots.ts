import { Cells, type Journal } from '../../../model/index.ts';
import type { Scheduler } from '../run/scheduler.ts';
import type { Ended } from '../vm/processes.ts';
import type { VM } from '../vm/vm.ts';
import type { Execution } from './execution.ts';
import type { Forks } from './forks.ts';
import type { Identity } from './identity.ts';
import { restoreThreads, type SavedThreads, saveThreads } from './saved.ts';

/** What a system is made of. */
export interface Works {
  readonly vm: VM;
  readonly scheduler: Scheduler;
  readonly execution: Execution;
  readonly identity: Identity;
  readonly forks: Forks;
}

/** All of a machine's state that is not in memory. */
interface Snapshot {
  readonly threads: SavedThreads;
  readonly now: number;
  readonly exitCode: number;
  readonly uncaught: string | undefined;
  readonly forked: { readonly made: number; readonly over: readonly Ended[] };
  readonly breaks: readonly number[];
}

/**
 * What of a machine is no memory, and so is not in the journal's hands: it is kept in snapshots, of which the journal knows
 * the number of the present one. An undo makes another one present, and that is put back when somebody asks.
 */
export class Snapshots {
  readonly #works: Works;
  readonly #journal: Journal;
  readonly #all: Snapshot[] = [];
  readonly #present = new Cells(1);
  #loaded: Snapshot | undefined;
  #undone = -1;
  #breaks: readonly number[] = [];

  constructor(works: Works) {
    this.#works = works;
    this.#journal = works.vm.protocol.world.journal;
    this.save(0);
  }

  /** How often a transaction of a thread has ended where it need not. */
  breaksOf(thread: number): number {
    return this.#breaks[thread] ?? 0;
  }

  /** It has done so once more. */
  addBreak(thread: number): void {
    const breaks = [...this.#breaks];
    breaks[thread] = this.breaksOf(thread) + 1;
    this.#breaks = breaks;
  }

  /** A step has been taken, in which only this thread has moved. */
  save(moved: number): void {
    const { vm, scheduler, execution, forks } = this.#works;
    const number = this.#present.words[0]! + 1;
    const snapshot: Snapshot = {
      threads: saveThreads(scheduler, this.#all[number - 1]?.threads, moved),
      now: vm.clock.now,
      exitCode: vm.exitCode,
      uncaught: execution.uncaught,
      forked: { made: forks.made, over: forks.over },
      breaks: this.#breaks,
    };
    this.#all[number] = snapshot;
    this.#journal.write(this.#present, 0, number);
    this.#loaded = snapshot;
    this.#undone = this.#journal.undone;
  }

  /** A step begins: until it is saved, the machine is in no state that is known. */
  leave(): void {
    this.#loaded = undefined;
  }

  /** Makes sure that the machine is in the present state. */
  load(): void {
    if (this.#undone === this.#journal.undone && this.#loaded !== undefined) return;
    this.#undone = this.#journal.undone;
    const snapshot = this.#all[this.#present.words[0]!]!;
    if (snapshot === this.#loaded) return;
    const { vm, scheduler, execution, forks } = this.#works;
    restoreThreads(scheduler, snapshot.threads, this.#loaded?.threads);
    vm.clock.now = snapshot.now;
    vm.exitCode = snapshot.exitCode;
    execution.uncaught = snapshot.uncaught;
    Object.assign(forks, snapshot.forked);
    this.#breaks = snapshot.breaks;
    this.#loaded = snapshot;
  }
}
