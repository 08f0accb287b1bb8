import { constantValue } from './constant.ts';
import type { DeclaredNames } from './declared.ts';
import type { DraftExpression, Reference } from './draft.ts';
import { limits } from './limits.ts';
import type { Expression, Location, Span } from './syntax.ts';

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

/** Resolves the names of expressions. What is particular to a thread or to a claim, its subclasses say. */
export abstract class Resolver {
  /** Whether what is resolved can run: constant indices are checked only there. */
  protected reachable = true;

  constructor(
    protected readonly names: DeclaredNames,
    protected readonly count: NodeCount,
  ) {}

  /** What a reference means that leads to no declaration. */
  protected abstract undeclared(reference: Reference): Expression;

  /** @throws UserFault unless CAS and FAA may stand here. */
  protected abstract checkAtomic(span: Span): void;

  /** Added to messages that only one thread of a repeated one deserves. */
  protected abstract readonly context: string;

  expression(draft: DraftExpression): Expression {
    this.count.add(draft.span);
    const { span } = draft;
    switch (draft.kind) {
      case 'number':
        return { kind: 'number', value: draft.value, span };
      case 'reference':
        return this.location(draft) ?? this.undeclared(draft);
      case 'not':
      case 'negate':
        return { kind: draft.kind, operand: this.expression(draft.operand), span };
      case 'binary': {
        const left = this.expression(draft.left);
        return { kind: 'binary', operator: draft.operator, left, right: this.expression(draft.right), span };
      }
      case 'cas': {
        const location = this.#atomicLocation(draft.location, span, 'CAS');
        const expected = this.expression(draft.expected);
        return { kind: 'cas', location, expected, replacement: this.expression(draft.replacement), span };
      }
      case 'faa': {
        const location = this.#atomicLocation(draft.location, span, 'FAA');
        return { kind: 'faa', location, amount: this.expression(draft.amount), span };
      }
    }
  }

  /** The location that `reference` means, if its name is declared. */
  protected location(reference: Reference): Location | undefined {
    const place = this.names.find(reference);
    if (place === undefined) return undefined;
    const { declaration, field } = place;
    const location = { kind: 'location', object: declaration.name, span: reference.span } as const;
    if (field !== undefined) return { ...location, field };
    if (reference.index === undefined) return location;
    const index = this.expression(reference.index);
    const constant = constantValue(index);
    if (constant !== undefined && this.reachable) {
      this.names.checkIndex(declaration, constant, reference.index.span, this.context);
    }
    return { ...location, index };
  }

  #atomicLocation(reference: Reference, span: Span, operation: string): Location {
    this.checkAtomic(span);
    const location = this.location(reference);
    if (location !== undefined) return location;
    // Says what is wrong with a name that nothing has.
    this.undeclared(reference);
    const hint = 'declare the location in init:';
    throw this.names.source.fault('kind', reference.span, `${operation} needs a location, not a register`, hint);
  }
}
