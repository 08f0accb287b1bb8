import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { AssertionFailure, Gil } from '../../model/index.ts';
import { redolog, redologWith } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'redolog-properties-'));
afterAll(() => rmSync(folder, { recursive: true }));
const example = (name: string) => fileURLToPath(new URL(`../../examples/protocols/${name}.js`, import.meta.url));
const properties = (...argv: string[]) => redolog('properties', ...argv);
// Where the repository lies is no part of what is printed.
const placeless = (text: string) => text.replaceAll(example('dirty-reads'), 'dirty-reads.js');

const searching = ['serializable', 'serial-outcome', 'progress'];
const dirtyReads = ['--protocol', example('dirty-reads'), '--seed', '2', '--runs', '30'];

describe('redolog properties', () => {
  it('checks the catalogue on c7, says over what, and exits with 0', async () => {
    const { exit, out, err } = await properties('--runs', '3');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(/^properties of c7: 3 random programs each, seed 1\n\nreplay: holds\n {2}says/);
    expect(out).toMatch(/explored {2}3 programs: [\d,]+ states, [\d,]+ steps, .* complete executions? that go/);
    const all = 'replay, undo, identity, serializable, serial-outcome, progress, granularity, heap';
    expect(out).toMatch(new RegExp(`\n\nholds: ${all}\n$`));
  });

  it('prints the same for the same seed, and other numbers for another', async () => {
    const few = ['--protocol', 'gil', '--runs', '5'];
    const once = await properties(...few, '--seed', '4');
    expect(await properties(...few, '--seed', '4')).toEqual(once);
    expect((await properties(...few, '--seed', '5')).out).not.toBe(once.out.replace('seed 4', 'seed 5'));
    expect(once.out).toMatchSnapshot();
  });

  it('checks c7 with its faults repaired on programs that show them', async () => {
    const { exit, out } = await properties('--protocol', 'c7-repaired', '--only', 'heap', '--runs', '5');
    expect(exit).toBe(0);
    expect(out).toContain('with weak references, and objects written both by card and whole');
  });

  it('holds a right protocol of the user, and says what is left out', async () => {
    const { exit, out } = await properties('--protocol', example('invalidation'), '--runs', '8');
    expect(exit).toBe(0);
    expect(out).toContain('Conditions on the segments and the collector of c7 are left out.');
    expect(out).toContain('granularity: left out');
    expect(out).toMatch(/\nholds: .*; left out: granularity, heap\n$/);
  });

  it('finds a dirty read by name in a program of a few statements, and shows the run', async () => {
    const { exit, out } = await properties(...dirtyReads, '--only', 'serializable');
    expect(exit).toBe(1);
    expect(out).toMatch(/why {7}T\d read the x of (a transaction that|T\d, which) was aborted \(G1a, dirty read\)/);
    const program = /\n\n {4}(init[\s\S]*?)\n\n/.exec(out)?.[1] ?? '';
    expect(program.match(/T\d:/g)).toHaveLength(2);
    expect(program.match(/[xyz] = |= [xyz]|FAA|CAS|abort/g)?.length).toBeLessThan(6);
    expect(placeless(out)).toMatchSnapshot();
  });

  it('finds the same program again by the command line that it prints', async () => {
    for (const only of ['serializable', 'serial-outcome']) {
      const first = JSON.parse((await properties(...dirtyReads, '--only', only, '--json')).out).properties[0];
      const { command, ...found } = first;
      const [name, ...argv] = command.split(' ');
      expect([name, first.verdict]).toEqual(['redolog', 'violated']);
      const { exit, out } = await redolog(...argv, '--json');
      const again = JSON.parse(out).properties[0];
      expect(exit).toBe(1);
      for (const key of ['condition', 'reason', 'scenario', 'schedule', 'path', 'seed']) {
        expect(again).toHaveProperty(key, found[key]);
      }
    }
  });

  it('prints one JSON object', async () => {
    const { exit, out } = await properties(...dirtyReads, '--only', ...searching, 'heap', '--json');
    const { properties: each, ...rest } = JSON.parse(out);
    expect(exit).toBe(1);
    expect(rest).toEqual({ verdict: 'violated', protocol: example('dirty-reads'), seed: 2, runs: 30 });
    const verdicts = each.map(({ name, verdict }: { name: string; verdict: string }) => `${name} ${verdict}`);
    expect(verdicts).toEqual(['serializable violated', 'serial-outcome violated', 'progress holds', 'heap left out']);
    for (const number of ['programs', 'bounded', 'states', 'steps', 'executions']) {
      expect(each[2]).toHaveProperty(number, expect.any(Number));
    }
    expect(each[0]).toMatchObject({ scenario: expect.stringContaining('T1:'), token: null, seed: 2 });
    expect(each[3]).toEqual({ name: 'heap', says: expect.any(String), verdict: 'left out', why: expect.any(String) });
  });

  it('ends when interrupted, with what was found so far', async () => {
    const interruption = new AbortController();
    let err = '';
    const io = {
      terminalWidth: 90,
      interrupted: interruption.signal,
      err: (text: string) => {
        err += text;
        interruption.abort();
      },
    };
    const { exit, out } = await redologWith(io, 'properties', '--runs', '100000');
    expect(err).toMatch(/replay: [\d,]+ of 100,000 programs, [\d,]+ steps/);
    expect(out).toMatch(/ran {7}\d+ of 100,000 programs; then interrupted/);
    expect(out).toMatch(/\nunknown: replay; not begun: 7\n$/);
    expect(exit).toBe(3);
  });

  it('says that a broken invariant of ours is ours, with the run that replays it', async () => {
    vi.spyOn(Gil.prototype, 'advance').mockImplementation(() => {
      throw new AssertionFailure('planted');
    });
    const { exit, err } = await properties('--protocol', 'gil', '--only', 'serializable');
    vi.restoreAllMocks();
    expect(exit).toBe(70);
    expect(err).toMatch(/^internal error: planted\nreplay it with\n {2}redolog explore --replay rl\d+\./);
  });

  it('has help that names the properties, and says with whose rights a file is run', async () => {
    const { exit, out } = await properties('--help');
    expect(exit).toBe(0);
    for (const name of [...searching, 'heap', 'replay']) expect(out).toMatch(new RegExp(`^ {2}${name} +\\w`, 'm'));
    expect(out).toMatch(/loaded and run\nwith all your rights/);
    expect(out).toContain('Examples:\n  redolog properties');
  });
});

