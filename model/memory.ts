import type { Bus } from './bus.ts';
import { assert } from './diagnostic.ts';
import { type Footprint, Resource } from './footprint.ts';
import { Cells, type Encoder, type Journal } from './journal.ts';
import type { Layout } from './layout.ts';
import { allParts, Part, setOf } from './parts.ts';

// Pages are found through a table of three levels, as hardware does it, so that a world costs nothing for what nobody has
// touched: 4 GiB in pages of 64 bytes are 2^26 pages, but 2^9 entries of the first level.
const leafBits = 8;
const middleBits = 9;
const leafMask = (1 << leafBits) - 1;
const middleMask = (1 << middleBits) - 1;

/** One linear page of all segments: the physical pages that exist, and which of them each segment sees. */
interface Frame {
  /** Physical pages by owner: 0 is the sharing segment's, s the own page of segment s. Absent ones are all zero. */
  readonly physical: (Cells | undefined)[];
  /** The page table: word s is the owner of the physical page that segment s maps here (C7-MEM-2). */
  readonly mapping: Cells;
}

// A view finds the physical page in two steps.
const viewBits = 10;
const viewMask = (1 << viewBits) - 1;

/** The words of physical pages, in two steps: by the upper bits of the number of a page, then by the lower ones. */
export type Directory = (Int32Array | undefined)[][];

/**
 * What a segment sees, for whoever looks often: its page table with the physical pages filled in as they are used. Once
 * the journal has undone something, {@link forget} what was filled in.
 */
export class View {
  readonly segment: number;
  /** What has been filled in. Whoever reads it himself asks {@link page} for what is not there. */
  readonly directory: Directory = [];
  /** By how much addresses are shifted to find a page in {@link directory}: first, and then with {@link pageMask}. */
  readonly upperShift: number;
  readonly pageShift: number;
  readonly pageMask = viewMask;
  readonly #find: (page: number) => Int32Array;

  constructor(segment: number, shift: number, find: (page: number) => Int32Array) {
    this.segment = segment;
    this.pageShift = shift;
    this.upperShift = shift + viewBits;
    this.#find = find;
  }

  /** The words of the physical page that `address` lies in, from the page's first on. */
  page(address: number): Int32Array {
    return (
      this.directory[address >>> this.upperShift]?.[(address >>> this.pageShift) & viewMask] ?? this.#fill(address)
    );
  }

  /** Forgets which physical page the segment sees as `page`, or all of them. */
  forget(page?: number): void {
    if (page === undefined) this.directory.length = 0;
    else if (this.directory[page >>> viewBits] !== undefined) {
      this.directory[page >>> viewBits]![page & viewMask] = undefined;
    }
  }

  #fill(address: number): Int32Array {
    const page = address >>> this.pageShift;
    const words = this.#find(page);
    entryOf(this.directory, page >>> viewBits, 1 << viewBits)[page & viewMask] = words;
    return words;
  }
}

/**
 * The bytes of all segments. A page of the old-object space is shared until it is privatized: segments that share it
 * have one physical page between them (C7-MEM-3). Pages below the old-object space belong to their segment from the
 * start: local data, read markers, nursery.
 */
export class Memory {
  readonly #layout: Layout;
  readonly #journal: Journal;
  readonly #bus: Bus;
  readonly #footprint: Footprint;
  readonly #frames: (Frame | undefined)[][][];
  // By segment: its physical pages that hold read markers.
  readonly #markerPages: Cells[][];
  readonly #views: readonly View[];
  readonly #pageShift: number;
  readonly #offsetMask: number;
  // How many physical pages there are.
  #physical = 0;

