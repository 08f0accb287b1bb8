import { refusal } from './draft.ts';
import { ExpressionCheck } from './expression-check.ts';
import { constantKind } from './folding.ts';
import { futureImports } from './future.ts';
import { PatternCheck } from './pattern-check.ts';
import type { Position } from './position.ts';
import type { Scope, ScopeNode } from './scope.ts';
import type { AnnAssign, AsyncWith, ClassDef, Match, Module, Statement, With } from './statement.ts';
import { Suspicion } from './suspicion.ts';
import { analyse, hasFutureAnnotations } from './symbols.ts';
import type { SyntaxWarning } from './warning.ts';

/** What surrounds a statement in its scope. */
interface Surroundings {
  readonly scope: Scope;
  readonly loop: boolean;
  /** Inside the handler of an `except*`. */
  readonly group: boolean;
  /** What is done on the way out of the function, from the outermost `finally` inwards. */
  readonly finals: readonly Final[];
  /** How many of them are outside of the loop. */
  readonly outside: number;
  /** How many blocks are open that something has to be done behind. */
  readonly depth: number;
}

interface Final {
  readonly body: readonly Statement[];
  readonly around: Surroundings;
}

const nothing = { loop: false, group: false, finals: [], outside: 0, depth: 0 } as const;

const maximumDepth = 20;

/**
 * Checks what the grammar leaves open, in the order in which CPython finds it.
 * @throws {PythonSyntaxError}
 */
export function validate(module: Module, warnings: SyntaxWarning[]): void {
  const future = futureImports(module);
  const scope = analyse(module);
  new Validator(module, scope, future, warnings).block(module.body, { ...nothing, scope });
}

/** The same for statements. */
class Validator extends ExpressionCheck {
  readonly #future: ReadonlySet<Statement>;

  constructor(module: Module, top: Scope, future: ReadonlySet<Statement>, warnings: SyntaxWarning[]) {
    const refuse = refusal(module.file, module.lines);
    super(refuse, top, hasFutureAnnotations(module), new Suspicion(refuse, warnings));
    this.#future = future;
  }

  block(statements: readonly Statement[], around: Surroundings): void {
    for (const statement of statements) this.#statement(statement, around);
  }

