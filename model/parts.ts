const threads = 12;
const segments = 8;
const pages = 8;
const firstPage = threads + segments;

/**
 * A state is described in parts, most of which a step leaves as they were. Their numbers are below 32, so that words can
 * say in which of them they show. Where there is more of a kind than numbers for it, several share one: threads that are
 * `Part.threads` apart, and so on. What nobody has given to a part can show in all of them.
 */
export const Part = {
  threads,
  segments,
  /** A thread: its program, and how far its operation has come. */
  thread: (number: number): number => number % threads,
  /** A segment, its read markers included. */
  segment: (number: number): number => threads + (number % segments),
  /** A page of the old-object space, in all its versions. */
  page: (page: number): number => firstPage + (page % pages),
  /** The write locks, and cards. */
  locks: firstPage + pages,
  /** What concerns all threads. */
  rest: firstPage + pages + 1,
} as const;

/** The bit set of all parts. */
export const allParts = -1;

/** The bit set of some parts. */
export function setOf(...parts: readonly number[]): number {
  return parts.reduce((set, part) => set | (1 << part), 0);
}
