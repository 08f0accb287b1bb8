import { type Entry, Happening } from '../log.ts';

const names: ReadonlyMap<string, Happening> = new Map(Object.entries(Happening));

/**
 * A log in a small notation, an entry a line: `30 T1 contentionWriteWrite T2`, with the time in nanoseconds. Where a contention
 * is at: `own` and `other` lines of a file, unless others are said: `T2 at 4 and 9`.
 */
export function logOf(text: string): Entry[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const match = /^ *(\d+) T(\d+) (\w+)(?: T(\d+))?(?: at (\d+) and (\d+))?$/.exec(line);
    const happening = names.get(match?.[3] ?? '');
    if (match === null || happening === undefined) throw new Error(`no entry: ${line}`);
    const [, at, thread, , other = 0, own, others] = match;
    const place = (number: string | undefined) => (number === undefined ? '' : `File "p.py", line ${number}, in f`);
    return {
      at: Number(at),
      thread: Number(thread),
      other: Number(other),
      happening,
      own: place(own),
      others: place(others),
    };
  });
}
