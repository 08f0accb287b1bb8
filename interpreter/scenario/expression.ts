import type { Cursor } from './cursor.ts';
import type { DraftExpression, Path, Word } from './draft.ts';
import { integerOf } from './integer.ts';
import type { Token } from './lexer.ts';
import { limits } from './limits.ts';
import type { BinaryOperator, Span } from './syntax.ts';
import { reservedName } from './unexpected.ts';

/** How tightly each binary operator binds, as in Python; {@link format} prints by the same table. */
export const precedence: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '==': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '//': 6,
  '%': 6,
};
export const notPrecedence = 3;
export const comparisonPrecedence = 4;
export const negatePrecedence = 7;

/** One whole expression. */
export function parseExpression(cursor: Cursor): DraftExpression {
  return new ExpressionParser(cursor).binary(1);
}

export function isBinaryOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(precedence, text);
}

/** Precedence climbing. One object parses one expression and counts its operators. */
class ExpressionParser {
  #operators = 0;

  constructor(readonly cursor: Cursor) {}

  /** An expression of operators that bind at least as tightly as `least`. */
  binary(least: number): DraftExpression {
    let left = this.#prefix(least);
    let compared = false;
    for (;;) {
      const token = this.cursor.peek();
      const operator = token.text;
      if (token.kind === 'name' || !isBinaryOperator(operator)) return left;
      const level = precedence[operator];
      if (level < least) return left;
      const comparison = level === comparisonPrecedence;
      if (compared && comparison) throw this.#chained(token);
      compared = comparison;
      this.#countOperator(token);
      this.cursor.next();
      const right = this.binary(level + 1);
      left = { kind: 'binary', operator, left, right, span: between(left.span, right.span) };
    }
  }

  #prefix(least: number): DraftExpression {
    const { cursor } = this;
    const token = cursor.peek();
    if (cursor.at('not')) {
      if (least > notPrecedence) throw cursor.unexpectedInCode('an operand', 'put it in parentheses: (not …)');
      cursor.next();
      const operand = cursor.nested(token, 'same', () => this.binary(notPrecedence));
      return { kind: 'not', operand, span: between(token.span, operand.span) };
    }
    if (cursor.accept('-') !== undefined) {
      const operand = cursor.nested(token, 'same', () => this.#prefix(negatePrecedence));
      return { kind: 'negate', operand, span: between(token.span, operand.span) };
    }
    return this.#atom();
  }

  #atom(): DraftExpression {
    const { cursor } = this;
    const token = cursor.peek();
    if (token.kind === 'name') return this.#function(token) ?? this.#path();
    if (token.kind === 'number') {
      cursor.next();
      return { kind: 'number', value: integerOf(cursor.source, token), span: token.span };
    }
    if (cursor.at('(')) return this.#parenthesized();
    if (cursor.at('CAS')) return this.#compareAndSwap();
    if (cursor.at('FAA')) return this.#fetchAndAdd();
    throw cursor.unexpectedInCode('an expression');
  }

  #parenthesized(): DraftExpression {
    const open = this.cursor.next();
    const inner = this.#inside(open, () => this.binary(1));
    return { ...inner, span: this.cursor.spanFrom(open.span) };
  }

  #path(): Path {
    const { cursor } = this;
    const base = wordOf(cursor.next());
    if (cursor.accept('.') !== undefined) {
      const field = cursor.next();
      if (field.kind === 'word') throw reservedName(cursor.source, field);
      if (field.kind !== 'name') throw cursor.source.fault('syntax', field.span, 'expected a name after the dot');
      return { kind: 'path', base, field: wordOf(field), span: cursor.spanFrom(base.span) };
    }
    if (!cursor.at('[')) return { kind: 'path', base, span: base.span };
    const index = this.#inside(cursor.next(), () => this.binary(1));
    return { kind: 'path', base, index, span: cursor.spanFrom(base.span) };
  }

  /** `id(R)` and `target(R)`: without a parenthesis these are names like others. */
  #function({ text }: Token): DraftExpression | undefined {
    const { cursor } = this;
    const kind = text === 'id' ? 'identity' : text === 'target' ? 'target' : undefined;
    if (kind === undefined || cursor.peekSecond().text !== '(') return undefined;
    const start = cursor.next();
    return this.#inside(cursor.next(), () => ({ kind, of: this.binary(1), span: start.span }), start);
  }

  #compareAndSwap(): DraftExpression {
    const { cursor } = this;
    const start = cursor.next();
    const usage = 'CAS takes three: CAS(location, expected, new)';
    const open = cursor.expect('(', '`(` after CAS', usage);
    return this.#inside(
      open,
      () => {
        const location = this.#location(usage);
        cursor.expect(',', '`,` and the expected value', usage);
        const expected = this.binary(1);
        cursor.expect(',', '`,` and the new value', usage);
        return { kind: 'cas', location, expected, replacement: this.binary(1), span: start.span } as const;
      },
      start,
    );
  }

  #fetchAndAdd(): DraftExpression {
    const { cursor } = this;
    const start = cursor.next();
    const usage = 'FAA takes two: FAA(location, amount)';
    const open = cursor.expect('(', '`(` after FAA', usage);
    return this.#inside(
      open,
      () => {
        const location = this.#location(usage);
        cursor.expect(',', '`,` and the amount', usage);
        return { kind: 'faa', location, amount: this.binary(1), span: start.span } as const;
      },
      start,
    );
  }

  #location(usage: string): Path {
    if (this.cursor.peek().kind !== 'name') throw this.cursor.unexpectedInCode('a location', usage);
    return this.#path();
  }

  /** What `parse` finds up to the counterpart of `open`; with `start`, its span reaches from there to the closing. */
  #inside(open: Token, parse: () => DraftExpression, start?: Token): DraftExpression {
    const { cursor } = this;
    // The closing is read in there too: a line may end before it.
    const inner = cursor.nested(open, 'joined', () => {
      const result = parse();
      cursor.expectClosing(open);
      return result;
    });
    return start === undefined ? inner : { ...inner, span: cursor.spanFrom(start.span) };
  }

  #countOperator(token: Token): void {
    this.#operators++;
    if (this.#operators <= limits.operators) return;
    const message = `more than ${limits.operators} operators in one expression`;
    throw this.cursor.source.fault('depth', token.span, message, 'compute it in several statements');
  }

  #chained(token: Token): Error {
    const hint = 'write a < b and b < c, or use parentheses to compare a result';
    return this.cursor.source.fault('syntax', token.span, 'comparisons do not chain', hint);
  }
}

function between(first: Span, last: Span): Span {
  return { start: first.start, end: last.end };
}

function wordOf(token: Token): Word {
  return { name: token.text, span: token.span };
}
