import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runText } from './process.ts';

// What CPython 3.11.7 prints with two threads; where a program uses transactions, with a lock, a dict and a loop in their place.
const programs = fileURLToPath(new URL('../../programs/', import.meta.url));
const steps = 10_000_000;

const recorded: readonly (readonly [command: string, out: string])[] = [
  ['append_pop 2000', 'each thread added up 1999000'],
  ['mandelbrot 16', '256 points, 60 inside, 7001 steps, 963275'],
  ['richards 1', '1 runs, 1 as they must be'],
  ['btree 320', '949 left, in order 4646077'],
  [
    'annotate 4',
    'Instance 24\nItems 6\nNothing 10\nNumber 3\nPositiveNumber 14\nPositiveWhole 4\nText 6\nThing 45\nWhole 6\nblocks looked at 29 of 20',
  ],
  ['primes 600 pool', '109 primes below 600 with the sum 29296'],
  ['primes 600 naive', '109 primes below 600 with the sum 29296'],
  ['primes 600 queue', '109 primes below 600 with the sum 29296'],
  ['primes 600 pool-atomic', '109 primes below 600 with the sum 29296'],
  ['primes 600 naive-atomic', '109 primes below 600 with the sum 29296'],
  ['primes 600 queue-atomic', '109 primes below 600 with the sum 29296'],
  ['skiplist 320', '999 left, in order 502420494'],
  ['threadworms 30', '360 moves, 12 whole worms on 96 places'],
  ['miller_rabin 60', '2 primes, away 54'],
  ['raytrace 8', '64 points, 5767 bright, 194866'],
  ['mersenne 600', '2 3 5 7 13 17 19 31 61 89 107 127 521'],
  ['event_loop 8', '48 answers, 8 connections closed, 791244'],
  ['sessions 200 dict', '50 sessions, 200 visits, 100765 spent, 295314'],
  ['sessions 200 stmdict', '50 sessions, 200 visits, 100765 spent, 295314'],
];

describe.each(['c7', 'gil'] as const)(
  'the programs of the release print the same on any number of threads under %s',
  (protocol) => {
    test.each(recorded)('%s', (command, expected) => {
      const [name, ...rest] = command.split(' ');
      const text = readFileSync(`${programs}${name}.py`, 'utf8');
      for (const threads of [1, 3]) {
        const result = runText(text, { protocol, steps, seed: threads, arguments: [String(threads), ...rest] });
        expect(result).toEqual({ ending: { kind: 'exit', code: 0 }, out: `${expected}\n`, err: '' });
      }
    });
  },
);

test('every program of the release is among them', () => {
  const names = readdirSync(programs).filter((name) => name.endsWith('.py'));
  const tried = new Set(recorded.map(([command]) => `${command.split(' ')[0]}.py`));
  expect(names.filter((name) => !tried.has(name))).toEqual([]);
});
