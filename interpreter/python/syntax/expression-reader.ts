import { childrenOf, elementsOf } from './children.ts';
import { Draft, type Refuse } from './draft.ts';
import type { Arguments, Expression, Lambda, NamedExpr } from './expression.ts';
import { lazyNode } from './lazy-node.ts';
import { mangle } from './mangle.ts';
import { Names } from './names.ts';
import type { ComprehensionNode } from './scope.ts';

const comprehensionNames = {
  ListComp: 'listcomp',
  SetComp: 'setcomp',
  DictComp: 'dictcomp',
  GeneratorExp: 'genexpr',
} as const;
const comprehensionWords = {
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  GeneratorExp: 'generator expression',
} as const;

/** Collects what each scope does with its names: in expressions. */
export class ExpressionReader {
  protected readonly names: Names;
  protected readonly refuse: Refuse;
  /** Whether annotations are not evaluated, as `from __future__ import annotations` says. */
  readonly #lazy: boolean;
  /** How deep inside iterables of comprehensions. */
  #iterable = 0;
  #annotation = false;

  constructor(scope: Draft, refuse: Refuse, lazy: boolean) {
    this.names = new Names(scope, refuse);
    this.refuse = refuse;
    this.#lazy = lazy;
  }

  // With the future annotations there is a scope that CPython throws away, in which nothing may yield or bind.
  protected annotate(annotation: Expression | undefined): void {
    if (annotation === undefined) return;
    const before = this.#annotation;
    this.#annotation = true;
    if (this.#lazy) {
      const outer = this.names.scope;
      this.names.scope = new Draft('lambda', '_annotation', lazyNode(annotation), undefined);
      this.names.scope.className = outer.className;
      this.expression(annotation);
      this.names.scope = outer;
    } else this.expression(annotation);
    this.#annotation = before;
  }

  #lambda(node: Lambda): void {
    this.defaults(node.args);
    this.inside(new Draft('lambda', 'lambda', node, this.names.scope), () => {
      this.parameters(node.args);
      this.expression(node.body);
    });
  }

  protected inside(scope: Draft, read: () => void): void {
    const [outer, iterable, target, annotation] = [
      this.names.scope,
      this.#iterable,
      this.names.target,
      this.#annotation,
    ];
    this.names.scope = scope;
    this.#annotation = false;
    this.names.target = false;
    if (scope.kind !== 'comprehension') this.#iterable = 0;
    read();
    this.names.scope = outer;
    this.#iterable = iterable;
    this.names.target = target;
    this.#annotation = annotation;
  }

  protected defaults(args: Arguments): void {
    this.all(args.defaults);
    for (const value of args.kw_defaults) this.optional(value);
  }

  protected parameters({ posonlyargs, args, kwonlyargs, vararg, kwarg }: Arguments): void {
    const rest = [vararg, kwarg].filter((each) => each !== undefined);
    for (const { arg, position } of [...posonlyargs, ...args, ...kwonlyargs, ...rest]) {
      const use = this.names.use(arg);
      if (use.parameter) throw this.refuse(`duplicate argument '${arg}' in function definition`, position);
      use.parameter = true;
      use.local = true;
      this.names.scope.parameters.push(mangle(this.names.scope.className, arg));
    }
  }

  protected all(nodes: readonly (Expression | undefined)[]): void {
    for (const node of nodes) this.optional(node);
  }

  protected optional(node: Expression | undefined): void {
    if (node !== undefined) this.expression(node);
  }

  protected expression(node: Expression): void {
    switch (node.kind) {
      case 'Name':
        if (node.ctx === 'Load') this.names.load(node.id);
        else this.names.bind(node.id, node.position);
        return;
      case 'Lambda':
        return this.#lambda(node);
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        return this.#comprehension(node, comprehensionNames[node.kind]);
      case 'NamedExpr':
        return this.#walrus(node);
      case 'Yield':
      case 'YieldFrom':
      case 'Await':
        this.#suspends(node);
        return this.all(childrenOf(node));
      default:
        return this.all(childrenOf(node));
    }
  }

  #suspends(node: Expression & { readonly kind: 'Yield' | 'YieldFrom' | 'Await' }): void {
    const word = node.kind === 'Await' ? 'await' : 'yield';
    if (this.#annotation && this.#lazy) {
      throw this.refuse(`${word} expression cannot be used within an annotation`, node.position);
    }
    if (node.kind === 'Await') {
      this.names.scope.coroutine = true;
      return;
    }
    const inner = this.names.scope.node;
    if (this.names.scope.kind === 'comprehension' && inner.kind in comprehensionWords) {
      // The node of such a scope is a comprehension.
      const what = comprehensionWords[inner.kind as keyof typeof comprehensionWords];
      throw this.refuse(`'yield' inside ${what}`, node.position);
    }
    this.names.scope.generator = true;
  }

  // The first iterable belongs to the scope outside.
  #comprehension(node: ComprehensionNode, name: string): void {
    const [first, ...rest] = node.generators;
    if (first === undefined) return;
    this.#iterated(first.iter);
    const outer = this.names.scope;
    let awaits = false;
    this.inside(new Draft('comprehension', name, node, outer), () => {
      const scope = this.names.scope;
      scope.use('.0').parameter = true;
      scope.use('.0').local = true;
      scope.parameters.push('.0');
      if (first.is_async) scope.coroutine = true;
      this.#bindTarget(first.target);
      this.all(first.ifs);
      for (const generator of rest) {
        this.#bindTarget(generator.target);
        this.#iterated(generator.iter);
        this.all(generator.ifs);
        if (generator.is_async) scope.coroutine = true;
      }
      const elements = elementsOf(node);
      // CPython visits the value of a pair before its key.
      for (const element of [...elements].reverse()) this.expression(element);
      if (name === 'genexpr') scope.generator = true;
      awaits = scope.coroutine && name !== 'genexpr';
    });
    if (awaits) outer.coroutine = true;
  }

  #bindTarget(target: Expression): void {
    this.names.target = true;
    this.expression(target);
    this.names.target = false;
  }

  #iterated(iter: Expression): void {
    this.#iterable++;
    this.expression(iter);
    this.#iterable--;
  }

  // A walrus in a comprehension binds in the function around it.
  #walrus(node: NamedExpr): void {
    const { id, position } = node.target;
    if (this.#annotation && this.#lazy) {
      throw this.refuse('named expression cannot be used within an annotation', node.position);
    }
    if (this.#iterable > 0) {
      const message = 'assignment expression cannot be used in a comprehension iterable expression';
      throw this.refuse(message, node.position);
    }
    if (this.names.scope.kind === 'comprehension') this.names.extend(id, position);
    this.expression(node.value);
    if (this.names.scope.kind !== 'comprehension') this.names.bind(id, position);
    else if (this.names.use(id).iteration) throw this.names.rebinds(id, position);
    else this.names.use(id).local = !this.names.use(id).nonlocal && !this.names.use(id).global;
  }
}
