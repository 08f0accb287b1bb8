import { Mismatch } from './cursor.ts';
import { PythonSyntaxError } from './error.ts';
import type { Expression } from './expression.ts';
import { invalidTarget } from './shape.ts';
import { Simple } from './simple.ts';
import type { Token } from './token.ts';

/** The subject of a `match`, and the text that it takes. */
export interface SubjectSpan {
  readonly expression: Expression;
  readonly start: number;
  readonly end: number;
}

/** The grammar of Python 3.11: reads a text and says what is wrong with it. The tree itself is made elsewhere. */
export class Grammar extends Simple {
  /** The subjects of `match` that are tuples without parentheses, by where they begin. */
  readonly subjects = new Map<number, SubjectSpan>();

  /** @throws {PythonSyntaxError} */
  module(): void {
    this.#whole(() => {
      while (!this.isType('end')) this.#statement();
    });
  }

  /** What stands in the braces of an f-string, or an expression by itself. @throws {PythonSyntaxError} */
  single(): void {
    this.#whole(() => {
      this.starExpressions();
      this.expectType('newline');
      this.expectType('end');
    });
  }

  #whole(read: () => void): void {
    try {
      read();
    } catch (error) {
      if (error instanceof Mismatch) throw this.invalidSyntax();
      throw error;
    }
  }

  #statement(): void {
    const { type, text } = this.token;
    if (type === 'name' && text === 'match') return this.#maybeMatch();
    if (type === 'op' && text === '@') return this.#decorated();
    if (type !== 'keyword') return this.simpleStatements();
    switch (text) {
      case 'if':
        return this.#if('if');
      case 'while':
        return this.#while();
      case 'for':
        return this.#for();
      case 'try':
        return this.#try();
      case 'with':
        return this.#with();
      case 'def':
        return this.#def();
      case 'class':
        return this.#class();
      case 'async':
        return this.#async();
      default:
        return this.simpleStatements();
    }
  }

  /** A colon and what it begins: a block, or statements in the line. */
  #block(after: string, head: Token): void {
    if (!this.isType('newline')) return this.simpleStatements();
    this.next();
    if (!this.isType('indent')) throw this.noBlock(after, head.line);
    this.next();
    while (!this.isType('dedent') && !this.isType('end')) this.#statement();
    if (this.isType('dedent')) this.next();
  }

  // A colon that the grammar demands at once.
  #colon(): void {
    if (!this.is(':')) throw this.errorAt("expected ':'", this.token);
    this.next();
  }

  // A colon that is only missed at the end of the line.
  #softColon(): void {
    if (this.isType('newline')) throw this.errorHere("expected ':'");
    this.expect(':');
  }

  #decorated(): void {
    while (this.accept('@')) {
      this.namedExpression();
      this.expectType('newline');
    }
    if (this.is('def')) return this.#def();
    if (this.is('class')) return this.#class();
    if (!this.is('async') || this.peek(1).text !== 'def') throw this.generic();
    this.#async();
  }

  #async(): void {
    const first = this.next();
    if (this.is('def')) return this.#def(first);
    if (this.is('with')) return this.#with(first);
    if (this.is('for')) return this.#for(first);
    throw this.generic();
  }

  #if(word: 'if' | 'elif'): void {
    const head = this.next();
    this.namedExpression();
    this.#softColon();
    this.#block(`'${word}' statement`, head);
    if (this.is('elif')) this.#if('elif');
    else this.#else();
  }

  #else(): void {
    const head = this.token;
    if (!this.accept('else')) return;
    this.#colon();
    this.#block("'else' statement", head);
  }

  #while(): void {
    const head = this.next();
    this.namedExpression();
    this.#softColon();
    this.#block("'while' statement", head);
    this.#else();
  }

  #for(first?: Token): void {
    const head = this.next();
    this.forTargets();
    this.expect('in');
    this.starExpressions();
    this.#colon();
    this.#block("'for' statement", first ?? head);
    this.#else();
  }

  #def(first?: Token): void {
    const head = this.next();
    this.expectType('name');
    if (!this.is('(')) throw this.errorAt("expected '('", this.token);
    this.next();
    if (!this.is(')')) this.parameters('def');
    this.expect(')');
    this.attempt(() => {
      if (this.accept('->')) this.expression();
    });
    this.#colon();
    this.#block('function definition', first ?? head);
  }

  #class(): void {
    const head = this.next();
    this.expectType('name');
    if (this.accept('(')) {
      if (!this.is(')')) this.arguments(false);
      this.expect(')');
    }
    this.#softColon();
    this.#block('class definition', head);
  }

  #with(first?: Token): void {
    const head = this.next();
    const grouped = this.attempt(() => {
      this.expect('(');
      do {
        if (this.is(')') && this.previous.text === ',') break;
        this.#withItem();
      } while (this.accept(','));
      this.expect(')');
      if (!this.is(':')) throw this.generic();
      return true;
    });
    if (grouped === undefined) {
      do this.#withItem();
      while (this.accept(','));
    }
    this.#softColon();
    this.#block("'with' statement", first ?? head);
  }

  #withItem(): void {
    this.expression();
    if (!this.accept('as')) return;
    const start = this.at;
    const read = this.attempt(() => {
      const shape = this.starExpression();
      if (!this.#endsItem() || invalidTarget(shape, 'assign') !== undefined) throw this.generic();
      return shape;
    });
    if (read !== undefined) return;
    this.at = start;
    const invalid = this.probe(() => {
      const wrong = this.expression();
      return this.#endsItem() ? invalidTarget(wrong, 'assign') : undefined;
    });
    if (invalid !== undefined) throw this.errorOn(`cannot assign to ${invalid.what}`, invalid);
    throw this.generic();
  }

  #endsItem(): boolean {
    return this.is(',') || this.is(')') || this.is(':');
  }

  #try(): void {
    const head = this.next();
    this.#colon();
    this.#block("'try' statement", head);
    let starred: boolean | undefined;
    while (this.is('except')) {
      const star = this.peek(1).text === '*';
      if (starred !== undefined && star !== starred) {
        const word = this.next();
        const last = star ? this.next() : word;
        throw this.errorFrom("cannot have both 'except' and 'except*' on the same 'try'", word, last);
      }
      starred = star;
      this.#except(star);
    }
    if (starred !== undefined) this.#else();
    const last = this.token;
    if (this.accept('finally')) {
      this.#colon();
      this.#block("'finally' statement", last);
    } else if (starred === undefined) throw this.errorBehindBlock("expected 'except' or 'finally' block");
  }

  #except(star: boolean): void {
    const head = this.next();
    if (star) this.next();
    if (this.isType('newline') || this.is(':')) {
      if (star) throw this.errorHere('expected one or more exception types');
      this.#softColon();
      return this.#block("'except' statement", head);
    }
    const first = this.token;
    this.expression();
    if (this.is(',')) this.#severalTypes(first);
    if (this.accept('as')) this.expectType('name');
    this.#softColon();
    this.#block(`'except${star ? '*' : ''}' statement`, head);
  }

  #severalTypes(first: Token): never {
    this.attempt(() => {
      while (this.accept(',')) if (this.startsExpression()) this.expression();
      if (this.accept('as')) this.expectType('name');
      this.expect(':');
      throw this.errorUpToHere('multiple exception types must be parenthesized', first);
    });
    throw this.generic();
  }

  // `match` is a word like any other wherever the line can be read so.
  #maybeMatch(): void {
    const start = this.at;
    try {
      return this.simpleStatements();
    } catch (error) {
      if (!(error instanceof Mismatch) && !(error instanceof PythonSyntaxError)) throw error;
      this.at = start;
      const head = this.next();
      if (this.attempt(() => this.#subject()) === undefined) throw error;
      this.#cases(head);
    }
  }

  #subject(): true {
    this.#subjectExpression();
    if (this.isType('newline')) throw this.errorHere("expected ':'");
    this.expect(':');
    this.expectType('newline');
    return true;
  }

  #subjectExpression(): void {
    const first = this.token;
    const shape = this.starNamedExpression();
    if (!this.is(',')) {
      if (shape.what === 'starred' && shape.first.text === '*') throw this.generic();
      return;
    }
    while (this.accept(',')) {
      if (!this.startsExpression() && !this.is('*')) break;
      this.starNamedExpression();
    }
    const last = this.previous;
    if (!this.is(':')) return;
    this.subjects.set(first.start, { expression: this.reparse(first, last), start: first.start, end: last.end });
  }

  #cases(head: Token): void {
    if (!this.isType('indent')) throw this.noBlock("'match' statement", head.line);
    this.next();
    do this.#case();
    while (!this.isType('dedent') && !this.isType('end'));
    if (this.isType('dedent')) this.next();
  }

  #case(): void {
    const head = this.token;
    if (head.type !== 'name' || head.text !== 'case') throw this.generic();
    this.next();
    const { start } = this.token;
    const pattern = this.patterns();
    this.cases.push({ pattern, start, end: this.previous.end });
    if (this.accept('if')) this.namedExpression();
    this.#softColon();
    this.#block("'case' statement", head);
  }
}
