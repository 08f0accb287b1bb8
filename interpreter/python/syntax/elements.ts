import { Operators } from './operators.ts';
import { invalidTarget, type Shape } from './shape.ts';
import type { Token } from './token.ts';

/** The grammar of what stands between commas, and of comprehensions. */
export abstract class Elements extends Operators {
  /** The `async` of comprehensions, by where the target begins behind all parentheses. */
  readonly asyncFors = new Map<number, Token>();
  /** Where a `yield` stands without a value before a semicolon, which py-ast takes for its value. */
  readonly bareYields = new Set<number>();
  /** Where expressions end that py-ast reads only in parentheses, by where they begin. */
  readonly wrapped = new Map<number, number>();

  // Where the target begins that is next, without parentheses.
  #targetStart(): number {
    let ahead = 0;
    while (this.peek(ahead).text === '(') ahead++;
    return this.peek(ahead).start;
  }

  /** Where a walrus may stand: an expression with perhaps a name bound to it. */
  namedExpression(): Shape {
    const first = this.token;
    if (first.type === 'name' && this.peek(1).text === ':=') {
      this.at += 2;
      this.expression();
      return this.shape('named expression', first, [], false);
    }
    const shape = this.expression();
    this.checkNamed(shape);
    return shape;
  }

  starNamedExpression(): Shape {
    return this.is('*') ? this.starred() : this.namedExpression();
  }

  starExpression(): Shape {
    return this.is('*') ? this.starred() : this.expression();
  }

  /** One or more of them, which are a tuple if there is a comma. */
  starExpressions(): Shape {
    const first = this.token;
    const shape = this.#tupleOf(() => this.starExpression());
    if (this.previous.text === ',' && this.is(';')) this.wrapped.set(first.start, this.previous.end);
    return shape;
  }

  yieldOrStar(): Shape {
    return this.is('yield') ? this.yieldExpression() : this.starExpressions();
  }

  yieldExpression(): Shape {
    const first = this.expect('yield');
    if (this.accept('from')) this.expression();
    else if (this.startsExpression() || this.is('*')) this.starExpressions();
    else if (this.is(';')) this.bareYields.add(first.start);
    return this.shape('yield expression', first, [], false);
  }

  /** The `for`s of a comprehension, if any. */
  comprehension(): boolean {
    if (!this.isFor()) return false;
    while (this.isFor()) {
      const first = this.token;
      const asynchronous = this.accept('async');
      this.expect('for');
      if (asynchronous) this.asyncFors.set(this.#targetStart(), first);
      this.forTargets();
      this.expect('in');
      this.disjunction();
      while (this.accept('if')) this.disjunction();
    }
    return true;
  }

  /** What a `for` binds. */
  forTargets(): Shape {
    const start = this.at;
    const read = this.attempt(() => {
      const shape = this.#tupleOf(() => this.#target());
      if (!this.is('in') || invalidTarget(shape, 'assign') !== undefined) throw this.generic();
      return shape;
    });
    if (read !== undefined) return read;
    this.at = start;
    const wrong = this.probe(() => this.starExpressions());
    const invalid = wrong === undefined ? undefined : invalidTarget(wrong, 'for');
    if (invalid !== undefined) throw this.errorOn(`cannot assign to ${invalid.what}`, invalid);
    this.at = start;
    throw this.generic();
  }

  /** What an assignment expression or a comparison gone wrong leaves behind an expression. */
  checkNamed(shape: Shape): void {
    if (this.is(':=')) {
      this.next();
      if (this.probe(() => this.expression()) === undefined) throw this.generic();
      throw this.errorOn(`cannot use assignment expressions with ${shape.what}`, shape);
    }
    if (!this.is('=') || !shape.tight) return;
    const start = this.at++;
    const right = this.probe(() => {
      const shape = this.bitwiseOr();
      return this.is('=') || this.is(':=') ? undefined : shape;
    });
    this.at = start;
    if (right === undefined) return;
    if (shape.what === 'name' && shape.first === shape.last) {
      const message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
      throw this.errorFrom(message, shape.first, right.last);
    }
    if (/^(list|tuple|generator expression|True|None|False)$/.test(shape.what)) return;
    throw this.errorOn(`cannot assign to ${shape.what} here. Maybe you meant '==' instead of '='?`, shape);
  }

  // A target is tried as a primary; what is read further is for the error.
  #target(): Shape {
    const first = this.token;
    if (!this.accept('*')) return this.primary();
    const inner = this.primary();
    return this.shape('starred', first, [inner]);
  }

  protected starred(): Shape {
    const first = this.expect('*');
    const inner = this.bitwiseOr();
    return this.shape('starred', first, [inner], false);
  }

  #tupleOf(element: () => Shape): Shape {
    const first = this.token;
    const items = [element()];
    if (!this.is(',')) return items[0]!;
    while (this.accept(',')) {
      if (!this.startsExpression() && !this.is('*')) break;
      items.push(element());
    }
    return this.shape('tuple', first, items, false);
  }

  protected isFor(): boolean {
    return this.is('for') || (this.is('async') && this.peek(1).text === 'for');
  }
}
