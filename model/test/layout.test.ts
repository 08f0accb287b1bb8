import { describe, expect, it } from 'vitest';
import { granule, Layout, librarySizes, MiB, type Sizes, UserFault } from '../index.ts';
import { faultCode } from './fault.ts';

const small: Sizes = { segments: 2, pageSize: 64, segmentBytes: MiB, nurseryBytes: 4096 };
const layoutWith = (sizes: Partial<Sizes>) => new Layout({ ...small, ...sizes });

describe('what lies where', () => {
  it('C7-MEM-4: NULL page, local data, read markers, nursery, old objects, from low to high', () => {
    for (const sizes of [librarySizes, small, { ...small, pageSize: 4096, nurseryBytes: 8192 }]) {
      const layout = new Layout(sizes);
      const borders = [layout.pageSize, layout.markersStart, layout.nurseryStart, layout.oldStart, layout.segmentBytes];
      expect(borders).toEqual([...borders].sort((a, b) => a - b));
      expect(layout.oldStart - layout.nurseryStart).toBe(sizes.nurseryBytes);
    }
  });

  it('C7-MEM-4: the library has 2500 MiB a segment, 1/16 of it markers, and a nursery of 4 MiB', () => {
    const layout = new Layout(librarySizes);
    expect(layout.segmentBytes).toBe(2500 * MiB);
    expect(layout.nurseryStart).toBe((2500 / 16) * MiB);
    expect(layout.oldStart - layout.nurseryStart).toBe(4 * MiB);
    expect([layout.segments, layout.pageSize]).toEqual([4, 4096]);
  });

  it('C7-MEM-6: the marker of the object at o is byte o >> 4, between local data and nursery', () => {
    for (const layout of [new Layout(librarySizes), new Layout(small)]) {
      for (const address of [layout.oldStart + granule, layout.segmentBytes - granule]) {
        expect(layout.markerOf(address)).toBe(Math.floor(address / 16));
        expect(layout.markerOf(address)).toBeGreaterThanOrEqual(layout.markersStart);
        expect(layout.markerOf(address)).toBeLessThan(layout.nurseryStart);
      }
    }
  });

  it('C7-MEM-7: there is one write lock per 16 bytes of old-object space, counted from 0', () => {
    const layout = new Layout(librarySizes);
    expect(layout.lockOf(layout.oldStart)).toBe(0);
    expect(layout.lockOf(layout.oldStart + 15)).toBe(0);
    expect(layout.lockOf(layout.oldStart + 16)).toBe(1);
    expect(layout.lockOf(layout.segmentBytes - 16)).toBe((layout.segmentBytes - layout.oldStart) / 16 - 1);
  });

  it('C7-MEM-3: an address shifted by the page size is its page, beyond 2 GiB too', () => {
    const layout = new Layout(librarySizes);
    expect(layout.pageOf(4095)).toBe(0);
    expect(layout.pageOf(4096)).toBe(1);
    expect(layout.pageOf(2400 * MiB)).toBe((2400 * MiB) / 4096);
    expect(layout.pageEnd(2400 * MiB)).toBe(2400 * MiB + 4096);
  });
});

describe('sizes', () => {
  it.each([1, 4, 240])('C7-MEM-1: %i segments are possible', (segments) => {
    expect(layoutWith({ segments }).segments).toBe(segments);
  });

  it.each([64, 128, 256, 512, 1024, 2048, 4096])('C7-MEM-4: pages of %i bytes are possible', (pageSize) => {
    expect(layoutWith({ pageSize }).pageSize).toBe(pageSize);
  });

  const impossible: [string, Partial<Sizes>][] = [
    ['no segment', { segments: 0 }],
    ['more than 240 segments', { segments: 241 }],
    ['half a segment', { segments: 1.5 }],
    ['no number of segments', { segments: Number.NaN }],
    ['a page of 32 bytes', { pageSize: 32 }],
    ['a page of 8192 bytes', { pageSize: 8192, nurseryBytes: 8192 }],
    ['a page of 96 bytes', { pageSize: 96, nurseryBytes: 96, segmentBytes: 96 * 1000 }],
    ['no nursery', { nurseryBytes: 0 }],
    ['a nursery of half a page', { nurseryBytes: 32 }],
    ['a nursery of no whole pages', { nurseryBytes: 100 }],
    ['a segment of no whole pages', { segmentBytes: MiB + 1 }],
    ['a segment that its nursery fills', { segmentBytes: 4096, nurseryBytes: 4096 }],
    ['a segment of 4 GiB', { segmentBytes: 2 ** 32 }],
    ['an endless segment', { segmentBytes: Number.POSITIVE_INFINITY }],
  ];
  it.each(impossible)('C7-MEM-4: %s is a fault of the user, with code model/size and a hint', (_, sizes) => {
    expect(faultCode(() => layoutWith(sizes))).toBe('model/size');
    expect(() => layoutWith(sizes)).toThrow(UserFault);
  });

  it('C7-MEM-4: the largest segment is 4 GiB less a page', () => {
    const segmentBytes = 2 ** 32 - 64;
    expect(layoutWith({ segmentBytes }).segmentBytes).toBe(segmentBytes);
  });

  it('C7-MEM-4: whatever sizes are accepted, no marker of an object lies on the NULL page', () => {
    for (let pages = 1; pages < 2000; pages++) {
      const sizes = { ...small, nurseryBytes: 64, segmentBytes: 64 * pages };
      const layout = layoutIfPossible(sizes);
      if (layout === undefined) continue;
      expect(layout.markerOf(layout.oldStart + granule), `${pages} pages`).toBeGreaterThanOrEqual(layout.pageSize);
    }
  });
});

function layoutIfPossible(sizes: Sizes): Layout | undefined {
  try {
    return new Layout(sizes);
  } catch (error) {
    if (error instanceof UserFault) return undefined;
    throw error;
  }
}
