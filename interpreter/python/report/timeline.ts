import type { Category, Span } from './spans.ts';

/** What stands for a category in a timeline. */
const signs: Readonly<Record<Category, string>> = {
  runCommitted: '#',
  runCurrent: '#',
  runWriteWrite: 'x',
  runWriteRead: 'x',
  runInevitable: 'x',
  runAborted: 'x',
  waitFreeSegment: '.',
  waitWriteRead: '.',
  waitInevitable: '.',
  waitOther: '.',
  syncPause: '.',
  minorCollection: 'g',
  majorCollection: 'G',
  bookkeeping: 'b',
  outside: ' ',
};

/** What the signs mean. */
export const legend =
  '# run, x aborted, . waits, b bookkeeping, g minor and G major collection, blank outside transactions';

/**
 * A line for each thread, so many columns wide: what it has spent most time on in each of them. It begins where there are
 * several threads, if there ever are. Columns in which nothing is known of a thread are blank.
 */
export function timeline(spans: readonly Span[], columns: number): Map<number, string> {
  const ends = spans.reduce((last, { to }) => Math.max(last, to), 0);
  const begins = beginningOf(spans);
  const width = (ends - begins) / columns || 1;
  const shares = new Map<number, Map<string, number>[]>();
  for (const { thread, from, to, category } of spans) {
    const cells = shares.get(thread) ?? Array.from({ length: columns }, () => new Map<string, number>());
    shares.set(thread, cells);
    const last = Math.min(columns - 1, Math.floor((to - begins) / width));
    for (let column = Math.max(0, Math.floor((from - begins) / width)); column <= last; column++) {
      const start = begins + column * width;
      const part = Math.min(to, start + width) - Math.max(from, start);
      const cell = cells[column];
      if (cell !== undefined && part > 0) cell.set(signs[category], (cell.get(signs[category]) ?? 0) + part);
    }
  }
  return new Map([...shares].sort(([a], [b]) => a - b).map(([thread, cells]) => [thread, cells.map(most).join('')]));
}

function beginningOf(spans: readonly Span[]): number {
  const firsts = new Map<number, number>();
  for (const { thread, from } of spans) firsts.set(thread, Math.min(from, firsts.get(thread) ?? from));
  const [first = 0, second = first] = [...firsts.values()].sort((a, b) => a - b);
  return second;
}

function most(cell: ReadonlyMap<string, number>): string {
  let sign = ' ';
  let part = 0;
  for (const [one, share] of cell) if (share > part) [sign, part] = [one, share];
  return sign;
}
