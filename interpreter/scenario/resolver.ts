import { constantValue } from './constant.ts';
import type { DeclaredNames } from './declared.ts';
import type { DraftExpression, Path } from './draft.ts';
import { limits } from './limits.ts';
import { isReference } from './reference.ts';
import { quote } from './source.ts';
import type { Expression, Location, Reference, Slot, Span, Value } from './syntax.ts';

/** Counts the nodes of a scenario: a repeated thread multiplies what a short text may ask for. */
export class NodeCount {
  #count = 0;

  constructor(readonly names: DeclaredNames) {}

  add(span: Span): void {
    this.#count++;
    if (this.#count <= limits.nodes) return;
    const message = `the threads of the scenario have more than ${limits.nodes} statements and expressions together`;
    throw this.names.source.fault('size', span, message);
  }
}

type DraftBinary = Extract<DraftExpression, { kind: 'binary' }>;

/** Resolves the names of expressions. What is particular to a thread or to a claim, its subclasses say. */
export abstract class Resolver {
  /** Whether what is resolved can run: constant indices are checked only there. */
  protected reachable = true;

  constructor(
    protected readonly names: DeclaredNames,
    protected readonly count: NodeCount,
  ) {}

  /** What a path means that leads to no declaration. */
  protected abstract undeclared(path: Path): Value;

  /** @throws UserFault unless CAS and FAA may stand here. */
  protected abstract checkAtomic(span: Span): void;

  /** @throws UserFault unless `value`, which is about references, may stand here. */
  protected abstract checkHeap(value: Value): void;

  /** Added to messages that only one thread of a repeated one deserves. */
  protected abstract readonly context: string;

  /** An expression whose value is a number. */
  expression(draft: DraftExpression): Expression {
    const value = this.value(draft);
    if (!isReference(value)) return value;
    const hint = this.insteadOf(this.#textOf(draft.span));
    throw this.#fault(draft, 'is a reference, and a number is needed here', hint);
  }

  /** What to write where a number is needed and `text` is a reference. */
  protected insteadOf(text: string): string {
    return `compare it, as in ${text} != null, or take its identity, id(${text})`;
  }

  /** An expression whose value is a reference. */
  reference(draft: DraftExpression): Reference {
    const value = this.value(draft);
    if (isReference(value)) return value;
    const hint = 'references are null, handles, target(w), and what is declared or allocated with ref';
    throw this.#fault(draft, 'is a number, and a reference is needed here', hint);
  }

  value(draft: DraftExpression): Value {
    this.count.add(draft.span);
    const { span } = draft;
    switch (draft.kind) {
      case 'number':
        return { kind: 'number', value: draft.value, span };
      case 'path':
        return this.#path(draft);
      case 'not':
      case 'negate':
        return { kind: draft.kind, operand: this.expression(draft.operand), span };
      case 'binary':
        return this.#binary(draft);
      case 'identity':
      case 'target':
        return this.#allowed({ kind: draft.kind, of: this.reference(draft.of), span });
      case 'cas': {
        const location = this.#atomicSlot(draft.location, span, 'CAS');
        const expected = this.expression(draft.expected);
        return { kind: 'cas', location, expected, replacement: this.expression(draft.replacement), span };
      }
      case 'faa': {
        const location = this.#atomicSlot(draft.location, span, 'FAA');
        return { kind: 'faa', location, amount: this.expression(draft.amount), span };
      }
    }
  }

  /** The location that `path` means, if its name is declared. */
  protected location(path: Path): Location | undefined {
    const place = this.names.find(path);
    if (place === undefined) return undefined;
    const { declaration, field } = place;
    const location = { kind: 'location', object: declaration.name, span: path.span } as const;
    if (field !== undefined) return { ...location, field };
    if (path.index === undefined) return location;
    const index = this.expression(path.index);
    const constant = constantValue(index);
    if (constant !== undefined && this.reachable) {
      this.names.checkIndex(declaration, constant, path.index.span, this.context);
    }
    return { ...location, index };
  }

  #path(path: Path): Value {
    const slot = this.location(path);
    if (slot === undefined) return this.undeclared(path);
    return this.names.kindOf(path) === 'reference' ? { kind: 'held', slot, span: path.span } : slot;
  }

  // Of two references, == asks whether they lead to the same object.
  #binary({ operator, left, right, span }: DraftBinary): Expression {
    if (operator !== '==' && operator !== '!=') {
      return { kind: 'binary', operator, left: this.expression(left), right: this.expression(right), span };
    }
    const first = this.value(left);
    const second = this.value(right);
    if (isReference(first) && isReference(second)) {
      return this.#allowed({ kind: 'same', operator, left: first, right: second, span });
    }
    if (!isReference(first) && !isReference(second)) {
      return { kind: 'binary', operator, left: first, right: second, span };
    }
    const which = isReference(first) ? 'left' : 'right';
    const message = `a reference (on the ${which}) and a number cannot be compared`;
    const hint = 'compare references with references or null; id(p) is a number';
    throw this.names.source.fault('kind', span, message, hint);
  }

  #allowed<Kind extends Value>(value: Kind): Kind {
    this.checkHeap(value);
    return value;
  }

  #atomicSlot(path: Path, span: Span, operation: string): Slot {
    this.checkAtomic(span);
    // Says what is wrong with a name that nothing has.
    const value = this.#path(path);
    if (value.kind === 'location' || value.kind === 'member') return value;
    if (isReference(value)) {
      const hint = 'compare and assign in one transaction, as in { if head == p: head = q }';
      throw this.#fault(path, `is a reference, and ${operation} is for numbers`, hint);
    }
    const hint = 'declare the location in init:';
    throw this.names.source.fault('kind', path.span, `${operation} needs a location, not a register`, hint);
  }

  #fault({ span }: DraftExpression, what: string, hint?: string): Error {
    return this.names.source.fault('kind', span, `${quote(this.#textOf(span))} ${what}`, hint);
  }

  #textOf({ start, end }: Span): string {
    const text = this.names.source.text.slice(start, end).replace(/\s+/g, ' ');
    return text.length > 20 ? `${text.slice(0, 20)}…` : text;
  }
}
