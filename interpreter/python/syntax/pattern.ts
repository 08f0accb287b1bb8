import type { Expression, Node } from './expression.ts';

export interface MatchValue extends Node<'MatchValue'> {
  readonly value: Expression;
}

export interface MatchSingleton extends Node<'MatchSingleton'> {
  readonly value: boolean | undefined;
}

export interface MatchSequence extends Node<'MatchSequence'> {
  readonly patterns: readonly Pattern[];
}

export interface MatchMapping extends Node<'MatchMapping'> {
  readonly keys: readonly Expression[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | undefined;
}

export interface MatchClass extends Node<'MatchClass'> {
  readonly cls: Expression;
  readonly patterns: readonly Pattern[];
  readonly kwd_attrs: readonly string[];
  readonly kwd_patterns: readonly Pattern[];
}

export interface MatchStar extends Node<'MatchStar'> {
  readonly name: string | undefined;
}

/** Without a name it is the wildcard; without a pattern it captures anything. */
export interface MatchAs extends Node<'MatchAs'> {
  readonly pattern: Pattern | undefined;
  readonly name: string | undefined;
}

export interface MatchOr extends Node<'MatchOr'> {
  readonly patterns: readonly Pattern[];
}

/** `MatchSingleton` holds undefined for `None`. */
export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;
