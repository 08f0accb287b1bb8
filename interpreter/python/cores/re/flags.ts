/** Python's flags of regular expressions, with its values. */
export const Flag = {
  template: 1,
  ignoreCase: 2,
  locale: 4,
  multiline: 8,
  dotAll: 16,
  unicode: 32,
  verbose: 64,
  debug: 128,
  ascii: 256,
} as const;

/** Flags that say which characters are letters; at most one of them holds. */
export const typeFlags = Flag.ascii | Flag.locale | Flag.unicode;

/** Flags that no group can turn on or off. */
export const globalFlags = Flag.debug | Flag.template;

const letters: ReadonlyMap<string, number> = new Map([
  ['i', Flag.ignoreCase],
  ['L', Flag.locale],
  ['m', Flag.multiline],
  ['s', Flag.dotAll],
  ['x', Flag.verbose],
  ['a', Flag.ascii],
  ['u', Flag.unicode],
]);

/** The flag that a letter in `(?i)` means; undefined where it means none. */
export function flagOf(letter: string): number | undefined {
  return letters.get(letter);
}
