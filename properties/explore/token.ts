import { type Overrides, parseScenario, type Scenario } from '../../interpreter/index.ts';
import type { Schedule } from './path.ts';
import { damaged, packWord, type TokenKind, unpackWord } from './word.ts';

/** What a token carries: a program, how it was run, and which thread took each step. */
export interface Run {
  readonly scenario: Scenario;
  /** Settings that came from outside of the scenario. */
  readonly overrides: Overrides;
  readonly schedule: Schedule;
}

// Goes up whenever the same schedule could mean another run: then older tokens are refused, not misread.
const kind: TokenKind = { letters: 'rl', version: 1 };
const longestPayload = 16 * 1024 * 1024;

/** A run as one printable word: letters, digits, `-`, `_` and one period. */
export function formatToken({ scenario, overrides, schedule }: Run): string {
  return packWord(kind, [scenario.text, overrides, formatSchedule(schedule)]);
}

/** @throws UserFault `token/…` for a token that is damaged, or from another version */
export function parseToken(token: string): Run {
  const [text, overrides, schedule] = checked(unpackWord(kind, token));
  return { scenario: parseScenario(text, 'token'), overrides, schedule: parseSchedule(kind, schedule) };
}

/** `1x3 2 1x2`: thread 1 three times, thread 2 once, thread 1 twice. Threads count from 1 here. */
export function formatSchedule(schedule: Schedule): string {
  const runs: string[] = [];
  for (let at = 0; at < schedule.length; ) {
    let end = at;
    while (schedule[end] === schedule[at] && end < schedule.length) end++;
    runs.push(end - at === 1 ? `${schedule[at]! + 1}` : `${schedule[at]! + 1}x${end - at}`);
    at = end;
  }
  return runs.join(' ');
}

/** @throws UserFault `token/damaged` for what {@link formatSchedule} would not have said */
export function parseSchedule(kind: TokenKind, text: string): number[] {
  const schedule: number[] = [];
  for (const run of text.split(' ').filter((word) => word !== '')) {
    const match = /^(\d{1,4})(?:x(\d{1,7}))?$/.exec(run);
    if (match === null) throw damaged(kind, 'its schedule cannot be read');
    const times = Number(match[2] ?? 1);
    if (schedule.length + times > longestPayload) throw damaged(kind, 'its schedule is too long');
    for (let index = 0; index < times; index++) schedule.push(Number(match[1]) - 1);
  }
  return schedule;
}

function checked(payload: unknown): [string, Record<string, string>, string] {
  if (!Array.isArray(payload) || payload.length !== 3) throw damaged(kind, 'it does not hold a run');
  const [text, overrides, schedule]: unknown[] = payload;
  if (typeof text !== 'string' || typeof schedule !== 'string' || typeof overrides !== 'object' || overrides === null) {
    throw damaged(kind, 'it does not hold a run');
  }
  const settings = Object.entries(overrides).map(([key, value]): [string, string] => [key, String(value)]);
  return [text, Object.fromEntries(settings), schedule];
}
