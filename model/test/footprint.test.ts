import { describe, expect, it } from 'vitest';
import { C7Protocol, c7Defaults, MiB, Status } from '../index.ts';

const segments = 4;

/** Bytes that the process holds, as node counts them. */
function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** What making a world costs, in MiB: by node's own count and by the operating system's. */
function cost(make: () => unknown): { readonly held: number; readonly resident: number } {
  const before = { held: held(), resident: process.memoryUsage().rss };
  const made = make();
  const after = { held: held(), resident: process.memoryUsage().rss };
  expect(made).toBeDefined();
  return { held: (after.held - before.held) / MiB, resident: (after.resident - before.resident) / MiB };
}

describe.each([4096, 64])('a world of 2500 MiB × 5 segments in pages of %i bytes', (pageSize) => {
  const make = () => new C7Protocol({ ...c7Defaults, segments, pageSize }, segments);

  it('C7-MEM-4: costs less than 50 MB until it is used', () => {
    const { held, resident } = cost(make);
    expect(held).toBeLessThan(10);
    expect(resident).toBeLessThan(50);
  });

  it('C7-MEM-4: costs little when a few objects far apart are written in all segments', () => {
    const { held, resident } = cost(() => {
      const protocol = make();
      for (let thread = 0; thread < segments; thread++) writeFarApart(protocol, thread);
      return protocol;
    });
    expect(held).toBeLessThan(30);
    expect(resident).toBeLessThan(50);
  });
});

function writeFarApart(protocol: C7Protocol, thread: number): void {
  const { objects, layout } = protocol.world;
  const run = () => expect(protocol.advance(thread)).toBe(Status.done);
  protocol.begin(thread, 'start');
  run();
  for (let distance = 0; distance < 10; distance++) {
    const address = layout.oldStart + 16 + 200 * distance * MiB + thread * layout.pageSize;
    objects.createOld(16, 'bytes', address);
    protocol.begin(thread, 'write', address);
    run();
  }
}
