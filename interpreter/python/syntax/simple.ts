import type { Pattern } from './pattern.ts';
import { Patterns } from './patterns.ts';
import { invalidTarget, type Shape } from './shape.ts';
import type { Token } from './token.ts';

const augmented = /^(?:\+|-|\*|\/|\/\/|%|@|&|\||\^|>>|<<|\*\*)=$/;

/** The pattern of a `case`, and the text that it takes. */
export interface PatternSpan {
  readonly pattern: Pattern;
  readonly start: number;
  readonly end: number;
}

/** The grammar of statements that stand in a line. */
export abstract class Simple extends Patterns {
  /** Where the commas are that end the targets of a `del`, by where what is before them ends. */
  readonly finalCommas = new Map<number, Token>();
  /** Where annotated targets in parentheses begin. */
  readonly parenthesized = new Set<number>();
  readonly cases: PatternSpan[] = [];

  /** Statements with semicolons between them, and the end of the line. */
  simpleStatements(): void {
    do {
      if (this.isType('newline')) break;
      this.#simple();
    } while (this.accept(';') && !this.isType('newline'));
    this.expectType('newline');
  }

  #simple(): void {
    const { type, text } = this.token;
    if (type !== 'keyword') return this.#expressionStatement();
    switch (text) {
      case 'pass':
      case 'break':
      case 'continue':
        this.next();
        return;
      case 'return':
        this.next();
        if (this.startsExpression() || this.is('*')) this.starExpressions();
        return;
      case 'raise':
        return this.#raise();
      case 'global':
      case 'nonlocal':
        this.next();
        do this.expectType('name');
        while (this.accept(','));
        return;
      case 'del':
        return this.#delete();
      case 'assert':
        this.next();
        this.expression();
        if (this.accept(',')) this.expression();
        return;
      case 'import':
        return this.#import();
      case 'from':
        return this.#importFrom();
      default:
        return this.#expressionStatement();
    }
  }

  #raise(): void {
    this.next();
    if (!this.startsExpression()) return;
    this.expression();
    if (this.accept('from')) this.expression();
  }

  #delete(): void {
    this.next();
    const shape = this.starExpressions();
    // Its targets are no tuple.
    this.wrapped.delete(shape.first.start);
    const invalid = invalidTarget(shape, 'delete');
    if (invalid !== undefined) throw this.errorOn(`cannot delete ${invalid.what}`, invalid);
    if (!this.is(';') && !this.isType('newline')) throw this.generic();
    if (this.previous.text === ',') this.finalCommas.set(this.peek(-2).end, this.previous);
  }

  #import(): void {
    this.next();
    do {
      this.#dotted();
      if (this.accept('as')) this.expectType('name');
    } while (this.accept(','));
  }

  #dotted(): void {
    do this.expectType('name');
    while (this.accept('.'));
  }

  #importFrom(): void {
    this.next();
    let dots = false;
    while (this.accept('.') || this.accept('...')) dots = true;
    if (!dots || !this.is('import')) this.#dotted();
    this.expect('import');
    if (this.accept('*')) return;
    const group = this.accept('(');
    for (;;) {
      this.expectType('name');
      if (this.accept('as')) this.expectType('name');
      if (!this.accept(',')) break;
      if (group && this.is(')')) break;
      if (!group && this.isType('newline')) {
        throw this.errorHere('trailing comma not allowed without surrounding parentheses');
      }
    }
    if (group) this.expect(')');
  }

  #expressionStatement(): void {
    const start = this.at;
    const first = this.token;
    const shape = this.yieldOrStar();
    if (this.is(':')) return this.#annotated(shape, first);
    if (this.is(':=') && first.text !== 'yield') {
      this.at = start;
      this.probe(() => this.#checkElements());
      throw this.generic();
    }
    if (this.is('=')) return this.#assignment(start, shape);
    if (this.isType('op') && augmented.test(this.token.text)) return this.#augmented(shape);
  }

  #annotated(shape: Shape, first: Token): void {
    if (shape.what === 'yield expression') throw this.generic();
    this.next();
    const single = shape.what === 'name' || shape.what === 'attribute' || shape.what === 'subscript';
    if (!single) return this.#wrongAnnotation(shape);
    if (first.text === '(' && shape.what === 'name') this.parenthesized.add(first.start);
    this.expression();
    if (this.accept('=')) this.yieldOrStar();
  }

  #wrongAnnotation(shape: Shape): never {
    if (shape.what === 'starred' && !shape.tight) throw this.generic();
    if (this.probe(() => this.expression()) === undefined) throw this.generic();
    if (shape.what !== 'tuple' && shape.what !== 'list') throw this.errorOn('illegal target for annotation', shape);
    const message = `only single target (not ${shape.what}) can be annotated`;
    // Without parentheses only the first element is pointed at.
    throw this.errorOn(message, shape.tight ? shape : shape.items[0]!);
  }

  #augmented(shape: Shape): void {
    const single = shape.what === 'name' || shape.what === 'attribute' || shape.what === 'subscript';
    if (!single) {
      if (shape.what === 'yield expression' && !shape.tight) throw this.generic();
      this.next();
      if (this.probe(() => this.yieldOrStar()) === undefined) throw this.generic();
      throw this.errorOn(`'${shape.what}' is an illegal expression for augmented assignment`, shape);
    }
    this.next();
    this.yieldOrStar();
  }

  // Targets and a value. When they cannot be, the ways are tried in which an assignment goes wrong.
  #assignment(start: number, first: Shape): void {
    let target = first;
    const end = this.attempt(() => {
      while (this.is('=')) {
        if (!this.#isTarget(target)) throw this.generic();
        this.next();
        target = this.yieldOrStar();
      }
      return this.at;
    });
    if (end !== undefined) return;
    this.at = start;
    // What the value begins with is a value already: it is what comes behind that is wrong.
    if (this.probe(() => this.#beginsAssignment()) === true) throw this.generic();
    this.at = start;
    if (!this.is('yield')) this.probe(() => this.#checkElements());
    this.at = start;
    this.probe(() => this.#checkTargets());
    throw this.generic();
  }

  #beginsAssignment(): boolean {
    for (let targets = 0; ; targets++) {
      const shape = this.attempt(() => this.starExpressions()) ?? this.bitwiseOr();
      if (!this.is('=')) return targets > 0;
      if (!this.#isTarget(shape)) return false;
      this.next();
    }
  }

  #isTarget(shape: Shape): boolean {
    if (shape.what === 'yield expression') return false;
    return invalidTarget(shape, 'assign') === undefined;
  }

  // Elements are read as if they could be walruses.
  #checkElements(): void {
    this.starNamedExpression();
    while (this.accept(',')) this.starNamedExpression();
  }

  #checkTargets(): void {
    for (;;) {
      const shape = this.yieldOrStar();
      if (!this.is('=')) throw this.generic();
      if (shape.what === 'yield expression') {
        if (shape.tight) throw this.errorOn('cannot assign to yield expression', shape);
        throw this.errorOn('assignment to yield expression not possible', shape);
      }
      const invalid = invalidTarget(shape, 'assign');
      if (invalid !== undefined) throw this.errorOn(`cannot assign to ${invalid.what}`, invalid);
      this.next();
    }
  }
}
