import { describe, expect, test } from 'vitest';
import type { Log } from '../../model/index.ts';
import { type Scene, type Shape, scheduleScene } from '../index.ts';
import { LogBuilder, plain } from './builder.ts';
import * as samples from './samples.ts';

const x = plain('x', 4096);

function shapes<Kind extends Shape['kind']>(scene: Scene, kind: Kind): readonly Extract<Shape, { kind: Kind }>[] {
  return scene.shapes.filter((shape): shape is Extract<Shape, { kind: Kind }> => shape.kind === kind);
}

/** What is drawn in the lanes: the legend's samples lie below the axis. */
function drawn<Kind extends Shape['kind']>(log: Log, kind: Kind): readonly Extract<Shape, { kind: Kind }>[] {
  const scene = scheduleScene(log);
  const axis = shapes(scene, 'line').find(({ role }) => role === 'axis');
  const y = (shape: Shape): number => ('y' in shape ? shape.y : shape.y1);
  return shapes(scene, kind).filter((shape) => y(shape) < (axis?.y1 ?? 0));
}

function texts(log: Log, role: string): readonly string[] {
  return scheduleScene(log)
    .labels.filter((label) => label.role === role)
    .map(({ text }) => text);
}

describe('a schedule shows', () => {
  test('each transaction as a bar with its fate, in the lane of its thread', () => {
    const bars = drawn(samples.lostUpdate(), 'bar');
    expect(bars.map(({ fate }) => fate)).toEqual(['committed', 'aborted', 'committed']);
    expect(bars[0]?.y).toBeLessThan(bars[1]?.y ?? 0);
    expect(bars[1]?.y).toBe(bars[2]?.y);
  });

  test('a transaction that the log does not end as a bar up to the end', () => {
    const log = new LogBuilder().start(1).read(1, x, 0).log('', 1, [x]);
    const [bar] = drawn(log, 'bar');
    const lane = drawn(log, 'line').find(({ role }) => role === 'lane');
    expect(bar?.fate).toBe('unfinished');
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBe(lane?.x2);
  });

  test('from where a transaction is inevitable, and from where it is told to abort', () => {
    const [first, , third] = drawn(samples.inevitable(), 'bar');
    expect(first?.inevitableFrom).toBeGreaterThan(first?.x ?? 0);
    expect(first?.doomedFrom).toBeUndefined();
    expect(third?.doomedFrom).toBe(drawn(samples.inevitable(), 'arrow')[1]?.x1);
  });

  test('accesses with the names of objects and fields', () => {
    expect(texts(samples.lostUpdate(), 'access')).toEqual(['r x=0', 'r x=0', 'w x=1', 'r x=1', 'w x=2']);
    expect(texts(samples.waitsForReader(), 'access')).toContain('r account.owner=3');
  });

  test('accesses to what has no name by address', () => {
    const unknown = { ...x, address: 0x2000 };
    const log = new LogBuilder().start(1).read(1, unknown, 1).read(1, x, 2, 12).log('', 1, [x]);
    expect(texts(log, 'access')).toEqual(['r 0x2000+8=1', 'r x+12=2']);
  });

  test('the order of commits', () => {
    expect(texts(samples.waitsForReader(), 'order')).toEqual(['1st', '2nd', '3rd']);
    const log = new LogBuilder();
    for (let index = 0; index < 22; index++) log.start(1).step(1, 'commit').committed(1);
    expect(texts(log.log('', 1, []), 'order').slice(9)).toEqual([
      '10th',
      '11th',
      '12th',
      '13th',
      '14th',
      '15th',
      '16th',
      '17th',
      '18th',
      '19th',
      '20th',
      '21st',
      '22nd',
    ]);
  });

  test('a wait as a band, with what is waited for', () => {
    const bands = drawn(samples.waitsForReader(), 'band');
    expect(bands.map(({ role }) => role)).toEqual(['wait']);
    expect(texts(samples.waitsForReader(), 'wait')).toEqual(['waits: transaction done']);
  });

  test('who holds the GIL', () => {
    expect(drawn(samples.gil(), 'band').map(({ role }) => role)).toEqual(['gil', 'gil', 'gil']);
  });
});

