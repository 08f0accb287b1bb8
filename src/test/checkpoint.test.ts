import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { redolog, redologWith } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'redolog-checkpoint-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const fresh = () => join(folder, `${files++}.checkpoint`);
const leftovers = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

const busy = 'init: x=0; T1..T4: r = x; x = r + 1';
const faulty = 'init: x=0; T1..T3: r = x; x = r + 1; never: x == 1';
const plain = ['--set', 'protocol=gil', '--set', 'unit=access'];
const dpor = (...argv: string[]) => redolog('explore', '--search', 'dpor', ...argv);
const resumed = (file: string, ...argv: string[]) => redolog('explore', '--resume', file, ...argv);

/** A checkpoint of a search that was stopped by a bound. */
async function stopped(executions = 100, text = busy): Promise<string> {
  const file = fresh();
  const bound = ['--max-executions', String(executions)];
  const { exit } = await dpor('-e', text, ...plain, '--checkpoint', file, ...bound);
  expect(exit).not.toBe(2);
  return file;
}

/** From now on each look at the clock comes so many milliseconds after the last one. */
function slowClock(milliseconds: number): void {
  let time = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += milliseconds;
    return time;
  });
}
afterEach(() => {
  vi.restoreAllMocks();
});

describe('--checkpoint and --resume', () => {
  const interruptedAtOnce = { interrupted: AbortSignal.abort() };

  it('come to the same total however often the user interrupts', async () => {
    const lostUpdate = 'init: x=0; T1..T2: { r = x; x = r + 1 }; never: x == 1';
    const rounds: number[] = [];
    for (const scenario of [
      ['-e', busy, ...plain],
      ['-e', lostUpdate, '--protocol', 'c7'],
      ['-e', faulty, ...plain],
    ]) {
      const whole = await dpor('--json', ...scenario);
      slowClock(60);
      const file = fresh();
      const begin = ['--search', 'dpor', ...scenario, '--checkpoint', file];
      let last = await redologWith(interruptedAtOnce, 'explore', '--json', ...begin);
      let round = 1;
      for (; existsSync(file); round++) {
        expect(JSON.parse(last.out)).toMatchObject({ bound: 'interrupt', checkpoint: file });
        last = await redologWith(interruptedAtOnce, 'explore', '--json', '--resume', file);
      }
      vi.restoreAllMocks();
      const { verdict, executions, violating, bound } = JSON.parse(whole.out);
      expect(last.exit).toBe(whole.exit);
      expect(JSON.parse(last.out)).toMatchObject({ verdict, executions, violating, bound });
      rounds.push(round);
    }
    expect(rounds[0]).toBeGreaterThan(2);
    expect(leftovers()).toEqual([]);
  });

  it('say how to go on, and bring the scenario, its settings and its bounds', async () => {
    const file = fresh();
    const bounds = ['--max-retries', '2', '--max-depth', '500'];
    const first = await dpor('-e', faulty, ...plain, ...bounds, '--checkpoint', file, '--max-executions', '10');
    expect(first.out).toContain('explored  only');
    expect(first.out).toContain(`\nGo on with\n  redolog explore --resume ${file}\n`);
    const { exit, out } = await resumed(file);
    expect(exit).toBe(1);
    expect(out).toContain('under gil, one access a transaction\n  violates  never: x == 1\n');
    expect(out).toContain('executed  24 complete, 0 blocked, 0 cut, 12 violating\n');
    expect(out).toContain('retries   at most 2 in a row');
    expect(out).not.toContain('Go on');
  });

  it('keep a violation that was found before, and its run', async () => {
    const file = fresh();
    const whole = JSON.parse((await dpor('-e', faulty, ...plain, '--json')).out);
    const part = ['-e', faulty, ...plain, '--json', '--checkpoint', file, '--max-steps', '200'];
    expect(JSON.parse((await dpor(...part)).out)).toMatchObject({ verdict: 'violated', bound: 'steps' });
    const { steps: _, seconds: __, peakMemoryMiB: ___, ...rest } = JSON.parse((await resumed(file, '--json')).out);
    expect(whole).toMatchObject(rest);
  });

  it('count bounds on the effort from the beginning, but for the time', async () => {
    const file = await stopped(100);
    for (const executions of [200, 300]) {
      const { out } = await resumed(file, '--max-executions', String(executions), '--json');
      expect(JSON.parse(out)).toMatchObject({ bound: 'executions', executions: { complete: executions } });
    }
    slowClock(2000);
    expect(JSON.parse((await resumed(file, '--max-seconds', '1', '--json')).out)).toMatchObject({ bound: 'seconds' });
    expect(JSON.parse((await resumed(file, '--max-seconds', '1', '--json')).out).executions.complete).toBeGreaterThan(
      300,
    );
  });

  it('save every ten seconds, and nothing else than what can be gone on with', async () => {
    slowClock(3000);
    const file = fresh();
    const seen = new Set<string>();
    const io = {
      terminalWidth: 100,
      err: () => {
        if (existsSync(file)) seen.add(readFileSync(file, 'utf8'));
      },
    };
    const large = 'init: a[9]=0\nT0: i = 8; while a[i] != 0: i -= 1\nT1..T8: a[i] = a[i-1] + 1';
    const begin = ['--search', 'dpor', '-e', large, ...plain, '--checkpoint', file];
    const { exit, out } = await redologWith(io, 'explore', '--json', ...begin);
    expect({ exit, complete: JSON.parse(out).executions.complete }).toEqual({ exit: 0, complete: 704 });
    vi.restoreAllMocks();
    expect(seen.size).toBeGreaterThan(2);
    for (const content of seen) {
      writeFileSync(file, content);
      const { executions, seconds } = JSON.parse((await resumed(file, '--json')).out);
      expect(executions).toEqual({ complete: 704, blocked: 0, cut: 0 });
      expect(seconds).toBeGreaterThan(0);
    }
  });

  it('remove the file that the search was saved in when nothing is left to do', async () => {
    const [first, second] = [await stopped(), fresh()];
    const content = readFileSync(first, 'utf8');
    expect((await resumed(first, '--checkpoint', second, '--max-executions', '200')).exit).toBe(3);
    expect((await resumed(second, '--json')).exit).toBe(0);
    expect({ first: readFileSync(first, 'utf8'), second: existsSync(second) }).toEqual({
      first: content,
      second: false,
    });
    expect((await resumed(first, '--checkpoint', first)).exit).toBe(0);
    expect(existsSync(first)).toBe(false);
  });

  it('accept what is said again if it is the same', async () => {
    const file = await stopped();
    const same = ['-e', busy, ...plain, '--protocol', 'gil', '--max-retries', '3', '--max-depth', '1000'];
    const { exit, out } = await resumed(file, '--search', 'dpor', ...same);
    expect({ exit, out }).toEqual({ exit: 0, out: expect.stringContaining('576 traces (Mazurkiewicz)') });
  });
});

