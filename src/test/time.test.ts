import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { TimeSummary } from '../../interpreter/index.ts';
import { profileNames, profileText } from '../profile.ts';
import { redolog } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'redolog-time-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const program = written(
  'work.py',
  `
import sys, threading
totals = [0, 0]
def work(number):
    total = 0
    for turn in range(3000): total += turn
    totals[number] = total
threads = [threading.Thread(target=work, args=(number,)) for number in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(totals)
print('over', file=sys.stderr)
sys.exit(3)
`,
);
const out = '[4498500, 4498500]\n';

describe('redolog run --time', () => {
  test('leaves the output of the program alone, and says on standard error where the time went', async () => {
    const { exit, out: said, err } = await redolog('run', '--time', program);
    expect({ exit, said }).toEqual({ exit: 3, said: out });
    expect(err).toMatch(
      /^over\nvirtual time: 0\.\d{6} s on 4 cores, costs of pypy-stm-jit; times in ms:\n {2}thread +from/,
    );
    expect(err).toMatch(/\n +0 .*\n +1 .*\n +2 .*\ncounts: bytecode [\d,]+, /);
  });

  test('prints what the README says it does', async () => {
    const command = 'npx redolog run --time --profile pypy-stm-nojit examples/python/transfer.py';
    const shown = readFileSync('README.md', 'utf8').split(`$ ${command}\n`)[1]!.split('```')[0]!;
    const { out: said, err } = await redolog(...command.split(' ').slice(2));
    expect(`${said}${err}`.replace(/(inevitable \d+, ).*\n$/, '$1…\n')).toBe(shown);
  });

  test('writes a file instead, if it is to: the same each time', async () => {
    const file = join(folder, 'time.json');
    const summary = async (...options: string[]): Promise<TimeSummary> => {
      const { exit, out: said, err } = await redolog('run', '--time-json', file, ...options, program);
      expect({ exit, said, err }).toEqual({ exit: 3, said: out, err: 'over\n' });
      return JSON.parse(readFileSync(file, 'utf8'));
    };
    const first = await summary('--cores', '2', '--profile', 'pypy-nojit');
    expect(first).toMatchObject({ profile: 'pypy-nojit', cores: 2 });
    expect(await summary('--cores', '2', '--profile', 'pypy-nojit')).toEqual(first);
    const stm = await summary('--cores', '2', '--profile', 'pypy-stm-nojit');
    expect(stm.threads.map(({ thread }) => thread)).toEqual([0, 1, 2]);
    expect((await summary('--cores', '1', '--profile', 'pypy-stm-nojit')).seconds).toBeGreaterThan(stm.seconds);
  });

  test('takes the costs of a file, and the protocol that they are for', async () => {
    const cheap = JSON.parse(profileText('cpython'));
    cheap.name = 'mine';
    const file = written('mine.json', JSON.stringify(cheap));
    const { err } = await redolog('run', '--profile', file, program);
    expect(err).toContain('costs of mine');
    expect(err).toContain('wait GIL');
    expect((await redolog('run', '--protocol', 'gil', '--time', program)).err).toContain('costs of pypy-jit');
  });

  test('refuses costs that it cannot use, with exit code 2', async () => {
    const broken = (change: (costs: Record<string, { value: number }>) => void) => {
      const profile = JSON.parse(profileText('pypy-stm-jit'));
      change(profile.costs);
      return written('broken.json', JSON.stringify(profile));
    };
    const refused = async (code: string, ...options: string[]) => {
      const { exit, out: said, err } = await redolog('run', '--time', ...options, program);
      expect({ exit, said }).toEqual({ exit: 2, said: '' });
      expect(err).toContain(`[${code}]`);
    };
    await refused('profile/unknown', '--profile', 'jython');
    await refused('file/read', '--profile', join(folder, 'missing.json'));
    await refused('profile/json', '--profile', written('broken.json', '{'));
    await refused(
      'profile/missing',
      '--profile',
      broken((costs) => delete costs['wake']),
    );
    await refused(
      'profile/value',
      '--profile',
      broken((costs) => Object.assign(costs['wake']!, { value: -3 })),
    );
    await refused('profile/protocol', '--profile', 'pypy-jit', '--protocol', 'c7');
    await refused('cli/option', '--cores', '0');
    const nowhere = await redolog('run', '--time-json', join(folder, 'nowhere', 'time.json'), program);
    expect(nowhere).toMatchObject({ exit: 2, out, err: expect.stringContaining('[file/write]') });
  });

  test('is part of what a token says', async () => {
    const { err } = await redolog('run', '--token', '--cores', '3', '--profile', 'cpython', program);
    const token = err.trim().split(' ').at(-1)!;
    const told = err.slice(0, err.indexOf('redolog run --replay'));
    expect(await redolog('run', '--replay', token)).toEqual({ exit: 3, out, err: told });
  });

  test('comes with five cost models', () => {
    expect(profileNames()).toEqual(['cpython', 'pypy-jit', 'pypy-nojit', 'pypy-stm-jit', 'pypy-stm-nojit']);
  });
});

describe('redolog bench', () => {
  test('refuses programs of which nothing was published, with exit code 2', async () => {
    const { exit, err } = await redolog('bench', '--published', '--programs', 'tetris');
    expect(exit).toBe(2);
    expect(err).toContain('[bench/program]');
    expect((await redolog('bench')).exit).toBe(2);
  });
});
