import { Calls } from './calls.ts';
import type { Shape } from './shape.ts';
import type { Token } from './token.ts';

/** Whether parameters are those of a `def`, which may have annotations, or of a lambda. */
type Style = 'def' | 'lambda';

/** What has been read of the parameters. */
interface State {
  defaults: boolean;
  slash: boolean;
  star: boolean;
  count: number;
}

/** The grammar of parameters, and of lambdas. */
export abstract class Parameters extends Calls {
  protected lambda(): Shape {
    const first = this.expect('lambda');
    if (!this.is(':')) this.parameters('lambda');
    this.expect(':');
    this.expression();
    return this.shape('lambda', first, [], false);
  }

  /** One parameter or more, up to what closes them. */
  parameters(style: Style): void {
    const close = style === 'def' ? ')' : ':';
    const state: State = { defaults: false, slash: false, star: false, count: 0 };
    for (;;) {
      const token = this.token;
      if (this.is('/')) this.#slash(state);
      else if (this.is('**')) return this.#mapping(style, close);
      else if (this.is('*')) this.#star(state, style, close);
      else if (this.is('(')) this.#parenthesized(style);
      else this.#parameter(state, style, token);
      if (!this.is(',')) {
        if (token.text === '/' && this.is('*')) throw this.errorAt('expected comma between / and *', this.token);
        return;
      }
      this.next();
      if (this.is(close)) return;
    }
  }

  #parameter(state: State, style: Style, name: Token): void {
    this.expectType('name');
    this.#annotation(style);
    if (this.is('=')) {
      this.#default();
      state.defaults = true;
    } else if (state.defaults && !state.star) {
      if (!this.is(',') && !this.is(style === 'def' ? ')' : ':')) throw this.generic();
      const end = style === 'def' ? this.previous : name;
      throw this.errorFrom('non-default argument follows default argument', name, end);
    }
    state.count++;
  }

  #default(): void {
    const equals = this.expect('=');
    if (this.is(')') || this.is(',')) throw this.errorAt('expected default value expression', equals);
    this.expression();
  }

  #annotation(style: Style): void {
    if (style === 'def' && this.accept(':')) this.expression();
  }

  #slash(state: State): void {
    const slash = this.token;
    if (state.star) throw this.errorAt('/ must be ahead of *', slash);
    if (state.slash) throw this.errorAt('/ may appear only once', slash);
    this.next();
    if (state.count === 0) {
      if (this.probe(() => this.is(',')) === true) throw this.errorAt('at least one argument must precede /', slash);
      throw this.generic();
    }
    state.slash = true;
  }

  #star(state: State, style: Style, close: string): void {
    const star = this.token;
    if (state.star) {
      if (this.probe(() => this.#isRepeated()) === true) throw this.errorAt('* argument may appear only once', star);
      throw this.generic();
    }
    this.next();
    state.star = true;
    if (this.isType('name')) {
      this.next();
      if (style === 'def' && this.accept(':')) this.starExpression();
      if (this.is('=')) throw this.errorAt('var-positional argument cannot have default value', this.token);
      return;
    }
    const bare = 'named arguments must follow bare *';
    const at = style === 'def' ? star : undefined;
    if (this.is(close)) throw at === undefined ? this.errorHere(bare) : this.errorAt(bare, star);
    if (!this.is(',')) throw this.generic();
    const next = this.peek(1);
    if (next.text === close || next.text === '**')
      throw at === undefined ? this.errorHere(bare) : this.errorAt(bare, star);
  }

  #isRepeated(): boolean {
    this.next();
    return this.isType('name') || this.is(',');
  }

  #mapping(style: Style, close: string): void {
    this.expect('**');
    this.expectType('name');
    this.#annotation(style);
    if (this.is('=')) throw this.errorAt('var-keyword argument cannot have default value', this.token);
    if (!this.accept(',') || this.is(close)) return;
    const message = 'arguments cannot follow var-keyword argument';
    const token = this.token;
    if (this.is('*') || this.is('**') || this.is('/')) throw this.errorAt(message, token);
    if (!this.isType('name')) throw this.generic();
    this.next();
    this.#annotation(style);
    throw this.errorFrom(message, token, this.previous);
  }

  #parenthesized(style: Style): never {
    const first = this.expect('(');
    do {
      if (this.is(')')) break;
      this.expectType('name');
    } while (this.accept(','));
    const last = this.expect(')');
    const what = style === 'def' ? 'Function' : 'Lambda expression';
    throw this.errorFrom(`${what} parameters cannot be parenthesized`, first, last);
  }
}
