import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { type Overrides, parseScenario, type Scenario } from '../../interpreter/index.ts';
import { UserFault } from '../../model/index.ts';
import type { Schedule } from './path.ts';

/** What a token carries: a program, how it was run, and which thread took each step. */
export interface Run {
  readonly scenario: Scenario;
  /** Settings that came from outside of the scenario. */
  readonly overrides: Overrides;
  readonly schedule: Schedule;
}

// Goes up whenever the same schedule could mean another run: then older tokens are refused, not misread.
const version = 1;
const prefix = `rl${version}.`;
const checksumBytes = 4;
const longestPayload = 16 * 1024 * 1024;

/** A run as one printable word: letters, digits, `-`, `_` and one period. */
export function formatToken({ scenario, overrides, schedule }: Run): string {
  const payload = strToU8(JSON.stringify([scenario.text, overrides, formatSchedule(schedule)]));
  const packed = deflateSync(payload, { level: 9 });
  const bytes = new Uint8Array(packed.length + checksumBytes);
  bytes.set(packed);
  new DataView(bytes.buffer).setUint32(packed.length, checksum(packed));
  return prefix + toBase64(bytes);
}

/** @throws UserFault `token/…` for a token that is damaged, or from another version */
export function parseToken(token: string): Run {
  const word = token.trim();
  if (!word.startsWith(prefix)) throw notOurs(word);
  const bytes = fromBase64(word.slice(prefix.length));
  const packed = bytes.subarray(0, Math.max(0, bytes.length - checksumBytes));
  const given = bytes.length > checksumBytes && new DataView(bytes.buffer).getUint32(packed.length);
  if (given !== checksum(packed)) throw damaged('its checksum does not fit');
  const [text, overrides, schedule] = parsePayload(packed);
  return { scenario: parseScenario(text, 'token'), overrides, schedule: parseSchedule(schedule) };
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

function parseSchedule(text: string): number[] {
  const schedule: number[] = [];
  for (const run of text.split(' ').filter((word) => word !== '')) {
    const match = /^(\d{1,4})(?:x(\d{1,7}))?$/.exec(run);
    if (match === null) throw damaged('its schedule cannot be read');
    const times = Number(match[2] ?? 1);
    if (schedule.length + times > longestPayload) throw damaged('its schedule is too long');
    for (let index = 0; index < times; index++) schedule.push(Number(match[1]) - 1);
  }
  return schedule;
}

function parsePayload(packed: Uint8Array): [string, Record<string, string>, string] {
  let payload: unknown;
  try {
    payload = JSON.parse(strFromU8(inflateSync(packed)));
  } catch {
    throw damaged('it cannot be unpacked');
  }
  if (!Array.isArray(payload) || payload.length !== 3) throw damaged('it does not hold a run');
  const [text, overrides, schedule]: unknown[] = payload;
  if (typeof text !== 'string' || typeof schedule !== 'string' || typeof overrides !== 'object' || overrides === null) {
    throw damaged('it does not hold a run');
  }
  const settings = Object.entries(overrides).map(([key, value]): [string, string] => [key, String(value)]);
  return [text, Object.fromEntries(settings), schedule];
}

function notOurs(word: string): UserFault {
  const other = /^rl(\d+)\./.exec(word);
  if (other === null) {
    const hint = 'a token is one word, as a verdict prints it; put it in quotes if it was broken across lines';
    return new UserFault({ code: 'token/syntax', message: `a token begins with ${prefix}`, hint });
  }
  return new UserFault({
    code: 'token/version',
    message: `the token is of version ${other[1]}, this program reads version ${version}`,
    hint: 'explore the program again to get a token of this version',
  });
}

function damaged(what: string): UserFault {
  const hint = 'copy the whole token, from rl to its last character';
  return new UserFault({ code: 'token/damaged', message: `the token is damaged: ${what}`, hint });
}

// FNV-1a.
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function toBase64(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) throw damaged('it holds characters that no token has');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
