import { type Diagnostic, UserFault } from './diagnostic.ts';

/** The sizes of a world, all of them parameters (C7-MEM-4). */
export interface Sizes {
  /** Segments that run transactions: 1 to 240; the library's default is 4 (C7-MEM-1). */
  readonly segments: number;
  /** Bytes in a page: a power of two from 64 to 4096 (C7-MEM-3). */
  readonly pageSize: number;
  /** Bytes in a segment, at most 4 GiB less a page; the library's default is 2500 MiB. */
  readonly segmentBytes: number;
  /** Bytes in a nursery; the library's default is 4 MiB. */
  readonly nurseryBytes: number;
}

/** Least size of an object that is not allocated in the nursery, in bytes (C7-GC-1). */
export const largeBytes = 66 * 1024;

export const MiB = 1024 * 1024;

/** What the library is built with. */
export const librarySizes: Sizes = { segments: 4, pageSize: 4096, segmentBytes: 2500 * MiB, nurseryBytes: 4 * MiB };

/** Bytes that one read marker or one write lock stands for (C7-MEM-6, C7-MEM-7). */
export const granule = 16;

/** Bytes of an object's header: flags and type id (C7-MEM-5). */
export const headerBytes = 8;

/**
 * Where things lie in a segment, from low to high: the NULL page, segment-local data, read markers, nursery, old objects
 * (C7-MEM-4). Positions are segment offsets in bytes (C7-MEM-2).
 */
export class Layout {
  readonly segments: number;
  readonly pageSize: number;
  /** An address shifted right by this is its page. */
  readonly pageShift: number;
  readonly segmentBytes: number;
  /** The marker of the nursery's first granule, thereby the first marker: markers lie at address / 16 (C7-MEM-6). */
  readonly markersStart: number;
  /** End of the read markers, which take 1/16 of the segment, and start of the nursery. */
  readonly nurseryStart: number;
  /** End of the nursery and start of the old-object space. */
  readonly oldStart: number;

  /** @throws UserFault `model/size` when a size is not possible. */
  constructor(sizes: Sizes) {
    const impossible = impossibleSize(sizes);
    if (impossible !== undefined) throw new UserFault(impossible.diagnostic);
    const { pageSize, segmentBytes } = sizes;
    const pageUp = (bytes: number) => Math.ceil(bytes / pageSize) * pageSize;
    this.segments = sizes.segments;
    this.pageSize = pageSize;
    this.pageShift = Math.log2(pageSize);
    this.segmentBytes = segmentBytes;
    this.nurseryStart = pageUp(segmentBytes / granule);
    this.markersStart = Math.floor(this.nurseryStart / granule);
    this.oldStart = this.nurseryStart + sizes.nurseryBytes;
  }

  pageOf(address: number): number {
    return address >>> this.pageShift;
  }

  /** Whether an object at `address` lies in the nursery. */
  inNursery(address: number): boolean {
    return address < this.oldStart && address >= this.nurseryStart;
  }

  /** Whether an object of `size` bytes is allocated in the nursery; one that is larger than all of it never is (C7-GC-1). */
  fitsNursery(size: number): boolean {
    return size < largeBytes && size <= this.oldStart - this.nurseryStart;
  }

  /** Where the page of `address` ends. */
  pageEnd(address: number): number {
    return (this.pageOf(address) + 1) * this.pageSize;
  }

  /** Segment offset of the read marker of the object at `address` (C7-MEM-6). */
  markerOf(address: number): number {
    return address >>> 4;
  }

  /** Number of the write lock of the object at `address`, counted from the old-object space (C7-MEM-7). */
  lockOf(address: number): number {
    return (address - this.oldStart) >>> 4;
  }
}

/** An impossible size: which one, and what to say of it. */
export interface SizeFault {
  readonly size: keyof Sizes;
  readonly diagnostic: Diagnostic;
}

/** The first size that is not possible, or undefined (C7-MEM-1, C7-MEM-3, C7-MEM-4). */
export function impossibleSize({ segments, pageSize, segmentBytes, nurseryBytes }: Sizes): SizeFault | undefined {
  const whole = (value: number, low: number, high: number) => Number.isInteger(value) && value >= low && value <= high;
  const fault = (size: keyof Sizes, what: string, hint: string): SizeFault => ({
    size,
    diagnostic: { code: 'model/size', message: `${what} is not possible`, hint },
  });
  if (!whole(segments, 1, 240)) {
    return fault('segments', `a number of ${segments} segments`, 'segments is a whole number from 1 to 240');
  }
  if (!whole(pageSize, 64, 4096) || !Number.isInteger(Math.log2(pageSize))) {
    return fault('pageSize', `a page of ${pageSize} bytes`, 'page is a power of two from 64 to 4096');
  }
  if (!whole(nurseryBytes, pageSize, 2 ** 32) || nurseryBytes % pageSize !== 0) {
    const hint = `nursery is a multiple of the page size, ${pageSize}`;
    return fault('nurseryBytes', `a nursery of ${nurseryBytes} bytes`, hint);
  }
  // The first marker lies at 1/256 of the segment, and that is not on the NULL page.
  const least = Math.max(2 * nurseryBytes, granule * granule * pageSize);
  if (!whole(segmentBytes, least, 2 ** 32 - pageSize) || segmentBytes % pageSize !== 0) {
    const range = `from ${least} (two nurseries, and 256 pages) to 4 GiB less a page`;
    const hint = `memory is a multiple of the page size, ${pageSize}, ${range}`;
    return fault('segmentBytes', `a segment of ${segmentBytes} bytes`, hint);
  }
  return undefined;
}
