import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Process, type Tiers } from '../../interpreter/index.ts';
import { C7Protocol, c7Defaults } from '../../model/index.ts';

const python = fileURLToPath(new URL('../../interpreter/python/', import.meta.url));
const programs = join(python, 'test/programs');
const threads = 16;
const mostSteps = 3_000_000;

// Every one in the night; otherwise some, which are others when there are others.
const share = Number(process.env['REDOLOG_RUNS']) >= 1000 ? 1 : 100;
const paths = readdirSync(programs, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.py'))
  .sort()
  .filter((_, index) => index % share === 0);

function run(path: string, tiers: Tiers, ...args: readonly string[]): unknown {
  let written = '';
  const host = {
    arguments: [basename(path), ...args],
    library: (name: string) => {
      const file = join(python, 'library', name);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
    file: () => undefined,
    write: (stream: number, text: string) => {
      written += `${stream}${text}`;
    },
    readLine: () => '',
  };
  const process = new Process(new C7Protocol(c7Defaults, threads), host, threads, 0, tiers);
  const ending = process.run(readFileSync(path, 'utf8'), basename(path), { steps: mostSteps });
  return { ending, written, executed: process.executed };
}

describe('programs do the same in both tiers, in as many instructions, whatever their threads do', () => {
  test.each(paths)('%s', (path) => {
    expect(run(join(programs, path), 'second')).toEqual(run(join(programs, path), 'first'));
  });

  // Many aborts, and so many values that the nursery is full before transactions end.
  test.each([
    ['sessions', '500'],
    ['btree', '500'],
  ])('%s on three threads', (name, size) => {
    const path = join(python, '../programs', `${name}.py`);
    expect(run(path, 'second', '3', size)).toEqual(run(path, 'first', '3', size));
  });
});
