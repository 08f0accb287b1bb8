import type { Expression, Location, Register, Statement, Thread } from '../scenario/index.ts';
import { type Cell, type Code, type Instruction, operationOf } from './instruction.ts';
import { alwaysTouches, touchesShared } from './touches.ts';

/** What counts as one transaction outside braces. */
export type Unit =
  /** A statement, and the condition of an `if` or `while`. */
  | 'statement'
  /** Each single access: what litmus tests for memory models mean. */
  | 'access';

/** Where a transaction can notice signals besides the places where the protocol itself looks. */
export type SafePoints =
  /** Between its statements: a Python program allocates about everywhere. */
  | 'statement'
  /** Nowhere. */
  | 'commit';

export interface CompileOptions {
  readonly unit: Unit;
  readonly safePoints: SafePoints;
  /** Where the location's declaration was placed. */
  readonly place: (location: Location) => Cell;
}

export function compileThread(thread: Thread, options: CompileOptions): Code {
  return new Compiler(thread, options).compile();
}

class Compiler {
  readonly #code: Instruction[] = [];
  readonly #thread: Thread;
  readonly #options: CompileOptions;
  #depth = 0;
  #sites = 0;
  // A transaction is open here: outside braces every unit is wrapped into one of its own, inside the block is the one.
  #open = false;
  // The registers that the open transaction assigns.
  #assigns: readonly number[] = [];

  constructor(thread: Thread, options: CompileOptions) {
    this.#thread = thread;
    this.#options = options;
  }

  compile(): Code {
    this.#statements(this.#thread.body);
    this.#code.push({ op: 'end' });
    return {
      name: this.#thread.name,
      instructions: this.#code,
      ops: this.#code.map(({ op }) => op),
      operations: this.#code.map(operationOf),
      registers: this.#thread.registers,
      depth: this.#depth,
      abortSites: this.#sites,
    };
  }

