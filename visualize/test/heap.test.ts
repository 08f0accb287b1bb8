import { describe, expect, test } from 'vitest';
import type { Event } from '../../model/index.ts';
import { Play } from './play.ts';
import { stepWith, texts } from './told.ts';

describe('objects that a run allocates', () => {
  test('have the names new1, new2, … unless the program has them already', () => {
    const play = new Play(1);
    play.object('new2', 'words', ['n']);
    play.step(1, 'start');
    for (let index = 0; index < 3; index++) play.allocate(1, 'words', 1);
    expect(texts(play.log('')).slice(1)).toEqual([
      'allocate new1: words, 16 bytes',
      'allocate new3: words, 16 bytes',
      'allocate new4: words, 16 bytes',
    ]);
  });

  test('are told apart where nurseries give them the same address', () => {
    const play = new Play(2);
    play.step(1, 'start');
    play.step(2, 'start');
    const [one, other] = [play.allocate(1, 'words', 1), play.allocate(2, 'words', 1)];
    expect(play.held(1, one)).toBe(play.held(2, other));
    play.write(1, play.held(1, one), 0, 5);
    play.write(2, play.held(2, other), 0, 6);
    expect(texts(play.log('')).slice(-2)).toEqual(['write new1[0] = 5', 'write new2[0] = 6']);
  });

  test('keep their names where they move, to be found there by all', () => {
    const play = new Play(2);
    const p = play.object('p', 'refs', ['p']);
    play.step(1, 'start');
    const one = play.allocate(1, 'refs', 1);
    play.write(1, p.address, 0, play.held(1, one));
    play.step(1, 'minorCollect');
    play.write(1, play.held(1, one), 0, play.held(1, one));
    play.step(1, 'commit');
    play.step(2, 'start');
    play.read(2, play.read(2, p.address, 0), 0);
    expect(texts(play.log('')).slice(-5)).toEqual([
      'write new1[0] = new1',
      'commit: pushes p',
      'start in segment 2',
      'read p = new1',
      'read new1[0] = new1',
    ]);
  });

  test('leave their names behind when their places are freed and taken again', () => {
    const play = new Play(1);
    play.step(1, 'start');
    const one = play.allocate(1, 'words', 1);
    play.step(1, 'minorCollect');
    const place = play.held(1, one);
    play.protocol.setRoot(0, one, 0);
    play.step(1, 'majorCollect');
    const other = play.allocate(1, 'words', 1);
    play.step(1, 'minorCollect');
    expect(play.held(1, other)).toBe(place);
    play.write(1, place, 0, 1);
    expect(texts(play.log('')).slice(-4)).toEqual([
      'major collection frees new1 (is advised to commit soon)',
      'allocate new2: words, 16 bytes',
      'minor collection moves new2 out of the nursery (is advised to commit soon)',
      'write new2[0] = 1',
    ]);
  });

  test('have fields as their kind says, and values that are names only in references', () => {
    const kind = '{ref next, value}';
    const at = { thread: 0, segment: 1, object: 64 };
    const log = stepWith('write', { type: 'allocate', ...at, size: 24, kind, typeWord: 0, outside: false });
    const write = (address: number, size: number, value: number): Event => ({
      type: 'write',
      ...at,
      address,
      size,
      value,
    });
    const more = [write(72, 8, 64), write(80, 8, 64), write(68, 1, 64), write(72, 8, 4096), write(72, 8, 65)];
    expect(texts({ ...log, events: [...log.events, ...more] }).at(-1)).toBe(
      'allocate new1: {ref next, value}, 24 bytes; write new1.next = new1; write new1.value = 64; write new1+4 = 64; ' +
        'write new1.next = x; write new1.next = 65',
    );
  });
});
