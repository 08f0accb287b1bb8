import type { ConstantValue } from './constant.ts';
import type { Position } from './position.ts';

/** Whether an expression is read, bound or deleted. */
export type Context = 'Load' | 'Store' | 'Del';

export type BoolOperator = 'And' | 'Or';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type BinaryOperator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';
export type CompareOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

/** What every node has. */
export interface Node<Kind extends string> {
  readonly kind: Kind;
  readonly position: Position;
}

export interface BoolOp extends Node<'BoolOp'> {
  readonly op: BoolOperator;
  readonly values: readonly Expression[];
}

export interface NamedExpr extends Node<'NamedExpr'> {
  readonly target: Name;
  readonly value: Expression;
}

export interface BinOp extends Node<'BinOp'> {
  readonly left: Expression;
  readonly op: BinaryOperator;
  readonly right: Expression;
}

export interface UnaryOp extends Node<'UnaryOp'> {
  readonly op: UnaryOperator;
  readonly operand: Expression;
}

export interface Lambda extends Node<'Lambda'> {
  readonly args: Arguments;
  readonly body: Expression;
}

export interface IfExp extends Node<'IfExp'> {
  readonly test: Expression;
  readonly body: Expression;
  readonly orelse: Expression;
}

/** A key is undefined where the value is unpacked: `{**value}`. */
export interface Dict extends Node<'Dict'> {
  readonly keys: readonly (Expression | undefined)[];
  readonly values: readonly Expression[];
}

/** A set display. The name keeps clear of the global `Set`. */
export interface SetDisplay extends Node<'Set'> {
  readonly elts: readonly Expression[];
}

export interface ListComp extends Node<'ListComp'> {
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
}

export interface SetComp extends Node<'SetComp'> {
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
}

export interface DictComp extends Node<'DictComp'> {
  readonly key: Expression;
  readonly value: Expression;
  readonly generators: readonly Comprehension[];
}

export interface GeneratorExp extends Node<'GeneratorExp'> {
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
}

export interface Await extends Node<'Await'> {
  readonly value: Expression;
}

export interface Yield extends Node<'Yield'> {
  readonly value: Expression | undefined;
}

export interface YieldFrom extends Node<'YieldFrom'> {
  readonly value: Expression;
}

export interface Compare extends Node<'Compare'> {
  readonly left: Expression;
  readonly ops: readonly CompareOperator[];
  readonly comparators: readonly Expression[];
}

export interface Call extends Node<'Call'> {
  readonly func: Expression;
  readonly args: readonly Expression[];
  readonly keywords: readonly Keyword[];
}

/** The conversion is undefined where none is written. */
export interface FormattedValue extends Node<'FormattedValue'> {
  readonly value: Expression;
  readonly conversion: 's' | 'r' | 'a' | undefined;
  readonly format_spec: JoinedStr | undefined;
}

export interface JoinedStr extends Node<'JoinedStr'> {
  readonly values: readonly (Constant | FormattedValue)[];
}

/** `prefix` is what the ASDL calls the kind of a constant: whether a string is written with a `u`. */
export interface Constant extends Node<'Constant'> {
  readonly value: ConstantValue;
  readonly prefix: 'u' | undefined;
}

export interface Attribute extends Node<'Attribute'> {
  readonly value: Expression;
  readonly attr: string;
  readonly ctx: Context;
}

export interface Subscript extends Node<'Subscript'> {
  readonly value: Expression;
  readonly slice: Expression;
  readonly ctx: Context;
}

export interface Starred extends Node<'Starred'> {
  readonly value: Expression;
  readonly ctx: Context;
}

export interface Name extends Node<'Name'> {
  readonly id: string;
  readonly ctx: Context;
}

export interface List extends Node<'List'> {
  readonly elts: readonly Expression[];
  readonly ctx: Context;
}

export interface Tuple extends Node<'Tuple'> {
  readonly elts: readonly Expression[];
  readonly ctx: Context;
}

export interface Slice extends Node<'Slice'> {
  readonly lower: Expression | undefined;
  readonly upper: Expression | undefined;
  readonly step: Expression | undefined;
}

export type Expression =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetDisplay
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

/** One `for` of a comprehension. As in CPython it has no position of its own. */
export interface Comprehension {
  readonly kind: 'comprehension';
  readonly target: Expression;
  readonly iter: Expression;
  readonly ifs: readonly Expression[];
  readonly is_async: boolean;
}

/** `kw_defaults` has one entry for each of `kwonlyargs`, undefined where there is no default. */
export interface Arguments {
  readonly kind: 'arguments';
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | undefined;
  readonly kwonlyargs: readonly Arg[];
  readonly kw_defaults: readonly (Expression | undefined)[];
  readonly kwarg: Arg | undefined;
  readonly defaults: readonly Expression[];
}

export interface Arg extends Node<'arg'> {
  readonly arg: string;
  readonly annotation: Expression | undefined;
}

/** `arg` is undefined for `**value`. */
export interface Keyword extends Node<'keyword'> {
  readonly arg: string | undefined;
  readonly value: Expression;
}
