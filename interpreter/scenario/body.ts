import { constantValue } from './constant.ts';
import type { DraftAssignment, DraftExpression, DraftStatement, Path, Word } from './draft.ts';
import { isThreadName } from './head.ts';
import { isBare, Scope } from './scope.ts';
import { quote } from './source.ts';
import { nearestName } from './suggestion.ts';
import type { Expression, Handle, Register, Slot, Statement, Thread } from './syntax.ts';

/** Resolves the statements of one thread. */
export class Body extends Scope {
  thread(): Thread {
    const body = this.#statements(this.draft.body);
    const { registers, handles } = this.variables;
    return { name: this.name, body, registers: [...registers], handles: [...handles], span: this.draft.span };
  }

  #statements(drafts: readonly DraftStatement[]): readonly Statement[] {
    return drafts.map((draft) => this.#statement(draft));
  }

  #statement(draft: DraftStatement): Statement {
    this.count.add(draft.span);
    const { span } = draft;
    switch (draft.kind) {
      case 'assign':
        return this.#assign(draft);
      case 'evaluate':
        return this.#collection(draft.value) ?? { kind: 'evaluate', value: this.value(draft.value), span };
      case 'print':
        return { kind: 'print', value: this.expression(draft.value), span };
      case 'if':
      case 'while': {
        const test = this.expression(draft.test);
        return { kind: draft.kind, test, body: this.#body(test, draft.body), span };
      }
      case 'atomic':
        return { kind: 'atomic', body: this.#statements(draft.body), span };
      case 'new':
        return { kind: 'new', handle: this.#handle(draft.name), shape: draft.shape, span };
      case 'weak':
        return { kind: 'weak', handle: this.#handle(draft.name), value: this.reference(draft.value), span };
      case 'drop':
        return { kind: 'drop', handle: this.#handle(draft.name, `write ${draft.name.name} = null`), span };
      case 'abort':
      case 'commit':
      case 'pass':
        return { kind: draft.kind, span };
    }
  }

  /** `minor` and `major`, unless something is called so. */
  #collection(draft: DraftExpression): Statement | undefined {
    if (draft.kind !== 'path' || !isBare(draft)) return undefined;
    const { name, span } = draft.base;
    if (this.names.has(name) || this.variable(draft.base) !== undefined) return undefined;
    if (name === 'minor' || name === 'major') return { kind: name, span };
    const nearest = nearestName(name, collections);
    if (nearest === undefined) return undefined;
    const hint = `did you mean ${quote(nearest)}?`;
    throw this.names.source.fault('unknown-name', span, `${quote(name)} is not known in ${this.name}`, hint);
  }

  /** In `if i > 1: x = a[i - 2]` the first thread never gets to the element that it does not have. */
  #body(test: Expression, drafts: readonly DraftStatement[]): readonly Statement[] {
    const { reachable } = this;
    this.reachable = reachable && constantValue(test) !== 0;
    const body = this.#statements(drafts);
    this.reachable = reachable;
    return body;
  }

  #assign({ target, value, card, span }: DraftAssignment): Statement {
    const [place, holds] = this.#target(target);
    const taken = holds === 'reference' ? this.reference(value) : this.expression(value);
    const statement = { kind: 'assign', target: place, value: taken, span } as const;
    return card ? { ...statement, card } : statement;
  }

  #target(path: Path): readonly [Slot | Register | Handle, 'number' | 'reference'] {
    const { base, span } = path;
    this.#checkAssignable(base);
    if (isThreadName(base.name) && isBare(path)) throw this.#threadName(base);
    // Every bare name that is assigned and not declared is a register or a handle.
    const place = this.value(path);
    switch (place.kind) {
      case 'held':
        return [place.slot, 'reference'];
      case 'handle':
        return [place, 'reference'];
      case 'location':
      case 'member':
      case 'register':
        return [place, 'number'];
      default: {
        const hint = 'assign to a location, a register or a handle';
        throw this.names.source.fault('name', span, `${quote(base.name)} cannot be assigned to`, hint);
      }
    }
  }

  /** The handle that `new`, `weak` or `drop` names. */
  #handle(word: Word, hint = `choose another name, and assign the handle to ${word.name}`): Handle {
    const { name, span } = word;
    const { source } = this.names;
    this.#checkAssignable(word);
    if (this.names.has(name)) {
      throw source.fault('name', span, `${quote(name)} is a location and no handle`, hint);
    }
    const variable = this.variable(word);
    if (variable?.kind === 'handle') return variable;
    if (variable?.kind === 'register') {
      throw source.fault('kind', span, `${quote(name)} is a register and no handle`, 'a register holds numbers');
    }
    const { handles } = this.variables;
    const nearest = nearestName(name, handles);
    const known = nearest === undefined ? 'a thread drops what it has taken' : `did you mean ${quote(nearest)}?`;
    throw source.fault('unknown-name', span, `${quote(name)} is not a handle of ${this.name}`, known);
  }

  #checkAssignable({ name, span }: Word): void {
    if (!this.draft.repeated || name !== 'i') return;
    const message = '`i` is the number of the thread and cannot change';
    throw this.names.source.fault('name', span, message, 'use another name');
  }

  #threadName({ name, span }: Word): Error {
    const message = `${quote(name)} is the name of a thread`;
    return this.names.source.fault('name', span, message, 'choose another name for the register');
  }
}

const collections = ['minor', 'major'] as const;
