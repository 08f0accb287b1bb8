import { Blocks } from './blocks.ts';
import { Mismatch } from './cursor.ts';
import { PythonSyntaxError } from './error.ts';
import type { Expression } from './expression.ts';
import type { Token } from './token.ts';

/** The subject of a `match`, and the text that it takes. */
export interface SubjectSpan {
  readonly expression: Expression;
  readonly start: number;
  readonly end: number;
}

/** The grammar of Python 3.11: reads a text and says what is wrong with it. The tree itself is made elsewhere. */
export class Grammar extends Blocks {
  /** The subjects of `match` that are tuples without parentheses, by where they begin. */
  readonly subjects = new Map<number, SubjectSpan>();

  /** @throws {PythonSyntaxError} */
  module(): void {
    this.whole(() => {
      while (!this.isType('end')) this.statement();
    });
  }

  /** What stands in the braces of an f-string, or an expression by itself. @throws {PythonSyntaxError} */
  single(): void {
    this.whole(() => {
      if (this.source.origin === undefined) this.#expressions();
      else this.starExpressions();
      this.expectType('newline');
      this.expectType('end');
    });
  }

  #expressions(): void {
    do this.expression();
    while (this.accept(',') && this.startsExpression());
  }

  protected statement(): void {
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
        return this.try();
      case 'with':
        return this.with();
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
    if (this.is('with')) return this.with(first);
    if (this.is('for')) return this.#for(first);
    throw this.generic();
  }

  #if(word: 'if' | 'elif'): void {
    const head = this.next();
    this.namedExpression();
    this.softColon();
    this.block(`'${word}' statement`, head);
    if (this.is('elif')) this.#if('elif');
    else this.else();
  }

  #while(): void {
    const head = this.next();
    this.namedExpression();
    this.softColon();
    this.block("'while' statement", head);
    this.else();
  }

  #for(first?: Token): void {
    const head = this.next();
    this.forTargets();
    this.expect('in');
    const { start } = this.token;
    this.starExpressions();
    if (this.previous.text === ',') this.wrapped.set(start, this.previous.end);
    this.softColon();
    this.block("'for' statement", first ?? head);
    this.else();
  }

  #def(first?: Token): void {
    const head = this.next();
    this.expectType('name');
    if (!this.is('(')) throw this.errorAtOnce("expected '('", this.token);
    this.next();
    if (!this.is(')')) this.parameters('def');
    this.expect(')');
    this.attempt(() => {
      if (this.accept('->')) this.expression();
    });
    this.colon();
    this.block('function definition', first ?? head);
  }

  #class(): void {
    const head = this.next();
    this.expectType('name');
    if (this.accept('(')) {
      if (!this.is(')')) this.arguments(false);
      this.expect(')');
    }
    this.softColon();
    this.block('class definition', head);
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
    this.softColon();
    this.block("'case' statement", head);
  }
}
