import { Cursor } from './cursor.ts';
import type { Shape } from './shape.ts';
import type { Token } from './token.ts';

const levels: readonly (readonly string[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
];
const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);
const softKeywords = ['match', 'case', '_'];
const atomKeywords: ReadonlySet<string> = new Set(['None', 'True', 'False', 'not', 'lambda', 'await']);
const atomOperators: ReadonlySet<string> = new Set(['(', '[', '{', '-', '+', '~', '...']);

/** The grammar of operators, from `if`-`else` down to the power. What they join is read by a subclass. */
export abstract class Operators extends Cursor {
  /** Where an `await` begins that is the base of a power: py-ast would await the power. */
  readonly awaitedBases = new Set<number>();
  readonly #tried = new Set<number>();
  protected abstract primary(): Shape;
  protected abstract lambda(): Shape;
  abstract starExpressions(): Shape;

  /** A conditional expression, a lambda, or anything that binds tighter. */
  expression(): Shape {
    const first = this.token;
    if (this.is('lambda')) return this.lambda();
    const start = this.at;
    const left = this.disjunction();
    if (this.explaining) this.#explain(first, left, start);
    if (!this.is('if')) return left;
    this.next();
    const test = this.disjunction();
    if (!this.is('else')) {
      if (this.is(':')) throw this.generic();
      throw this.errorFrom("expected 'else' after 'if' expression", first, test.last);
    }
    this.next();
    this.expression();
    return this.shape('conditional expression', first, [], false);
  }

  disjunction(): Shape {
    const first = this.token;
    const left = this.#conjunction();
    if (!this.is('or')) return left;
    while (this.accept('or')) this.#conjunction();
    return this.shape('expression', first, [], false);
  }

  bitwiseOr(): Shape {
    return this.#binary(0);
  }

  /** Whether the next token can begin an expression. */
  startsExpression(): boolean {
    const { type, text } = this.token;
    if (type === 'keyword') return atomKeywords.has(text);
    if (type === 'op') return atomOperators.has(text);
    return type === 'name' || type === 'number' || type === 'string';
  }

  // What may be wrong with an expression, even with one that can be read: CPython finds out only if another cannot.
  #explain(first: Token, left: Shape, start: number): void {
    if (first.type !== 'name') return this.#checkComma(left);
    const legacy = first.text === 'print' || first.text === 'exec';
    // CPython takes any beginning of a soft keyword for one.
    const soft = softKeywords.some((word) => word.startsWith(first.text));
    if (!soft && !(legacy && first === left.last)) this.#checkComma(left);
    this.#legacy(first, start + 1, legacy);
  }

  // Two expressions in a row: in brackets a comma is missing.
  #checkComma(left: Shape): void {
    if (!this.startsExpression() || this.previous.level === 0) return;
    if (left.first.type === 'name' && left.first === left.last && this.isType('string')) return;
    const start = this.at;
    const right = this.probe(() => this.#quietExpression());
    this.at = start;
    if (right === undefined || right.last.level === 0) return;
    throw this.errorFrom('invalid syntax. Perhaps you forgot a comma?', left.first, right.last);
  }

  // An expression with nothing checked behind it.
  #quietExpression(): Shape {
    const first = this.token;
    if (this.is('lambda')) return this.lambda();
    const left = this.disjunction();
    const conditional = this.attempt(() => {
      this.expect('if');
      this.disjunction();
      this.expect('else');
      this.#quietExpression();
      return this.shape('conditional expression', first, [], false);
    });
    return conditional ?? left;
  }

  // What may be the arguments of a statement of Python 2 is read behind every name, and may be wrong itself.
  #legacy(name: Token, start: number, known: boolean): void {
    if (!known && this.#tried.has(start)) return;
    this.#tried.add(start);
    const { at } = this;
    this.at = start;
    const rest = this.is('(') ? undefined : this.probe(() => this.starExpressions());
    this.at = at;
    if (rest === undefined || !known) return;
    const message = `Missing parentheses in call to '${name.text}'. Did you mean ${name.text}(...)?`;
    throw this.errorFrom(message, name, rest.last);
  }

  #conjunction(): Shape {
    const first = this.token;
    const left = this.#inversion();
    if (!this.is('and')) return left;
    while (this.accept('and')) this.#inversion();
    return this.shape('expression', first, [], false);
  }

  #inversion(): Shape {
    const first = this.token;
    if (!this.accept('not')) return this.#comparison();
    this.#inversion();
    return this.shape('expression', first, [], false);
  }

  #comparison(): Shape {
    const first = this.token;
    const left = this.bitwiseOr();
    let operator: string | undefined;
    for (;;) {
      const found = this.#comparisonOperator();
      if (found === undefined) break;
      operator ??= found;
      this.bitwiseOr();
    }
    return operator === undefined ? left : this.shape('comparison', first, [left], false, operator);
  }

  #comparisonOperator(): string | undefined {
    const { type, text } = this.token;
    if (type === 'op' && comparisons.has(text)) return this.next().text;
    if (this.accept('in')) return 'in';
    if (this.accept('is')) return this.accept('not') ? 'is not' : 'is';
    if (!this.is('not')) return undefined;
    if (this.peek(1).text !== 'in') throw this.generic();
    this.at += 2;
    return 'not in';
  }

  #binary(level: number): Shape {
    const operators = levels[level];
    if (operators === undefined) return this.#factor();
    const first = this.token;
    const left = this.#binary(level + 1);
    let joined = false;
    while (this.isType('op') && operators.includes(this.token.text)) {
      this.next();
      this.#binary(level + 1);
      joined = true;
    }
    return joined ? this.shape('expression', first) : left;
  }

  #factor(): Shape {
    const first = this.token;
    if (this.accept('+') || this.accept('-') || this.accept('~')) {
      this.#factor();
      return this.shape('expression', first);
    }
    const base = this.#awaited();
    if (!this.accept('**')) return base;
    if (base.what === 'await expression') this.awaitedBases.add(first.start);
    this.#factor();
    return this.shape('expression', first);
  }

  #awaited(): Shape {
    const first = this.token;
    if (!this.accept('await')) return this.primary();
    this.primary();
    return this.shape('await expression', first);
  }
}
