import type { Code } from '../code/code.ts';
import { text } from '../code/constants.ts';
import type { Expression, Module, Scope, Statement } from '../syntax/index.ts';
import { Calls } from './call.ts';
import { Comprehensions } from './comprehension.ts';
import type { Context } from './context.ts';
import { Expressions } from './expression.ts';
import { end, Functions, moduleBody } from './function.ts';
import { Matches } from './match.ts';
import { sourceOf } from './source.ts';
import { Statements } from './statement.ts';
import { Targets } from './target.ts';
import { Tries } from './try.ts';
import { noParameters, Unit } from './unit.ts';
import { Withs } from './with.ts';

/**
 * Compiles a program whose scopes are known.
 * @param optimize from 1 on without assertions, from 2 on without documentation
 */
export function compileModule(module: Module, scope: Scope, optimize = 0): Code {
  return new Compiler(module, scope, optimize).compile();
}

class Compiler implements Context {
  readonly file: string;
  readonly optimize: number;
  unit: Unit;
  readonly #module: Module;
  readonly #expressions: Expressions;
  readonly #statements: Statements;
  readonly #targets: Targets;
  readonly #keepsAnnotations: boolean;

  constructor(module: Module, scope: Scope, optimize: number) {
    this.file = module.file;
    this.optimize = optimize;
    this.#module = module;
    const position = { line: 1, column: 0, endLine: 1, endColumn: 0 };
    this.unit = new Unit(scope, undefined, '<module>', '<module>', undefined, position);
    this.#keepsAnnotations = !importsAnnotations(module.body);
    const calls = new Calls(this);
    const functions = new Functions(this, calls);
    this.#targets = new Targets(this);
    this.#expressions = new Expressions(this, calls, functions, new Comprehensions(this));
    this.#statements = new Statements(this, {
      functions,
      targets: this.#targets,
      tries: new Tries(this),
      withs: new Withs(this),
      matches: new Matches(this),
    });
  }

  compile(): Code {
    moduleBody(this, this.#module.body);
    end(this);
    return this.unit.finish(this.file, 1, noParameters);
  }

  readonly expression = (node: Expression): void => this.#expressions.compile(node);

  readonly statement = (node: Statement): void => this.#statements.compile(node);

  readonly body = (statements: readonly Statement[]): void => {
    for (const statement of statements) this.statement(statement);
  };

  readonly store = (target: Expression): void => this.#targets.store(target);

  readonly annotation = (node: Expression): void => {
    if (this.#keepsAnnotations) this.expression(node);
    else this.unit.constant(text(sourceOf(this.#module, node)));
  };
}

// PEP 563: annotations stay text.
function importsAnnotations(body: readonly Statement[]): boolean {
  return body.some(
    (statement) =>
      statement.kind === 'ImportFrom' &&
      statement.module === '__future__' &&
      statement.names.some(({ name }) => name === 'annotations'),
  );
}
