import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { AssertionFailure, Gil } from '../../model/index.ts';
import { redolog, redologWith } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'redolog-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const lostUpdate = 'init: x=0; T1: { r = x; x = r + 1 }; T2: { r = x; x = r + 1 }; never: x == 1';
const plainLostUpdate = 'init: x=0; T1: r = x; x = r + 1 T2: r = x; x = r + 1  never: x == 1';

describe('redolog explore', () => {
  it('says holds, how much was explored, and exits with 0', async () => {
    const { exit, out, err } = await redolog('explore', '-e', lostUpdate);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('holds under c7 (pauseIfYounger, 2 segments, pages of 64 bytes, barrier granularity)');
    expect(out).toMatch(/explored {2}all [\d,]+ states, [\d,]+ steps/);
  });

  it('says violated with the shortest run and its token, and exits with 1', async () => {
    const { exit, out } = await redolog('explore', '-e', plainLostUpdate);
    expect(exit).toBe(1);
    expect(out).toContain('violates  never: x == 1');
    expect(out).toMatch(/redolog explore --replay rl1\.[\w-]+\n$/);
  });

  it('says unknown and which bound was hit, and exits with 3', async () => {
    const { exit, out } = await redolog('explore', '-e', lostUpdate, '--max-states', '20');
    expect(exit).toBe(3);
    expect(out).toContain('the bound --max-states was reached');
  });

  it('reads a file, or standard input for -', async () => {
    const fromFile = await redolog('explore', inFolder('lost.scn', lostUpdate));
    const fromInput = await redologWith({ readStandardInput: () => lostUpdate }, 'explore', '-');
    expect([fromFile.exit, fromInput.exit]).toEqual([0, 0]);
  });

  it('prints one JSON object with the promised fields', async () => {
    const holds = JSON.parse((await redolog('explore', '-e', lostUpdate, '--json')).out);
    for (const key of [
      'states',
      'steps',
      'executions.complete',
      'executions.blocked',
      'executions.cut',
      'seconds',
      'peakMemoryMiB',
    ]) {
      expect(holds).toHaveProperty(key, expect.any(Number));
    }
    expect(holds).toMatchObject({ verdict: 'holds', executions: { blocked: 0, cut: 0 }, bound: null });
    expect(holds).not.toHaveProperty('token');
    const violated = JSON.parse((await redolog('explore', '-e', plainLostUpdate, '--json')).out);
    expect(violated).toMatchObject({ verdict: 'violated', condition: 'never: x == 1', token: expect.any(String) });
    expect(violated.witness[0]).toMatchObject({
      step: 1,
      thread: expect.stringMatching(/^T[12]$/),
      operation: 'start',
    });
  });

  it('replays a token, step by step, and comes to the same violation', async () => {
    const { token, witness } = JSON.parse((await redolog('explore', '-e', plainLostUpdate, '--json')).out);
    const { exit, out } = await redolog('explore', '--replay', token);
    expect(exit).toBe(1);
    expect(out).toContain('committed in the end: x=1');
    expect(out).toContain('violated here: never: x == 1');
    const again = JSON.parse((await redolog('explore', '--replay', token, '--json')).out);
    expect(again.steps).toEqual(witness);
    expect(again).toMatchObject({ finished: true, condition: 'never: x == 1', values: { x: 1 } });
  });

  it('comes to the same violation where a claim itself has no meaning', async () => {
    const text = 'init: x=0; T1: x = 1; never: 1 // (x - 1) == 0';
    const { token, condition } = JSON.parse((await redolog('explore', '-e', text, '--json')).out);
    expect(condition).toBe('the program is meaningful');
    const { exit, out } = await redolog('explore', '--replay', token);
    expect({ exit, out }).toEqual({ exit: 1, out: expect.stringContaining('division by zero') });
  });

  it('gives the token that replays a fault of ours, and exits with 70', async () => {
    const advance = vi.spyOn(Gil.prototype, 'advance').mockImplementation(() => {
      throw new AssertionFailure('the lock is gone');
    });
    const { exit, err } = await redolog('explore', '-e', lostUpdate, '--protocol', 'gil');
    const token = /--replay (\S+)/.exec(err)?.[1] ?? '';
    const again = await redolog('explore', '--replay', token);
    advance.mockRestore();
    for (const outcome of [{ exit, err }, again]) {
      expect(outcome).toMatchObject({ exit: 70, err: expect.stringMatching(/^internal error: the lock is gone/) });
    }
  });

  it('carries settings of the command line in the token', async () => {
    const { token } = JSON.parse((await redolog('explore', '-e', plainLostUpdate, '--protocol', 'gil', '--json')).out);
    const { exit, out } = await redolog('explore', '--replay', token);
    expect(exit).toBe(1);
    expect(out).not.toContain('segment');
  });

  it('draws the witness, and a run with a conflict where nothing is violated', async () => {
    const file = join(folder, 'picture.svg');
    for (const text of [lostUpdate, plainLostUpdate]) {
      const { out } = await redolog('explore', '-e', text, '--svg', file);
      expect(out).toContain(`is in ${file}`);
      expect(readFileSync(file, 'utf8')).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('shows progress on a terminal only, and stops when interrupted', async () => {
    const large = 'init: x=0; T1..T4: { r = x; x = r + 1 }; never: x != 4';
    const interruption = new AbortController();
    let err = '';
    const shown = await redologWith(
      {
        terminalWidth: 80,
        interrupted: interruption.signal,
        err: (text) => {
          err += text;
          interruption.abort();
        },
      },
      'explore',
      '-e',
      large,
    );
    expect(err).toMatch(/states, .*steps\/s/);
    expect(shown).toMatchObject({ exit: 3, out: expect.stringContaining('interrupted before all was explored') });
  });

  it('says the same for the same input', async () => {
    const once = await redolog('explore', '-e', plainLostUpdate);
    const twice = await redolog('explore', '-e', plainLostUpdate);
    const timeless = (text: string) => text.replace(/in [\d.]+ s/, '');
    expect(timeless(twice.out)).toBe(timeless(once.out));
  });
});

describe('every command', () => {
  it.each([[], ['explore'], ['replay'], ['demo']])('has help with examples: %s', async (...command: string[]) => {
    const { exit, out } = await redolog(...command, '--help');
    expect(exit).toBe(0);
    expect(out).toContain('Examples:');
    expect(out).toContain('Usage: redolog');
  });

  it('is asked for where none is given, and exits with 2', async () => {
    const { exit, err } = await redolog();
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining('Commands:') });
  });

  it('prints the version', async () => {
    expect((await redolog('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('bad input gets a diagnostic and exit code 2', () => {
  const trace = (run: object) => inFolder('trace.jsonl', `${JSON.stringify(run)}\n`);
  const faults: [string, () => string[], RegExp][] = [
    ['an unknown option', () => ['explore', '-e', lostUpdate, '--fast'], /unknown option '--fast' \[cli\/usage\]/],
    ['a misspelt option', () => ['explore', '-e', lostUpdate, '--jsn'], /hint: did you mean --json/],
    ['an unknown command', () => ['explor'], /unknown command 'explor' \[cli\/usage\]/],
    ['no scenario', () => ['explore'], /give one scenario.*\[explore\/input\]/],
    ['two scenarios', () => ['explore', 'a.scn', '-e', lostUpdate], /give one scenario/],
    ['a missing file', () => ['explore', 'missing.scn'], /cannot read missing.scn: there is no such file/],
    ['a folder', () => ['explore', folder], /it is a folder/],
    ['a syntax error', () => ['explore', '-e', 'init: x=0; T1: x = = 1'], /^-e:1:20: error: .*\n.*\n +\^/],
    ['a bad bound', () => ['explore', '-e', lostUpdate, '--max-states', 'many'], /--max-states many is not a positive/],
    [
      'an impossible size',
      () => ['explore', '-e', lostUpdate, '--set', 'page=100'],
      /a page of 100 bytes is not possible/,
    ],
    ['an unknown setting', () => ['explore', '-e', lostUpdate, '--set', 'pages=64'], /there is no setting pages/],
    [
      'an impossible size in the scenario',
      () => ['explore', '-e', `config: segments=900; ${lostUpdate}`],
      /^-e:1:18: error/,
    ],
    [
      'an unknown protocol',
      () => ['explore', '-e', lostUpdate, '--protocol', 'tl2'],
      /protocol is c7 or c7-repaired or gil/,
    ],
    ['an unknown policy', () => ['explore', '-e', lostUpdate, '--contention', 'polite'], /no contention policy polite/],
    ['a damaged token', () => ['explore', '--replay', 'rl1.abcdefgh'], /the token is damaged/],
    [
      'a token of another version',
      () => ['explore', '--replay', 'rl9.abcd'],
      /of version 9, this program reads version 1/,
    ],
    ['no token', () => ['explore', '--replay', 'hello'], /a token begins with rl1\./],
    [
      'an unwritable picture',
      () => ['explore', '-e', lostUpdate, '--svg', '/no/such/x.svg'],
      /cannot write \/no\/such\/x.svg/,
    ],
    ['a broken gzip', () => ['replay', inFolder('broken.jsonl.gz', '\x1f\x8bnonsense')], /\[trace\//],
    ['an unknown operation in a trace', () => ['replay', trace({ seed: 1, ops: [{ op: 'jump' }] })], /\[trace\//],
  ];
  it.each(faults)('%s', async (_, argv, expected) => {
    const { exit, err } = await redolog(...argv());
    expect(err).toMatch(expected);
    expect(err).not.toMatch(/^\s+at /m);
    expect(exit).toBe(2);
  });
});
