import type { Field } from '../../model/index.ts';

/** The syntax tree of a scenario, with its names resolved. Every node carries where it stands in the text. */

/** Start and end offset of a node in the scenario's text (end exclusive). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator = '+' | '-' | '*' | '//' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/** A shared location: a plain one, an element of an array, or a field of an object. It holds a number or a reference. */
export interface Location {
  readonly kind: 'location';
  /** Name of the declaration that holds it: the plain location, the array or the object. */
  readonly object: string;
  /** The element's index (arrays only). */
  readonly index?: Expression;
  /** The field's name (objects only). */
  readonly field?: string;
  readonly span: Span;
}

/** A variable of one thread. `thread` is the thread's name (`T1`). */
export interface Register {
  readonly kind: 'register';
  readonly thread: string;
  readonly name: string;
  readonly span: Span;
}

/** A name by which one thread holds a reference. `thread` is the thread's name. */
export interface Handle {
  readonly kind: 'handle';
  readonly thread: string;
  readonly name: string;
  readonly span: Span;
}

/** A field or (with an index) an element of the object that a handle refers to. It holds a number or a reference. */
export interface Member {
  readonly kind: 'member';
  readonly handle: Handle;
  readonly field?: string;
  readonly index?: Expression;
  readonly span: Span;
}

/** Whatever in memory holds a number or a reference. */
export type Slot = Location | Member;

/** An expression whose value is a reference. */
export type Reference =
  | { readonly kind: 'null'; readonly span: Span }
  | Handle
  /** The reference in a location, a field or an element. */
  | { readonly kind: 'held'; readonly slot: Slot; readonly span: Span }
  /** `target(w)`: what the weak reference `of` leads to, or null when it was cleared. */
  | { readonly kind: 'target'; readonly of: Reference; readonly span: Span };

/** An expression whose value is a number. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | Slot
  | Register
  | { readonly kind: 'not' | 'negate'; readonly operand: Expression; readonly span: Span }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  /** `CAS(location, expected, replacement)`: 1 if it replaced, else 0. Atomic by itself. */
  | {
      readonly kind: 'cas';
      readonly location: Slot;
      readonly expected: Expression;
      readonly replacement: Expression;
      readonly span: Span;
    }
  /** `FAA(location, amount)`: adds, and gives the value before. Atomic by itself. */
  | { readonly kind: 'faa'; readonly location: Slot; readonly amount: Expression; readonly span: Span }
  /** Whether two references lead to the same object, or are both null. */
  | {
      readonly kind: 'same';
      readonly operator: '==' | '!=';
      readonly left: Reference;
      readonly right: Reference;
      readonly span: Span;
    }
  /** `id(R)`: the identity of the object, which it keeps wherever it moves; 0 for null. */
  | { readonly kind: 'identity'; readonly of: Reference; readonly span: Span };

/** What an expression gives: a number or a reference. */
export type Value = Expression | Reference;

/** What `new` allocates. */
export type Shape =
  | { readonly kind: 'object'; readonly fields: readonly Field[] }
  | { readonly kind: 'array'; readonly length: number; readonly reference: boolean };

export type Statement =
  /** A register takes a number, a handle a reference, a slot what it holds. */
  | {
      readonly kind: 'assign';
      readonly target: Slot | Register | Handle;
      readonly value: Value;
      /** `card a[i] = E`: through the card barrier. */
      readonly card?: true;
      readonly span: Span;
    }
  | { readonly kind: 'evaluate'; readonly value: Value; readonly span: Span }
  | {
      readonly kind: 'if' | 'while';
      readonly test: Expression;
      readonly body: readonly Statement[];
      readonly span: Span;
    }
  /** One transaction (braces). Never nested. */
  | { readonly kind: 'atomic'; readonly body: readonly Statement[]; readonly span: Span }
  | { readonly kind: 'print'; readonly value: Expression; readonly span: Span }
  | { readonly kind: 'new'; readonly handle: Handle; readonly shape: Shape; readonly span: Span }
  /** `weak w = R`: allocates a weak reference. */
  | { readonly kind: 'weak'; readonly handle: Handle; readonly value: Reference; readonly span: Span }
  /** `drop p`: the handle is null from here on. */
  | { readonly kind: 'drop'; readonly handle: Handle; readonly span: Span }
  /** Collects what is young, or everything. */
  | { readonly kind: 'minor' | 'major'; readonly span: Span }
  /** `commit` only inside braces, `abort` only inside braces. */
  | { readonly kind: 'abort' | 'commit' | 'pass'; readonly span: Span };

export interface Declaration {
  /** `location`: one plain location; `array`: `length` elements; `object`: named fields. Each is one object. */
  readonly kind: 'location' | 'array' | 'object';
  readonly name: string;
  /** Initial values: one, `length` of them, or one a field. References are null, which is 0, at first. */
  readonly values: readonly number[];
  /** Names of the fields, in order (objects only, else empty). */
  readonly fields: readonly string[];
  /** Names of those fields that hold references; for a location or an array that holds references, its own name. */
  readonly references: readonly string[];
  readonly span: Span;
}

/** `same page: x, y` or `apart: x, y`: names of declarations. */
export interface Placement {
  readonly kind: 'samePage' | 'apart';
  readonly names: readonly { readonly name: string; readonly span: Span }[];
  readonly span: Span;
}

export interface Thread {
  /** `T1`; a repeated thread `T1..T3` is expanded into `T1`, `T2`, `T3`, with `i` replaced by 1, 2, 3. */
  readonly name: string;
  readonly body: readonly Statement[];
  /** Names of the registers the thread assigns, in order of first assignment in the text. */
  readonly registers: readonly string[];
  /** Names of the handles the thread assigns, likewise. */
  readonly handles: readonly string[];
  readonly span: Span;
}

export interface Claim {
  /** `never`: false in every final state; `always`: true in every final state; `neverAnywhere`: false in every attempt. */
  readonly kind: 'never' | 'always' | 'neverAnywhere';
  readonly condition: Expression;
  /** The claim as written, such as `never: x == 1`. */
  readonly text: string;
  readonly span: Span;
}

/** One `key=value` of `config:`; what keys and values mean is checked where the model is set up. */
export interface Setting {
  readonly key: string;
  readonly value: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

export interface Scenario {
  /** The file's name or `-e`. */
  readonly file: string;
  readonly text: string;
  /** What `name:` says, or the empty string. */
  readonly name: string;
  readonly settings: readonly Setting[];
  readonly declarations: readonly Declaration[];
  readonly placements: readonly Placement[];
  readonly threads: readonly Thread[];
  readonly claims: readonly Claim[];
}
