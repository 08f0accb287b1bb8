import { describe, expect, test } from 'vitest';
import { C7Protocol, c7Defaults, Gil, type Protocol } from '../../../../model/index.ts';
import { type Host, Image, Process } from '../../index.ts';
import { libraryText } from '../../test/library.ts';

const protocols: readonly (readonly [string, () => Protocol])[] = [
  ['c7', () => new C7Protocol(c7Defaults, 4)],
  ['gil', () => new Gil(c7Defaults, 4)],
];

// What it changes belongs to builtins and modules, and to tables of the machine.
const text = `
import sys, threading, builtins
print(hasattr(builtins, 'mark'), getattr(sys, 'mark', 0), sys.argv)
builtins.mark = sys.mark = object()
print(b'one two'.split(), (lambda one: two).__code__.co_names, 'x' * 5, 10 ** 20)
threads = [threading.Thread(target=print, args=(number,)) for number in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`;

function run(start: Protocol | Image, name: string) {
  let written = '';
  const host: Host = hostOf(name, (more) => {
    written += more;
  });
  const process = new Process(start, host, 4, 7);
  return { ending: process.run(text, `${name}.py`), written, executed: process.executed };
}

const hostOf = (name: string, write: (text: string) => void): Host => ({
  arguments: [name],
  library: libraryText,
  file: () => undefined,
  write: (_, text) => write(text),
  readLine: () => '',
});

describe('a program that begins with a copy of a machine that has booted', () => {
  test.each(protocols)('does what it does on one that boots for it, and finds nothing of others: %s', (_, protocol) => {
    const image = new Image(
      protocol(),
      hostOf('image', () => {}),
    );
    const booted = run(protocol(), 'one');
    expect(booted.ending).toEqual({ kind: 'exit', code: 0 });
    expect(run(image, 'one')).toEqual(booted);
    expect(run(image, 'one')).toEqual(booted);
    expect(run(image, 'two').written).toBe(booted.written.replace("['one']", "['two']"));
  });
});
