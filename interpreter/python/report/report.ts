import { type Conflict, conflictsOf } from './conflict.ts';
import { hints, noFalseSharing } from './hint.ts';
import { type Entry, Happening, placeIn } from './log.ts';
import { type Category, categories, type Span, spansOf, timesOf } from './spans.ts';
import { legend, timeline } from './timeline.ts';

/** What a report needs to know besides the log. */
export interface Circumstances {
  /** The text of a line of a file, if it is known. */
  readonly source: (file: string, line: number) => string | undefined;
  /** Of which clock the times are, in a word or two. */
  readonly clock: string;
  /** How many conflicts are listed at most, and how wide the timeline is. */
  readonly conflicts?: number;
  readonly columns?: number;
}

const usualConflicts = 10;
const usualColumns = 80;

const kinds: Readonly<Partial<Record<Happening, string>>> = {
  [Happening.contentionWriteWrite]: 'write-write',
  [Happening.contentionWriteRead]: 'write-read',
  [Happening.contentionInevitable]: 'inevitable',
};

// What the two places of a conflict are, by its kind: of who has found it, and of the other.
const roles: Readonly<Partial<Record<Happening, readonly [string, string]>>> = {
  [Happening.contentionWriteWrite]: ['writes', 'has written'],
  [Happening.contentionWriteRead]: ['has written', 'has read'],
  [Happening.contentionInevitable]: ['would be inevitable', 'is inevitable'],
};

/** A report for people of what a log says: conflicts by time lost, the time of each thread, and a timeline. */
export function formatReport(entries: readonly Entry[], circumstances: Circumstances): string {
  const spans = spansOf(entries);
  const parts = [
    summary(entries, circumstances.clock),
    formatConflicts(conflictsOf(entries), circumstances),
    formatTimes(timesOf(spans)),
    formatTimeline(spans, circumstances.columns ?? usualColumns),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function summary(entries: readonly Entry[], clock: string): string {
  const count = (wanted: Happening) => entries.filter(({ happening }) => happening === wanted).length;
  const threads = new Set(entries.map(({ thread }) => thread)).size;
  const committed = plural(count(Happening.commit), 'transaction');
  return `${committed} committed and ${count(Happening.abort)} aborted, of ${plural(threads, 'thread')}; times by ${clock}`;
}

function formatConflicts(conflicts: readonly Conflict[], circumstances: Circumstances): string {
  if (conflicts.length === 0) return 'No conflicts.';
  const most = circumstances.conflicts ?? usualConflicts;
  const left = conflicts.length - most;
  const lines = conflicts.slice(0, most).flatMap((conflict) => formatConflict(conflict, circumstances));
  return [
    'Conflicts, by the time they cost:',
    ...lines,
    ...(left > 0 ? [`and ${plural(left, 'conflict')} that cost less`] : []),
    noFalseSharing,
  ].join('\n');
}

function formatConflict(conflict: Conflict, { source }: Circumstances): string[] {
  const { happening, times, aborts, lost, paused, object, cause } = conflict;
  const [own = '', others = ''] = roles[happening] ?? [];
  const about = object === undefined ? '' : `, ${object}`;
  const sides = [
    [own, conflict.own],
    // Who has not read it did so nowhere.
    ...(cause === 'predecessor' ? [] : [[others, conflict.others] as const]),
  ] as const;
  return [
    `  ${kinds[happening]}${about}: ${plural(times, 'time')}, ${formatTime(lost)} lost in ${plural(aborts, 'abort')}, ${formatTime(paused)} paused`,
    ...sides.flatMap(([role, place]) => formatSide(role, place, source)),
    ...(cause === undefined ? [] : [`    hint: ${hints[cause]}`]),
  ];
}

function formatSide(role: string, text: string, source: Circumstances['source']): string[] {
  const place = placeIn(text);
  const line = place && source(place.file, place.line)?.trim();
  return [
    `    ${role}${text === '' ? ' at a place that is not known' : `: ${text}`}`,
    ...(line === undefined || line === '' ? [] : [`      ${line}`]),
  ];
}

function formatTimes(times: ReadonlyMap<number, ReadonlyMap<Category, number>>): string {
  if (times.size === 0) return '';
  const threads = [...times.keys()].sort((a, b) => a - b);
  // The keys of a record of ours.
  const used = (Object.keys(categories) as Category[]).filter((category) =>
    threads.some((thread) => (times.get(thread)?.get(category) ?? 0) > 0),
  );
  const rows = [
    ['', ...threads.map((thread) => `thread ${thread}`)],
    ...used.map((category) => [
      categories[category],
      ...threads.map((thread) => formatTime(times.get(thread)?.get(category) ?? 0)),
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
  );
  return ['Time of each thread:', ...lines.map((line) => `  ${line}`)].join('\n');
}

function formatTimeline(spans: readonly Span[], columns: number): string {
  if (spans.length === 0) return '';
  const lines = [...timeline(spans, columns)].map(([thread, line]) => `  thread ${thread} |${line}|`);
  return [`Timeline, from where there are several threads (${legend}):`, ...lines].join('\n');
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A time in nanoseconds, for people. */
export function formatTime(nanoseconds: number): string {
  if (nanoseconds === 0) return '0';
  if (nanoseconds < 1e3) return `${Math.round(nanoseconds)} ns`;
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toFixed(1)} µs`;
  if (nanoseconds < 1e9) return `${(nanoseconds / 1e6).toFixed(1)} ms`;
  return `${(nanoseconds / 1e9).toFixed(2)} s`;
}
