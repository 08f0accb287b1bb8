import type { UserFault } from '../../model/index.ts';
import type { Cursor } from './cursor.ts';
import type { DraftExpression, DraftStatement, Path } from './draft.ts';
import { isBinaryOperator, parseExpression } from './expression.ts';
import { checkNoAllocation, heapUsage, heapWord, parseDrop, parseNew, parseWeak } from './heap.ts';
import type { Token } from './lexer.ts';
import { quote } from './source.ts';
import { foreignStatement, reservedName, unexpectedInCode, unknownSection } from './unexpected.ts';

/** The statements of a thread, up to the end of its section. */
export function parseThreadBody(cursor: Cursor): readonly DraftStatement[] {
  return new StatementParser(cursor, false).list();
}

/** Parses statements; `inBraces` tells whether they belong to a transaction. */
class StatementParser {
  constructor(
    readonly cursor: Cursor,
    readonly inBraces: boolean,
  ) {}

  /** Statements up to the closing of `open`, which is taken too; without it, up to the end of the section. */
  list(open?: Token): readonly DraftStatement[] {
    const { cursor } = this;
    const statements: DraftStatement[] = [];
    for (;;) {
      cursor.skip([';']);
      if (this.#atListEnd(open)) break;
      statements.push(this.#statement());
      if (!cursor.at(';') && cursor.peek().kind !== 'newline' && !this.#atListEnd(open)) throw this.#notSeparated();
    }
    if (open !== undefined) cursor.expectClosing(open);
    return statements;
  }

  #atListEnd(open: Token | undefined): boolean {
    if (open === undefined) return this.cursor.atSectionEnd();
    // A head inside of a block means that its closing is missing.
    return this.cursor.at(open.text === '(' ? ')' : '}') || this.cursor.head() !== undefined || this.#atEnd();
  }

  #atEnd(): boolean {
    return this.cursor.peek().kind === 'end';
  }

  #notSeparated(): UserFault {
    const { cursor } = this;
    const token = cursor.peek();
    if (token.kind === 'name' && cursor.peekSecond().text === ':') return unknownSection(cursor.source, token);
    if (cursor.at('}')) return unexpectedInCode(cursor.source, token, '`;` or a newline', 'no brace is open here');
    return cursor.unexpectedInCode('`;` or a newline', 'separate statements by ; or a newline');
  }