  constructor(layout: Layout, journal: Journal, bus: Bus, footprint: Footprint) {
    this.#layout = layout;
    this.#journal = journal;
    this.#bus = bus;
    this.#footprint = footprint;
    this.#pageShift = layout.pageShift;
    this.#offsetMask = layout.pageSize - 1;
    const pages = layout.segmentBytes / layout.pageSize;
    this.#frames = emptyTable(Math.ceil(pages / 2 ** (leafBits + middleBits)));
    this.#markerPages = Array.from({ length: layout.segments + 1 }, () => []);
    this.#views = Array.from({ length: layout.segments + 1 }, (_, segment) => {
      return new View(segment, layout.pageShift, (page) => this.#page(segment, page * layout.pageSize).words);
    });
  }

  /** What the segment sees. */
  view(segment: number): View {
    return this.#views[segment]!;
  }

  /** The 32-bit word at `address` (a multiple of 4) as `segment` sees it, signed. */
  word(segment: number, address: number): number {
    return this.#page(segment, address).words[(address & this.#offsetMask) >> 2]!;
  }

  setWord(segment: number, address: number, value: number): void {
    if (this.#footprint.recording) this.#touch(segment, address);
    this.#journal.write(this.#page(segment, address), (address & this.#offsetMask) >> 2, value);
  }

  byte(segment: number, address: number): number {
    return (this.word(segment, address) >>> ((address & 3) << 3)) & 0xff;
  }

  setByte(segment: number, address: number, value: number): void {
    if (this.#footprint.recording) this.#touch(segment, address);
    const page = this.#page(segment, address);
    const index = (address & this.#offsetMask) >> 2;
    const shift = (address & 3) << 3;
    this.#journal.write(page, index, (page.words[index]! & ~(0xff << shift)) | ((value & 0xff) << shift));
  }

  /** The value of `size` bytes at `address`: 1 (unsigned) or 8 (signed, within ±2^53), little endian. */
  load(segment: number, address: number, size: number): number {
    if (size === 1) return this.byte(segment, address);
    return this.word(segment, address + 4) * 0x1_0000_0000 + (this.word(segment, address) >>> 0);
  }

  store(segment: number, address: number, size: number, value: number): void {
    if (size === 1) {
      this.setByte(segment, address, value);
    } else {
      this.setWord(segment, address, value);
      this.setWord(segment, address + 4, Math.floor(value / 0x1_0000_0000));
    }
  }

  /** Whether `page` is private in `segment`: bit `segment` of `privatized[page]` (C7-MEM-3). */
  isPrivate(segment: number, page: number): boolean {
    return this.#frame(page).mapping.words[segment] === segment && segment !== 0;
  }

  /** The page table's row for `page`: by segment, whose physical page it maps. Not to be written to. */
  owners(page: number): Readonly<Int32Array> {
    return this.#frame(page).mapping.words;
  }

  /** Maps `page` to the segment's own physical page, whose bytes are whatever they were (C7-WRITE-4). */
  map(segment: number, page: number): void {
    this.#journal.write(this.#frame(page).mapping, segment, segment);
    this.#views[segment]!.forget(page);
    this.#bus.listener?.({ type: 'map', segment, page });
  }

  /** Maps `page` to the sharing segment's page again (C7-MAJOR-3). */
  share(segment: number, page: number): void {
    this.#journal.write(this.#frame(page).mapping, segment, 0);
    this.#views[segment]!.forget(page);
    this.#bus.listener?.({ type: 'share', segment, page });
  }

  /** Calls `visit` for every private page of the old-object space, by page. */
  forEachPrivate(visit: (segment: number, page: number) => void): void {
    this.#forEachOld((frame, page) => {
      const owners = frame.mapping.words;
      for (let segment = 1; segment < owners.length; segment++) if (owners[segment] !== 0) visit(segment, page);
    });
  }

  /**
   * Copies the pages of the old-object space, as `segment` sees them in another memory of the same layout, to the pages that
   * all segments share here. Nobody has used this memory yet, and nothing can take it back.
   */
  takeOver(other: Memory, segment: number): void {
    other.#forEachOld((frame, page) => {
      const cells = frame.physical[frame.mapping.words[segment]!];
      if (cells !== undefined) this.#page(0, page * this.#layout.pageSize).words.set(cells.words);
    });
  }

  /** Bytes of the physical pages that exist, in all segments. */
  get physicalBytes(): number {
    return this.#physical * this.#layout.pageSize;
  }

  #forEachOld(visit: (frame: Frame, page: number) => void): void {
    const first = this.#layout.pageOf(this.#layout.oldStart);
    this.#frames.forEach((middle, high) => {
      middle?.forEach((leaf, mid) => {
        leaf?.forEach((frame, low) => {
          const page = (((high << middleBits) | mid) << leafBits) | low;
          if (frame !== undefined && page >= first) visit(frame, page);
        });
      });
    });
  }

  /** Calls `visit` for every physical page that begins in [start, end), whoever sees it, with its words. */
  forEachPhysical(start: number, end: number, visit: (words: Readonly<Int32Array>) => void): void {
    const first = this.#layout.pageOf(start);
    const last = this.#layout.pageOf(end - 1);
    for (let page = first; page <= last; page++) {
      const frame =
        this.#frames[page >>> (leafBits + middleBits)]?.[(page >>> leafBits) & middleMask]?.[page & leafMask];
      for (const cells of frame?.physical ?? []) if (cells !== undefined) visit(cells.words);
    }
  }

  /** Copies `size` bytes, as `segment` sees them, to another place; multiples of 4 that do not overlap. */
  move(segment: number, from: number, to: number, size: number): void {
    for (let moved = 0; moved < size; ) {
      const source = from + moved;
      const target = to + moved;
      const layout = this.#layout;
      const room = Math.min(size - moved, layout.pageEnd(source) - source, layout.pageEnd(target) - target);
      if (this.#footprint.recording) this.#touch(segment, target);
      const { words } = this.#page(segment, source);
      const cells = this.#page(segment, target);
      this.#journal.copy(words, (source & this.#offsetMask) >> 2, cells, (target & this.#offsetMask) >> 2, room >> 2);
      moved += room;
    }
  }

  /** Sets `size` bytes to zero as `segment` sees them; multiples of 4. */
  zero(segment: number, address: number, size: number): void {
    for (let at = address; at < address + size; ) {
      const stop = Math.min(address + size, this.#layout.pageEnd(at));
      if (this.#footprint.recording) this.#touch(segment, at);
      this.#journal.clear(this.#page(segment, at), (at & this.#offsetMask) >> 2, (stop - at) >> 2);
      at = stop;
    }
    this.#bus.listener?.({ type: 'zero', segment, address, size });
  }

  /** Copies what `from` sees at [address, address + size) over what `to` sees there; both multiples of 4. */
  copy(from: number, to: number, address: number, size: number): void {
    let at = address;
    const end = address + size;
    let changed = false;
    while (at < end) {
      const stop = Math.min(end, this.#layout.pageEnd(at));
      if (this.#footprint.recording) this.#touch(to, at);
      changed = this.#copyWithinPage(this.#page(from, at), this.#page(to, at), at, stop) || changed;
      at = stop;
    }
    this.#bus.listener?.({ type: 'copy', from, to, address, size, changed });
  }

  /** Sets every byte of the segment's read markers to zero (C7-START-2). */
  zeroMarkers(segment: number): void {
    for (const page of this.#markerPages[segment]!) {
      for (let word = 0; word < page.words.length; word++) this.#journal.write(page, word, 0);
    }
  }

  /** Calls `visit` for every 32-bit word in [start, end) that is not zero as `segment` sees it; multiples of 4. */
  forEachNonzero(segment: number, start: number, end: number, visit: (address: number, word: number) => void): void {
    for (let at = start; at < end; ) {
      const stop = Math.min(end, this.#layout.pageEnd(at));
      const words = this.#page(segment, at).words;
      const first = at - ((at & this.#offsetMask) >> 2) * 4;
      for (let index = (at - first) >> 2; index < (stop - first) >> 2; index++) {
        if (words[index] !== 0) visit(first + index * 4, words[index]!);
      }
      at = stop;
    }
  }

  /** Describes the words in [start, end) as `segment` sees them; multiples of 4. */
  encode(segment: number, start: number, end: number, out: Encoder): void {
    for (let at = start; at < end; ) {
      const stop = Math.min(end, this.#layout.pageEnd(at));
      const { words } = this.#page(segment, at);
      const last = ((stop - 1) & this.#offsetMask) >> 2;
      for (let index = (at & this.#offsetMask) >> 2; index <= last; index++) out.int(words[index]!);
      at = stop;
    }
  }

  /** Whether two segments see the very same physical page at `address`. */
  samePage(one: number, other: number, address: number): boolean {
    const mapping = this.#frame(address >>> this.#pageShift).mapping.words;
    return mapping[one] === mapping[other];
  }

  // Whoever privatizes a page copies what is in the sharing segment's, whose objects it may be.
  #touch(segment: number, address: number): void {
    if (segment === 0 || address < this.#layout.oldStart) return;
    const page = address >>> this.#pageShift;
    if (this.#frame(page).mapping.words[segment] === 0) this.#footprint.write(Resource.page(page));
  }

  #copyWithinPage(source: Cells, target: Cells, from: number, to: number): boolean {
    if (source === target) return false;
    const last = ((to - 1) & this.#offsetMask) >> 2;
    let changed = false;
    for (let index = (from & this.#offsetMask) >> 2; index <= last; index++) {
      if (target.words[index] === source.words[index]) continue;
      changed = true;
      this.#journal.write(target, index, source.words[index]!);
    }
    return changed;
  }

  #page(segment: number, address: number): Cells {
    const page = address >>> this.#pageShift;
    const frame = this.#frame(page);
    const owner = frame.mapping.words[segment]!;
    return frame.physical[owner] ?? this.#create(frame, owner, page);
  }

  // A page of zeros is no change of state, so neither making it nor keeping it after an undo needs a journal entry.
  #create(frame: Frame, owner: number, page: number): Cells {
    const { markersStart, nurseryStart } = this.#layout;
    const holdsMarkers = page >= this.#layout.pageOf(markersStart) && page < this.#layout.pageOf(nurseryStart);
    const cells = new Cells(
      this.#layout.pageSize >> 2,
      holdsMarkers ? setOf(Part.segment(owner)) : this.#shownIn(page),
    );
    frame.physical[owner] = cells;
    this.#physical++;
    if (holdsMarkers) this.#markerPages[owner]!.push(cells);
    return cells;
  }

  #shownIn(page: number): number {
    return page < this.#layout.pageOf(this.#layout.oldStart) ? allParts : setOf(Part.page(page));
  }

  #frame(page: number): Frame {
    return (
      this.#frames[page >>> (leafBits + middleBits)]?.[(page >>> leafBits) & middleMask]?.[page & leafMask] ??
      this.#createFrame(page)
    );
  }

  #createFrame(page: number): Frame {
    const { segments, pageSize, segmentBytes, oldStart } = this.#layout;
    const address = page * pageSize;
    assert(page > 0 && address < segmentBytes, () => `page ${page} is no page that may be accessed (C7-MEM-4)`);
    const mapping = new Cells(segments + 1, this.#shownIn(page));
    if (address < oldStart) for (let segment = 0; segment <= segments; segment++) mapping.words[segment] = segment;
    const frame: Frame = { physical: emptyTable(segments + 1), mapping };
    const middle = entryOf(this.#frames, page >>> (leafBits + middleBits), 1 << middleBits);
    const leaf = entryOf(middle, (page >>> leafBits) & middleMask, 1 << leafBits);
    leaf[page & leafMask] = frame;
    return frame;
  }
}

// Typed as full, because only the functions above read it, and they expect gaps.
function emptyTable<Entry>(length: number): Entry[] {
  return new Array<Entry | undefined>(length).fill(undefined) as Entry[];
}

// The table at `index` of an outer one, made when it is first needed.
function entryOf<Entry>(outer: Entry[][], index: number, length: number): Entry[] {
  const inner = outer[index] ?? emptyTable(length);
  outer[index] = inner;
  return inner;
}
