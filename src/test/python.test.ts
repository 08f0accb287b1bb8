import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { Process } from '../../interpreter/index.ts';
import { redolog, redologWith } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'redolog-python-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a program and its neighbours, and runs it. */
function run(program: string, options: readonly string[] = [], args: readonly string[] = []) {
  return redolog('run', ...options, written('prog.py', program), ...args);
}

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('redolog run', () => {
  test('prints what the program prints, and ends as it ends', async () => {
    expect(await run('print(6 * 7)')).toEqual({ exit: 0, out: '42\n', err: '' });
    expect(await run('import sys\nprint(sys.argv[1:])\nsys.exit(7)', [], ['a', '-b'])).toEqual({
      exit: 7,
      out: "['a', '-b']\n",
      err: '',
    });
    expect(await run("import sys\nsys.exit('wrong')")).toEqual({ exit: 1, out: '', err: 'wrong\n' });
  });

  test('writes what nobody handles as CPython does, with exit code 1', async () => {
    const { exit, out, err } = await run('def f(x):\n    return 1 / x\n\nprint("before")\nf(0)\n');
    expect({ exit, out }).toEqual({ exit: 1, out: 'before\n' });
    expect(err.split('\n')).toEqual([
      'Traceback (most recent call last):',
      '  File "prog.py", line 5, in <module>',
      '    f(0)',
      '  File "prog.py", line 2, in f',
      '    return 1 / x',
      '           ~~^~~',
      'ZeroDivisionError: division by zero',
      '',
    ]);
  });

  test('shows a syntax error with its line and place', async () => {
    const { exit, out, err } = await run('x = 1\ny = (2 +\n');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toBe('  File "prog.py", line 2\n    y = (2 +\n        ^\nSyntaxError: \'(\' was never closed\n');
  });

  test('says which module there is not', async () => {
    const { exit, err } = await run('import nonsuch');
    expect(exit).toBe(1);
    expect(err).toContain("ModuleNotFoundError: No module named 'nonsuch'");
  });

  test('imports what lies beside the program, and opens nothing', async () => {
    written('neighbour.py', 'value = 5');
    written('data.txt', 'text');
    const text = `
import neighbour
print(neighbour.value)
for path in 'data.txt', '/etc/passwd', '../secret', 'data.txt/../../x':
    try: open(path)
    except OSError as error: print(type(error).__name__)
`;
    const { exit, out, err } = await run(text);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(/^5\n(\w+Error\n){4}$/);
  });

  test('says which bound ended the program, with exit code 3', async () => {
    const ended = (which: string) => ({ exit: 3, err: `redolog: the program was ended by the bound ${which}\n` });
    expect(await run('while True: pass', ['--max-steps', '100000'])).toMatchObject(ended('--max-steps 100000'));
    expect(await run("while True: print('x' * 99)", ['--max-output', '5000'])).toMatchObject(
      ended('--max-output 5000'),
    );
    const greedy = 'rows = []\nwhile True: rows.append([0] * 10000)';
    expect(await run(greedy, ['--memory', '24'])).toMatchObject(ended('--memory 24'));
  });

  test('says that no thread can go on, with exit code 3', async () => {
    const { exit, err } = await run('import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()');
    expect(exit).toBe(3);
    expect(err).toContain('no thread can go on');
  });

  test.each(['c7', 'c7-repaired', 'gil'])('under %s is the same with the same seed', async (protocol) => {
    const text = `
import threading
order = []
def work(number):
    for _ in range(300):
        if order[-1:] != [number]: order.append(number)
threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(order)
`;
    const options = ['--protocol', protocol, '--seed', '5'];
    expect(await run(text, options)).toEqual(await run(text, options));
  });

  test('reads a program from standard input', async () => {
    const readStandardInput = () => 'print("from", __file__ if "__file__" in globals() else "input")';
    expect((await redologWith({ readStandardInput }, 'run', '-')).exit).toBe(0);
  });

  test('refuses what it cannot do, with exit code 2', async () => {
    for (const options of [
      ['--protocol', 'tl2'],
      ['--threads', '0'],
      ['--seed', 'x'],
      ['--max-steps', '-1'],
    ]) {
      const { exit, err } = await run('', options);
      expect(exit).toBe(2);
      expect(err).toContain(options[0]);
    }
    expect((await redolog('run', join(folder, 'missing.py'))).exit).toBe(2);
  });

  test('takes a run again by its token alone: program, neighbours, arguments, settings, input', async () => {
    written('beside.py', 'value = 5');
    const program = 'import beside, sys\nprint(beside.value, sys.argv[1:], input(), input())\nsys.exit(4)';
    const file = written('prog.py', program);
    const first = await redologWith(
      { readStandardInput: () => 'one\ntwo\n' },
      'run',
      '--token',
      '--seed',
      '3',
      file,
      'a',
    );
    expect(first).toMatchObject({ exit: 4, out: "5 ['a'] one two\n" });
    written('beside.py', 'value = 6');
    const token = first.err.trim().split(' ').at(-1)!;
    expect(await redolog('run', '--replay', token)).toEqual({ exit: 4, out: first.out, err: '' });
    for (const wrong of ['', 'x', token.slice(0, -1), token.replace('.', '.A'), token.replace('py2', 'py1')]) {
      const { exit, err } = await redolog('run', '--replay', wrong);
      expect({ wrong, exit, code: /\[(\S+)\]/.exec(err)?.[1] }).toEqual({
        wrong,
        exit: 2,
        code: expect.stringMatching(/^token\//),
      });
    }
  });

  test('never shows where its own code failed as if that were the program, but says that it is a fault of its own', async () => {
    const failing = vi.spyOn(Process.prototype, 'run').mockImplementation(() => {
      throw new TypeError('x is not a function');
    });
    const { exit, err } = await run('print(1)');
    failing.mockRestore();
    expect(exit).toBe(70);
    expect(err).toContain('TypeError: x is not a function');
    const token = /redolog run --replay (py2\.[\w-]+)\n/.exec(err)?.[1] ?? '';
    expect(await redolog('run', '--replay', token)).toEqual({ exit: 0, out: '1\n', err: '' });
    expect(err).not.toMatch(/\n +at /);
  });
});

describe('redolog dis', () => {
  test('lists the instructions of all code in a program', async () => {
    const { exit, out, err } = await redolog('dis', written('prog.py', 'def f(a):\n    return a + 1\n'));
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(
      /^<module>, from line 1:\n[\s\S]*MAKE_FUNCTION[\s\S]*\nf, from line 1:\n[\s\S]*BINARY_OP \d+ \(\+\)/,
    );
  });

  test('prints one object for machines', async () => {
    const { code } = JSON.parse((await redolog('dis', '--json', written('prog.py', 'x = 1'))).out);
    expect(code).toMatchObject([
      { name: '<module>', lines: expect.arrayContaining([expect.objectContaining({ name: 'STORE_NAME' })]) },
    ]);
  });

  test('shows a syntax error with its line and place, and exits with 1', async () => {
    const { exit, out, err } = await redolog('dis', written('prog.py', 'if x\n'));
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toBe('  File "prog.py", line 1\n    if x\n        ^\nSyntaxError: expected \':\'\n');
  });
});
