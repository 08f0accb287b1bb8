import { describe, expect, test } from 'vitest';
import type { Event, Operation } from '../../model/index.ts';
import { scheduleScene, stepsOf } from '../index.ts';
import * as collected from './collector-samples.ts';
import { Play } from './play.ts';
import { labels, lastOf, stepWith, texts } from './told.ts';

describe('a transcript of a collection', () => {
  test('tells the commit of a transaction without new objects as ever', () => {
    const play = new Play(1);
    const p = play.object('p', 'words', ['p']);
    play.step(1, 'start');
    play.write(1, p.address, 0, 1);
    play.step(1, 'commit');
    expect(texts(play.log('')).at(-1)).toBe('commit: pushes p');
  });

  test('tells what a major collection does to others in their columns', () => {
    const log = collected.collector();
    const step = stepsOf(log).find(({ text }) => text.startsWith('major collection frees'));
    expect(step?.effects).toEqual([
      {
        thread: 1,
        text: 'advised to commit soon; minor collection moves new4 out of the nursery, drops new5; may go on',
      },
    ]);
  });

  test.each<[string[], Operation, Event[]]>([
    [['card write: marks card 2 of x'], 'writeCard', [{ type: 'card', object: 4096, card: 2, state: 100 }]],
    [['commit: runs finalizer 3'], 'commit', [{ type: 'finalizer', thread: 0, id: 3 }]],
    [['identity of x = 4096'], 'identify', [{ type: 'identity', thread: 0, object: 4096, identity: 4096 }]],
    [['write: requests a major collection'], 'write', [{ type: 'major', segment: 0, state: 'requested' }]],
    [['major collection: nothing changes'], 'majorCollect', [{ type: 'major', segment: 0, state: 'requested' }]],
    [
      ['major collection finds nothing to free'],
      'majorCollect',
      [
        { type: 'major', segment: 0, state: 'requested' },
        { type: 'major', segment: 1, state: 'minorCollections' },
        { type: 'major', segment: 1, state: 'idle' },
      ],
    ],
    [
      ['minor collection: shares 3 private pages again', 'T2: the page of x is shared again'],
      'minorCollect',
      [
        { type: 'share', segment: 1, page: 64 },
        { type: 'share', segment: 2, page: 64 },
        { type: 'share', segment: 3, page: 64 },
      ],
    ],
    [['commit: minor collection begins'], 'commit', [{ type: 'minor', segment: 1, state: 'cards', commit: false }]],
  ])('tells: %j', (told, operation, events) =>
    expect(lastOf(stepWith(operation, ...events))).toEqual(told.map((text) => text)),
  );

  test('names the first of many', () => {
    const play = new Play(1, { nurseryBytes: 512 });
    play.step(1, 'start');
    for (let index = 0; index < 7; index++) play.allocateGarbage(1, 'words', 1);
    play.step(1, 'minorCollect');
    expect(texts(play.log('')).at(-1)).toContain('drops new1, new2, new3, new4 and 3 more');
  });

  test('at fine granularity tells in each step of a commit what it did', () => {
    const play = new Play(1, { granularity: 'fine' });
    const { number } = play.protocol.world.objects.types.words;
    const run = (operation: Operation, object = 0, operand = 0): void => {
      play.step(1, operation, object, operand);
      while (play.underWay(1) !== undefined) play.go(1);
    };
    run('start');
    run('allocate', number, 16);
    play.hold(1, play.protocol.result(0));
    run('allocate', number, 16);
    run('commit');
    expect(texts(play.log('')).filter((text) => text.includes('minor collection'))).toEqual([
      'commit: minor collection moves new1 out of the nursery',
      'commit: minor collection drops new2',
    ]);
    expect(labels(scheduleScene(play.log('')), 'access')).toEqual(['new1', 'new2', 'new1 moved, new2 dropped']);
  });
});
