import { describe, expect, test } from 'vitest';
import { drawScheduleSvg, scheduleScene } from '../index.ts';
import { faults } from './boxes.ts';
import * as collected from './collector-samples.ts';
import { Play } from './play.ts';
import * as samples from './samples.ts';
import { labels, stepWith } from './told.ts';

describe('a schedule of collections', () => {
  const scene = scheduleScene(collected.collector());

  test('has a mark for each allocation, and for each minor collection in its lane', () => {
    const marks = scene.shapes.flatMap((shape) => (shape.kind === 'mark' ? [shape] : []));
    const titles = (kind: string) =>
      marks.flatMap(({ mark, title }) => (mark === kind && title !== undefined ? [title] : []));
    expect(titles('allocate')[2]).toBe('T1 allocates new3: weakref, 16 bytes');
    expect(titles('minor')).toEqual([
      'Minor collection of T1: moves new1 out of the nursery; drops new2',
      'Minor collection of T1: moves new3 out of the nursery',
      'Minor collection of T2: moves new4 out of the nursery; drops new5',
    ]);
    expect(labels(scene, 'access')).toEqual(
      expect.arrayContaining(['new1', 'new1 moved, new2 dropped', 'w new3.target=new1']),
    );
  });

  test('has a band over all lanes for a major collection', () => {
    const lanes = scene.shapes.flatMap((shape) => (shape.kind === 'line' && shape.role === 'lane' ? [shape.y1] : []));
    const [band, sample] = scene.shapes.flatMap((shape) =>
      shape.kind === 'band' && shape.role === 'stop' ? [shape] : [],
    );
    expect(band?.y).toBeLessThan(Math.min(...lanes));
    expect((band?.y ?? 0) + (band?.height ?? 0)).toBeGreaterThan(Math.max(...lanes));
    expect(band?.title).toBe(
      'Major collection by T1, all threads stopped: frees new1; shares 1 private page again; ' +
        'clears weak reference new3 to new1',
    );
    expect(labels(scene, 'collection')).toEqual(['new1 freed, 1 page re-shared, weak new3 cleared']);
    expect(sample?.y).toBeGreaterThan(Math.max(...lanes));
  });

  test('tells of collections in the alternative text, and in what is read on pointing', () => {
    expect(scene.description).toContain('Step 5, minor collection of T1: moves new1 out of the nursery; drops new2.');
    expect(scene.description).toContain('Step 19, major collection by T1, all threads stopped: frees new1;');
    expect(drawScheduleSvg(collected.collector())).toContain('<title>T2 allocates new4: words, 32 bytes</title>');
  });

  test('explains its signs where they occur, and has no style for them elsewhere', () => {
    expect(labels(scene, 'legend')).toEqual(
      expect.arrayContaining(['allocation', 'minor collection', 'major collection: all threads stopped']),
    );
    expect(labels(scheduleScene(collected.gilCollection()), 'legend')).toContain('collection');
    expect(drawScheduleSvg(samples.crossing())).not.toMatch(/collect|stop|allocate/);
  });

  test('shows no collection where nothing was young', () => {
    const play = new Play(1);
    play.step(1, 'start');
    play.step(1, 'commit');
    expect(labels(scheduleScene(play.log('')), 'legend')).toEqual(['committed (1st, 2nd, …: order of commits)']);
  });

  test('shows a minor collection on demand even so', () => {
    const play = new Play(1);
    play.step(1, 'start');
    play.step(1, 'minorCollect');
    expect(labels(scheduleScene(play.log('')), 'access')).toEqual(['nothing young']);
  });

  test('that is cut off within a major collection is still a picture', () => {
    const log = stepWith('majorCollect', { type: 'major', segment: 1, state: 'minorCollections' });
    expect(faults(scheduleScene(log))).toEqual([]);
  });
});
