import { Draft, refusal } from './draft.ts';
import type { Arguments, Expression } from './expression.ts';
import { ExpressionReader } from './expression-reader.ts';
import { mangle } from './mangle.ts';
import type { Pattern } from './pattern.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';
import type { AsyncFunctionDef, ClassDef, FunctionDef, Module, Statement } from './statement.ts';

/** A function definition of either colour. */
type Definition = FunctionDef | AsyncFunctionDef;

/**
 * The scopes of a program, and how each reaches its names.
 * @throws {PythonSyntaxError} where declarations contradict each other
 */
export function analyse(module: Module): Scope {
  const refuse = refusal(module.file, module.lines);
  const top = new Draft('module', 'top', module, undefined);
  new Reader(top, refuse, hasFutureAnnotations(module)).block(module.body);
  resolve(top, refuse);
  return top.finish();
}

/** Whether annotations are not evaluated. */
export function hasFutureAnnotations({ body }: Module): boolean {
  return body.some(
    (each) =>
      each.kind === 'ImportFrom' &&
      each.module === '__future__' &&
      each.names.some(({ name }) => name === 'annotations'),
  );
}

/** The same in statements. */
class Reader extends ExpressionReader {
  block(statements: readonly Statement[]): void {
    for (const statement of statements) this.#statement(statement);
  }

  #statement(node: Statement): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        return this.#function(node);
      case 'ClassDef':
        return this.#class(node);
      case 'Return':
        return this.optional(node.value);
      case 'Delete':
        return this.all(node.targets);
      case 'Assign':
        this.all(node.targets);
        return this.expression(node.value);
      case 'AugAssign':
        this.expression(node.target);
        return this.expression(node.value);
      case 'AnnAssign':
        return this.#annotated(node);
      case 'For':
      case 'AsyncFor':
        this.expression(node.target);
        this.expression(node.iter);
        this.block(node.body);
        return this.block(node.orelse);
      case 'While':
      case 'If':
        this.expression(node.test);
        this.block(node.body);
        return this.block(node.orelse);
      case 'Raise':
        this.optional(node.exc);
        return this.optional(node.cause);
      case 'Assert':
        this.expression(node.test);
        return this.optional(node.msg);
      case 'Expr':
        return this.expression(node.value);
      default:
        return this.#other(node);
    }
  }

  #other(node: Statement): void {
    switch (node.kind) {
      case 'With':
      case 'AsyncWith':
        for (const item of node.items) {
          this.expression(item.context_expr);
          this.optional(item.optional_vars);
        }
        return this.block(node.body);
      case 'Match':
        this.expression(node.subject);
        for (const each of node.cases) {
          this.#pattern(each.pattern);
          this.optional(each.guard);
          this.block(each.body);
        }
        return;
      case 'Try':
      case 'TryStar':
        this.block(node.body);
        this.block(node.orelse);
        for (const handler of node.handlers) {
          this.optional(handler.type);
          if (handler.name !== undefined) this.names.bind(handler.name, handler.position);
          this.block(handler.body);
        }
        return this.block(node.finalbody);
      case 'Import':
      case 'ImportFrom':
        for (const { name, asname, position } of node.names) {
          if (name === '*') {
            if (this.names.scope.kind !== 'module')
              throw this.refuse('import * only allowed at module level', position);
          } else this.names.imports(asname ?? (node.kind === 'Import' ? name.split('.')[0]! : name));
        }
        return;
      case 'Global':
      case 'Nonlocal':
        for (const name of node.names) this.names.declare(name, node.kind, node.position);
        return;
      default:
        return;
    }
  }

  #annotated(node: Statement & { readonly kind: 'AnnAssign' }): void {
    const { target } = node;
    if (target.kind === 'Name') {
      const use = this.names.scope.uses.get(mangle(this.names.scope.className, target.id));
      if (use !== undefined && (use.global || use.nonlocal) && this.names.scope.kind !== 'module' && node.simple) {
        const word = use.global ? 'global' : 'nonlocal';
        throw this.refuse(`annotated name '${target.id}' can't be ${word}`, node.position);
      }
      if (node.simple) this.names.use(target.id).annotated = true;
      if (node.simple || node.value !== undefined) this.names.use(target.id).local = true;
    } else this.expression(target);
    this.annotate(node.annotation);
    this.optional(node.value);
  }

  #function(node: Definition): void {
    this.names.bind(node.name, node.position);
    this.defaults(node.args);
    this.#annotations(node.args, node.returns);
    this.all(node.decorator_list);
    this.inside(new Draft('function', node.name, node, this.names.scope), () => {
      if (node.kind === 'AsyncFunctionDef') this.names.scope.coroutine = true;
      this.parameters(node.args);
      this.block(node.body);
    });
  }

  #class(node: ClassDef): void {
    this.names.bind(node.name, node.position);
    this.all(node.bases);
    for (const { value } of node.keywords) this.expression(value);
    this.all(node.decorator_list);
    const scope = new Draft('class', node.name, node, this.names.scope);
    scope.className = node.name;
    this.inside(scope, () => this.block(node.body));
  }

  #annotations(args: Arguments, returns: Expression | undefined): void {
    for (const { annotation } of [...args.posonlyargs, ...args.args]) this.annotate(annotation);
    this.annotate(args.vararg?.annotation);
    this.annotate(args.kwarg?.annotation);
    for (const { annotation } of args.kwonlyargs) this.annotate(annotation);
    this.annotate(returns);
  }

  #pattern(node: Pattern): void {
    switch (node.kind) {
      case 'MatchValue':
        return this.expression(node.value);
      case 'MatchSingleton':
        return;
      case 'MatchSequence':
      case 'MatchOr':
        for (const each of node.patterns) this.#pattern(each);
        return;
      case 'MatchMapping':
        this.all(node.keys);
        for (const each of node.patterns) this.#pattern(each);
        if (node.rest !== undefined) this.names.bind(node.rest, node.position);
        return;
      case 'MatchClass':
        this.expression(node.cls);
        for (const each of [...node.patterns, ...node.kwd_patterns]) this.#pattern(each);
        return;
      case 'MatchStar':
        if (node.name !== undefined) this.names.bind(node.name, node.position);
        return;
      case 'MatchAs':
        if (node.pattern !== undefined) this.#pattern(node.pattern);
        if (node.name !== undefined) this.names.bind(node.name, node.position);
        return;
    }
  }
}
