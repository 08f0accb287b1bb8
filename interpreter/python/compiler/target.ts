import type { Expression } from '../syntax/index.ts';
import type { Context } from './context.ts';
import { variable } from './variable.ts';

/** Compiles what can stand on the left of an assignment. */
export class Targets {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Assigns what is on top of the stack. */
  store(target: Expression): void {
    const { unit } = this.#context;
    unit.at(target.position, () => this.#store(target));
  }

  #store(target: Expression): void {
    const context = this.#context;
    const { unit } = context;
    switch (target.kind) {
      case 'Name':
        return variable(context, 'STORE', target.id);
      case 'Attribute':
        context.expression(target.value);
        return unit.emitName('STORE_ATTR', target.attr);
      case 'Subscript':
        context.expression(target.value);
        context.expression(target.slice);
        return unit.emit('STORE_SUBSCR');
      case 'Starred':
        return this.store(target.value);
      case 'Tuple':
      case 'List':
        return this.#unpack(target.elts);
      default:
        throw new Error(`${target.kind} is no target`);
    }
  }

  #unpack(elements: readonly Expression[]): void {
    const { unit } = this.#context;
    const starred = elements.findIndex(({ kind }) => kind === 'Starred');
    if (starred < 0) unit.emit('UNPACK_SEQUENCE', elements.length);
    else unit.emit('UNPACK_EX', starred + ((elements.length - starred - 1) << 8));
    for (const element of elements) this.store(element);
  }

  delete(target: Expression): void {
    const { unit } = this.#context;
    unit.at(target.position, () => this.#delete(target));
  }

  #delete(target: Expression): void {
    const context = this.#context;
    const { unit } = context;
    switch (target.kind) {
      case 'Name':
        return variable(context, 'DELETE', target.id);
      case 'Attribute':
        context.expression(target.value);
        return unit.emitName('DELETE_ATTR', target.attr);
      case 'Subscript':
        context.expression(target.value);
        context.expression(target.slice);
        return unit.emit('DELETE_SUBSCR');
      case 'Tuple':
      case 'List':
        for (const element of target.elts) this.delete(element);
        return;
      default:
        throw new Error(`${target.kind} is nothing to delete`);
    }
  }

  /** `target op= value`: what is left of the target is evaluated once. */
  augment(target: Expression, operate: () => void): void {
    const context = this.#context;
    const { unit } = context;
    switch (target.kind) {
      case 'Attribute':
        context.expression(target.value);
        unit.emit('COPY', 1);
        unit.at(target.position, () => unit.emitName('LOAD_ATTR', target.attr));
        operate();
        unit.emit('SWAP', 2);
        return unit.at(target.position, () => unit.emitName('STORE_ATTR', target.attr));
      case 'Subscript':
        context.expression(target.value);
        context.expression(target.slice);
        unit.emit('COPY', 2);
        unit.emit('COPY', 2);
        unit.at(target.position, () => unit.emit('BINARY_SUBSCR'));
        operate();
        unit.emit('SWAP', 3);
        unit.emit('SWAP', 2);
        return unit.at(target.position, () => unit.emit('STORE_SUBSCR'));
      default:
        context.expression(target);
        operate();
        return this.store(target);
    }
  }
}
