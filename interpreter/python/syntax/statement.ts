import type { Arguments, BinaryOperator, Expression, Keyword, Node } from './expression.ts';
import type { Pattern } from './pattern.ts';

interface FunctionFields {
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Statement[];
  readonly decorator_list: readonly Expression[];
  readonly returns: Expression | undefined;
}

export interface FunctionDef extends Node<'FunctionDef'>, FunctionFields {}
export interface AsyncFunctionDef extends Node<'AsyncFunctionDef'>, FunctionFields {}

export interface ClassDef extends Node<'ClassDef'> {
  readonly name: string;
  readonly bases: readonly Expression[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Statement[];
  readonly decorator_list: readonly Expression[];
}

export interface Return extends Node<'Return'> {
  readonly value: Expression | undefined;
}

export interface Delete extends Node<'Delete'> {
  readonly targets: readonly Expression[];
}

export interface Assign extends Node<'Assign'> {
  readonly targets: readonly Expression[];
  readonly value: Expression;
}

export interface AugAssign extends Node<'AugAssign'> {
  readonly target: Expression;
  readonly op: BinaryOperator;
  readonly value: Expression;
}

/** `simple`: the target is a name that no parentheses surround. */
export interface AnnAssign extends Node<'AnnAssign'> {
  readonly target: Expression;
  readonly annotation: Expression;
  readonly value: Expression | undefined;
  readonly simple: boolean;
}

interface ForFields {
  readonly target: Expression;
  readonly iter: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}

export interface For extends Node<'For'>, ForFields {}
export interface AsyncFor extends Node<'AsyncFor'>, ForFields {}

export interface While extends Node<'While'> {
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}

export interface If extends Node<'If'> {
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}

interface WithFields {
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
}

export interface With extends Node<'With'>, WithFields {}
export interface AsyncWith extends Node<'AsyncWith'>, WithFields {}

export interface Match extends Node<'Match'> {
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
}

export interface Raise extends Node<'Raise'> {
  readonly exc: Expression | undefined;
  readonly cause: Expression | undefined;
}

interface TryFields {
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Statement[];
  readonly finalbody: readonly Statement[];
}

export interface Try extends Node<'Try'>, TryFields {}
export interface TryStar extends Node<'TryStar'>, TryFields {}

export interface Assert extends Node<'Assert'> {
  readonly test: Expression;
  readonly msg: Expression | undefined;
}

export interface Import extends Node<'Import'> {
  readonly names: readonly Alias[];
}

/** `level` counts the leading dots. */
export interface ImportFrom extends Node<'ImportFrom'> {
  readonly module: string | undefined;
  readonly names: readonly Alias[];
  readonly level: number;
}

export interface Global extends Node<'Global'> {
  readonly names: readonly string[];
}

export interface Nonlocal extends Node<'Nonlocal'> {
  readonly names: readonly string[];
}

export interface Expr extends Node<'Expr'> {
  readonly value: Expression;
}

export interface Pass extends Node<'Pass'> {}
export interface Break extends Node<'Break'> {}
export interface Continue extends Node<'Continue'> {}

export type Statement =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | Expr
  | Pass
  | Break
  | Continue;

export interface ExceptHandler extends Node<'ExceptHandler'> {
  readonly type: Expression | undefined;
  readonly name: string | undefined;
  readonly body: readonly Statement[];
}

export interface Alias extends Node<'alias'> {
  readonly name: string;
  readonly asname: string | undefined;
}

/** As in CPython it has no position of its own. */
export interface WithItem {
  readonly kind: 'withitem';
  readonly context_expr: Expression;
  readonly optional_vars: Expression | undefined;
}

export interface MatchCase {
  readonly kind: 'match_case';
  readonly pattern: Pattern;
  readonly guard: Expression | undefined;
  readonly body: readonly Statement[];
}

/** A whole program. `file` is the name that messages give it; `lines` are its lines, without their ends. */
export interface Module {
  readonly kind: 'Module';
  readonly body: readonly Statement[];
  readonly file: string;
  readonly lines: readonly string[];
}
