import { none, text } from '../code/constants.ts';
import type {
  Arguments,
  AsyncFunctionDef,
  ClassDef,
  Constant,
  Expression,
  FunctionDef,
  Lambda,
  Statement,
} from '../syntax/index.ts';
import { mangle } from '../syntax/index.ts';
import type { Calls } from './call.ts';
import type { Context } from './context.ts';
import { makeFunction } from './nested.ts';
import type { Parameters } from './unit.ts';
import { variable } from './variable.ts';

/** Compiles what makes functions and classes. */
export class Functions {
  readonly #context: Context;
  readonly #calls: Calls;

  constructor(context: Context, calls: Calls) {
    this.#context = context;
    this.#calls = calls;
  }

  define(node: FunctionDef | AsyncFunctionDef): void {
    const context = this.#context;
    const { name, args, body, decorator_list: decorators, position } = node;
    this.#decorated(decorators, () => {
      const flags = this.#defaults(args) + this.#annotations(node);
      const firstLine = decorators[0]?.position.line ?? position.line;
      makeFunction(context, { node, name, position, firstLine, parameters: parametersOf(args) }, flags, () => {
        const documentation = documentationOf(body);
        context.unit.document(context.optimize > 1 ? undefined : documentation?.value);
        begin(context);
        context.body(documentation === undefined ? body : body.slice(1));
        end(context);
      });
    });
    variable(context, 'STORE', name);
  }

  lambda(node: Lambda): void {
    const context = this.#context;
    const { args, body, position } = node;
    const flags = this.#defaults(args);
    makeFunction(context, { node, name: '<lambda>', position, parameters: parametersOf(args) }, flags, () => {
      context.unit.document(undefined);
      begin(context);
      context.expression(body);
      context.unit.emit('RETURN_VALUE');
    });
  }

  defineClass(node: ClassDef): void {
    const context = this.#context;
    const { name, bases, keywords, decorator_list: decorators, position } = node;
    const { unit } = context;
    this.#decorated(decorators, () => {
      const firstLine = decorators[0]?.position.line ?? position.line;
      unit.emit('PUSH_NULL');
      unit.emit('LOAD_BUILD_CLASS');
      makeFunction(context, { node, name, position, firstLine, isClass: true }, 0, () => this.#classBody(node));
      unit.constant(text(name));
      this.#calls.given(2, bases, keywords);
    });
    variable(context, 'STORE', name);
  }

  #classBody({ body }: ClassDef): void {
    const context = this.#context;
    const { unit } = context;
    unit.emitPlainName('LOAD_NAME', '__name__');
    unit.emitPlainName('STORE_NAME', '__module__');
    unit.constant(text(unit.qualifiedName));
    unit.emitPlainName('STORE_NAME', '__qualname__');
    moduleBody(context, body);
    if (unit.scope.classCell) {
      unit.emitCell('LOAD_CLOSURE', '__class__');
      unit.emit('COPY', 1);
      unit.emitPlainName('STORE_NAME', '__classcell__');
    } else {
      unit.constant(none);
    }
    unit.emit('RETURN_VALUE');
  }

  // Decorators are evaluated first, and called last, the innermost first.
  #decorated(decorators: readonly Expression[], make: () => void): void {
    const { unit } = this.#context;
    for (const decorator of decorators) {
      unit.emit('PUSH_NULL');
      this.#context.expression(decorator);
    }
    make();
    for (const decorator of decorators.toReversed()) unit.at(decorator.position, () => unit.emit('CALL', 1));
  }

  #defaults({ defaults, kwonlyargs, kw_defaults: keywordDefaults }: Arguments): number {
    const { unit, expression } = this.#context;
    for (const value of defaults) expression(value);
    if (defaults.length > 0) unit.emit('BUILD_TUPLE', defaults.length);
    const given = kwonlyargs.flatMap(({ arg }, index) => {
      const value = keywordDefaults[index];
      return value === undefined ? [] : [{ arg, value }];
    });
    for (const { arg, value } of given) {
      unit.constant(text(mangle(unit.className, arg)));
      expression(value);
    }
    if (given.length > 0) unit.emit('BUILD_MAP', given.length);
    return (defaults.length > 0 ? 1 : 0) + (given.length > 0 ? 2 : 0);
  }

  #annotations({ args, returns }: FunctionDef | AsyncFunctionDef): number {
    const { unit } = this.#context;
    const parameters = [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg];
    const all = [
      ...parameters.map((parameter) => ({ name: parameter?.arg ?? '', annotation: parameter?.annotation })),
      { name: 'return', annotation: returns },
    ];
    let annotated = 0;
    for (const { name, annotation } of all) {
      if (annotation === undefined) continue;
      unit.constant(text(mangle(unit.className, name)));
      // `*args: *Ts` is the tuple of what that gives.
      this.#context.annotation(annotation);
      annotated++;
    }
    if (annotated > 0) unit.emit('BUILD_MAP', annotated);
    return annotated > 0 ? 4 : 0;
  }
}

/** The body of a module or class: annotations and documentation have their place in its namespace. */
export function moduleBody(context: Context, body: readonly Statement[]): void {
  const { unit } = context;
  if (annotates(body)) unit.emit('SETUP_ANNOTATIONS');
  const documentation = documentationOf(body);
  if (documentation !== undefined && context.optimize < 2) {
    unit.constant(documentation.value);
    unit.emitPlainName('STORE_NAME', '__doc__');
  }
  context.body(documentation === undefined ? body : body.slice(1));
}

// Whether variables are annotated, in other statements too, but not in other scopes.
function annotates(body: readonly Statement[]): boolean {
  return body.some((statement) => {
    if (statement.kind === 'AnnAssign') return true;
    if (statement.kind === 'FunctionDef' || statement.kind === 'AsyncFunctionDef' || statement.kind === 'ClassDef') {
      return false;
    }
    if (statement.kind === 'Match') return statement.cases.some((one) => annotates(one.body));
    const parts = ['body' in statement ? statement.body : [], 'orelse' in statement ? statement.orelse : []];
    const ends = 'finalbody' in statement ? [statement.finalbody, ...statement.handlers.map((one) => one.body)] : [];
    return [...parts, ...ends].some(annotates);
  });
}

/** Generators and coroutines begin by giving themselves to their caller. */
export function begin({ unit }: Context): void {
  if (!unit.scope.generator && !unit.scope.coroutine) return;
  unit.emit('RETURN_GENERATOR');
  unit.emit('POP_TOP');
}

/** What comes to the end of its body returns None. */
export function end({ unit }: Context): void {
  unit.constant(none);
  unit.emit('RETURN_VALUE');
}

function documentationOf([first]: readonly Statement[]): Constant | undefined {
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return undefined;
  return first.value.value.type === 'str' ? first.value : undefined;
}

function parametersOf({ posonlyargs, args, vararg, kwonlyargs, kwarg }: Arguments): Parameters {
  return {
    positional: posonlyargs.length + args.length,
    positionalOnly: posonlyargs.length,
    keywordOnly: kwonlyargs.length,
    varArgs: vararg !== undefined,
    varKeywords: kwarg !== undefined,
  };
}
