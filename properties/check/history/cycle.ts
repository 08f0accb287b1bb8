import { type Dependencies, type Dependency, type Transaction, takesPart } from './dependencies.ts';
import type { Order } from './order.ts';

/** What a cycle may be made of. The less it needs, the worse it is. */
interface Means {
  readonly wr: boolean;
  /** How many reads of what was then overwritten. */
  readonly rw: number;
  readonly rt: boolean;
}

const any = Number.POSITIVE_INFINITY;
const withoutClock: readonly Means[] = [
  { wr: false, rw: 0, rt: false },
  { wr: true, rw: 0, rt: false },
  { wr: true, rw: 1, rt: false },
  { wr: true, rw: any, rt: false },
];
const withClock = withoutClock.map((means) => ({ ...means, rt: true }));

/**
 * The worst cycle through a transaction, and of those a shortest: each dependency leads to where the next begins, and the
 * last to where the first does. Undefined when there is none.
 */
export function worstCycle(all: Dependencies, through: Transaction, order: Order): readonly Dependency[] | undefined {
  if (!takesPart(through, order.scope)) return undefined;
  for (const means of order.realTime ? [...withoutClock, ...withClock] : withoutClock) {
    const cycle = shortestCycle(all, through, order, means);
    if (cycle !== undefined) return aboutOneItem(all, cycle, order) ?? cycle;
  }
  return undefined;
}

// Where the same could be said of a single item, that is what should be said.
function aboutOneItem(all: Dependencies, cycle: readonly Dependency[], order: Order): Dependency[] | undefined {
  const choices = cycle.map(({ from, to, kind }) =>
    [...all.after(from, order)].filter((other) => other.to === to && other.kind === kind),
  );
  for (const { item } of choices[0]!) {
    const same = choices.flatMap((links) => links.find((link) => link.item === item) ?? []);
    if (same.length === cycle.length) return same;
  }
  return undefined;
}

interface Place {
  readonly at: Transaction;
  /** How many of the limited kind it took to get here. */
  readonly rw: number;
  readonly by: Dependency | undefined;
  readonly before: Place | undefined;
}

function shortestCycle(all: Dependencies, through: Transaction, order: Order, means: Means): Dependency[] | undefined {
  const seen = new Set<string>();
  const queue: Place[] = [{ at: through, rw: 0, by: undefined, before: undefined }];
  for (const place of queue) {
    for (const by of all.after(place.at, order)) {
      const rw = Math.min(means.rw === any ? 0 : any, place.rw + (by.kind === 'rw' ? 1 : 0));
      if (!allows(means, by, rw)) continue;
      const next: Place = { at: by.to, rw, by, before: place };
      if (by.to === through) return path(next);
      const key = `${by.to.number} ${rw}`;
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(next);
    }
  }
  return undefined;
}

function allows(means: Means, { kind }: Dependency, rw: number): boolean {
  switch (kind) {
    case 'ww':
      return true;
    case 'wr':
      return means.wr;
    case 'rw':
      return means.rw > 0 && rw <= means.rw;
    case 'rt':
      return means.rt;
  }
}

function path(last: Place): Dependency[] {
  const links: Dependency[] = [];
  for (let place: Place | undefined = last; place?.by !== undefined; place = place.before) links.unshift(place.by);
  return links;
}
