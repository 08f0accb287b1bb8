import { describe, expect, test } from 'vitest';
import type { Event, Log } from '../../model/index.ts';
import { stepsOf, transcript } from '../index.ts';
import { LogBuilder, plain } from './builder.ts';
import * as samples from './samples.ts';
import * as told from './transcript-samples.ts';

const x = plain('x', 4096);

/** What is told of one step with these events, after T1 and T2 have started. */
function textOf(operation: 'read' | 'write' | 'commit' | 'abort' | 'safePoint' | 'yield', ...events: Event[]): string {
  const log = new LogBuilder()
    .start(1)
    .start(2)
    .step(1, operation)
    .push(...events);
  return stepsOf(log.log('', 2, [x])).at(-1)?.text ?? '';
}

function effects(log: Log, step: number): readonly string[] {
  return (stepsOf(log)[step - 1]?.effects ?? []).map(({ thread, text }) => `${log.threads[thread]}: ${text}`);
}

describe('stepsOf', () => {
  test('cuts the log at its steps, numbered from 1', () => {
    const log = samples.lostUpdate();
    const steps = stepsOf(log);
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
    expect(steps.flatMap(({ events }) => events)).toEqual(log.events);
    expect(steps[5]).toMatchObject({ thread: 1, operation: 'write', text: 'aborts itself: write-write on x with T1' });
  });

  test('knows from what stands before the first step who runs where', () => {
    const log = new LogBuilder().push({ type: 'enterSegment', thread: 1, segment: 1 });
    log.step(1, 'commit').contention('writeRead', 2, 1, 'wait', x);
    const steps = stepsOf(log.log('', 2, [x]));
    expect(steps.map(({ text }) => text)).toEqual(["commit: waits for T2's transaction to end (write-read on x)"]);
  });

  test('says what a step does to others', () => {
    const log = told.stopTheWorld();
    expect(effects(log, 12)).toEqual(['T2: asked to pause', 'T3: asked to pause']);
    expect(effects(log, 13)).toEqual(['T1: may go on']);
    expect(effects(log, 16)).toEqual([
      'T2: told to abort; reset on the spot: y undone; may go on',
      'T3: its own copy of x updated; may go on',
    ]);
  });

  test('does not tell of a pause that is over in the same step', () => {
    const log = new LogBuilder().start(1).start(2).step(1, 'commit');
    log.push({ type: 'pause', on: true }, { type: 'signal', segment: 2, signal: 'pause' });
    log.push({ type: 'pause', on: false }, { type: 'signal', segment: 2, signal: 'none' }).committed(1, [x]);
    expect(effects(log.log('', 2, [x]), 3)).toEqual([]);
  });

  test('gives the first one to tell a transaction to abort as the reason of its abort', () => {
    const log = new LogBuilder().start(1).start(2).start(3);
    log.step(1, 'write').contention('writeWrite', 1, 3, 'abortOther', x);
    log.step(2, 'write').contention('inevitable', 2, 3, 'abortOther').step(3, 'safePoint').aborted(3, 'told');
    expect(stepsOf(log.log('', 3, [x])).at(-1)?.text).toBe('aborted: told to by T1 (write-write on x)');
  });

  test.each<[string, ...Parameters<typeof textOf>]>([
    ['yields', 'yield'],
    ['abort: nothing changes', 'abort'],
    ['prints 3', 'safePoint', { type: 'print', thread: 0, value: 3 }],
    ['safe point: pauses', 'safePoint', { type: 'wait', thread: 0, condition: 'requestRemoved' }],
    ['aborted: told to', 'read', { type: 'abort', thread: 0, segment: 1, cause: 'told' }],
    ['aborts itself: contention', 'read', { type: 'abort', thread: 0, segment: 1, cause: 'contention' }],
    ['write: unmarks x as read', 'write', { type: 'mark', segment: 1, object: x.address, version: 0 }],
    ['write: unlocks x', 'write', { type: 'lock', object: x.address, owner: 0, from: 1 }],
    ['write: privatizes page 7', 'write', { type: 'map', segment: 1, page: 7 }],
    ['commit: runs its callback 4 on commit', 'commit', { type: 'callback', thread: 0, on: 'commit', id: 4 }],
    ['commit: is no longer globally unique', 'commit', { type: 'unique', segment: 1, on: false }],
    ['commit: sets the write barrier flag of x', 'commit', { type: 'flags', segment: 1, object: 4096, flags: 1 }],
    ['write: nothing changes', 'write', { type: 'card', object: 4096, card: 0, state: 101 }],
  ])('tells: %s', (text, ...step) => expect(textOf(...step)).toBe(text));

  test('tells of a read version that wraps, but not of the first', () => {
    const version: Event = { type: 'version', segment: 1, version: 1, wrapped: true };
    const log = new LogBuilder().start(1).push(version).step(1, 'commit').committed(1).start(1).push(version);
    expect(stepsOf(log.log('', 1, [])).map(({ text }) => text)).toEqual([
      'start in segment 1',
      'commit',
      'start in segment 1 (its read version wraps: all read markers are zeroed)',
    ]);
  });
});

describe('a transcript', () => {
  test('is as narrow as its texts allow', () => {
    const lines = transcript(samples.gil()).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBe(
      'step │ commit (frees the GIL) │ commit (frees the GIL)'.length,
    );
  });

  test('has its footer below, after an empty line', () => {
    expect(
      transcript(samples.gil(), { footer: ['x = 2', 'done'] })
        .split('\n')
        .slice(-3),
    ).toEqual(['', 'x = 2', 'done']);
  });

  test('has the same text with colours as without', () => {
    const plainly = transcript(told.stopTheWorld(), { width: 70 });
    const colored = transcript(told.stopTheWorld(), { width: 70, color: true });
    expect(plainly).not.toContain('\u001b');
    expect(colored).toContain('\u001b[31maborted: told to by\u001b[0m');
    const parts = colored.split('\u001b').map((part) => part.replace(/^\[\d+m/, ''));
    expect(parts.join('')).toBe(plainly);
  });

  test('begins a line with each part of a sentence that is too long for one', () => {
    const log = new LogBuilder().start(1).step(1, 'read').access('read', 1, x, 123_456_789);
    log.access('write', 1, x, 987_654_321);
    expect(
      transcript(log.log('', 1, [x]), { width: 30 })
        .split('\n')
        .slice(3),
    ).toEqual(['   2 │ read x = 123456789;', '     │ write x = 987654321']);
  });

  test('shows no control characters, whatever the names are', () => {
    const odd = plain('\u001b[31mx\u202e\r\n', 4096);
    const log = new LogBuilder().start(1).read(1, odd, 1).log('', 1, [odd]);
    expect(transcript({ ...log, threads: ['a\u0007\n\u200b\u00a0b'] })).not.toMatch(/[^\P{C}\n]|\u00a0/u);
  });
});
