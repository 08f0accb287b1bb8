import { Operators } from './operators.ts';
import type { Shape, What } from './shape.ts';
import { invalidTarget } from './shape.ts';
import type { Token } from './token.ts';

/** The grammar of names, literals and displays, of comprehensions, and of what can be chained to them. */
export abstract class Atoms extends Operators {
  protected abstract call(first: Token): Shape;
  /** The `async` of comprehensions, by where the target begins behind all parentheses. */
  readonly asyncFors = new Map<number, Token>();

  protected primary(): Shape {
    const first = this.token;
    let shape = this.#atom();
    for (;;) {
      if (this.accept('.')) {
        this.expectType('name');
        shape = this.shape('attribute', first);
      } else if (this.is('(')) shape = this.call(first);
      else if (this.accept('[')) {
        this.#slices();
        this.expect(']');
        shape = this.shape('subscript', first);
      } else return shape;
    }
  }

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
    return this.is('*') ? this.#starred() : this.namedExpression();
  }

  starExpression(): Shape {
    return this.is('*') ? this.#starred() : this.expression();
  }

  /** One or more of them, which are a tuple if there is a comma. */
  starExpressions(): Shape {
    return this.#tupleOf(() => this.starExpression());
  }

  yieldOrStar(): Shape {
    return this.is('yield') ? this.yieldExpression() : this.starExpressions();
  }

  yieldExpression(): Shape {
    const first = this.expect('yield');
    if (this.accept('from')) this.expression();
    else if (this.startsExpression() || this.is('*')) this.starExpressions();
    return this.shape('yield expression', first, [], false);
  }

  /** The `for`s of a comprehension, if any. */
  comprehension(): boolean {
    if (!this.#isFor()) return false;
    while (this.#isFor()) {
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

  #starred(): Shape {
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

  #isFor(): boolean {
    return this.is('for') || (this.is('async') && this.peek(1).text === 'for');
  }

  #atom(): Shape {
    const first = this.token;
    if (first.type === 'string') return this.strings();
    if (first.type === 'name' || first.type === 'number') {
      this.next();
      return this.shape(first.type === 'name' ? 'name' : 'literal', first);
    }
    if (first.type === 'keyword' && (first.text === 'None' || first.text === 'True' || first.text === 'False')) {
      this.next();
      return this.shape(first.text, first);
    }
    if (this.accept('...')) return this.shape('ellipsis', first);
    if (this.is('(')) return this.#group();
    if (this.is('[')) return this.#list();
    if (this.is('{')) return this.#braces();
    throw this.generic();
  }

  #group(): Shape {
    const first = this.expect('(');
    if (this.accept(')')) return this.shape('tuple', first);
    if (this.is('yield')) {
      const inner = this.yieldExpression();
      this.expect(')');
      return { ...inner, tight: true };
    }
    if (this.is('**')) this.#doubleStarred();
    const { items, comma } = this.#elements(')');
    if (this.#comprehended(items, comma, 'generator expression')) return this.shape('generator expression', first);
    this.expect(')');
    if (comma) return this.shape('tuple', first, items);
    if (items[0]!.what === 'starred' && items[0]!.first.text === '*') {
      throw this.errorOn('cannot use starred expression here', items[0]!);
    }
    return { ...items[0]!, tight: true };
  }

  #doubleStarred(): never {
    const star = this.next();
    const inner = this.probe(() => this.expression());
    if (inner === undefined || !this.is(')')) throw this.generic();
    throw this.errorAt('cannot use double starred expression here', star);
  }

  #list(): Shape {
    const first = this.expect('[');
    if (this.accept(']')) return this.shape('list', first);
    const { items, comma } = this.#elements(']');
    if (this.#comprehended(items, comma, 'list comprehension')) return this.shape('list comprehension', first);
    this.expect(']');
    return this.shape('list', first, items);
  }

  // Elements up to the closing bracket or a `for`.
  #elements(close: string): { readonly items: readonly Shape[]; readonly comma: boolean } {
    const items: Shape[] = [this.starNamedExpression()];
    let comma = false;
    while (this.accept(',')) {
      comma = true;
      if (this.is(close) || this.#isFor()) break;
      items.push(this.starNamedExpression());
    }
    return { items, comma };
  }

  // Whether a `for` makes a comprehension of what was read, up to its closing bracket.
  #comprehended(items: readonly Shape[], comma: boolean, what: What): boolean {
    if (!this.#isFor()) return false;
    const last = this.previous;
    if (comma && what === 'generator expression') throw this.generic();
    if (this.attempt(() => this.comprehension()) !== true) throw this.generic();
    if (items[0]!.what === 'starred' && !comma) {
      throw this.errorOn('iterable unpacking cannot be used in comprehension', items[0]!);
    }
    if (comma) {
      throw this.errorFrom('did you forget parentheses around the comprehension target?', items[0]!.first, last);
    }
    this.expect(what === 'list comprehension' ? ']' : what === 'generator expression' ? ')' : '}');
    return true;
  }

  #braces(): Shape {
    const first = this.expect('{');
    if (this.accept('}')) return this.shape('dict literal', first);
    if (this.is('**')) return this.#dict(first);
    if (this.is('*')) return this.#set(first);
    const start = this.at;
    const key = this.namedExpression();
    const pair = this.is(':') && (key.what !== 'named expression' || key.tight);
    this.at = start;
    return pair ? this.#dict(first) : this.#set(first);
  }

  #set(first: Token): Shape {
    const { items, comma } = this.#elements('}');
    if (this.#comprehended(items, comma, 'set comprehension')) return this.shape('set comprehension', first);
    this.expect('}');
    return this.shape('set display', first);
  }

  #dict(first: Token): Shape {
    const unpacked = this.token;
    this.#pair();
    if (this.#isFor()) {
      if (this.attempt(() => this.comprehension()) !== true || !this.is('}')) throw this.generic();
      if (unpacked.text === '**') {
        throw this.errorAt('dict unpacking cannot be used in dict comprehension', unpacked);
      }
      this.expect('}');
      return this.shape('dict comprehension', first);
    }
    while (this.accept(',')) {
      if (this.is('}')) break;
      this.#pair();
    }
    this.expect('}');
    return this.shape('dict literal', first);
  }

  #pair(): void {
    if (this.accept('**')) {
      this.bitwiseOr();
      return;
    }
    const key = this.expression();
    if (!this.is(':')) {
      const column = Array.from(this.source.lines[key.last.endLine - 1]!.slice(0, key.last.endColumn)).length;
      throw this.errorWith("':' expected after dictionary key", key.first.line, column, 0);
    }
    const colon = this.next();
    if (this.is('}') || this.is(',')) {
      throw this.errorAt("expression expected after dictionary key and ':'", colon);
    }
    const star = this.token;
    if (this.accept('*')) {
      this.bitwiseOr();
      throw this.errorUpToHere('cannot use a starred expression in a dictionary value', star);
    }
    this.expression();
  }

  #slices(): void {
    for (;;) {
      this.#slice();
      if (!this.accept(',')) return;
      if (this.is(']')) return;
    }
  }

  #slice(): void {
    if (this.is('*')) {
      this.#starred();
      return;
    }
    if (!this.is(':')) {
      const named = this.namedExpression();
      if (!this.is(':') || (named.what === 'named expression' && !named.tight)) return;
    }
    for (let colons = 0; colons < 2 && this.accept(':'); colons++) {
      if (this.startsExpression()) this.expression();
    }
  }
}
