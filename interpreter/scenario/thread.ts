import { constantValue } from './constant.ts';
import type { DeclaredNames } from './declared.ts';
import type { DraftStatement, DraftThread, Reference } from './draft.ts';
import { isThreadName } from './head.ts';
import { limits } from './limits.ts';
import { type NodeCount, Resolver } from './resolver.ts';
import { quote } from './source.ts';
import type { Expression, Location, Register, Span, Statement, Thread } from './syntax.ts';

/** The threads with their names resolved, repeated ones expanded. */
export function resolveThreads(
  drafts: readonly DraftThread[],
  names: DeclaredNames,
  count: NodeCount,
): readonly Thread[] {
  const threads = new Map<string, Thread>();
  for (const draft of drafts) {
    if (draft.repeated) checkNumberIsFree(names);
    for (let number = draft.first; number <= draft.last; number++) {
      const thread = new ThreadResolver(draft, number, names, count).thread();
      const first = threads.get(thread.name);
      if (first !== undefined) {
        const hint = `its first statements are on line ${names.source.line(first.span)}`;
        throw names.source.fault('duplicate', draft.headSpan, `the thread ${thread.name} is there twice`, hint);
      }
      threads.set(thread.name, thread);
      if (threads.size > limits.threads) {
        throw names.source.fault('size', draft.headSpan, `a scenario has at most ${limits.threads} threads`);
      }
    }
  }
  return [...threads.values()];
}

function checkNumberIsFree(names: DeclaredNames): void {
  const declaration = names.declaration('i');
  if (declaration === undefined) return;
  const message = '`i` is the number of a repeated thread and cannot be a location too';
  throw names.source.fault('name', declaration.span, message, 'choose another name');
}

/** Resolves one thread; `i` stands for its number if it is one of several. */
class ThreadResolver extends Resolver {
  protected override readonly context: string;
  readonly #name: string;
  readonly #registers: ReadonlySet<string>;

  constructor(
    readonly draft: DraftThread,
    readonly number: number,
    names: DeclaredNames,
    count: NodeCount,
  ) {
    super(names, count);
    this.#name = `T${number}`;
    this.context = draft.repeated ? ` (in ${this.#name})` : '';
    const registers = new Set<string>();
    collectRegisters(draft.body, names, registers);
    this.#registers = registers;
  }

  thread(): Thread {
    const body = this.#statements(this.draft.body);
    return { name: this.#name, body, registers: [...this.#registers], span: this.draft.span };
  }

  #statements(drafts: readonly DraftStatement[]): readonly Statement[] {
    return drafts.map((draft) => this.#statement(draft));
  }

  #statement(draft: DraftStatement): Statement {
    this.count.add(draft.span);
    const { span } = draft;
    switch (draft.kind) {
      case 'assign':
        return { kind: 'assign', target: this.#target(draft.target), value: this.expression(draft.value), span };
      case 'evaluate':
      case 'print':
        return { kind: draft.kind, value: this.expression(draft.value), span };
      case 'if':
      case 'while': {
        const test = this.expression(draft.test);
        return { kind: draft.kind, test, body: this.#body(test, draft.body), span };
      }
      case 'atomic':
        return { kind: 'atomic', body: this.#statements(draft.body), span };
      case 'abort':
      case 'commit':
      case 'pass':
        return { kind: draft.kind, span };
    }
  }

  /** In `if i > 1: x = a[i - 2]` the first thread never gets to the element that it does not have. */
  #body(test: Expression, drafts: readonly DraftStatement[]): readonly Statement[] {
    const { reachable } = this;
    this.reachable = reachable && constantValue(test) !== 0;
    const body = this.#statements(drafts);
    this.reachable = reachable;
    return body;
  }

  #target(reference: Reference): Location | Register {
    const { base, span } = reference;
    if (this.draft.repeated && base.name === 'i') {
      const message = '`i` is the number of the thread and cannot change';
      throw this.names.source.fault('name', span, message, 'use another register');
    }
    if (isThreadName(base.name) && reference.field === undefined && reference.index === undefined) {
      const message = `${quote(base.name)} is the name of a thread`;
      throw this.names.source.fault('name', span, message, 'choose another name for the register');
    }
    // Every bare name that is assigned and not declared is a register.
    return this.location(reference) ?? this.#register(reference);
  }

  /** The number comes before a field that would be known by its bare name, `i`, too. */
  protected override location(reference: Reference): Location | undefined {
    return this.#isNumber(reference) ? undefined : super.location(reference);
  }

  protected override undeclared(reference: Reference): Expression {
    const { span } = reference;
    return this.#isNumber(reference) ? { kind: 'number', value: this.number, span } : this.#register(reference);
  }

  #isNumber(reference: Reference): boolean {
    return this.draft.repeated && reference.base.name === 'i' && isBare(reference);
  }

  #register(reference: Reference): Register {
    const { base, span } = reference;
    const { source } = this.names;
    if (isThreadName(base.name)) {
      const message = `${quote(source.text.slice(span.start, span.end))} speaks of a thread`;
      const hint = 'only never: and always: see the registers of threads; declare what threads share in init:';
      throw source.fault('scope', span, message, hint);
    }
    const known = this.#registers.has(base.name);
    if (known && isBare(reference)) return { kind: 'register', thread: this.#name, name: base.name, span };
    if (known) {
      const what = reference.index === undefined ? 'no fields' : 'no elements';
      const hint = 'declare an array as a[4] in init:, and an object as object p: f, g';
      throw source.fault('kind', span, `${quote(base.name)} is a register and has ${what}`, hint);
    }
    const declareIt = isBare(reference)
      ? `declare it, as in init: ${base.name}=0, or assign it in ${this.#name}`
      : 'declare an array as a[4] in init:, and an object as object p: f, g';
    const number = base.name === 'i' ? 'i is a number only in repeated threads, T1..T4:' : undefined;
    const hint = number ?? this.names.hintFor(base.name, this.#registers) ?? declareIt;
    throw source.fault('unknown-name', base.span, `${quote(base.name)} is not known in ${this.#name}`, hint);
  }

  protected override checkAtomic(_span: Span): void {
    // CAS and FAA may stand wherever a thread computes.
  }
}

function isBare(reference: Reference): boolean {
  return reference.index === undefined && reference.field === undefined;
}

/** Adds what `statements` assign and nothing declares, in the order of the text. */
function collectRegisters(statements: readonly DraftStatement[], names: DeclaredNames, registers: Set<string>): void {
  for (const statement of statements) {
    if (statement.kind === 'if' || statement.kind === 'while' || statement.kind === 'atomic') {
      collectRegisters(statement.body, names, registers);
    } else if (statement.kind === 'assign' && isBare(statement.target) && !names.has(statement.target.base.name)) {
      registers.add(statement.target.base.name);
    }
  }
}
