import { Atoms } from './atoms.ts';
import type { Shape } from './shape.ts';
import type { Token } from './token.ts';

/** What arguments have been so far: positional ones, then named ones, then mappings as well. */
type Stage = 'positional' | 'named' | 'mapping';

/** One argument: the stage that it begins, whether it counts by its place, and what is starred. */
interface Argument {
  readonly stage: Stage;
  readonly positional: boolean;
  readonly plain: boolean;
  readonly starred?: Shape;
}

/** The grammar of arguments. */
export abstract class Calls extends Atoms {
  protected call(first: Token): Shape {
    this.expect('(');
    if (!this.is(')')) this.arguments(true);
    this.expect(')');
    return this.shape('function call', first);
  }

  /** Arguments up to the bracket. `generator`: whether a generator expression may be the only one, without brackets. */
  arguments(generator: boolean): void {
    const start = this.token;
    let stage: Stage = 'positional';
    let before: readonly [Token, Token] | undefined;
    for (let index = 0; ; index++) {
      const first = this.token;
      const next = this.#argument(stage, before);
      if (this.is('for') || this.is('async')) this.#generator(first, index, next, generator);
      if (next.positional && stage !== 'positional') this.#misplaced(stage);
      if (next.stage === 'mapping' || stage === 'positional') stage = next.stage;
      const last = this.previous;
      if (!this.accept(',')) return;
      before = [start, last];
      if (stage === 'mapping' && this.is('*')) throw this.#unpackedLate(before);
      if (this.is(')')) return;
    }
  }

  // Reads one argument, and says what stage it begins.
  #argument(stage: Stage, before?: readonly [Token, Token]): Argument {
    if (this.accept('**')) {
      this.expression();
      return { stage: 'mapping', positional: false, plain: false };
    }
    const star = this.token;
    if (this.accept('*')) {
      const shape = this.attempt(() => this.expression());
      if (shape === undefined) throw before === undefined ? this.generic() : this.#unpackedLate(before);
      return { stage, positional: false, plain: false, starred: this.#starredTo(star, shape) };
    }
    const name = this.token;
    const constant = name.type === 'keyword' && /^(True|False|None)$/.test(name.text);
    if (name.type === 'name' || constant) {
      const equals = this.peek(1);
      if (equals.type === 'op' && equals.text === '=') {
        if (constant) throw this.errorFrom(`cannot assign to ${name.text}`, name, equals);
        this.at += 2;
        this.#named(name, equals);
        return { stage: stage === 'mapping' ? stage : 'named', positional: false, plain: false };
      }
    }
    this.#positional();
    return { stage, positional: true, plain: true };
  }

  #named(name: Token, equals: Token): void {
    this.expression();
    if (!this.is('for') && !this.is('async')) return;
    if (this.probe(() => this.comprehension()) !== true) throw this.generic();
    throw this.errorFrom("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", name, equals);
  }

  #positional(): void {
    if (this.isType('name') && this.peek(1).text === ':=') {
      this.at += 2;
      this.expression();
      return;
    }
    const { first } = this.expression();
    if (this.is(':=')) throw this.generic();
    if (this.is('=')) {
      const equals = this.token;
      const message = 'expression cannot contain assignment, perhaps you meant "=="?';
      throw this.errorFrom(message, first, equals);
    }
  }

  // A positional argument came too late: the rest is read as far as it goes, for the place of the error.
  #misplaced(stage: Stage): never {
    this.attempt(() => {
      while (this.accept(',') && !this.is(')')) this.#argument('positional');
    });
    const unpacking = stage === 'mapping' ? ' unpacking' : '';
    throw this.errorHere(`positional argument follows keyword argument${unpacking}`);
  }

  #unpackedLate([first, last]: readonly [Token, Token]): Error {
    return this.errorFrom('iterable argument unpacking follows keyword argument unpacking', first, last);
  }

  #starredTo(first: Token, inner: Shape): Shape {
    return this.shape('starred', first, [inner], false);
  }

  #generator(first: Token, index: number, argument: Argument, allowed: boolean): void {
    const { starred } = argument;
    if (starred !== undefined && index === 0 && allowed) {
      if (this.probe(() => this.comprehension()) !== true) throw this.generic();
      throw this.errorOn('iterable unpacking cannot be used in comprehension', starred);
    }
    if (!argument.plain && (starred === undefined || index === 0)) throw this.generic();
    const alone = index === 0 && allowed;
    if (alone) {
      this.comprehension();
      if (this.is(')')) return;
    }
    // In a class the only one is left to be an error of no name.
    const wrong = this.probe(() => {
      if (!alone) this.comprehension();
      return index > 0 || this.is(',') ? this.previous : undefined;
    });
    if (wrong !== undefined) throw this.errorFrom('Generator expression must be parenthesized', first, wrong);
    throw this.generic();
  }
}