describe('a checkpoint is refused, and left as it is,', () => {
  const other = busy.replace('r + 1', 'r + 2');
  const differences: [string, string[], RegExp][] = [
    ['of another scenario', ['-e', other], /line 1 of its scenario 'init: .*r \+ 1', not 'init: .*r \+ 2'/],
    ['of a longer scenario', ['-e', `${busy}\n`], /line 2 of its scenario is missing, not ''/],
    ['of another protocol', ['--protocol', 'c7'], /its protocol is gil, not c7/],
    ['with another setting', ['--set', 'unit=statement'], /its unit is access, not statement/],
    ['with a setting that was not said', ['--set', 'segments=3'], /its segments is what it is by default, not 3/],
    ['with another bound on retries', ['--max-retries', '4'], /its --max-retries is 3, not 4/],
    ['with another bound on depth', ['--max-depth', '4'], /its --max-depth is 1000, not 4/],
    ['of which more than one thing differs', ['-e', other, '--max-depth', '4'], /r \+ 2'; its --max-depth/],
  ];
  it.each(differences)('if it is one %s', async (_, argv, expected) => {
    const file = await stopped();
    const before = readFileSync(file, 'utf8');
    const { exit, err } = await resumed(file, ...argv);
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringMatching(expected) });
    expect(err).toMatch(
      /belongs to another search: .* \[checkpoint\/foreign\]\n {2}hint: leave out what the file says/,
    );
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  const damages: [string, (content: string) => string, RegExp][] = [
    ['cut off', (content) => content.slice(0, -20), /damaged: its checksum does not fit \[checkpoint\/damaged\]/],
    ['changed', (content) => content.replace('"complete":100', '"complete":200'), /\[checkpoint\/damaged\]/],
    ['empty', () => '', /is no checkpoint: .* \[checkpoint\/syntax\]/],
    ['something else', () => busy, /is no checkpoint: .* \[checkpoint\/syntax\]/],
    ['of another version', (content) => content.replace('checkpoint 1', 'checkpoint 2'), /of version 2, .*version\]/],
  ];
  it.each(damages)('if it is %s', async (_, damage, expected) => {
    const file = await stopped();
    const content = damage(readFileSync(file, 'utf8'));
    writeFileSync(file, content);
    const { exit, err } = await resumed(file);
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringMatching(expected) });
    expect(err).toMatch(/\n {2}hint: \w/);
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('if it would be overwritten by another search', async () => {
    const file = await stopped();
    const before = readFileSync(file, 'utf8');
    const { exit, err } = await dpor('-e', busy, '--checkpoint', file);
    expect({ exit, err }).toEqual({
      exit: 2,
      err: expect.stringContaining(`hint: if it is a checkpoint, --resume ${file}`),
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('bad input of --checkpoint and --resume', () => {
  const nowhere = join(folder, 'no', 'such');
  const faults: [string, () => string[], RegExp][] = [
    ['a missing file', () => ['--resume', nowhere], /cannot read .*\[file\/read\]/],
    [
      'a file that cannot be written',
      () => ['--search', 'dpor', '-e', busy, '--checkpoint', nowhere],
      /\[file\/write\]/,
    ],
    ['another search', () => ['-e', busy, '--checkpoint', fresh()], /--checkpoint is for --search dpor/],
    ['another search to go on with', () => ['--resume', fresh(), '--search', 'brute'], /--resume is for --search dpor/],
    ['two scenarios', () => ['--resume', fresh(), 'a.scn', '-e', busy], /give one scenario/],
    ['a token', () => ['--resume', fresh(), '--replay', 'rl1.x'], /give one scenario/],
  ];
  it.each(faults)('%s', async (_, argv, expected) => {
    const { exit, err } = await redolog('explore', ...argv());
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringMatching(expected) });
  });
});
