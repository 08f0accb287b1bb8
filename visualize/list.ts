/** `1 page`, `2 pages`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `T1`, `T1 and T2`, `T1, T2 and T3`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

const MOST_NAMES = 4;

/** As {@link listed}, but of many names only the first: `new1, new2, new3, new4 and 7 more`. */
export function summed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return listed(more > 1 ? [...names.slice(0, MOST_NAMES), `${more} more`] : names);
}
