import type { Comprehension, Expression, Lambda } from './expression.ts';
import type { AsyncFunctionDef, ClassDef, FunctionDef, Module } from './statement.ts';

/**
 * How a name is reached: `cell` is a local that inner scopes use, `free` one of an outer function. Names that no
 * function binds are `global implicit`: of the module, or built in.
 */
export type Binding = 'local' | 'cell' | 'free' | 'global explicit' | 'global implicit';

/** A name in a scope; names in classes are mangled already. */
export interface ScopeSymbol {
  readonly name: string;
  readonly binding: Binding;
  readonly parameter: boolean;
  /** Whether something here binds it: an assignment, an import, a definition. */
  readonly assigned: boolean;
  readonly referenced: boolean;
  readonly imported: boolean;
  readonly annotated: boolean;
  /** Whether a `nonlocal` statement here names it. */
  readonly nonlocal: boolean;
}

export type ScopeKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension';

/** What a scope belongs to. */
export type ScopeNode = Module | ClassDef | FunctionDef | AsyncFunctionDef | Lambda | ComprehensionNode;
export type ComprehensionNode = Expression & { readonly generators: readonly Comprehension[] };

/** A region of the program with names of its own. */
export interface Scope {
  readonly kind: ScopeKind;
  /** The function or class; `lambda`, `listcomp`, `setcomp`, `dictcomp`, `genexpr`; `top` for a module. */
  readonly name: string;
  readonly node: ScopeNode;
  readonly symbols: ReadonlyMap<string, ScopeSymbol>;
  /** In order of their parameters: positional ones, keyword-only ones, `*args`, `**kwargs`. */
  readonly parameters: readonly string[];
  /** In order of appearance. Default values and decorators belong to the scope outside. */
  readonly children: readonly Scope[];
  /** Whether it yields: a generator, or with {@link coroutine} an asynchronous one. */
  readonly generator: boolean;
  /** Whether it is an `async def`, or a comprehension that awaits. */
  readonly coroutine: boolean;
  /** Whether a method of the class needs the cell `__class__`, for `super()`. */
  readonly classCell: boolean;
}
