import { childrenOf, elementsOf } from './children.ts';
import { type Refuse, refusal } from './draft.ts';
import type { Arguments, Call, Expression, Keyword } from './expression.ts';
import { futureImports } from './future.ts';
import { PatternCheck } from './pattern-check.ts';
import type { Position } from './position.ts';
import type { ComprehensionNode, Scope, ScopeNode } from './scope.ts';
import type { ClassDef, Match, Module, Statement } from './statement.ts';
import { analyse } from './symbols.ts';

/** What surrounds a statement in its scope. */
interface Surroundings {
  readonly scope: Scope;
  readonly loop: boolean;
  /** Inside the handler of an `except*`. */
  readonly group: boolean;
}

/**
 * Checks what the grammar leaves open, in the order in which CPython finds it.
 * @throws {PythonSyntaxError}
 */
export function validate(module: Module): void {
  const future = futureImports(module);
  const scope = analyse(module);
  new Validator(module, scope, future).block(module.body, { scope, loop: false, group: false });
}

class Validator {
  readonly #refuse: Refuse;
  readonly #future: ReadonlySet<Statement>;
  readonly #scopes = new Map<ScopeNode, Scope>();

  constructor(module: Module, top: Scope, future: ReadonlySet<Statement>) {
    this.#refuse = refusal(module.file, module.lines);
    this.#future = future;
    const add = (scope: Scope): void => {
      this.#scopes.set(scope.node, scope);
      for (const child of scope.children) add(child);
    };
    add(top);
  }

  block(statements: readonly Statement[], around: Surroundings): void {
    for (const statement of statements) this.#statement(statement, around);
  }

