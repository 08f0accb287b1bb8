import type { Choices } from '../interpreter/index.ts';
import { UserFault } from '../model/index.ts';
import { whole } from './number.ts';
import type { ExploreOptions } from './options.ts';

/** The settings with which a program is explored under one protocol, as text: a token carries them. */
export interface ProgramSettings {
  readonly protocol: string;
  readonly breaks: string;
  readonly overlap: string;
  readonly entry: string;
}

/** How often a transaction of each thread may end where it need not, if nothing is said. */
export const usualBreaks = 1;

/** What means nothing where a program is explored. */
const foreign: readonly (readonly [option: string, key: keyof ExploreOptions])[] = [
  ['--granularity', 'granularity'],
  ['--contention', 'contention'],
  ['--set', 'set'],
  ['--workers', 'workers'],
  ['--checkpoint', 'checkpoint'],
  ['--resume', 'resume'],
  ['--minimize', 'minimize'],
  ['--svg', 'svg'],
];

const programOnly: readonly (readonly [option: string, key: keyof ExploreOptions])[] = [
  ['--breaks', 'breaks'],
  ['--overlap', 'overlap'],
  ['--entry', 'entry'],
];

/** @throws UserFault for options that mean something to scenarios only */
export function refuseForeign(options: ExploreOptions): void {
  refuse(options, foreign, 'a Python program');
  if (options.search !== 'dpor') return;
  throw new UserFault({
    code: 'explore/search',
    message: '--search dpor is not possible for Python programs',
    hint: 'states, breadth, switches, brute, random and pct are',
  });
}

/** @throws UserFault for options that mean something to programs only */
export function refuseProgramOptions(options: ExploreOptions): void {
  refuse(options, programOnly, 'a scenario');
}

function refuse(
  options: ExploreOptions,
  list: readonly (readonly [option: string, key: keyof ExploreOptions])[],
  what: string,
): void {
  const given = list.find(([, key]) => options[key] !== undefined);
  if (given === undefined) return;
  throw new UserFault({
    code: 'cli/option',
    message: `${given[0]} means nothing where ${what} is explored`,
    hint: 'redolog explore --help says what does',
  });
}

/** The settings for each protocol that is asked for: gil and c7, if none is. */
export function settingsOf({ protocol, breaks, overlap, entry = [] }: ExploreOptions): ProgramSettings[] {
  const protocols = protocol === undefined ? ['gil', 'c7'] : protocol.split(',');
  return protocols.map((name) => ({
    protocol: name,
    breaks: breaks ?? `${usualBreaks}`,
    overlap: overlap === true ? 'yes' : 'no',
    entry: entry.join(' '),
  }));
}

/** What the settings let the scheduler choose. Under the lock transactions are single steps. */
export function choicesOf({ protocol, breaks, overlap }: ProgramSettings): Choices {
  const most = whole('--breaks', breaks);
  return { breaks: protocol === 'gil' ? 0 : most, overlaps: overlap === 'yes' };
}

const identifier = /^[A-Za-z_]\w*$/;

/**
 * The program with threads at its end that call the functions named as entries, all at once.
 * @throws UserFault for what is no name
 */
export function withEntries(text: string, { entry }: ProgramSettings): string {
  const names = entry.split(' ').filter((name) => name !== '');
  const wrong = names.find((name) => !identifier.test(name));
  if (wrong !== undefined) {
    const hint = 'write --entry with the name of a function of the program, once for each thread';
    throw new UserFault({ code: 'cli/option', message: `--entry ${wrong} is no name`, hint });
  }
  if (names.length === 0) return text;
  const threads = `_threads = [__import__('threading').Thread(target=_entry) for _entry in (${names.join(', ')},)]`;
  const each = (what: string) => `for _thread in _threads: _thread.${what}()`;
  return `${text}\n${threads}\n${each('start')}\n${each('join')}\n`;
}
