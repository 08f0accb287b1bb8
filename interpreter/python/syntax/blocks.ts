import { invalidTarget } from './shape.ts';
import { Simple } from './simple.ts';
import type { Token } from './token.ts';

/** The grammar of blocks, and of the statements that guard one. */
export abstract class Blocks extends Simple {
  protected abstract statement(): void;

  /** A colon and what it begins: a block, or statements in the line. */
  protected block(after: string, head: Token): void {
    if (!this.isType('newline')) return this.simpleStatements();
    this.next();
    if (!this.isType('indent')) throw this.noBlock(after, head.line);
    this.next();
    while (!this.isType('dedent') && !this.isType('end')) this.statement();
    if (this.isType('dedent')) this.next();
  }

  // A colon that the grammar demands at once.
  protected colon(): void {
    if (!this.is(':')) throw this.errorAtOnce("expected ':'", this.token);
    this.next();
  }

  // A colon that is only missed at the end of the line.
  protected softColon(): void {
    if (this.isType('newline')) throw this.errorHere("expected ':'");
    this.expect(':');
  }

  protected else(): void {
    const head = this.token;
    if (!this.accept('else')) return;
    this.colon();
    this.block("'else' statement", head);
  }

  protected with(first?: Token): void {
    const head = this.next();
    let colonMissing = false;
    const grouped = this.attempt(() => {
      this.expect('(');
      do {
        if (this.is(')') && this.previous.text === ',') break;
        this.#withItem();
      } while (this.accept(','));
      this.expect(')');
      colonMissing = this.isType('newline');
      if (!this.is(':')) throw this.generic();
      return true;
    });
    if (grouped === undefined && colonMissing) throw this.errorHere("expected ':'");
    if (grouped === undefined) {
      const { start } = this.token;
      do this.#withItem();
      while (this.accept(','));
      // What seems to be a group of items is none.
      if (this.previous.text === ')') this.wrapped.set(start, this.previous.end);
    }
    this.softColon();
    this.block("'with' statement", first ?? head);
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

  protected try(): void {
    const head = this.next();
    this.colon();
    this.block("'try' statement", head);
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
    if (starred !== undefined) this.else();
    const last = this.token;
    if (this.accept('finally')) {
      this.colon();
      this.block("'finally' statement", last);
    } else if (starred === undefined) throw this.errorBehindBlock("expected 'except' or 'finally' block");
  }

  #except(star: boolean): void {
    const head = this.next();
    if (star) this.next();
    if (this.isType('newline') || this.is(':')) {
      if (star) throw this.errorHere('expected one or more exception types');
      this.softColon();
      return this.block("'except' statement", head);
    }
    const first = this.token;
    this.expression();
    if (this.is(',')) this.#severalTypes(first);
    if (this.accept('as')) this.expectType('name');
    this.softColon();
    this.block(`'except${star ? '*' : ''}' statement`, head);
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
}