  #statement(): DraftStatement {
    const { cursor } = this;
    const token = cursor.peek();
    if (token.kind === 'word' && assignmentOperator(cursor.peekSecond()) !== undefined) {
      throw reservedName(cursor.source, token);
    }
    if (cursor.at('{')) return this.#atomic();
    if (token.kind !== 'word') return this.#heapStatement() ?? this.#assignmentOrExpression();
    switch (token.text) {
      case 'if':
      case 'while':
        return this.#conditional(token.text);
      case 'abort':
      case 'commit':
        return this.#transactional(token.text);
      case 'pass':
        return { kind: 'pass', span: cursor.next().span };
      case 'print':
        return this.#print();
      default:
        return this.#assignmentOrExpression();
    }
  }

  #heapStatement(): DraftStatement | undefined {
    const { cursor } = this;
    switch (heapWord(cursor)) {
      case 'new':
        return parseNew(cursor);
      case 'weak':
        return parseWeak(cursor);
      case 'drop':
        return parseDrop(cursor);
      case 'card':
        return this.#card();
      case undefined:
        return undefined;
    }
  }

  /** `card a[i] = E` */
  #card(): DraftStatement {
    const { cursor } = this;
    const { span } = cursor.next();
    const statement = this.#assignmentOrExpression();
    const hint = heapUsage('card');
    if (statement.kind !== 'assign') throw cursor.unexpectedInCode('an assignment', hint);
    if (statement.target.index !== undefined) return { ...statement, card: true, span: cursor.spanFrom(span) };
    throw cursor.source.fault('kind', statement.target.span, 'this is no element of an array', hint);
  }

  #atomic(): DraftStatement {
    const { cursor } = this;
    const open = cursor.next();
    if (this.inBraces) {
      const hint = 'nested blocks join into the outer transaction: write one block';
      throw cursor.source.fault('nesting', open.span, 'a transaction inside of a transaction', hint);
    }
    const body = cursor.nested(open, 'kept', () => new StatementParser(cursor, true).list(open));
    return { kind: 'atomic', body, span: cursor.spanFrom(open.span) };
  }

  #transactional(kind: 'abort' | 'commit'): DraftStatement {
    const { span } = this.cursor.next();
    if (this.inBraces) return { kind, span };
    const hint = `put it in braces: { x = 1; ${kind} }`;
    throw this.cursor.source.fault('nesting', span, `${quote(kind)} outside of a transaction`, hint);
  }

  #print(): DraftStatement {
    const { cursor } = this;
    const { span } = cursor.next();
    // `print` alone makes the transaction inevitable just so; what it prints plays no part.
    if (this.cursor.atStatementEnd()) return { kind: 'print', value: { kind: 'number', value: 0, span }, span };
    const value = parseExpression(cursor);
    return { kind: 'print', value, span: cursor.spanFrom(span) };
  }

  #conditional(kind: 'if' | 'while'): DraftStatement {
    const { cursor } = this;
    const start = cursor.next();
    const test = parseExpression(cursor);
    cursor.expect(':', '`:`', `after the condition of ${kind} stands a colon`);
    const body = cursor.nested(start, 'same', () => this.#body(kind));
    return { kind, test, body, span: cursor.spanFrom(start.span) };
  }

  /** `S` or `( S; S )`. */
  #body(kind: 'if' | 'while'): readonly DraftStatement[] {
    const { cursor } = this;
    const afterColon = cursor.peek();
    const hint = `write ${kind} E: S on one line, or ${kind} E: ( S; S )`;
    if (afterColon.kind === 'newline') {
      const second = cursor.peekSecond().text;
      // An indented body would look like one of Python, of which only the first line belongs to the if.
      if (second !== '(' && second !== '{') throw cursor.unexpectedInCode('a statement', hint);
      cursor.next();
    }
    const open = cursor.accept('(');
    if (open === undefined) {
      if (this.cursor.atStatementEnd() || cursor.head() !== undefined)
        throw cursor.unexpectedInCode('a statement', hint);
      return [this.#statement()];
    }
    const body = cursor.nested(open, 'kept', () => this.list(open));
    if (body.length > 0) return body;
    throw cursor.source.fault('syntax', cursor.spanFrom(open.span), 'a body without a statement', 'write pass');
  }

  #assignmentOrExpression(): DraftStatement {
    const { cursor } = this;
    const token = cursor.peek();
    const hint = foreignStatement(token);
    if (hint !== undefined && assignmentOperator(cursor.peekSecond()) === undefined) {
      throw unexpectedInCode(cursor.source, token, 'a statement', hint);
    }
    if (token.kind === 'name' && cursor.peekSecond().text === ':') throw unknownSection(cursor.source, token);
    const target = parseExpression(cursor);
    const operator = assignmentOperator(cursor.peek());
    if (operator === undefined) return { kind: 'evaluate', value: target, span: target.span };
    if (target.kind !== 'path') {
      const assignable = 'assign to a location or a register, as in x = 1 or a[0] = 1';
      throw cursor.source.fault('syntax', target.span, 'this cannot be assigned to', assignable);
    }
    cursor.next();
    checkNoAllocation(cursor);
    const operand = parseExpression(cursor);
    const value = operator === '=' ? operand : this.#combined(target, operator, operand);
    return { kind: 'assign', target, value, card: false, span: cursor.spanFrom(target.span) };
  }

  /** `target op= operand` means `target = target op operand`. */
  #combined(target: Path, assignment: string, operand: DraftExpression): DraftExpression {
    const { source } = this.cursor;
    const operator = assignment.slice(0, -1);
    // The lexer's assignment symbols are `=` and arithmetic operators followed by `=`.
    if (!isBinaryOperator(operator)) throw source.fault('syntax', target.span, `there is no ${quote(assignment)}`);
    if (target.index !== undefined && isAtomicInside(target.index)) {
      const message = `${quote(assignment)} evaluates the index twice, and the index changes memory`;
      throw source.fault('kind', target.index.span, message, 'put the index into a register before');
    }
    return { kind: 'binary', operator, left: target, right: operand, span: this.cursor.spanFrom(target.span) };
  }
}

/** The symbol by which `token` assigns (`=`, `+=`, …), if it does. */
function assignmentOperator(token: Token): string | undefined {
  return token.kind === 'symbol' && /^(?:=|\+=|-=|\*=|\/\/=|%=)$/.test(token.text) ? token.text : undefined;
}

/** Whether evaluating `expression` may change memory. */
function isAtomicInside(expression: DraftExpression): boolean {
  switch (expression.kind) {
    case 'number':
      return false;
    case 'path':
      return expression.index !== undefined && isAtomicInside(expression.index);
    case 'not':
    case 'negate':
      return isAtomicInside(expression.operand);
    case 'binary':
      return isAtomicInside(expression.left) || isAtomicInside(expression.right);
    case 'identity':
    case 'target':
      return isAtomicInside(expression.of);
    case 'cas':
    case 'faa':
      return true;
  }
}