  #statements(body: readonly Statement[]): void {
    for (const statement of body) this.#statement(statement);
  }

  #statement(statement: Statement): void {
    switch (statement.kind) {
      case 'assign':
      case 'evaluate':
      case 'print':
        return this.#unit([statement], () => this.#simple(statement));
      case 'if':
      case 'while':
        return this.#conditional(statement);
      case 'atomic':
        return this.#transaction(statement.body, () => this.#statements(statement.body));
      case 'abort':
        this.#code.push({ op: 'abort', site: this.#sites++, span: statement.span });
        return;
      case 'commit':
        this.#code.push({ op: 'commit' }, { op: 'begin', assigns: this.#assigns });
        return;
      case 'pass':
        return;
    }
  }

  #simple(statement: Extract<Statement, { kind: 'assign' | 'evaluate' | 'print' }>): void {
    this.#expression(statement.value, 0);
    switch (statement.kind) {
      case 'assign':
        if (statement.target.kind === 'register') this.#set(statement.target);
        else this.#store(statement.target, 1);
        return;
      case 'evaluate':
        this.#code.push({ op: 'pop' });
        return;
      case 'print':
        this.#code.push({ op: 'inevitable' }, { op: 'print' });
        return;
    }
  }

  #conditional(statement: Extract<Statement, { kind: 'if' | 'while' }>): void {
    const top = this.#code.length;
    this.#unit([statement.test], () => this.#expression(statement.test, 0));
    const exit = this.#placeholder();
    this.#statements(statement.body);
    if (statement.kind === 'while') {
      if (!this.#roundIsVisible(statement)) {
        this.#code.push({ op: 'pause', safePoint: this.#open && this.#options.safePoints === 'statement' });
      }
      this.#code.push({ op: 'jump', to: top });
    }
    this.#code[exit] = { op: 'jumpIfFalse', to: this.#code.length };
  }

  // A unit that touches nothing shared needs no transaction, and no safe point before it.
  #unit(parts: readonly (Statement | Expression)[], emit: () => void): void {
    if (!parts.some(touchesShared)) return emit();
    if (this.#open) {
      if (this.#options.safePoints === 'statement') this.#code.push({ op: 'poll' });
      return emit();
    }
    const whole = this.#options.unit === 'statement' || parts.some((part) => part.kind === 'print');
    if (!whole) return emit();
    this.#transaction(parts, emit);
  }

  #transaction(parts: readonly (Statement | Expression)[], emit: () => void): void {
    this.#assigns = this.#assigned(parts);
    this.#code.push({ op: 'begin', assigns: this.#assigns });
    this.#open = true;
    emit();
    this.#open = false;
    this.#code.push({ op: 'commit' });
  }

  // Whether every round of a loop has something visible in it, wherever its conditions lead.
  #roundIsVisible({ test, body }: Extract<Statement, { kind: 'if' | 'while' }>): boolean {
    const testIsUnit = !this.#open && this.#options.unit === 'statement';
    return alwaysTouches(test) || (testIsUnit && touchesShared(test)) || body.some(alwaysTouches);
  }

  #expression(expression: Expression, depth: number): void {
    this.#depth = Math.max(this.#depth, depth + 4);
    switch (expression.kind) {
      case 'number':
        this.#code.push({ op: 'push', value: expression.value });
        return;
      case 'register':
        this.#code.push({ op: 'get', register: this.#thread.registers.indexOf(expression.name) });
        return;
      case 'location':
        if (expression.index !== undefined) this.#expression(expression.index, depth);
        this.#access(() => this.#code.push({ op: 'load', cell: this.#options.place(expression), keepIndex: false }));
        return;
      case 'not':
      case 'negate':
        this.#expression(expression.operand, depth);
        this.#code.push({ op: expression.kind });
        return;
      case 'binary':
        return this.#binary(expression, depth);
      case 'cas':
        return this.#cas(expression, depth);
      case 'faa':
        return this.#faa(expression, depth);
    }
  }

  #binary(expression: Extract<Expression, { kind: 'binary' }>, depth: number): void {
    const { operator, left, right, span } = expression;
    this.#expression(left, depth);
    if (operator === 'and' || operator === 'or') {
      const decide = this.#placeholder();
      this.#expression(right, depth);
      const op = operator === 'and' ? 'jumpIfFalseOrPop' : 'jumpIfTrueOrPop';
      this.#code[decide] = { op, to: this.#code.length };
      return;
    }
    this.#expression(right, depth + 1);
    this.#code.push({ op: 'binary', operator, span });
  }

  #cas({ location, expected, replacement }: Extract<Expression, { kind: 'cas' }>, depth: number): void {
    this.#expression(expected, depth);
    this.#expression(replacement, depth + 1);
    const cell = this.#index(location, depth + 2);
    const indexed = cell.length !== undefined;
    this.#access(() => {
      this.#code.push({ op: 'load', cell, keepIndex: true });
      const compare = this.#placeholder();
      this.#code.push({ op: 'store', cell }, { op: 'push', value: 1 }, { op: 'jump', to: this.#code.length + 4 });
      this.#code[compare] = { op: 'compare', indexed, otherwise: this.#code.length };
      this.#code.push({ op: 'push', value: 0 });
    });
  }

  #faa({ location, amount }: Extract<Expression, { kind: 'faa' }>, depth: number): void {
    this.#expression(amount, depth);
    const cell = this.#index(location, depth + 1);
    this.#access(() => {
      this.#code.push(
        { op: 'load', cell, keepIndex: true },
        { op: 'combine', indexed: cell.length !== undefined },
        { op: 'store', cell },
      );
    });
  }

  #store(location: Location, depth: number): void {
    const cell = this.#index(location, depth);
    this.#access(() => this.#code.push({ op: 'store', cell }));
  }

  #index(location: Location, depth: number): Cell {
    if (location.index !== undefined) this.#expression(location.index, depth);
    return this.#options.place(location);
  }

  // With the unit `access`, an access outside braces is a transaction.
  #access(emit: () => void): void {
    if (this.#open) return emit();
    this.#transaction([], emit);
  }

  #set({ name }: Register): void {
    this.#code.push({ op: 'set', register: this.#thread.registers.indexOf(name) });
  }

  // A hole for a forward jump.
  #placeholder(): number {
    return this.#code.push({ op: 'end' }) - 1;
  }

  #assigned(parts: readonly (Statement | Expression)[]): number[] {
    const names = new Set<string>();
    const visit = (part: Statement | Expression): void => {
      if (part.kind === 'assign' && part.target.kind === 'register') names.add(part.target.name);
      if (part.kind === 'if' || part.kind === 'while') part.body.forEach(visit);
    };
    parts.forEach(visit);
    return [...names].map((name) => this.#thread.registers.indexOf(name));
  }
}
