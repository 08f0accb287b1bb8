/** A kind of character: digits, blanks, or letters with digits and `_`; negated in `\D`, `\S` and `\W`. */
export interface Category {
  readonly kind: 'category';
  readonly name: 'digit' | 'space' | 'word';
  readonly negated: boolean;
}

/** Characters from one code point to another; a single one is a range of one. */
export interface Range {
  readonly kind: 'range';
  readonly low: number;
  readonly high: number;
}

export type SetItem = Category | Range;

/** Matches one character. */
export interface CharacterSet {
  readonly kind: 'set';
  readonly negated: boolean;
  readonly items: readonly SetItem[];
}

/** `begin` and `end` are `^` and `$`, `start` and `finish` are `\A` and `\Z`. */
export interface Position {
  readonly kind: 'position';
  readonly at: 'begin' | 'end' | 'start' | 'finish' | 'boundary' | 'inside';
}

export interface Repeat {
  readonly kind: 'repeat';
  readonly min: number;
  /** {@link unlimited} where there is no limit. */
  readonly max: number;
  readonly mode: 'greedy' | 'lazy' | 'possessive';
  readonly body: Sequence;
}

/** Parentheses. Without an index they capture nothing; flags are added and removed for what is inside. */
export interface Group {
  readonly kind: 'group';
  readonly index: number | undefined;
  readonly add: number;
  readonly remove: number;
  readonly body: Sequence;
}

export interface Look {
  readonly kind: 'look';
  readonly ahead: boolean;
  readonly negated: boolean;
  readonly body: Sequence;
}

export interface Conditional {
  readonly kind: 'conditional';
  readonly group: number;
  readonly yes: Sequence;
  readonly no: Sequence | undefined;
}

export type Node =
  | { readonly kind: 'literal'; readonly code: number }
  | { readonly kind: 'any' }
  | CharacterSet
  | Position
  | Repeat
  | Group
  | Look
  | Conditional
  | { readonly kind: 'branch'; readonly options: readonly Sequence[] }
  | { readonly kind: 'atomic'; readonly body: Sequence }
  | { readonly kind: 'reference'; readonly group: number }
  | { readonly kind: 'failure' };

export type Sequence = readonly Node[];

/** The largest number of repetitions, which stands for no limit; a larger one cannot be written. */
export const unlimited = 2 ** 32 - 1;

/** A parsed pattern. */
export interface Pattern {
  readonly source: string;
  /** Whether it is a pattern of bytes, each given as the character with its code. */
  readonly isBytes: boolean;
  /** All flags that hold in the end, as `re.Pattern.flags` shows them. */
  readonly flags: number;
  /** How many groups capture. */
  readonly groups: number;
  /** The numbers of the named groups, in the order of the pattern. */
  readonly names: ReadonlyMap<string, number>;
  readonly body: Sequence;
}
