import { childrenOf, elementsOf } from './children.ts';
import type { Refuse } from './draft.ts';
import type { Arguments, Call, Expression, Keyword } from './expression.ts';
import type { Position } from './position.ts';
import type { ComprehensionNode, Scope, ScopeNode } from './scope.ts';
import { isInverted, type Suspicion } from './suspicion.ts';

/** Checks expressions, in the order in which CPython compiles them. */
export class ExpressionCheck {
  protected readonly refuse: Refuse;
  protected readonly scopes = new Map<ScopeNode, Scope>();
  protected readonly suspicion: Suspicion;
  /** Whether annotations are not evaluated, as `from __future__ import annotations` says. */
  readonly #lazy: boolean;

  constructor(refuse: Refuse, top: Scope, lazy: boolean, suspicion: Suspicion) {
    this.refuse = refuse;
    this.suspicion = suspicion;
    this.#lazy = lazy;
    const add = (scope: Scope): void => {
      this.scopes.set(scope.node, scope);
      for (const child of scope.children) add(child);
    };
    add(top);
  }

  protected signature(args: Arguments, scope: Scope, position: Position): void {
    this.all(args.defaults, scope);
    this.all(args.kw_defaults, scope);
    const single = [args.vararg, args.kwarg].filter((each) => each !== undefined);
    for (const each of [...args.posonlyargs, ...args.args, ...args.kwonlyargs, ...single]) {
      const { annotation } = each;
      // The one place where a parameter may be annotated with a starred expression.
      this.annotation(annotation?.kind === 'Starred' ? annotation.value : annotation, scope);
      this.forbid(each.arg, position);
    }
  }

  protected forbid(name: string, position: Position): void {
    if (name === '__debug__') throw this.refuse('cannot assign to __debug__', position);
  }

  protected all(nodes: readonly (Expression | undefined)[], scope: Scope): void {
    for (const node of nodes) this.optional(node, scope);
  }

  protected optional(node: Expression | undefined, scope: Scope): void {
    if (node !== undefined) this.expression(node, scope);
  }

  protected expression(node: Expression, scope: Scope): void {
    this.suspicion.expression(node);
    switch (node.kind) {
      case 'Lambda':
        this.signature(node.args, scope, node.position);
        return this.expression(node.body, this.scopes.get(node) ?? scope);
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        return this.#comprehension(node, scope);
      case 'Yield':
      case 'YieldFrom':
      case 'Await':
        this.#suspends(node, scope);
        return this.all(childrenOf(node), scope);
      case 'Name':
        return this.#target(node, node.id);
      case 'Attribute':
        this.expression(node.value, scope);
        return this.#target(node, node.attr);
      case 'Starred':
        throw this.refuse(
          node.ctx === 'Load'
            ? "can't use starred expression here"
            : 'starred assignment target must be in a list or tuple',
          node.position,
        );
      case 'UnaryOp':
        // What is turned round is looked at as a whole.
        if (isInverted(node)) return this.all(childrenOf(node.operand), scope);
        return this.expression(node.operand, scope);
      case 'Dict':
        return node.keys.forEach((key, index) => {
          this.all([key, node.values[index]], scope);
        });
      case 'List':
      case 'Tuple':
      case 'Set':
        return this.#elements(node, scope);
      case 'Call':
        return this.#call(node, scope);
      default:
        return this.all(childrenOf(node), scope);
    }
  }

  /** What an annotation is made of, if it is evaluated. */
  protected annotation(node: Expression | undefined, scope: Scope): void {
    if (!this.#lazy) this.optional(node, scope);
  }

  #target(node: Expression & { readonly kind: 'Name' | 'Attribute' }, name: string): void {
    if (node.ctx === 'Load') return;
    if (node.ctx === 'Store') return this.forbid(name, node.position);
    if (name === '__debug__') throw this.refuse('cannot delete __debug__', node.position);
  }

  #elements(node: Expression & { readonly kind: 'List' | 'Tuple' | 'Set' }, scope: Scope): void {
    const stars = node.elts.filter(({ kind }) => kind === 'Starred').length;
    if (node.kind !== 'Set' && node.ctx === 'Store' && stars > 1) {
      throw this.refuse('multiple starred expressions in assignment', node.position);
    }
    for (const each of node.elts) this.expression(each.kind === 'Starred' ? each.value : each, scope);
  }

  #call(node: Call, scope: Scope): void {
    this.keywords(node.keywords, node.position);
    this.expression(node.func, scope);
    this.arguments(node.args, node.keywords, scope);
  }

  protected arguments(args: readonly Expression[], keywords: readonly Keyword[], scope: Scope): void {
    for (const each of args) this.expression(each.kind === 'Starred' ? each.value : each, scope);
    for (const { value } of keywords) this.expression(value, scope);
  }

  protected keywords(keywords: readonly Keyword[], call?: Position): void {
    for (const [index, { arg, position }] of keywords.entries()) {
      if (arg === undefined) continue;
      this.forbid(arg, call ?? position);
      const again = keywords.find((other, at) => at > index && other.arg === arg);
      if (again !== undefined) throw this.refuse(`keyword argument repeated: ${arg}`, again.position);
    }
  }

  #comprehension(node: ComprehensionNode, scope: Scope): void {
    const inner = this.scopes.get(node);
    const [first, ...rest] = node.generators;
    if (inner === undefined || first === undefined) return;
    this.expression(first.iter, scope);
    const awaited = isAsync(scope) || scope.kind === 'comprehension';
    if (inner.coroutine && node.kind !== 'GeneratorExp' && !awaited) {
      throw this.refuse('asynchronous comprehension outside of an asynchronous function', node.position);
    }
    this.expression(first.target, inner);
    this.all(first.ifs, inner);
    for (const { target, iter, ifs } of rest) this.all([iter, target, ...ifs], inner);
    this.all(elementsOf(node), inner);
  }

  #suspends(node: Expression & { readonly kind: 'Yield' | 'YieldFrom' | 'Await' }, scope: Scope): void {
    const outside = scope.kind === 'module' || scope.kind === 'class';
    if (node.kind === 'Await') {
      if (outside) throw this.refuse("'await' outside function", node.position);
      if (isAsync(scope) || scope.kind === 'comprehension') return;
      throw this.refuse("'await' outside async function", node.position);
    }
    if (outside) throw this.refuse("'yield' outside function", node.position);
    if (node.kind === 'YieldFrom' && isAsync(scope)) {
      throw this.refuse("'yield from' inside async function", node.position);
    }
  }

  protected demandAsync(what: string, position: Position, scope: Scope): void {
    if (!isAsync(scope)) throw this.refuse(`'${what}' outside async function`, position);
  }
}

function isAsync({ node }: Scope): boolean {
  return node.kind === 'AsyncFunctionDef';
}
