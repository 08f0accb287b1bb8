import type { BinaryOperator, Claim, Declaration, Placement, Setting, Shape, Span } from './syntax.ts';

/**
 * The tree before its names are resolved. Sections come in any order, so what a name stands for is known only
 * when all of them are read; and a repeated thread is resolved once for each of its numbers.
 */
export interface Draft {
  readonly name: string;
  readonly settings: readonly Setting[];
  readonly declarations: readonly Declaration[];
  readonly placements: readonly Placement[];
  readonly threads: readonly DraftThread[];
  readonly claims: readonly DraftClaim[];
}

export interface Word {
  readonly name: string;
  readonly span: Span;
}

/** `x`, `a[E]`, `p.f` or `T1.r`. */
export interface Path {
  readonly kind: 'path';
  readonly base: Word;
  readonly index?: DraftExpression;
  readonly field?: Word;
  readonly span: Span;
}

export type DraftExpression =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | Path
  | { readonly kind: 'not' | 'negate'; readonly operand: DraftExpression; readonly span: Span }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: DraftExpression;
      readonly right: DraftExpression;
      readonly span: Span;
    }
  | {
      readonly kind: 'cas';
      readonly location: Path;
      readonly expected: DraftExpression;
      readonly replacement: DraftExpression;
      readonly span: Span;
    }
  | { readonly kind: 'faa'; readonly location: Path; readonly amount: DraftExpression; readonly span: Span }
  /** `id(R)`, `target(R)`. */
  | { readonly kind: 'identity' | 'target'; readonly of: DraftExpression; readonly span: Span };

export type DraftStatement =
  | DraftAssignment
  | { readonly kind: 'evaluate' | 'print'; readonly value: DraftExpression; readonly span: Span }
  | {
      readonly kind: 'if' | 'while';
      readonly test: DraftExpression;
      readonly body: readonly DraftStatement[];
      readonly span: Span;
    }
  | { readonly kind: 'atomic'; readonly body: readonly DraftStatement[]; readonly span: Span }
  /** `fields`: where the shape's fields stand. */
  | {
      readonly kind: 'new';
      readonly name: Word;
      readonly shape: Shape;
      readonly fields: readonly Word[];
      readonly span: Span;
    }
  | { readonly kind: 'weak'; readonly name: Word; readonly value: DraftExpression; readonly span: Span }
  | { readonly kind: 'drop'; readonly name: Word; readonly span: Span }
  | { readonly kind: 'abort' | 'commit' | 'pass'; readonly span: Span };

/** `target = value`; `card`: through the card barrier. */
export interface DraftAssignment {
  readonly kind: 'assign';
  readonly target: Path;
  readonly value: DraftExpression;
  readonly card: boolean;
  readonly span: Span;
}

/** `T1: …` (first and last are 1) or `T1..T4: …` (repeated). */
export interface DraftThread {
  readonly first: number;
  readonly last: number;
  readonly repeated: boolean;
  readonly body: readonly DraftStatement[];
  readonly headSpan: Span;
  readonly span: Span;
}

export type DraftClaim = Pick<Claim, 'kind' | 'text' | 'span'> & { readonly condition: DraftExpression };
