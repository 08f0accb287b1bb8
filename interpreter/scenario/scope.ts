import type { DeclaredNames } from './declared.ts';
import type { DraftThread, Path, Word } from './draft.ts';
import { isThreadName } from './head.ts';
import { heapUsage } from './heap.ts';
import { type NodeCount, Resolver } from './resolver.ts';
import type { Shapes } from './shape.ts';
import { quote } from './source.ts';
import { nearestName } from './suggestion.ts';
import type { Expression, Handle, Location, Member, Register, Span, Value } from './syntax.ts';
import { type Variables, variablesOf } from './variable.ts';

/** Resolves what the names in one thread mean; `i` stands for its number if it is one of several. */
export class Scope extends Resolver {
  protected override readonly context: string;
  protected readonly name: string;
  protected readonly variables: Variables;

  constructor(
    protected readonly draft: DraftThread,
    protected readonly number: number,
    names: DeclaredNames,
    protected readonly shapes: Shapes,
    count: NodeCount,
  ) {
    super(names, count);
    this.name = `T${number}`;
    this.context = draft.repeated ? ` (in ${this.name})` : '';
    this.variables = variablesOf(draft.body, names, shapes, (path) => this.#isNumber(path));
  }

  /** The handle or register of that name, if the thread assigns it. */
  protected variable({ name, span }: Word): Handle | Register | undefined {
    if (this.variables.handles.has(name)) return { kind: 'handle', thread: this.name, name, span };
    if (this.variables.registers.has(name)) return { kind: 'register', thread: this.name, name, span };
    return undefined;
  }

  /** The number comes before a field that would be known by its bare name, `i`, too. */
  protected override location(path: Path): Location | undefined {
    return this.#isNumber(path) ? undefined : super.location(path);
  }

  protected override undeclared(path: Path): Value {
    const { base, span } = path;
    if (this.#isNumber(path)) return { kind: 'number', value: this.number, span };
    if (isThreadName(base.name)) throw this.#ofThread(span);
    const variable = this.variable(base);
    if (variable === undefined) {
      if (base.name === 'null' && isBare(path)) return { kind: 'null', span };
      throw this.#unknown(path);
    }
    if (isBare(path)) return { ...variable, span };
    if (variable.kind === 'handle') return this.#member(path, variable);
    const { source } = this.names;
    const what = path.index === undefined ? 'no fields' : 'no elements';
    throw source.fault('kind', span, `${quote(base.name)} is a register and has ${what}`, howToDeclare);
  }

  /** `p.f` or `a[E]`: what it holds, its name tells. */
  #member({ field, index, span }: Path, handle: Handle): Value {
    if (field !== undefined) {
      const member: Member = { kind: 'member', handle, field: field.name, span };
      return this.#fieldKind(field) === 'number' ? member : { kind: 'held', slot: member, span };
    }
    // A bare path has neither, and does not come here.
    const at: Expression = index === undefined ? { kind: 'number', value: 0, span } : this.expression(index);
    const member: Member = { kind: 'member', handle, index: at, span };
    return this.#elementKind(handle) === 'number' ? member : { kind: 'held', slot: member, span };
  }

  #fieldKind({ name, span }: Word) {
    const kind = this.shapes.fieldKind(name);
    if (kind !== undefined) return kind;
    const nearest = nearestName(name, this.shapes.fields);
    const hint = nearest === undefined ? `allocate one, as in new p: ${name}` : `did you mean ${quote(nearest)}?`;
    const message = `no object that is allocated has a field ${quote(name)}`;
    throw this.names.source.fault('unknown-name', span, message, hint);
  }

  #elementKind({ name, span }: Handle) {
    const kind = this.shapes.elementKind(name);
    if (kind !== undefined) return kind;
    const { source } = this.names;
    if (!this.shapes.hasArrays) {
      throw source.fault('kind', span, 'no array is allocated', `allocate one, as in new ${name}[100]`);
    }
    const message = `${quote(name)} may refer to an array of numbers or to one of references`;
    throw source.fault('kind', span, message, 'use the name by which the array is allocated');
  }

  #isNumber(path: Path): boolean {
    return this.draft.repeated && path.base.name === 'i' && isBare(path);
  }

  #ofThread(span: Span): Error {
    const { source } = this.names;
    const message = `${quote(source.text.slice(span.start, span.end))} speaks of a thread`;
    const hint = 'only never: and always: see the registers of threads; declare what threads share in init:';
    return source.fault('scope', span, message, hint);
  }

  #unknown(path: Path): Error {
    const { base } = path;
    const { registers, handles } = this.variables;
    const declareIt = isBare(path)
      ? `declare it, as in init: ${base.name}=0, or assign it in ${this.name}`
      : howToDeclare;
    const number = base.name === 'i' ? 'i is a number only in repeated threads, T1..T4:' : undefined;
    const word = heapUsage(base.name);
    const hint = number ?? word ?? this.names.hintFor(base.name, [...registers, ...handles]) ?? declareIt;
    return this.names.source.fault('unknown-name', base.span, `${quote(base.name)} is not known in ${this.name}`, hint);
  }

  protected override checkAtomic(_span: Span): void {
    // CAS and FAA may stand wherever a thread computes.
  }

  protected override checkHeap(_value: Value): void {
    // References too.
  }
}

const howToDeclare = 'declare an array as a[4] in init:, and an object as object p: f, g';

/** Whether a path is a name alone. */
export function isBare(path: Path): boolean {
  return path.index === undefined && path.field === undefined;
}