describe('contention is an arrow', () => {
  test('from the other to the end of a transaction that aborts itself', () => {
    const [arrow] = drawn(samples.lostUpdate(), 'arrow');
    const abort = drawn(samples.lostUpdate(), 'mark').find(({ mark }) => mark === 'abort');
    expect(arrow?.role).toBe('abort');
    expect(arrow?.x2).toBe(abort?.x);
    expect(arrow?.y1).toBeLessThan(arrow?.y2 ?? 0);
    expect(texts(samples.lostUpdate(), 'contention')).toEqual(['write-write: x']);
  });

  test('to the transaction that is told to abort, at the time it is told', () => {
    const arrows = drawn(samples.crossing(), 'arrow');
    const aborts = drawn(samples.crossing(), 'mark').filter(({ mark }) => mark === 'abort');
    expect(arrows).toHaveLength(2);
    expect(arrows[0]?.y2).toBeLessThan(aborts[0]?.y ?? 0);
    expect(arrows[0]?.x2).toBeLessThan(aborts[0]?.x ?? 0);
  });

  test('dashed to the one waited for', () => {
    expect(drawn(samples.waitsForReader(), 'arrow').map(({ role }) => role)).toEqual(['wait']);
  });

  test('drawn once for a check that repeats itself within a step', () => {
    const log = new LogBuilder().start(1).start(2).step(2, 'commit');
    log.contention('writeRead', 2, 1, 'wait', x).contention('writeRead', 2, 1, 'wait', x);
    expect(drawn(log.log('', 2, [x]), 'arrow')).toHaveLength(1);
  });
});

describe('a schedule is complete and says so', () => {
  test('an empty log is a picture with its title and no steps', () => {
    const scene = scheduleScene(new LogBuilder().log('Nothing', 0, []));
    expect(scene.title).toBe('Nothing');
    expect(shapes(scene, 'bar')).toEqual([]);
    expect(scene.description).toContain('0 threads and 0 steps');
  });

  test('steps beyond the bound are announced in the picture and in the alternative text', () => {
    const log = new LogBuilder().start(1);
    for (let index = 0; index < 419; index++) log.read(1, x, index % 2);
    const long = log.log('Long', 1, [x]);
    expect(texts(long, 'notice')).toEqual(['… 20 more steps not drawn']);
    expect(texts(long, 'subtitle').join()).toContain('the first 400 of 420 steps');
    expect(scheduleScene(long).description).toContain('… 20 more steps not drawn');
    const short = scheduleScene(long, { maxSteps: 3 });
    expect(short.labels.map(({ text }) => text)).toContain('… 417 more steps not drawn');
    expect(texts(log.log('Long', 1, [x]), 'axis').at(-1)).toBe('400');
  });

  test('threads that a log does not name get the names of programs', () => {
    expect(texts({ ...new LogBuilder().start(3).log('', 3, []), threads: ['main'] }, 'lane')).toEqual([
      'main',
      'T2',
      'T3',
    ]);
  });

  test('the legend lists what occurs and nothing else', () => {
    expect(texts(samples.gil(), 'legend')).toEqual([
      'committed (1st, 2nd, …: order of commits)',
      'not ended',
      'read (r)',
      'write (w)',
      'holds the GIL',
    ]);
  });

  test('the alternative text tells what happened', () => {
    expect(scheduleScene(samples.lostUpdate()).description).toBe(
      'A schedule of 2 threads and 11 steps, one lane a thread, time from left to right. ' +
        'T1 starts a transaction in step 1 and commits 1st in step 8. ' +
        'T2 starts a transaction in step 2 and aborts in step 6. ' +
        'Step 6, contention (write-write: x): T2 aborts because of T1. ' +
        'T2 starts a transaction in step 7 and commits 2nd in step 11.',
    );
  });
});
