import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { redolog } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'redolog-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const counter = program(
  'counter.py',
  '# always: count == 2',
  'import threading',
  'count = 0',
  'def add():',
  '    global count',
  '    count += 1',
  'threads = [threading.Thread(target=add) for _ in range(2)]',
  'for thread in threads: thread.start()',
  'for thread in threads: thread.join()',
);

describe('redolog explore PROGRAM.py', () => {
  test('says under both protocols what is violated, by which run, and that both have the same ends', async () => {
    const { exit, out, err } = await redolog('explore', counter);
    expect(exit).toBe(1);
    expect(err).toBe('');
    expect(out).toContain('counter.py under gil: violated\n  violates  always: count == 2 (line 1)\n');
    expect(out).toContain('counter.py under c7: violated');
    expect(out).toMatch(/ T1 {4}line 6 {2}count \+= 1 .* the global variables/);
    expect(out).toMatch(/lets its transaction end/);
    expect(out).toMatch(/\ngil and c7: the same 2 ends\n$/);
  });

  test('prints one object for machines, with the token of the run', async () => {
    const { exit, out } = await redolog('explore', counter, '--protocol', 'c7', '--json');
    expect(exit).toBe(1);
    const { program: name, results, difference } = JSON.parse(out);
    expect({ name, difference }).toEqual({ name: 'counter.py', difference: null });
    const [{ verdict, breaks, overlap, bound, ends, condition, token }] = results;
    expect({ verdict, breaks, overlap, bound, condition }).toEqual({
      verdict: 'violated',
      breaks: 1,
      overlap: false,
      bound: null,
      condition: 'always: count == 2 (line 1)',
    });
    expect(ends.map(({ globals }: { globals: string[] }) => globals.join()).sort()).toEqual(['count = 1', 'count = 2']);
    const again = await redolog('explore', '--replay', token, '--json');
    expect(again.exit).toBe(1);
    expect(JSON.parse(again.out)).toMatchObject({ finished: true, condition, steps: results[0].witness });
  });

  test('says which ends only one protocol has', async () => {
    const file = program(
      'reads.py',
      'import threading',
      'value = 0',
      'def write():',
      '    global value',
      '    value = 1',
      '    value = 2',
      'def read():',
      '    global seen',
      '    seen = value, value, value',
      'threads = [threading.Thread(target=each) for each in (write, read)]',
      'for thread in threads: thread.start()',
      'for thread in threads: thread.join()',
    );
    const { exit, out } = await redolog('explore', file);
    expect(exit).toBe(0);
    expect(out).toMatch(/\ngil and c7 differ\n(.*\n)* {2}gil only {2}seen = \(0, 1, 2\)\n/);
  });

  test('starts a thread for each entry', async () => {
    const file = program('entry.py', 'x = []', 'def put():', '    x.append(len(x))');
    const { exit, out } = await redolog('explore', file, '--entry', 'put', '--entry', 'put', '--protocol', 'gil');
    expect(exit).toBe(0);
    expect(out).toContain('ends      x = [0, 0]\n            x = [0, 1]\n');
  });

  test('says which bound has ended it', async () => {
    const { exit, out } = await redolog('explore', counter, '--max-states', '20', '--protocol', 'gil');
    expect(exit).toBe(3);
    expect(out).toContain('counter.py under gil: unknown\n  why       the bound on states was reached (20)');
  });

  test.each([
    [
      'a claim that is no expression',
      ['explore', program('claim.py', '# never: x ==', 'x = 1')],
      'claim.py:1:10: error:',
    ],
    ['a search that cannot be', ['explore', counter, '--search', 'dpor'], '[explore/search]'],
    ['an option of scenarios', ['explore', counter, '--granularity', 'fine'], '[cli/option]'],
    ['a protocol that there is not', ['explore', counter, '--protocol', 'tl2'], '[cli/option]'],
    ['an entry that is no name', ['explore', counter, '--entry', 'a b;'], '[cli/option]'],
    ['a file that is not there', ['explore', join(folder, 'nowhere.py')], '[file/read]'],
    ['an option of programs for a scenario', ['explore', '-e', 'T1: r = 1', '--breaks', '2'], '[cli/option]'],
    ['a damaged token', ['explore', '--replay', 'px1.AAAA'], '[token/damaged]'],
  ])('refuses %s', async (_, args, message) => {
    const { exit, out, err } = await redolog(...args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });

  test('an error of syntax is one that ends the program', async () => {
    const { exit, out } = await redolog('explore', program('syntax.py', 'x = = 1'), '--protocol', 'gil');
    expect(exit).toBe(1);
    expect(out).toContain('why       SyntaxError: invalid syntax');
  });
});
