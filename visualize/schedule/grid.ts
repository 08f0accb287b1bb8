/**
 * A row that things are put into from left to right. For each lane: labels above the bar (`near`, and `high` above
 * that), the `bar` itself, labels `below` it; the `gap` between a lane and the next, where arrows have their labels. The
 * `head` is above all lanes.
 */
export type Row = `${'near' | 'high' | 'bar' | 'below' | 'gap'}:${number}` | 'head';

/** How far something reaches to the left and right of its column's middle, in one row. */
export interface Extent {
  readonly row: Row;
  readonly left: number;
  readonly right: number;
}

/** Least distance between neighbours in a row. */
const GAP = 6;

/** Knows how far each row is filled. Whatever is put where `leftmost` allows overlaps nothing that is there. */
export class Grid {
  readonly #filled = new Map<Row, number>();
  readonly #start: number;
  #right: number;

  constructor(start: number) {
    this.#start = start;
    this.#right = start;
  }

  /** The right edge of everything put so far. */
  get right(): number {
    return this.#right;
  }

  /** The smallest middle at which all of `extents` are clear of what is there. */
  leftmost(extents: readonly Extent[]): number {
    return extents.reduce((x, { row, left }) => Math.max(x, (this.#filled.get(row) ?? this.#start) + GAP + left), 0);
  }

  put(extents: readonly Extent[], x: number): void {
    for (const { row, right } of extents) {
      this.#filled.set(row, Math.max(this.#filled.get(row) ?? this.#start, x + right));
      this.#right = Math.max(this.#right, x + right);
    }
  }
}
