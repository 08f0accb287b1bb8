import type { Event } from '../../../model/index.ts';
import { nameOf } from '../report/index.ts';
import { Frame, type PythonThread } from '../vm/thread.ts';
import type { Place } from '../vm/threads.ts';
import type { VM } from '../vm/vm.ts';
import type { PythonSystem } from './system.ts';
import type { Watch } from './watch.ts';

/** A step of a schedule as people see it. */
export interface RecordedStep {
  /** The name of the thread. */
  readonly thread: string;
  /** Where it is in the program. */
  readonly place: Place | undefined;
  /** What it does: `reads count`, `commits`. */
  readonly does: readonly string[];
}

/** Takes steps of a system, and records what they are. */
export class Recorder {
  readonly #vm: VM;
  readonly #watch: Watch;
  #does: string[] = [];
  #place: Place | undefined;

  constructor(vm: VM, watch: Watch) {
    this.#vm = vm;
    this.#watch = watch;
  }

  /** Takes a step, or whatever else it is given that takes one. */
  step(system: PythonSystem, thread: number, take: () => void): RecordedStep {
    this.#does = [];
    this.#place = undefined;
    system.listen((event) => this.#hear(event));
    this.#watch.hear = (object, write) => this.#access(object, write);
    try {
      take();
    } finally {
      system.listen(undefined);
      this.#watch.hear = undefined;
    }
    const { count, threads } = system;
    const place = this.#place ?? programPlace(this.#vm, this.#vm.thread, undefined);
    if (thread >= count) return { thread: threads[thread - count]!, place, does: ['lets its transaction end'] };
    return { thread: threads[thread]!, place, does: interesting(this.#does) };
  }

  #access(object: number, write: boolean): void {
    const { thread } = this.#vm;
    this.#place ??= programPlace(this.#vm, thread, this.#watch);
    const what = nameOf(this.#vm, object);
    if (write) this.#does = this.#does.filter((text) => text !== `reads ${what}`);
    if (write || !this.#does.includes(`writes ${what}`)) this.#does.push(`${write ? 'writes' : 'reads'} ${what}`);
  }

  #hear(event: Event): void {
    if (event.type === 'start') this.#does.push('begins a transaction');
    else if (event.type === 'commit') this.#does.push('commits');
    else if (event.type === 'abort') this.#does.push('is aborted');
    else if (event.type === 'wait') this.#does.push('waits');
  }
}

// A transaction that is one step says nothing.
function interesting(does: readonly string[]): readonly string[] {
  const isWhole = does.includes('begins a transaction') && does.includes('commits');
  return [...new Set(does)].filter((text) => !isWhole || (text !== 'begins a transaction' && text !== 'commits'));
}

/**
 * Where in the program itself a thread is, not in the library.
 * @param present where the present instruction is, if it is not over
 */
function programPlace(
  { imm }: VM,
  { frames, fp: last }: PythonThread,
  present: { readonly fp: number; readonly pc: number } | undefined,
): Place | undefined {
  for (let fp = last; fp >= 0; fp -= Frame.size) {
    const number = frames[fp + Frame.code]!;
    if (number < 0) continue;
    const { hidden, code } = imm.code(number);
    if (hidden || code.file.startsWith('<library>')) continue;
    // All others have their call behind them.
    const pc = fp === present?.fp ? present.pc : Math.max(0, frames[fp + Frame.pc]! - 1);
    const line = code.places[4 * pc] ?? 0;
    return { file: code.file, line, name: code.name };
  }
  return undefined;
}
