/** How many hashes are remembered at least. */
const most = 2 ** 16;
/** How many places one hash leads to at most: it says nothing for so many values that are not equal. */
const mostPlaces = 8;

/**
 * What `hash()` has said lately, and by which hashes dicts find the values that it said it of: an object of the program that
 * says the same may be equal to one of them. Its class has asked for theirs as a rule just before.
 */
export class SaidHashes {
  #recent = new Map<bigint, readonly number[]>();
  #older = new Map<bigint, readonly number[]>();

  add(said: bigint, place: number): void {
    const known = this.of(said);
    if (known.includes(place) && this.#recent.has(said)) return;
    if (this.#recent.size >= most) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(said, [place, ...known.filter((other) => other !== place)].slice(0, mostPlaces));
  }

  /** Remembers what another does, and nothing else. */
  takeOver(other: SaidHashes): void {
    this.#recent = new Map(other.#recent);
    this.#older = new Map(other.#older);
  }

  of(said: bigint): readonly number[] {
    return this.#recent.get(said) ?? this.#older.get(said) ?? [];
  }
}
