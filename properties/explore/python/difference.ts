/** What two explorations of one program came to: the ends that both have, and those that only one has. */
export interface Difference {
  readonly both: readonly string[];
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** Compares the ends that runs of a program have under two protocols. */
export function differenceOf(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): Difference {
  return {
    both: [...first.keys()].filter((end) => second.has(end)).sort(),
    first: [...first.keys()].filter((end) => !second.has(end)).sort(),
    second: [...second.keys()].filter((end) => !first.has(end)).sort(),
  };
}

/** Ends with only those globals in them that are not the same in all: what they tell about each other. */
export function tellingApart(ends: readonly string[]): string[] {
  const lines = ends.map((end) => end.split('\n'));
  const isCommon = (line: string) => lines.every((end) => end.includes(line));
  return lines.map((end) => {
    const telling = end.filter((line) => !isCommon(line));
    return (telling.length === 0 ? end : telling).join(', ');
  });
}
