import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scheduleScene } from '../index.ts';
import { anyLog } from './arbitrary.ts';
import { faults } from './boxes.ts';
import { LogBuilder, plain } from './builder.ts';
import * as collected from './collector-samples.ts';
import * as samples from './samples.ts';

describe('labels', () => {
  test.each(Object.entries({ ...samples, ...collected }))(
    'of %s neither overlap nor leave the picture, and no line runs through them',
    (_, log) => {
      expect(faults(scheduleScene(log()))).toEqual([]);
    },
  );

  test('of any log of up to 4 threads and 60 steps neither overlap nor leave the picture', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(faults(scheduleScene(log))).toEqual([]);
      }),
    );
  });

  test('of 60 steps that all have long labels in one lane do not overlap', () => {
    const log = new LogBuilder().start(1);
    const long = plain('a rather long name', 4096);
    for (let index = 0; index < 59; index++) log.write(1, long, -1_000_000 - index);
    expect(faults(scheduleScene(log.log('Long', 1, [long])))).toEqual([]);
  });

  test('the check itself finds an overlap, a label outside, and a line through a label', () => {
    const scene = scheduleScene(samples.lostUpdate());
    const [title] = scene.labels;
    if (title === undefined) throw new Error('no labels');
    const broken = { ...scene, labels: [...scene.labels, { ...title, x: title.x + 1 }, { ...title, x: -100 }] };
    expect(faults(broken).join()).toMatch(/outside.*overlaps/);
    const access = scene.labels.find(({ role }) => role === 'access');
    if (access === undefined) throw new Error('no access');
    const leader = { kind: 'line', role: 'leader', x1: access.x, y1: 0, x2: access.x, y2: scene.height } as const;
    expect(faults({ ...scene, shapes: [...scene.shapes, leader] }).join()).toContain('runs through');
  });
});
