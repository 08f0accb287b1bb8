import { Elements } from './elements.ts';
import type { Shape, What } from './shape.ts';
import type { Token } from './token.ts';

/** The grammar of names, literals and displays, and of what can be chained to them. */
export abstract class Atoms extends Elements {
  protected abstract call(first: Token): Shape;

  protected primary(): Shape {
    const first = this.token;
    let shape = this.#atom();
    for (;;) {
      // What cannot be chained to it is left to what comes behind; the second pass wants to know why.
      const longer = this.explaining ? this.#chained(first) : this.attempt(() => this.#chained(first));
      if (longer === undefined) return shape;
      shape = longer;
    }
  }

  #chained(first: Token): Shape | undefined {
    if (this.is('(')) return this.call(first);
    if (this.accept('.')) {
      this.expectType('name');
      return this.shape('attribute', first);
    }
    if (!this.accept('[')) return undefined;
    this.#slices();
    this.expect(']');
    return this.shape('subscript', first);
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
      if (this.is(close) || this.isFor()) break;
      items.push(this.starNamedExpression());
    }
    return { items, comma };
  }

  // Whether a `for` makes a comprehension of what was read, up to its closing bracket.
  #comprehended(items: readonly Shape[], comma: boolean, what: What): boolean {
    if (!this.isFor()) return false;
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
    if (this.isFor()) {
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
      throw this.errorAtOnce("expression expected after dictionary key and ':'", colon);
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
      this.starred();
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
