import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { C7 } from '../index.ts';
import { play, randomRun } from './random-run.ts';
import { Rebuilt } from './rebuild.ts';
import { Stage } from './stage.ts';

describe('the log', () => {
  it('is complete: initial state and events give every byte, marker, lock and mapping at every step', () => {
    fc.assert(
      fc.property(randomRun, ({ world, choices }) => {
        const stage = new Stage(world);
        const { c7, names, events } = stage;
        const byte = (address: number) => c7.memory.byte(0, address);
        const rebuilt = new Rebuilt({ layout: c7.layout, objects: names.objects, byte });
        let applied = 0;
        play(stage, choices, () => {
          for (; applied < events.length; applied++) rebuilt.apply(events[applied]!);
          expectSame(rebuilt, c7);
        });
      }),
    );
  });
});

function expectSame(rebuilt: Rebuilt, c7: C7): void {
  for (const difference of differences(rebuilt, c7)) expect.fail(difference);
}

/** Where the two differ: bytes of objects and of the gaps between them, private pages, markers, locks, read versions. */
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

function* differencesIn(segment: number, rebuilt: Rebuilt, { layout, memory, objects }: C7): Generator<string> {
  const end = Math.max(...objects.list.map(({ address, size }) => address + size));
  for (let address = layout.oldStart; address < end; address++) {
    if (rebuilt.byte(segment, address) !== memory.byte(segment, address)) yield `byte ${address} of segment ${segment}`;
  }
  for (let page = layout.pageOf(layout.oldStart); page <= layout.pageOf(end); page++) {
    if (rebuilt.isPrivate(segment, page) !== memory.isPrivate(segment, page)) yield `page ${page} of segment ${segment}`;
  }
  for (const { address } of objects.list) {
    const marker = memory.byte(segment, layout.markerOf(address));
    if (rebuilt.marker(segment, address) !== marker) yield `marker of ${address} in segment ${segment}`;
  }
}
