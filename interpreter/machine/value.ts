import type { Expression, Location, Reference, Slot, Thread, Value } from '../scenario/index.ts';
import { isReference } from '../scenario/index.ts';
import type { Assembler } from './assembler.ts';
import type { Cell, Instruction, Member } from './instruction.ts';

type SlotMember = Extract<Slot, { kind: 'member' }>;

/** Compiles expressions and accesses of a thread. `depth` is always how many values the stack holds before. */
export class ValueCompiler {
  readonly #out: Assembler;
  readonly #thread: Thread;
  readonly #place: (location: Location) => Cell;

  constructor(out: Assembler, thread: Thread, place: (location: Location) => Cell) {
    this.#out = out;
    this.#thread = thread;
    this.#place = place;
  }

  /** Leaves the value on the stack. */
  value(value: Value, depth: number): void {
    if (isReference(value)) this.reference(value, depth);
    else this.expression(value, depth);
  }

  expression(expression: Expression, depth: number): void {
    const out = this.#out;
    out.reserve(depth);
    switch (expression.kind) {
      case 'number':
        return out.push({ op: 'push', value: expression.value });
      case 'register':
        return out.push({ op: 'get', register: this.#thread.registers.indexOf(expression.name) });
      case 'location':
      case 'member':
        this.#index(expression, depth);
        return out.access(() => out.push(this.#load(expression, false, false)));
      case 'not':
      case 'negate':
        this.expression(expression.operand, depth);
        return out.push({ op: expression.kind });
      case 'binary':
        return this.#binary(expression, depth);
      case 'same':
        return this.#same(expression, depth);
      case 'identity':
        return this.#identity(expression, depth);
      case 'cas':
        return this.#cas(expression, depth);
      case 'faa':
        return this.#faa(expression, depth);
    }
  }

  /** Leaves the reference on the stack. Nothing may come before its use at which objects move. */
  reference(reference: Reference, depth: number): void {
    this.#operand(reference, depth);
    this.#fetch(reference);
  }

  /** Stores what `value` gives. */
  store(target: Slot, value: Value, card: boolean): void {
    const out = this.#out;
    const reference = isReference(value);
    if (reference) {
      // The index first: to compute it, an identity may be asked for, and the reference must not wait for that.
      const indexed = this.#index(target, 0);
      this.reference(value, Number(indexed));
      if (indexed) out.push({ op: 'swap' });
    } else {
      this.expression(value, 0);
      this.#index(target, 1);
    }
    out.access(() => out.push(this.#store(target, reference, card)));
  }

  /** Takes the reference on the stack for the handle. */
  hold(handle: number): void {
    this.#out.push({ op: 'setHandle', handle });
  }

  /** The handle becomes null. */
  drop(handle: number): void {
    this.#out.reserve(0);
    this.#out.push({ op: 'push', value: 0 }, { op: 'setHandle', handle });
  }

  /** Number of a handle. */
  handle(name: string): number {
    return this.#thread.handles.indexOf(name);
  }

  #binary({ operator, left, right, span }: Extract<Expression, { kind: 'binary' }>, depth: number): void {
    const out = this.#out;
    this.expression(left, depth);
    if (operator === 'and' || operator === 'or') {
      const decide = out.hole();
      this.expression(right, depth);
      const op = operator === 'and' ? 'jumpIfFalseOrPop' : 'jumpIfTrueOrPop';
      return out.fill(decide, { op, to: out.position });
    }
    this.expression(right, depth + 1);
    out.push({ op: 'binary', operator, span });
  }

  // No reference waits on the stack while the index of the other is computed.
  #same({ operator, left, right, span }: Extract<Expression, { kind: 'same' }>, depth: number): void {
    const out = this.#out;
    const first = this.#operand(left, depth);
    const second = this.#operand(right, depth + Number(first));
    if (first && second) out.push({ op: 'swap' });
    this.#fetch(left);
    if (second) out.push({ op: 'swap' });
    this.#fetch(right);
    out.push({ op: 'binary', operator, span });
  }

  #identity({ of, span }: Extract<Expression, { kind: 'identity' }>, depth: number): void {
    const out = this.#out;
    this.reference(of, depth);
    const decide = out.hole();
    out.push({ op: 'identify', span });
    out.fill(decide, { op: 'jumpIfNull', to: out.position });
  }

  #cas({ location, expected, replacement }: Extract<Expression, { kind: 'cas' }>, depth: number): void {
    const out = this.#out;
    this.expression(expected, depth);
    this.expression(replacement, depth + 1);
    const indexed = this.#index(location, depth + 2);
    out.access(() => {
      out.push(this.#load(location, false, true));
      const compare = out.hole();
      out.push(this.#store(location, false, false), { op: 'push', value: 1 }, { op: 'jump', to: out.position + 4 });
      out.fill(compare, { op: 'compare', indexed, otherwise: out.position });
      out.push({ op: 'push', value: 0 });
    });
  }

  #faa({ location, amount }: Extract<Expression, { kind: 'faa' }>, depth: number): void {
    const out = this.#out;
    this.expression(amount, depth);
    const indexed = this.#index(location, depth + 1);
    out.access(() => {
      out.push(this.#load(location, false, true), { op: 'combine', indexed }, this.#store(location, false, false));
    });
  }

  // Leaves the index of the element that a reference comes from; answers whether there is one.
  #operand(reference: Reference, depth: number): boolean {
    this.#out.reserve(depth);
    switch (reference.kind) {
      case 'null':
      case 'handle':
        return false;
      case 'held':
        return this.#index(reference.slot, depth);
      case 'target':
        return this.#operand(reference.of, depth);
    }
  }

  // Replaces the operand by the reference. Barriers are no safe points: nothing moves in here.
  #fetch(reference: Reference): void {
    const out = this.#out;
    switch (reference.kind) {
      case 'null':
        return out.push({ op: 'push', value: 0 });
      case 'handle':
        return out.push({ op: 'getHandle', handle: this.handle(reference.name) });
      case 'held':
        return out.push(this.#load(reference.slot, true, false));
      case 'target':
        this.#fetch(reference.of);
        return out.push({ op: 'loadTarget', span: reference.span });
    }
  }

  #index({ index }: Slot, depth: number): boolean {
    if (index === undefined) return false;
    this.expression(index, depth);
    return true;
  }

  #load(slot: Slot, reference: boolean, keepIndex: boolean): Instruction {
    return slot.kind === 'location'
      ? { op: 'load', cell: this.#place(slot), keepIndex }
      : { op: 'loadMember', member: this.#member(slot, reference), keepIndex };
  }

  #store(slot: Slot, reference: boolean, card: boolean): Instruction {
    return slot.kind === 'location'
      ? { op: card ? 'storeCard' : 'store', cell: this.#place(slot) }
      : { op: 'storeMember', member: this.#member(slot, reference), card };
  }

  #member({ handle: { name }, field, span }: SlotMember, reference: boolean): Member {
    return { handle: this.handle(name), name, field, reference, span };
  }
}
