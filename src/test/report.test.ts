import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { redolog } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'redolog-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const program = `\
import threading
from __pypy__.thread import atomic

table = {}

def work(number):
    for i in range(400):
        with atomic:
            table[number] = i
            for _ in range(80): pass

threads = [threading.Thread(target=work, args=(number,)) for number in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(table)
`;
const file = join(folder, 'prog.py');
writeFileSync(file, program);
const made = (name: string) => join(folder, name);
const output = '{0: 399, 1: 399}\n';

// What is said of the conflict that the program has.
const conflict =
  /write-write, dict 'table': \d+ times, [\d.]+ \S+ lost in \d+ aborts?, .* paused\n {4}writes: File "prog\.py", line 9, in work\n {6}table\[number\] = i\n {4}has written: File "prog\.py", line 9, in work\n {6}table\[number\] = i\n {4}hint: .*stmdict/;

describe('redolog run --report', () => {
  test("says on standard error where transactions conflict; standard output is the program's", async () => {
    const { exit, out, err } = await redolog('run', '--report', file);
    expect({ exit, out }).toEqual({ exit: 0, out: output });
    expect(err).toMatch(conflict);
    expect(err).toContain('False sharing is impossible here');
    expect(err).toMatch(/\n {2}run committed( +[\d.]+ \S+){3}\n/);
    expect(err).toMatch(/\n {2}thread 2 \|.{80}\|\n/);
  });

  test('writes the report to a file instead, and the log, and a trace', async () => {
    const [report, log, trace] = [made('report.txt'), made('prog.log'), made('prog.json')];
    const outcome = await redolog('run', '--report-file', report, '--stmlog', log, '--trace', trace, file);
    expect(outcome).toEqual({ exit: 0, out: output, err: '' });
    expect(readFileSync(report, 'utf8')).toMatch(conflict);
    expect(readFileSync(log).subarray(0, 16).toString()).toBe('STMGC-C7-PROF01\n');
    expect(JSON.parse(readFileSync(trace, 'utf8')).traceEvents.length).toBeGreaterThan(100);
  });

  test('reports on runs that are taken again, and that come to a bound', async () => {
    const [, token] = (await redolog('run', '--token', file)).err.trim().split('--replay ');
    const first = await redolog('run', '--report', file);
    expect(await redolog('run', '--report', '--replay', token!)).toEqual(first);
    const bounded = await redolog('run', '--report', '--max-steps', '40000', file);
    expect(bounded.exit).toBe(3);
    expect(bounded.err).toMatch(/committed and \d+ aborted/);
  });

  test('has virtual times where time is simulated, and the same run as without it', async () => {
    const timed = await redolog('run', '--time', file);
    const { exit, out, err } = await redolog('run', '--time', '--report', file);
    expect({ exit, out }).toEqual({ exit: 0, out: timed.out });
    expect(err.startsWith(timed.err)).toBe(true);
    expect(err).toContain('times by virtual time, costs of pypy-stm-jit');
    expect(err).toMatch(conflict);
  });

  test('says that there are no conflicts under a lock for all', async () => {
    const { out, err } = await redolog('run', '--report', '--protocol', 'gil', file);
    // Which key comes first is up to who has its turn first.
    expect(out).toMatch(/^\{[01]: 399, [01]: 399\}\n$/);
    expect(err).toContain('\nNo conflicts.\n');
  });

  test('leaves nothing behind where it cannot write', async () => {
    const { exit, err } = await redolog('run', '--stmlog', made('nowhere/prog.log'), file);
    expect(exit).toBe(2);
    expect(err).toContain('there is no such file or folder');
    expect(existsSync(made('nowhere'))).toBe(false);
  });
});

describe('redolog report', () => {
  test('says the same of a log in a file, but for what is not in there', async () => {
    const log = made('again.log');
    const { err } = await redolog('run', '--report', '--stmlog', log, file);
    const { exit, out } = await redolog('report', '--trace', made('again.json'), log);
    expect(exit).toBe(0);
    const parts = (text: string) => text.slice(text.indexOf('Time of each thread'));
    expect(parts(out)).toBe(parts(err));
    expect(out).toMatch(
      /write-write: \d+ times.*\n {4}writes: File "prog\.py", line 9, in work\n {6}table\[number\] = i\n/,
    );
    expect(JSON.parse(readFileSync(made('again.json'), 'utf8')).displayTimeUnit).toBe('ns');
  });

  test('refuses what is cut off, says at which byte, and what is no log', async () => {
    const log = made('cut.log');
    await redolog('run', '--stmlog', log, file);
    truncateSync(log, 16 + 19 - 1);
    const cut = await redolog('report', log);
    expect(cut).toMatchObject({ exit: 2, out: '' });
    expect(cut.err).toContain('the entry at byte 16 would end at 35');
    expect(await redolog('report', file)).toMatchObject({ exit: 2, out: '' });
    expect((await redolog('report', made('none.log'))).err).toContain('there is no such file');
  });
});