  #statement(node: Statement, around: Surroundings): void {
    const { scope } = around;
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef': {
        this.#all(node.decorator_list, scope);
        this.#signature(node.args, scope, node.position);
        this.#optional(node.returns, scope);
        this.#forbid(node.name, node.position);
        return this.block(node.body, this.#inside(node));
      }
      case 'ClassDef':
        return this.#class(node, scope);
      case 'Return':
        return this.#return(node, around);
      case 'Break':
      case 'Continue':
        return this.#jump(node, around);
      case 'ImportFrom':
        if (node.module === '__future__' && node.level === 0 && !this.#future.has(node)) {
          throw this.#refuse('from __future__ imports must occur at the beginning of the file', node.position);
        }
        return this.#imported(node);
      case 'Import':
        return this.#imported(node);
      case 'Delete':
        return this.#all(node.targets, scope);
      case 'Assign':
        this.#expression(node.value, scope);
        return this.#all(node.targets, scope);
      case 'AugAssign':
        this.#expression(node.target, scope);
        return this.#expression(node.value, scope);
      case 'AnnAssign':
        this.#optional(node.value, scope);
        this.#expression(node.target, scope);
        return this.#expression(node.annotation, scope);
      case 'Raise':
        return this.#all([node.exc, node.cause], scope);
      case 'Assert':
        return this.#all([node.test, node.msg], scope);
      case 'Expr':
        return this.#expression(node.value, scope);
      default:
        return this.#compound(node, around);
    }
  }

  #compound(node: Statement, around: Surroundings): void {
    const { scope } = around;
    const looping = { ...around, loop: true };
    switch (node.kind) {
      case 'For':
      case 'AsyncFor':
        if (node.kind === 'AsyncFor') this.#demandAsync('async for', node.position, scope);
        this.#expression(node.iter, scope);
        this.#expression(node.target, scope);
        this.block(node.body, looping);
        return this.block(node.orelse, around);
      case 'While':
        this.#expression(node.test, scope);
        this.block(node.body, looping);
        return this.block(node.orelse, around);
      case 'If':
        this.#expression(node.test, scope);
        this.block(node.body, around);
        return this.block(node.orelse, around);
      case 'With':
      case 'AsyncWith':
        if (node.kind === 'AsyncWith') this.#demandAsync('async with', node.position, scope);
        for (const item of node.items) this.#all([item.context_expr, item.optional_vars], scope);
        return this.block(node.body, around);
      case 'Match':
        return this.#match(node, around);
      case 'Try':
      case 'TryStar':
        return this.#try(node, around);
      default:
        return;
    }
  }

  #inside(node: ScopeNode): Surroundings {
    return { scope: this.#scopes.get(node)!, loop: false, group: false };
  }

  #class(node: ClassDef, scope: Scope): void {
    this.#all(node.decorator_list, scope);
    this.block(node.body, this.#inside(node));
    this.#keywords(node.keywords);
    this.#arguments(node.bases, node.keywords, scope);
    this.#forbid(node.name, node.position);
  }

  #return(node: Statement & { readonly kind: 'Return' }, { scope, group }: Surroundings): void {
    if (scope.kind !== 'function') throw this.#refuse("'return' outside function", node.position);
    if (node.value !== undefined && scope.coroutine && scope.generator) {
      throw this.#refuse("'return' with value in async generator", node.position);
    }
    this.#optional(node.value, scope);
    if (group) throw this.#inGroup(node.position);
  }

  #jump(node: Statement & { readonly kind: 'Break' | 'Continue' }, { loop, group }: Surroundings): void {
    if (group && !loop) throw this.#inGroup(node.position);
    if (loop) return;
    const message = node.kind === 'Break' ? "'break' outside loop" : "'continue' not properly in loop";
    throw this.#refuse(message, node.position);
  }

  #inGroup(position: Position) {
    return this.#refuse("'break', 'continue' and 'return' cannot appear in an except* block", position);
  }

  #imported(node: Statement & { readonly kind: 'Import' | 'ImportFrom' }): void {
    for (const { name, asname } of node.names) this.#forbid(asname ?? name, node.position);
  }

  #try(node: Statement & { readonly kind: 'Try' | 'TryStar' }, around: Surroundings): void {
    this.block(node.body, around);
    for (const [index, handler] of node.handlers.entries()) {
      if (handler.type === undefined && index < node.handlers.length - 1) {
        throw this.#refuse("default 'except:' must be last", handler.position);
      }
      this.#optional(handler.type, around.scope);
      if (handler.name !== undefined) this.#forbid(handler.name, handler.position);
      this.block(handler.body, node.kind === 'TryStar' ? { ...around, group: true, loop: false } : around);
    }
    this.block(node.orelse, around);
    this.block(node.finalbody, around);
  }

  #match(node: Match, around: Surroundings): void {
    this.#expression(node.subject, around.scope);
    for (const [index, each] of node.cases.entries()) {
      const last = index === node.cases.length - 1;
      new PatternCheck(each.pattern, last || each.guard !== undefined, this.#refuse).check(each.pattern);
      this.#optional(each.guard, around.scope);
      this.block(each.body, around);
    }
  }

  #signature(args: Arguments, scope: Scope, position: Position): void {
    this.#all(args.defaults, scope);
    this.#all(args.kw_defaults, scope);
    const single = [args.vararg, args.kwarg].filter((each) => each !== undefined);
    for (const each of [...args.posonlyargs, ...args.args, ...args.kwonlyargs, ...single]) {
      const { annotation } = each;
      // The one place where a parameter may be annotated with a starred expression.
      if (annotation?.kind === 'Starred') this.#expression(annotation.value, scope);
      else this.#optional(annotation, scope);
      this.#forbid(each.arg, position);
    }
  }

  #forbid(name: string, position: Position): void {
    if (name === '__debug__') throw this.#refuse('cannot assign to __debug__', position);
  }

  #all(nodes: readonly (Expression | undefined)[], scope: Scope): void {
    for (const node of nodes) this.#optional(node, scope);
  }

  #optional(node: Expression | undefined, scope: Scope): void {
    if (node !== undefined) this.#expression(node, scope);
  }

  #expression(node: Expression, scope: Scope): void {
    switch (node.kind) {
      case 'Lambda':
        this.#signature(node.args, scope, node.position);
        return this.#expression(node.body, this.#scopes.get(node) ?? scope);
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        return this.#comprehension(node, scope);
      case 'Yield':
      case 'YieldFrom':
      case 'Await':
        this.#suspends(node, scope);
        return this.#all(childrenOf(node), scope);
      case 'Name':
        return this.#target(node, node.id);
      case 'Attribute':
        this.#expression(node.value, scope);
        return this.#target(node, node.attr);
      case 'Starred':
        throw this.#refuse(
          node.ctx === 'Load'
            ? "can't use starred expression here"
            : 'starred assignment target must be in a list or tuple',
          node.position,
        );
      case 'List':
      case 'Tuple':
      case 'Set':
        return this.#elements(node, scope);
      case 'Call':
        return this.#call(node, scope);
      default:
        return this.#all(childrenOf(node), scope);
    }
  }

  #target(node: Expression & { readonly kind: 'Name' | 'Attribute' }, name: string): void {
    if (node.ctx === 'Load') return;
    if (node.ctx === 'Store') return this.#forbid(name, node.position);
    if (name === '__debug__') throw this.#refuse('cannot delete __debug__', node.position);
  }

  #elements(node: Expression & { readonly kind: 'List' | 'Tuple' | 'Set' }, scope: Scope): void {
    const stars = node.elts.filter(({ kind }) => kind === 'Starred').length;
    if (node.kind !== 'Set' && node.ctx === 'Store' && stars > 1) {
      throw this.#refuse('multiple starred expressions in assignment', node.position);
    }
    for (const each of node.elts) this.#expression(each.kind === 'Starred' ? each.value : each, scope);
  }

  #call(node: Call, scope: Scope): void {
    this.#keywords(node.keywords, node.position);
    this.#expression(node.func, scope);
    this.#arguments(node.args, node.keywords, scope);
  }

  #arguments(args: readonly Expression[], keywords: readonly Keyword[], scope: Scope): void {
    for (const each of args) this.#expression(each.kind === 'Starred' ? each.value : each, scope);
    for (const { value } of keywords) this.#expression(value, scope);
  }

  #keywords(keywords: readonly Keyword[], call?: Position): void {
    for (const [index, { arg, position }] of keywords.entries()) {
      if (arg === undefined) continue;
      this.#forbid(arg, call ?? position);
      const again = keywords.find((other, at) => at > index && other.arg === arg);
      if (again !== undefined) throw this.#refuse(`keyword argument repeated: ${arg}`, again.position);
    }
  }

  #comprehension(node: ComprehensionNode, scope: Scope): void {
    const inner = this.#scopes.get(node);
    const [first, ...rest] = node.generators;
    if (inner === undefined || first === undefined) return;
    this.#expression(first.iter, scope);
    const awaited = isAsync(scope) || scope.kind === 'comprehension';
    if (inner.coroutine && node.kind !== 'GeneratorExp' && !awaited) {
      throw this.#refuse('asynchronous comprehension outside of an asynchronous function', node.position);
    }
    this.#expression(first.target, inner);
    this.#all(first.ifs, inner);
    for (const { target, iter, ifs } of rest) this.#all([iter, target, ...ifs], inner);
    this.#all(elementsOf(node), inner);
  }

  #suspends(node: Expression & { readonly kind: 'Yield' | 'YieldFrom' | 'Await' }, scope: Scope): void {
    const outside = scope.kind === 'module' || scope.kind === 'class';
    if (node.kind === 'Await') {
      if (outside) throw this.#refuse("'await' outside function", node.position);
      if (isAsync(scope) || scope.kind === 'comprehension') return;
      throw this.#refuse("'await' outside async function", node.position);
    }
    if (outside) throw this.#refuse("'yield' outside function", node.position);
    if (node.kind === 'YieldFrom' && isAsync(scope)) {
      throw this.#refuse("'yield from' inside async function", node.position);
    }
  }

  #demandAsync(what: string, position: Position, scope: Scope): void {
    if (!isAsync(scope)) throw this.#refuse(`'${what}' outside async function`, position);
  }
}

function isAsync({ node }: Scope): boolean {
  return node.kind === 'AsyncFunctionDef';
}
