import type { Expression, Location, Shape, Span, Statement, Thread } from '../scenario/index.ts';
import { Assembler } from './assembler.ts';
import { isForeseen } from './foreseen.ts';
import { type Cell, type Code, operationOf, subjectOf } from './instruction.ts';
import type { Part } from './parts.ts';
import { alwaysTouches, touchesShared, usesReferences } from './touches.ts';
import { ValueCompiler } from './value.ts';

/** What counts as one transaction outside braces. */
export type Unit =
  /** A statement, and the condition of an `if` or `while`. */
  | 'statement'
  /** Each single access: what litmus tests for memory models mean. What handles references stays whole. */
  | 'access';

/** Where a transaction can notice signals besides the places where the protocol itself looks. */
export type SafePoints =
  /** Between its statements: a Python program allocates about everywhere. */
  | 'statement'
  /** Nowhere. */
  | 'commit';

/** The type's number and the size in bytes of an object. */
export interface Allocated {
  readonly type: number;
  readonly size: number;
}

export interface CompileOptions {
  readonly unit: Unit;
  readonly safePoints: SafePoints;
  /** Where the location's declaration was placed. */
  readonly place: (location: Location) => Cell;
  /** What there is to allocate for a shape, or for a weak reference. */
  readonly allocated: (shape: Shape | 'weakref', span: Span) => Allocated;
}

export function compileThread(thread: Thread, options: CompileOptions): Code {
  return new Compiler(thread, options).compile();
}

type Conditional = Extract<Statement, { kind: 'if' | 'while' }>;
type Simple = Exclude<Statement, { kind: 'if' | 'while' | 'atomic' | 'abort' | 'commit' | 'pass' }>;

class Compiler {
  readonly #out = new Assembler();
  readonly #values: ValueCompiler;
  readonly #thread: Thread;
  readonly #options: CompileOptions;
  #sites = 0;
  // Number of the handle that the target of a new weak reference has meanwhile, if one is needed.
  #target: number | undefined;

  constructor(thread: Thread, options: CompileOptions) {
    this.#thread = thread;
    this.#options = options;
    this.#values = new ValueCompiler(this.#out, thread, options.place);
  }

  compile(): Code {
    const { name, body, registers, handles } = this.#thread;
    this.#statements(body);
    if (handles.length > 0) this.#out.push({ op: 'forget' });
    this.#out.push({ op: 'end' });
    const { code, depth } = this.#out;
    return {
      name,
      instructions: code,
      ops: code.map(({ op }) => op),
      operations: code.map(operationOf),
      subjects: code.map(subjectOf),
      foreseen: code.map((_, at) => isForeseen(code, at)),
      registers,
      handles: this.#target === undefined ? handles : [...handles, ''],
      depth,
      abortSites: this.#sites,
    };
  }

  #statements(body: readonly Statement[]): void {
    for (const statement of body) this.#statement(statement);
  }

  #statement(statement: Statement): void {
    switch (statement.kind) {
      case 'if':
      case 'while':
        return this.#conditional(statement);
      case 'atomic':
        return this.#transaction(statement.body, () => this.#statements(statement.body));
      case 'abort':
        return this.#out.push({ op: 'abort', site: this.#sites++, span: statement.span });
      case 'commit':
        return this.#out.split();
      case 'pass':
        return;
      default:
        return this.#unit(statement, () => this.#simple(statement));
    }
  }

  #simple(statement: Simple): void {
    const out = this.#out;
    switch (statement.kind) {
      case 'assign':
        return this.#assign(statement);
      case 'evaluate':
        this.#values.value(statement.value, 0);
        return out.push({ op: 'pop' });
      case 'print':
        this.#values.expression(statement.value, 0);
        return out.push({ op: 'inevitable' }, { op: 'print' });
      case 'new':
        return this.#new(statement);
      case 'weak':
        return this.#weak(statement);
      case 'drop':
        return this.#values.drop(this.#values.handle(statement.handle.name));
      case 'minor':
      case 'major':
        return out.push({ op: statement.kind === 'minor' ? 'minorCollect' : 'majorCollect', span: statement.span });
    }
  }

  #assign({ target, value, card }: Extract<Statement, { kind: 'assign' }>): void {
    const values = this.#values;
    switch (target.kind) {
      case 'register':
        values.value(value, 0);
        return this.#out.push({ op: 'set', register: this.#thread.registers.indexOf(target.name) });
      case 'handle':
        values.value(value, 0);
        return values.hold(values.handle(target.name));
      case 'location':
      case 'member':
        return values.store(target, value, card === true);
    }
  }

  #new({ handle, shape, span }: Extract<Statement, { kind: 'new' }>): void {
    const { type, size } = this.#options.allocated(shape, span);
    this.#out.reserve(0);
    this.#out.push({ op: 'allocate', type, size, target: undefined, span });
    this.#values.hold(this.#values.handle(handle.name));
  }

  // Allocation may move the target, so that gets a root first.
  #weak({ handle, value, span }: Extract<Statement, { kind: 'weak' }>): void {
    const { type, size } = this.#options.allocated('weakref', span);
    const target = this.#thread.handles.length;
    this.#target = target;
    this.#values.reference(value, 0);
    this.#values.hold(target);
    this.#out.push({ op: 'allocate', type, size, target, span });
    this.#values.hold(this.#values.handle(handle.name));
    this.#values.drop(target);
  }

  #conditional(statement: Conditional): void {
    const out = this.#out;
    const top = out.position;
    this.#unit(statement.test, () => this.#values.expression(statement.test, 0));
    const exit = out.hole();
    this.#statements(statement.body);
    if (statement.kind === 'while') {
      if (!this.#roundIsVisible(statement)) {
        out.push({ op: 'pause', safePoint: out.open && this.#options.safePoints === 'statement' });
      }
      out.push({ op: 'jump', to: top });
    }
    out.fill(exit, { op: 'jumpIfFalse', to: out.position });
  }

  // A unit that touches nothing shared needs no transaction, and no safe point before it.
  #unit(part: Simple | Expression, emit: () => void): void {
    if (!touchesShared(part)) return emit();
    if (this.#out.open) {
      if (this.#options.safePoints === 'statement') this.#out.push({ op: 'poll' });
      return emit();
    }
    const whole = this.#options.unit === 'statement' || part.kind === 'print' || usesReferences(part);
    if (!whole) return emit();
    this.#transaction([part], emit);
  }

  #transaction(parts: readonly Part[], emit: () => void): void {
    this.#out.transaction(this.#assigned(parts), emit);
  }

  // Whether every round of a loop has something visible in it, wherever its conditions lead.
  #roundIsVisible({ test, body }: Conditional): boolean {
    const testIsUnit = !this.#out.open && (this.#options.unit === 'statement' || usesReferences(test));
    return alwaysTouches(test) || (testIsUnit && touchesShared(test)) || body.some(alwaysTouches);
  }

  #assigned(parts: readonly Part[]): number[] {
    const names = new Set<string>();
    const visit = (part: Part): void => {
      if (part.kind === 'assign' && part.target.kind === 'register') names.add(part.target.name);
      if (part.kind === 'if' || part.kind === 'while') part.body.forEach(visit);
    };
    parts.forEach(visit);
    return [...names].map((name) => this.#thread.registers.indexOf(name));
  }
}