describe('bad input of redolog properties gets a diagnostic and exit code 2', () => {
  const empty = () => {
    writeFileSync(join(folder, 'empty.mjs'), 'export const nothing = 0;');
    return join(folder, 'empty.mjs');
  };
  const path = (where: string) => ['--protocol', 'gil', '--only', 'undo', '--path', where];
  const faults: [string, () => string[], RegExp][] = [
    ['an unknown protocol', () => ['--protocol', 'tl2'], /no protocol tl2, and no such file \[protocol\/unknown\]/],
    ['a module that makes none', () => ['--protocol', empty()], /exports no function .*\[protocol\/export\]/],
    ['an unknown property', () => ['--only', 'undo', 'fairness'], /no property fairness.*\n.*are replay, undo/],
    ['no number of runs', () => ['--runs', 'many'], /--runs many is not a positive/],
    ['no seed', () => ['--seed', '-1'], /--seed -1 is not a positive/],
    ['no path', () => path('1:x'), /--path 1:x is not a path/],
    ['a path that leads nowhere', () => path('3:99999'), /the path 3:99999 leads to no program of undo/],
    ['a path that leads nowhere on its way', () => path('3:99999:1'), /the path 3:99999:1 leads to no program of undo/],
    ['a path of no property', () => ['--path', '1:0'], /--path belongs to one property/],
  ];
  it.each(faults)('%s', async (_, argv, expected) => {
    const { exit, err } = await properties(...argv());
    expect(err).toMatch(expected);
    expect(err).not.toMatch(/^\s+at /m);
    expect(exit).toBe(2);
  });
});
