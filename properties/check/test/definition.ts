import { type Action, items, type MemoryKind } from './notation.ts';

/** What somebody sees of an item: who wrote it (`start` for nobody), and how often that one had written it by then. */
interface Seen {
  readonly writer: string;
  readonly times: number;
}

interface Read {
  readonly item: string;
  readonly seen: Seen;
  /** What it should see, having written it; absent if it has not. */
  readonly own: Seen | undefined;
  /** Who had committed by then. */
  readonly committed: readonly string[];
}

interface Transaction {
  readonly name: string;
  readonly begin: number;
  readonly reads: Read[];
  /** By item: how often it has written it. */
  readonly writes: Map<string, number>;
  /** What it has written over. */
  readonly over: { readonly item: string; readonly seen: Seen }[];
  end: number;
  fate: 'live' | 'committed' | 'aborted';
}

const nobody: Seen = { writer: 'start', times: 0 };

/**
 * The conditions on histories, by their definitions: everything is remembered, and all orders are tried. Nothing of how the
 * monitors work is used, not even a graph.
 */
export class Definition {
  readonly #memory: MemoryKind;
  readonly #view: Seen[][];
  readonly #live: (Transaction | undefined)[];
  readonly #all: Transaction[] = [];
  readonly #committed: string[] = [];
  #clock = 0;

  constructor(memory: MemoryKind, threads: number) {
    this.#memory = memory;
    const segments = memory === 'inPlace' ? 1 : threads + 1;
    this.#view = Array.from({ length: segments }, () => items.map(() => nobody));
    this.#live = Array.from({ length: threads }, () => undefined);
  }

  get size(): number {
    return this.#all.length;
  }

  act({ thread, verb, what }: Action): void {
    const transaction = this.#transactionOf(thread);
    const view = this.#viewOf(thread);
    const item = items.indexOf(what);
    switch (verb) {
      case 'b':
        return;
      case 'r': {
        const times = transaction.writes.get(what);
        const own = times === undefined ? undefined : { writer: transaction.name, times };
        transaction.reads.push({ item: what, seen: view[item]!, own, committed: [...this.#committed] });
        return;
      }
      case 'w': {
        transaction.over.push({ item: what, seen: view[item]! });
        const times = (transaction.writes.get(what) ?? 0) + 1;
        transaction.writes.set(what, times);
        view[item] = { writer: transaction.name, times };
        return;
      }
      case 'u':
        return this.#copy(0, thread, (name) => !transaction.writes.has(name) && (what === '' || what === name));
      case 'k':
        return this.#copy(Number(what.slice(1)), thread, () => true);
      case 'c':
      case 'a':
      case 'R':
        return this.#end(thread, transaction, verb === 'c');
      case 'q':
      case 'm':
        throw new Error(`no definition says what comes of ${verb}`);
    }
  }

  /** Whether the committed transactions have a serial order, one that keeps real time if that is asked for. */
  isSerializable(realTime: boolean): boolean {
    return this.#hasOrder(
      this.#all.filter(({ fate }) => fate === 'committed'),
      realTime,
    );
  }

  /** Whether all transactions together have an order as opacity asks for. Of one prefix, that is: the present one. */
  isOpaque(): boolean {
    const isClean = ({ seen, committed, own }: Read) =>
      own !== undefined || seen.writer === 'start' || committed.includes(seen.writer);
    return this.#all.every(({ reads }) => reads.every(isClean)) && this.#hasOrder(this.#all, true);
  }

  /** Whether each live transaction has read from one committed state. */
  hasSnapshots(): boolean {
    const states = this.#committedStates();
    return this.#live.every((transaction) => {
      if (transaction === undefined) return true;
      const isOwn = ({ own, seen }: Read) => own === undefined || same(own, seen);
      const others = transaction.reads.filter(({ own }) => own === undefined);
      const fits = (state: ReadonlyMap<string, Seen>) =>
        others.every(({ item, seen }) => same(state.get(item) ?? nobody, seen));
      return transaction.reads.every(isOwn) && states.some(fits);
    });
  }

