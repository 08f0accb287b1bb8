import { describe, expect, test } from 'vitest';
import type { ConditionName } from '../../../interpreter/index.ts';
import { type MemoryKind, Stage } from './notation.ts';

const all: readonly ConditionName[] = ['serializability', 'strict', 'opacity', 'snapshot'];

/** Which conditions a history violates, each checked by itself. */
function violated(memory: MemoryKind, history: string): string {
  return all.filter((name) => new Stage(memory, [name]).run(history) !== undefined).join(' ');
}

/** A history, and the conditions that it violates. */
type Row = readonly [what: string, history: string, violated: string];

describe('in one copy of memory', () => {
  const rows: readonly Row[] = [
    ['transactions run one after the other', 'T1: r x, w x, c | T2: r x, w x, c | T1: r x, c', ''],
    ['they touch different items', 'T1: r x | T2: r y, w y | T1: w x | T2: c | T1: c', ''],
    ['a reader comes before the writer it overlaps with', 'T1: r x | T2: w x, c | T1: c | T3: r x, c', ''],
    ['blind writes follow the order of commits', 'T1: w x, c | T2: w x, w y, c | T3: r x, r y, c', ''],
    ['a transaction reads what it wrote itself', 'T1: r x, w x, r x, w x, r x, c | T2: r x, c', ''],
    ['reads go with the reads of others', 'T1: r x, r y | T2: r y, r x | T1: c | T2: c', ''],
    ['what would close the cycle aborts', 'T1: r x | T2: r x, w x, c | T1: a', ''],
    ['a write is overwritten, and then written again', 'T1: w x | T2: w x, c | T1: w x, c', ''],
    ['what was read of an aborted one is aborted too', 'T1: w x | T2: r x | T1: a | T2: a', 'opacity snapshot'],
    ['a dirty read turns out well', 'T1: w x | T2: r x | T1: c | T2: c', 'opacity snapshot'],
    ['a dirty read commits first, and still turns out well', 'T1: w x | T2: r x, c | T1: c', 'opacity snapshot'],
    ['and one that does not', 'T1: w x | T2: r x | T1: c | T3: w x, w y, c | T2: r y, c', all.join(' ')],
    [
      'an aborted one hands on who came before it',
      'T1: r x | T2: b | T3: w x, w y, c | T3: r y, r z, a | T2: w z, c | T1: r z',
      'opacity snapshot',
    ],
    ['each read of an item counts', 'T2: r x | T1: w x | T2: r x | T1: a | T2: c', all.join(' ')],
    ['a live one reads what does not fit', 'T2: r x | T1: w x, w y, c | T2: r y', 'opacity snapshot'],
    ['an aborted one has read what does not fit', 'T2: r x | T1: w x, w y, c | T2: r y, a', 'opacity snapshot'],
    ['a live one is between two that must not change places', 'T2: r x | T1: w x, c | T3: r x, c | T2: c', ''],
    [
      'a live one sees a later commit, but not an earlier one',
      'T2: r x | T1: w x, c | T3: w y, c | T2: r y',
      'opacity snapshot',
    ],
    ['the same, but both commits were under way', 'T2: r x | T3: w y | T1: w x, c | T3: c | T2: r y, a', 'snapshot'],
    ['a write skew', 'T1: r x, r y | T2: r x, r y | T1: w x, c | T2: w y, c', 'serializability strict opacity'],
    [
      'a live one follows whom it comes before',
      'T2: r x | T1: r z | T3: w z, w y, c | T1: w x, c | T2: r y',
      'opacity',
    ],
    [
      'one reads while it can, and then goes by the clock',
      'T1: r x | T2: w x, c | T3: r y, c | T1: w y, c',
      'strict opacity',
    ],
  ];
  test.each(rows)('%s', (_, history, expected) => {
    expect(violated('inPlace', history)).toBe(expected);
  });
});

describe('over snapshots', () => {
  const rows: readonly Row[] = [
    [
      'each transaction has one to itself',
      'T1: u, w x, w y | T2: u, r x, r y, c | T1: c | T3: u, r x, r y, w z, c',
      '',
    ],
    ['an old one is only read', 'T1: u, r x | T2: u, w x, w y, c | T1: r y, c | T1: u, r x, c', ''],
    ['an old one is read that was old at the beginning', 'T2: w x, c | T1: r x, c', 'strict opacity'],
    ['the same, in an attempt that is aborted', 'T2: w x, c | T1: r x, a', 'opacity'],
    ['a lost update', 'T1: u, r x | T2: u, r x, w x, c | T1: w x, c', 'serializability strict opacity'],
    ['a write skew', 'T1: u, r x, r y, w x | T2: u, r x, r y, w y | T1: c | T2: c', 'serializability strict opacity'],
    ['the writers of a read-only anomaly', 'T2: r x, r y | T1: r y, w y, c | T2: w x, c', ''],
    [
      'the anomaly that only its reader sees',
      'T2: r x, r y | T1: r y, w y, c | T3: u, r x, r y, c | T2: w x, c',
      'serializability strict opacity',
    ],
    ['one is brought up to date in the middle', 'T1: u, r x | T2: u, w x, w y, c | T1: u, r y', 'opacity snapshot'],
    [
      'an old version is overwritten',
      'T1: r x | T2: u, w x, c | T2: u, w x, c | T1: w x, c',
      'serializability strict opacity',
    ],
    [
      'two versions follow an old one that is still read',
      'T3: b | T1: u, w x, w y, c | T2: u, w x, c | T1: u, w x, c | T3: u y, r y, r x, c',
      all.join(' '),
    ],
    [
      'whoever reads an old version comes after all that its writer came after',
      'T3: b | T1: u, r x | T2: u, w x, w y, c | T3: u | T1: u | T2: u, w y, c | T3: r y, w z, c | T1: u z, r z, c',
      all.join(' '),
    ],
    [
      'what was read is old, and so is what comes next',
      'T3: b | T1: u, w x, c | T2: u x | T1: u, w x, w y, c | T2: u y, r x, r y, c | T3: r x, c',
      all.join(' '),
    ],
    ['a reset transaction goes on', 'T1: r x, q, r x', all.join(' ')],
    ['a reset transaction is aborted, and tried again', 'T1: w x, R | T1: r x, w x, c', ''],
    ['a page is mapped, and nothing copied', 'T1: m x, r x, c', all.join(' ')],
    ['nor is that read', 'T1: m x, r y, c', ''],
  ];
  test.each(rows)('%s', (_, history, expected) => {
    expect(violated('snapshots', history)).toBe(expected);
  });
});

describe('a violation is named after the weakest condition that is violated, of those asked for', () => {
  const zombie = 'T2: r x | T1: w x, w y, c | T2: r y';
  const named = (conditions: readonly ConditionName[], history: string) =>
    new Stage('inPlace', conditions).run(history)?.condition;

  test('whatever stands first', () => {
    expect(named(['opacity', 'strict', 'serializability'], 'T1: r x | T2: w x, c | T1: w x, c')).toBe(
      'conflict serializability',
    );
    expect(named(['opacity', 'strict'], 'T1: r x | T2: w x, c | T1: w x, c')).toBe('strict serializability');
    expect(named(['snapshot', 'opacity'], zombie)).toBe('opacity');
    expect(named(all, 'T2: r x | T3: w y | T1: w x, c | T3: c | T2: r y')).toBe('snapshot consistency');
  });

  test('and an attempt that is not committed violates only what speaks of it', () => {
    expect(named(['serializability', 'strict'], zombie)).toBeUndefined();
    expect(named(['serializability', 'snapshot'], zombie)).toBe('snapshot consistency');
  });
});
