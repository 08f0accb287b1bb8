import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { C7, Event } from '../index.ts';
import { play, randomRun } from './random-run.ts';
import { Rebuilt } from './rebuild.ts';
import { Stage } from './stage.ts';

describe('the log', () => {
  it('is complete: initial state and events give every byte, marker, lock and mapping at every step', () => {
    fc.assert(
      fc.property(randomRun, ({ world, choices }) => {
        const stage = new Stage(world);
        const { c7, events } = stage;
        const rebuilt = rebuild(stage);
        let applied = 0;
        play(stage, choices, () => {
          for (; applied < events.length; applied++) rebuilt.apply(events[applied]!);
          for (const difference of differences(rebuilt, c7)) expect.fail(difference);
        });
      }),
    );
  });

  it.each<Event['type']>(['allocate', 'zero', 'move', 'shadow', 'forward', 'share'])(
    'needs its events of type %s where there is something to collect',
    (type) => {
      const world = 'segments=2 nursery=64 x h& k&';
      const stage = new Stage(world);
      const rebuilt = rebuild(stage);
      stage.run('T1: start, new p[9], new q&, ref q p, id q, ref h q, commit | T2: start, w x 1, commit');
      stage.run('T1: start, new r, ref k r, major, new s, id s');
      expect(isTold(rebuilt, stage.events, stage.c7)).toBe(true);
      const incomplete = stage.events.filter((event) => event.type !== type);
      expect(isTold(rebuild(new Stage(world)), incomplete, stage.c7)).toBe(false);
    },
  );

  it.each<Event['type']>(['write', 'flags', 'map', 'copy', 'mark', 'lock', 'version'])(
    'needs its events of type %s: without them something is missing or contradicts the rest',
    (type) => {
      const stage = new Stage('segments=2 versions=1 x y');
      const rebuilt = rebuild(stage);
      stage.run('T1: start, r x, w y 1 | T2: start, w x 3, abort | T1: commit | T2: start | T1: start, w x 4');
      expect(isTold(rebuilt, stage.events, stage.c7)).toBe(true);
      const incomplete = stage.events.filter((event) => event.type !== type);
      expect(isTold(rebuild(new Stage('segments=2 versions=1 x y')), incomplete, stage.c7)).toBe(false);
    },
  );
});

/** A reconstruction of the stage's present state, to apply the events to that come. */
function rebuild({ c7, names }: Stage): Rebuilt {
  return new Rebuilt({ layout: c7.layout, objects: names.objects, byte: (address) => c7.memory.byte(0, address) });
}

/** Whether the events tell the whole state. */
function isTold(rebuilt: Rebuilt, events: readonly Event[], c7: C7): boolean {
  try {
    for (const event of events) rebuilt.apply(event);
  } catch {
    return false;
  }
  return [...differences(rebuilt, c7)].length === 0;
}

/** Where the two differ: bytes of objects, old and young, private pages, markers, locks, read versions. */
function* differences(rebuilt: Rebuilt, c7: C7): Generator<string> {
  for (const { address } of c7.objects.list) {
    if (rebuilt.lock(address) !== c7.lockOwner(address)) yield `lock of ${address}`;
  }
  for (const { number, readVersion, startTime } of c7.segments) {
    // Before a segment's first transaction its version is part of the initial state.
    const began = startTime > 0 && rebuilt.version(number) !== 0;
    if (began && rebuilt.version(number) !== readVersion) yield `version of segment ${number}`;
  }
  for (let segment = 0; segment <= c7.layout.segments; segment++) yield* differencesIn(segment, rebuilt, c7);
}

function* differencesIn(segment: number, rebuilt: Rebuilt, c7: C7): Generator<string> {
  const { layout, memory, objects } = c7;
  const young = segment === 0 ? 0 : (c7.segment(segment).nurseryCurrent >>> 0) - layout.nurseryStart;
  for (const { address, size } of [...objects.list, { address: layout.nurseryStart, size: young }]) {
    for (let at = address; at < address + size; at++) {
      if (rebuilt.byte(segment, at) !== memory.byte(segment, at)) yield `byte ${at} of segment ${segment}`;
    }
  }
  for (let page = layout.pageOf(layout.oldStart); page <= layout.pageOf(objects.space.top); page++) {
    if (rebuilt.isPrivate(segment, page) !== memory.isPrivate(segment, page)) {
      yield `page ${page} of segment ${segment}`;
    }
  }
  for (const { address } of objects.list) {
    const marker = memory.byte(segment, layout.markerOf(address));
    if (rebuilt.marker(segment, address) !== marker) yield `marker of ${address} in segment ${segment}`;
  }
}