  #committedStates(): ReadonlyMap<string, Seen>[] {
    const states = [new Map<string, Seen>()];
    for (const name of this.#committed) {
      const state = new Map(states.at(-1));
      const { writes } = this.#find(name);
      for (const [item, times] of writes) state.set(item, { writer: name, times });
      states.push(state);
    }
    return states;
  }

  // Tries to put one after the other, as long as each can come next.
  #hasOrder(transactions: readonly Transaction[], realTime: boolean): boolean {
    if (!transactions.every((one) => this.#isSound(one))) return false;
    const place = (rest: readonly Transaction[], state: ReadonlyMap<string, string>): boolean =>
      rest.length === 0 ||
      rest.some((next) => {
        if (!this.#canBeNext(next, rest, state, realTime)) return false;
        const after = new Map(state);
        if (next.fate === 'committed') for (const item of next.writes.keys()) after.set(item, next.name);
        return place(
          rest.filter((one) => one !== next),
          after,
        );
      });
    return place(transactions, new Map());
  }

  // What no order can change: it sees what it wrote itself, and of others what they had written in the end.
  #isSound({ reads }: Transaction): boolean {
    return reads.every(({ item, seen, own }) => {
      if (own !== undefined) return same(own, seen);
      if (seen.writer === 'start') return true;
      const writer = this.#find(seen.writer);
      return writer.fate !== 'aborted' && writer.writes.get(item) === seen.times;
    });
  }

  #canBeNext(
    next: Transaction,
    rest: readonly Transaction[],
    state: ReadonlyMap<string, string>,
    realTime: boolean,
  ): boolean {
    const others = rest.filter((one) => one !== next);
    if (realTime && others.some(({ end }) => end < next.begin)) return false;
    const isRight = ({ item, seen, own }: Read) => own !== undefined || (state.get(item) ?? 'start') === seen.writer;
    if (!next.reads.every((read) => this.#isPending(read) || isRight(read))) return false;
    return next.fate !== 'committed' || others.every((other) => !this.#mustPrecede(other, next));
  }

  // Whether somebody who wrote what was read may still commit is not known: such a read belongs to no order yet.
  #isPending({ seen, own }: Read): boolean {
    return own === undefined && seen.writer !== 'start' && this.#find(seen.writer).fate === 'live';
  }

  // Versions are in the order of the commits, and in the order in which one was written in the place of the other.
  #mustPrecede(one: Transaction, other: Transaction): boolean {
    if (one.fate !== 'committed') return false;
    const shared = [...one.writes.keys()].some((item) => other.writes.has(item));
    if (shared && this.#committed.indexOf(one.name) < this.#committed.indexOf(other.name)) return true;
    return other.over.some(({ item, seen }) => seen.writer === one.name && seen.times === one.writes.get(item));
  }

  #transactionOf(thread: number): Transaction {
    const live = this.#live[thread];
    if (live !== undefined) return live;
    const name = `${thread}.${this.#all.length}`;
    const transaction: Transaction = {
      name,
      begin: this.#clock++,
      reads: [],
      writes: new Map(),
      over: [],
      end: Number.POSITIVE_INFINITY,
      fate: 'live',
    };
    this.#live[thread] = transaction;
    this.#all.push(transaction);
    return transaction;
  }

  #end(thread: number, transaction: Transaction, commits: boolean): void {
    transaction.end = this.#clock++;
    transaction.fate = commits ? 'committed' : 'aborted';
    this.#live[thread] = undefined;
    if (commits) this.#committed.push(transaction.name);
    if (this.#memory === 'inPlace') return;
    const [from, to] = commits ? [thread + 1, 0] : [0, thread + 1];
    for (const item of transaction.writes.keys()) {
      const index = items.indexOf(item);
      this.#view[to]![index] = this.#view[from]![index]!;
    }
  }

  #copy(from: number, thread: number, which: (item: string) => boolean): void {
    if (this.#memory === 'inPlace') return;
    items.forEach((item, index) => {
      if (which(item)) this.#view[thread + 1]![index] = this.#view[from]![index]!;
    });
  }

  #viewOf(thread: number): Seen[] {
    return this.#view[this.#memory === 'inPlace' ? 0 : thread + 1]!;
  }

  #find(name: string): Transaction {
    return this.#all.find((one) => one.name === name)!;
  }
}

function same(one: Seen, other: Seen): boolean {
  return one.writer === other.writer && one.times === other.times;
}
