import { type Entry, happeningNames, isContention } from './log.ts';
import { categories, spansOf } from './spans.ts';

const process = 1;

/**
 * The log as Chrome trace events, which Perfetto shows: a slice for each span of a thread, an instant for each contention, with
 * both places. Times are microseconds there.
 */
export function chromeTrace(entries: readonly Entry[]): string {
  const threads = [...new Set(entries.map(({ thread }) => thread))].sort((a, b) => a - b);
  const names = threads.map((tid) => ({
    name: 'thread_name',
    ph: 'M',
    pid: process,
    tid,
    args: { name: `thread ${tid}` },
  }));
  const slices = spansOf(entries)
    .filter(({ category }) => category !== 'outside')
    .map(({ thread: tid, from, to, category }) => {
      const name = categories[category];
      return { name, cat: name.split(' ')[0], ph: 'X', pid: process, tid, ts: from / 1e3, dur: (to - from) / 1e3 };
    });
  const instants = entries
    .filter(({ happening }) => isContention(happening))
    .map(({ happening, thread: tid, other, at, own, others, object }) => {
      const args = { own, other: others, against: `thread ${other}`, ...(object === undefined ? {} : { object }) };
      return {
        name: happeningNames[happening],
        cat: 'contention',
        ph: 'i',
        s: 't',
        pid: process,
        tid,
        ts: at / 1e3,
        args,
      };
    });
  return `${JSON.stringify({ traceEvents: [...names, ...slices, ...instants], displayTimeUnit: 'ns' })}\n`;
}
