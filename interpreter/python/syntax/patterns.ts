import type { Expression } from './expression.ts';
import { decodeNumber } from './literal.ts';
import { Parameters } from './parameters.ts';
import type { MatchStar, Pattern } from './pattern.ts';
import type { Position } from './position.ts';
import type { Token } from './token.ts';

/** A pattern, or a starred name where only a sequence allows one. */
type Item = Pattern;

/** The grammar of patterns, which are read into the tree at once. */
export abstract class Patterns extends Parameters {
  /** What follows `case`: a sequence may stand without brackets. */
  patterns(): Pattern {
    const first = this.token;
    const item = this.#item();
    if (!this.is(',')) {
      if (item.kind === 'MatchStar') throw this.generic();
      return item;
    }
    const patterns: Pattern[] = [item];
    while (this.accept(',')) {
      if (this.is(':') || this.is('if')) break;
      patterns.push(this.#item());
    }
    return { kind: 'MatchSequence', patterns, position: this.#since(first) };
  }

  #item(): Item {
    const first = this.token;
    if (!this.accept('*')) return this.#asPattern();
    const name = this.expectType('name').text;
    const star: MatchStar = { kind: 'MatchStar', name: bound(name), position: this.#since(first) };
    return star;
  }

  #asPattern(): Pattern {
    const first = this.token;
    const pattern = this.#orPattern();
    if (!this.accept('as')) return pattern;
    const target = this.token;
    if (target.type === 'name' && target.text === '_') throw this.errorAt("cannot use '_' as a target", target);
    if (target.type !== 'name') this.#invalidTarget();
    this.next();
    if (this.is('.') || this.is('(') || this.is('=')) throw this.generic();
    return { kind: 'MatchAs', pattern, name: identifier(target), position: this.#since(first) };
  }

  #invalidTarget(): never {
    const shape = this.probe(() => this.expression());
    if (shape === undefined || shape.what === 'name') throw this.generic();
    throw this.errorOn('invalid pattern target', shape);
  }

  #orPattern(): Pattern {
    const first = this.token;
    const patterns = [this.#closed()];
    while (this.accept('|')) patterns.push(this.#closed());
    if (patterns.length === 1) return patterns[0]!;
    return { kind: 'MatchOr', patterns, position: this.#since(first) };
  }

  #closed(): Pattern {
    const first = this.token;
    if (first.type === 'string') {
      this.strings();
      const value = this.literals.get(first.start)!;
      return { kind: 'MatchValue', value, position: value.position };
    }
    if (first.type === 'number' || this.is('-')) {
      const value = this.#number();
      return { kind: 'MatchValue', value, position: value.position };
    }
    if (this.is('None') || this.is('True') || this.is('False')) {
      this.next();
      const value = first.text === 'None' ? undefined : first.text === 'True';
      return { kind: 'MatchSingleton', value, position: this.#since(first) };
    }
    if (first.type === 'name') return this.#named();
    if (this.is('(')) return this.#group();
    if (this.is('[')) return this.#sequence();
    if (this.is('{')) return this.#mapping();
    throw this.generic();
  }

  #since(first: Token): Position {
    return this.positionOf(first, this.previous);
  }

  // A number, perhaps negative, perhaps with an imaginary part.
  #number(): Expression {
    const first = this.token;
    const left = this.#signed();
    if (!this.is('+') && !this.is('-')) return left.value;
    const op = this.next().text === '+' ? 'Add' : 'Sub';
    const token = this.token;
    const right = this.#unsigned();
    if (left.complex) throw this.errorAtOnce('real number required in complex literal', left.last);
    if (!right.complex) throw this.errorAtOnce('imaginary number required in complex literal', token);
    return { kind: 'BinOp', left: left.value, op, right: right.value, position: this.#since(first) };
  }

  #signed(): { readonly value: Expression; readonly complex: boolean; readonly last: Token } {
    const first = this.token;
    const negative = this.accept('-');
    const { value, complex } = this.#unsigned();
    const last = this.previous;
    if (!negative) return { value, complex, last };
    return { value: { kind: 'UnaryOp', op: 'USub', operand: value, position: this.#since(first) }, complex, last };
  }

  #unsigned(): { readonly value: Expression; readonly complex: boolean } {
    const token = this.expectType('number');
    const value = decodeNumber(token.text);
    const constant = { kind: 'Constant', value, prefix: undefined, position: this.#since(token) } as const;
    return { value: constant, complex: value.type === 'complex' };
  }

  // A capture, a dotted name or a class.
  #named(): Pattern {
    const first = this.next();
    if (first.text === '_')
      return { kind: 'MatchAs', pattern: undefined, name: undefined, position: this.#since(first) };
    let value: Expression = { kind: 'Name', id: identifier(first), ctx: 'Load', position: this.#since(first) };
    while (this.accept('.')) {
      const attr = identifier(this.expectType('name'));
      value = { kind: 'Attribute', value, attr, ctx: 'Load', position: this.#since(first) };
    }
    if (this.is('(')) return this.#class(first, value);
    const position = this.#since(first);
    if (value.kind === 'Attribute') return { kind: 'MatchValue', value, position };
    return { kind: 'MatchAs', pattern: undefined, name: identifier(first), position };
  }

  #class(first: Token, cls: Expression): Pattern {
    this.expect('(');
    const patterns: Pattern[] = [];
    const kwd_attrs: string[] = [];
    const kwd_patterns: Pattern[] = [];
    const late: [Token, Token][] = [];
    while (!this.is(')')) {
      const start = this.token;
      if (start.type === 'name' && this.peek(1).text === '=') {
        this.at += 2;
        kwd_attrs.push(identifier(start));
        kwd_patterns.push(this.#asPattern());
      } else {
        patterns.push(this.#asPattern());
        if (kwd_attrs.length > 0) late.push([start, this.previous]);
      }
      if (!this.accept(',')) break;
    }
    if (late.length > 0) {
      if (!this.is(')')) throw this.generic();
      throw this.errorFrom('positional patterns follow keyword patterns', late[0]![0], late.at(-1)![1]);
    }
    this.expect(')');
    return { kind: 'MatchClass', cls, patterns, kwd_attrs, kwd_patterns, position: this.#since(first) };
  }

  #group(): Pattern {
    const first = this.expect('(');
    if (this.accept(')')) return { kind: 'MatchSequence', patterns: [], position: this.#since(first) };
    const item = this.#item();
    if (item.kind !== 'MatchStar' && this.accept(')')) return item;
    this.expect(',');
    const patterns = [item, ...this.#items(')')];
    return { kind: 'MatchSequence', patterns, position: this.#since(first) };
  }

  #sequence(): Pattern {
    const first = this.expect('[');
    const patterns = this.#items(']');
    return { kind: 'MatchSequence', patterns, position: this.#since(first) };
  }

  #items(close: string): Pattern[] {
    const patterns: Pattern[] = [];
    while (!this.is(close)) {
      patterns.push(this.#item());
      if (!this.accept(',')) break;
    }
    this.expect(close);
    return patterns;
  }

  #mapping(): Pattern {
    const first = this.expect('{');
    const keys: Expression[] = [];
    const patterns: Pattern[] = [];
    let rest: string | undefined;
    while (!this.is('}')) {
      if (this.accept('**')) {
        const name = this.expectType('name');
        if (name.text === '_') {
          this.at--;
          throw this.generic();
        }
        rest = identifier(name);
        this.accept(',');
        break;
      }
      keys.push(this.#key());
      this.expect(':');
      patterns.push(this.#asPattern());
      if (!this.accept(',')) break;
    }
    this.expect('}');
    return { kind: 'MatchMapping', keys, patterns, rest, position: this.#since(first) };
  }

  #key(): Expression {
    const first = this.token;
    const pattern = this.#closed();
    if (pattern.kind === 'MatchValue' && (pattern.value.kind !== 'JoinedStr' || first.type === 'string'))
      return pattern.value;
    if (pattern.kind !== 'MatchSingleton' || first.text === '(') throw this.generic();
    const value =
      pattern.value === undefined ? ({ type: 'None' } as const) : ({ type: 'bool', value: pattern.value } as const);
    return { kind: 'Constant', value, prefix: undefined, position: pattern.position };
  }
}

/** A name as Python compares names. */
function identifier({ text }: Token): string {
  return text.normalize('NFKC');
}

function bound(name: string): string | undefined {
  return name === '_' ? undefined : name;
}
