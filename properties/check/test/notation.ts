import type { ConditionName } from '../../../interpreter/index.ts';
import { type Event, Journal, type NamedObject } from '../../../model/index.ts';
import { historyOf, type Monitor, type Violation } from '../index.ts';

export const items = ['x', 'y', 'z'];
const pageSize = 64;
const objects = items.map(
  (name, index): NamedObject => ({ name, address: 1024 + 64 * index, size: 16, fields: [{ name, offset: 8 }] }),
);

/**
 * What there is below a history:
 *
 * - `inPlace`: one copy of everything, so reads see what anybody wrote last, committed or not, aborted or not.
 * - `snapshots`: each thread has a segment of its own with private pages, which only it brings up to date; a commit copies
 *   what was written to the sharing segment, an abort brings it back from there.
 */
export type MemoryKind = 'inPlace' | 'snapshots';

/** One thing that a thread does, and the rest of what it is about. */
export interface Action {
  readonly thread: number;
  /**
   * `r`ead and `w`rite an item, `c`ommit, `a`bort, `u`pdate the own segment (or one item of it) from the sharing one, copy another thread's
   * segment to the own one (`k`), be `R`eset by another before aborting, or `b`egin. A transaction begins with its first
   * action anyway. What no protocol should do: go on after a reset (`q`), map an item's page and copy nothing into it (`m`).
   */
  readonly verb: 'r' | 'w' | 'c' | 'a' | 'u' | 'k' | 'R' | 'b' | 'q' | 'm';
  /** The item of `r`, `w`, `u` and `m`; the thread of `k`, as `T2`. */
  readonly what: string;
}

/** Reads `T1: r x, w x, c | T2: k T1, r x, a`. */
function parseHistory(text: string): Action[] {
  return text.split('|').flatMap((line) => {
    const [, thread, actions] = /^\s*T(\d):(.*)$/.exec(line) ?? [];
    if (thread === undefined || actions === undefined) throw new Error(`no line of a history: ${line}`);
    return actions.split(',').map((action) => actionOf(Number(thread) - 1, action.trim()));
  });
}

export function actionOf(thread: number, text: string): Action {
  const [verb, what = ''] = text.split(' ');
  if (verb === undefined || !/^[rwcaukRbqm]$/.test(verb)) throw new Error(`no action: ${text}`);
  // The pattern allows for nothing else.
  return { thread, verb: verb as Action['verb'], what };
}

interface Mark {
  readonly journal: number;
  readonly written: readonly (readonly [number, ReadonlySet<string>])[];
}

/** Feeds a monitor with the events of a history. */
export class Stage {
  readonly monitor: Monitor;
  readonly journal = new Journal();
  readonly #snapshots: boolean;
  readonly #written = new Map<number, Set<string>>();

  constructor(memory: MemoryKind, conditions: readonly ConditionName[], threads = 3) {
    this.#snapshots = memory === 'snapshots';
    const names = Array.from({ length: threads }, (_, index) => `T${index + 1}`);
    const segments = this.#snapshots ? threads : 0;
    const setting = { journal: this.journal, threads: names, objects, segments, pageSize };
    const monitor = historyOf(setting, conditions);
    if (monitor === undefined) throw new Error('there is nothing to check');
    this.monitor = monitor;
    for (let segment = 1; segment <= segments; segment++) {
      for (const { address } of objects) {
        this.#hear({ type: 'map', segment, page: address / pageSize });
        this.#copy(0, segment, address);
      }
    }
  }

  /** Who is in a transaction, and has written what. */
  get live(): string {
    return [...this.#written]
      .map(([thread, written]) => `${thread}:${[...written].sort()}`)
      .sort()
      .join(' ');
  }

  /** Performs a history; answers the first violation. */
  run(history: string): Violation | undefined {
    for (const action of parseHistory(history)) {
      const violation = this.act(action);
      if (violation !== undefined) return violation;
    }
    return undefined;
  }

  act({ thread, verb, what }: Action): Violation | undefined {
    this.#hear({ type: 'step', thread, operation: 'yield' });
    const written = this.#begin(thread);
    const segment = this.#segment(thread);
    switch (verb) {
      case 'b':
        break;
      case 'r':
      case 'w': {
        const { address } = objects.find(({ name }) => name === what)!;
        const event = { thread, segment, object: address, address: address + 8, size: 8, value: 0 };
        this.#hear({ type: verb === 'r' ? 'read' : 'write', ...event });
        if (verb === 'w') written.add(what);
        break;
      }
      case 'q':
        this.#hear({ type: 'reset', segment, by: 0 });
        break;
      case 'm':
        this.#hear({ type: 'map', segment, page: objects.find(({ name }) => name === what)!.address / pageSize });
        break;
      case 'u':
        for (const { name, address } of objects) {
          if (!written.has(name) && (what === '' || what === name)) this.#copy(0, segment, address);
        }
        break;
      case 'k':
        for (const { address } of objects) this.#copy(this.#segment(Number(what.slice(1)) - 1), segment, address);
        break;
      default:
        this.#end(thread, verb, written);
    }
    return this.monitor.violation;
  }

  /** Where to come back to, with {@link undo}. */
  mark(): Mark {
    const written = [...this.#written].map(([thread, items]) => [thread, new Set(items)] as const);
    return { journal: this.journal.mark(), written };
  }

  undo({ journal, written }: Mark): void {
    this.journal.undo(journal);
    this.#written.clear();
    for (const [thread, items] of written) this.#written.set(thread, new Set(items));
  }

  /** What tells the present state from others. */
  describe(): string {
    const numbers: number[] = [];
    this.monitor.encode({ int: (value) => numbers.push(value) });
    return `${numbers.join(' ')} ${this.live}`;
  }

  #begin(thread: number): Set<string> {
    const written = this.#written.get(thread) ?? new Set();
    if (!this.#written.has(thread)) this.#hear({ type: 'start', thread, segment: this.#segment(thread), startTime: 0 });
    this.#written.set(thread, written);
    return written;
  }

  #end(thread: number, verb: 'c' | 'a' | 'R', written: ReadonlySet<string>): void {
    const segment = this.#segment(thread);
    if (verb === 'c') this.#hear({ type: 'commit', thread, segment, modified: [] });
    for (const { name, address } of objects) {
      if (!written.has(name)) continue;
      if (verb === 'c') this.#copy(segment, 0, address);
      else this.#copy(0, segment, address);
    }
    if (verb === 'R' && this.#snapshots) this.#hear({ type: 'reset', segment, by: 0 });
    if (verb !== 'c') this.#hear({ type: 'abort', thread, segment, cause: 'user' });
    this.#written.delete(thread);
  }

  #segment(thread: number): number {
    return this.#snapshots ? thread + 1 : 0;
  }

  #copy(from: number, to: number, address: number): void {
    if (this.#snapshots && from !== to) this.#hear({ type: 'copy', from, to, address, size: 16, changed: true });
  }

  #hear(event: Event): void {
    this.monitor.hear(event);
  }
}