  #statement(node: Statement, around: Surroundings): void {
    const { scope } = around;
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef': {
        this.all(node.decorator_list, scope);
        this.signature(node.args, scope, node.position);
        this.annotation(node.returns, scope);
        this.forbid(node.name, node.position);
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
          throw this.refuse('from __future__ imports must occur at the beginning of the file', node.position);
        }
        return this.#imported(node);
      case 'Import':
        return this.#imported(node);
      case 'Delete':
        return this.all(node.targets, scope);
      case 'Assign':
        this.expression(node.value, scope);
        return this.all(node.targets, scope);
      case 'AugAssign':
        this.expression(node.target, scope);
        return this.expression(node.value, scope);
      case 'AnnAssign':
        return this.#annotated(node, scope);
      case 'Raise':
        return this.all([node.exc, node.cause], scope);
      case 'Assert':
        this.suspicion.assertion(node);
        return this.all([node.test, node.msg], scope);
      case 'Expr':
        return this.expression(node.value, scope);
      default:
        return this.#compound(node, around);
    }
  }

  #compound(node: Statement, around: Surroundings): void {
    const { scope } = around;
    const looping = (): Surroundings =>
      this.#deeper({ ...around, loop: true, outside: around.finals.length }, node.position);
    switch (node.kind) {
      case 'For':
      case 'AsyncFor':
        if (node.kind === 'AsyncFor') this.demandAsync('async for', node.position, scope);
        this.#loop(looping(), node.body, () => this.all([node.iter, node.target], scope));
        return this.block(node.orelse, around);
      case 'While':
        // CPython compiles the test before the body and behind it.
        this.#loop(looping(), node.body, () => this.expression(node.test, scope));
        this.expression(node.test, scope);
        return this.block(node.orelse, around);
      case 'If':
        this.expression(node.test, scope);
        this.block(node.body, around);
        return this.block(node.orelse, around);
      case 'With':
      case 'AsyncWith':
        if (node.kind === 'AsyncWith') this.demandAsync('async with', node.position, scope);
        return this.#with(node, around);
      case 'Match':
        return this.#match(node, around);
      case 'Try':
      case 'TryStar':
        return this.#try(node, around);
      default:
        return;
    }
  }

  #annotated({ target, annotation, value, simple }: AnnAssign, scope: Scope): void {
    this.optional(value, scope);
    if (value !== undefined || simple) this.expression(target, scope);
    else if (target.kind === 'Attribute') this.expression(target.value, scope);
    else if (target.kind === 'Subscript') this.all([target.value, target.slice], scope);
    if (scope.kind === 'module' || scope.kind === 'class') this.annotation(annotation, scope);
  }

  #loop(inner: Surroundings, body: readonly Statement[], head: () => void): void {
    head();
    this.block(body, inner);
  }

  #with({ items, body, position }: With | AsyncWith, around: Surroundings): void {
    let inner = around;
    for (const { context_expr, optional_vars } of items) {
      this.expression(context_expr, around.scope);
      inner = this.#deeper(inner, position);
      this.optional(optional_vars, around.scope);
    }
    this.block(body, inner);
  }

  #deeper(around: Surroundings, position: Position, count = 1): Surroundings {
    const depth = around.depth + count;
    if (depth > maximumDepth) throw this.refuse('too many statically nested blocks', position);
    return { ...around, depth };
  }

  #inside(node: ScopeNode): Surroundings {
    return { ...nothing, scope: this.scopes.get(node)! };
  }

  #class(node: ClassDef, scope: Scope): void {
    this.all(node.decorator_list, scope);
    this.block(node.body, this.#inside(node));
    this.keywords(node.keywords);
    this.arguments(node.bases, node.keywords, scope);
    this.forbid(node.name, node.position);
  }

  #return(node: Statement & { readonly kind: 'Return' }, around: Surroundings): void {
    const { scope, group } = around;
    if (scope.kind !== 'function') throw this.refuse("'return' outside function", node.position);
    if (node.value !== undefined && scope.coroutine && scope.generator) {
      throw this.refuse("'return' with value in async generator", node.position);
    }
    this.optional(node.value, scope);
    this.#unwind(around, 0);
    const { value, position } = node;
    if (!group) return;
    const constant = value !== undefined && constantKind(value) !== undefined && value.position.line === position.line;
    throw this.#inGroup(constant ? value.position : position);
  }

  #jump(node: Statement & { readonly kind: 'Break' | 'Continue' }, around: Surroundings): void {
    const { loop, group, outside } = around;
    this.#unwind(around, outside);
    if (group && !loop) throw this.#inGroup(node.position);
    if (loop) return;
    const message = node.kind === 'Break' ? "'break' outside loop" : "'continue' not properly in loop";
    throw this.refuse(message, node.position);
  }

  // CPython compiles what is to be done on the way out where it goes out.
  #unwind({ finals }: Surroundings, outside: number): void {
    for (const { body, around } of finals.slice(outside).reverse()) this.block(body, around);
  }

  #inGroup(position: Position) {
    return this.refuse("'break', 'continue' and 'return' cannot appear in an except* block", position);
  }

  #imported(node: Statement & { readonly kind: 'Import' | 'ImportFrom' }): void {
    for (const { name, asname } of node.names) this.forbid(asname ?? name, node.position);
  }

  #try(node: Statement & { readonly kind: 'Try' | 'TryStar' }, around: Surroundings): void {
    const { finalbody, position } = node;
    const guarded = { ...around, finals: [...around.finals, { body: finalbody, around }] };
    const inner = finalbody.length === 0 ? around : this.#deeper(guarded, position);
    this.block(node.body, node.handlers.length === 0 ? inner : this.#deeper(inner, position));
    this.block(node.orelse, inner);
    for (const [index, handler] of node.handlers.entries()) {
      if (handler.type === undefined && index < node.handlers.length - 1) {
        throw this.refuse("default 'except:' must be last", handler.position);
      }
      this.optional(handler.type, around.scope);
      if (handler.name !== undefined) this.forbid(handler.name, handler.position);
      const caught = this.#deeper(inner, handler.position, 2);
      this.block(handler.body, node.kind === 'TryStar' ? { ...caught, group: true, loop: false } : caught);
    }
    // Once for the usual way and once for exceptions.
    this.block(node.finalbody, around);
    this.block(node.finalbody, around);
  }

  #match(node: Match, around: Surroundings): void {
    this.expression(node.subject, around.scope);
    for (const [index, each] of node.cases.entries()) {
      const last = index === node.cases.length - 1;
      new PatternCheck(each.pattern, last || each.guard !== undefined, this.refuse).check(each.pattern);
      this.optional(each.guard, around.scope);
      this.block(each.body, around);
    }
  }
}
