import { type CategoryName, categoryNames, parseCostModel, Timeline, type TimeSummary } from '../interpreter/index.ts';
import { UserFault } from '../model/index.ts';
import { count, counted } from './count.ts';
import { positive } from './number.ts';
import { profileText } from './profile.ts';
import type { RunOptions } from './python-run.ts';

/** What `redolog run` is asked about time. */
export interface TimeRequest {
  readonly time?: boolean | undefined;
  readonly cores?: string | undefined;
  readonly profile?: string | undefined;
  readonly timeJson?: string | undefined;
}

const usualCores = '4';
const usualProfile = { c7: 'pypy-stm-jit', gil: 'pypy-jit' } as const;

/**
 * The settings of a run of which nobody has said under which protocol, with the time that is asked for, if any is. Whoever
 * asks for something about time asks for time.
 */
export function settingsOf(
  { protocol, ...options }: Omit<RunOptions, 'protocol'> & { readonly protocol?: string },
  { time, cores, profile, timeJson }: TimeRequest,
): RunOptions {
  if (time !== true && cores === undefined && profile === undefined && timeJson === undefined) {
    return { ...options, protocol: protocol ?? 'c7' };
  }
  const name = profile ?? usualProfile[protocol === 'gil' ? 'gil' : 'c7'];
  const model = profileText(name);
  const fits = parseCostModel(model, name).protocol;
  if (protocol !== undefined && !protocol.startsWith(fits)) {
    throw new UserFault({
      code: 'profile/protocol',
      message: `the cost model ${name} is for the protocol ${fits}, and not for ${protocol}`,
      hint: `leave out --protocol, or write --protocol ${fits}`,
    });
  }
  return { ...options, protocol: protocol ?? fits, profile: model, cores: cores ?? usualCores };
}

/** What simulates the time of a run that was asked for it. */
export function timelineOf({ profile, cores = usualCores }: RunOptions): Timeline | undefined {
  return profile === undefined
    ? undefined
    : new Timeline(parseCostModel(profile, 'the cost model'), positive('--cores', cores));
}

const headings: Readonly<Record<CategoryName, string>> = {
  runCommitted: 'run',
  abortedWriteWrite: 'aborted w-w',
  abortedWriteRead: 'aborted w-r',
  abortedInevitable: 'aborted inev',
  abortedOther: 'aborted',
  waitFreeSegment: 'wait segment',
  waitWriteRead: 'wait w-r',
  waitInevitable: 'wait inev',
  waitAbort: 'wait abort',
  syncPause: 'sync',
  abortPause: 'abort pause',
  minorCollection: 'minor',
  majorCollection: 'major',
  bookkeeping: 'bookkeeping',
  waitGil: 'wait GIL',
  waitLock: 'wait lock',
  sleep: 'sleep',
  waitCore: 'wait core',
};

/** Says what a run would have taken: where the time of its threads went, in milliseconds, and how often what happened. */
export function describeTime({ profile, cores, seconds, threads }: TimeSummary): string {
  const used = categoryNames.filter((name) => threads.some((thread) => (thread.seconds[name] ?? 0) > 0));
  const rows = [
    ['thread', 'from', 'to', ...used.map((name) => headings[name])],
    ...threads.map(({ thread, from, to, seconds: times }) => {
      return [
        `${thread}`,
        inMilliseconds(from),
        inMilliseconds(to),
        ...used.map((name) => inMilliseconds(times[name])),
      ];
    }),
  ];
  const totals = new Map<string, number>();
  for (const { counts } of threads) {
    for (const [name, times] of Object.entries(counts)) totals.set(name, (totals.get(name) ?? 0) + times);
  }
  const counts = [...totals].map(([name, times]) => `${name} ${count(times)}`).join(', ');
  const lines = [
    `virtual time: ${seconds.toFixed(6)} s on ${counted(cores, 'core')}, costs of ${profile}; times in ms:`,
    ...columns(rows),
    `counts: ${counts}`,
  ];
  return `${lines.join('\n')}\n`;
}

const inMilliseconds = (seconds = 0): string => (seconds === 0 ? '-' : (seconds * 1000).toFixed(3));

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows.map((row) => `  ${row.map((cell, at) => cell.padStart(widths[at]!)).join('  ')}`);
}
