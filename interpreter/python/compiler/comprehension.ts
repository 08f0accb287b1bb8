import { Label } from '../code/assembler.ts';
import type { Comprehension, DictComp, Expression, GeneratorExp, ListComp, SetComp } from '../syntax/index.ts';
import { goAlong } from './along.ts';
import { jumpIf } from './condition.ts';
import type { Context } from './context.ts';
import { begin, end } from './function.ts';
import { makeFunction } from './nested.ts';
import { noParameters } from './unit.ts';

export type AnyComprehension = ListComp | SetComp | DictComp | GeneratorExp;

const names = { ListComp: '<listcomp>', SetComp: '<setcomp>', DictComp: '<dictcomp>', GeneratorExp: '<genexpr>' };

/** Compiles comprehensions: functions of the first iterator, called at once. */
export class Comprehensions {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  compile(node: AnyComprehension): void {
    const context = this.#context;
    const { unit } = context;
    const { kind, position, generators } = node;
    const parameters = { ...noParameters, positional: 1 };
    unit.emit('PUSH_NULL');
    makeFunction(context, { node, name: names[kind], position, parameters }, 0, () => this.#body(node));
    const [first] = generators;
    context.expression(first!.iter);
    unit.emit(first!.is_async ? 'GET_AITER' : 'GET_ITER');
    unit.emit('CALL', 1);
    if (kind === 'GeneratorExp' || !unit.child(node).coroutine) return;
    unit.emit('GET_AWAITABLE');
    goAlong(context);
  }

  #body(node: AnyComprehension): void {
    const context = this.#context;
    const { unit } = context;
    begin(context);
    if (node.kind === 'ListComp') unit.emit('BUILD_LIST', 0);
    if (node.kind === 'SetComp') unit.emit('BUILD_SET', 0);
    if (node.kind === 'DictComp') unit.emit('BUILD_MAP', 0);
    this.#loop(node, 0);
    if (node.kind === 'GeneratorExp') return end(context);
    unit.emit('RETURN_VALUE');
  }

  #loop(node: AnyComprehension, at: number): void {
    const generator = node.generators[at];
    if (generator === undefined) return this.#element(node);
    const { unit } = this.#context;
    if (at === 0) unit.emitLocal('LOAD_FAST', '.0');
    else {
      this.#context.expression(generator.iter);
      unit.emit(generator.is_async ? 'GET_AITER' : 'GET_ITER');
    }
    if (generator.is_async) this.#asynchronous(node, generator, at);
    else this.#synchronous(node, generator, at);
  }

  #synchronous(node: AnyComprehension, { target, ifs }: Comprehension, at: number): void {
    const { unit, store } = this.#context;
    const [again, after] = [new Label(), new Label()];
    unit.out.mark(again);
    unit.emit('FOR_ITER', after);
    store(target);
    this.#filter(ifs, again);
    this.#loop(node, at + 1);
    unit.emit('JUMP', again);
    unit.out.mark(after);
  }

  #asynchronous(node: AnyComprehension, { target, ifs }: Comprehension, at: number): void {
    const { unit, store } = this.#context;
    const [again, over] = [new Label(), new Label()];
    unit.out.mark(again);
    nextOfAsync(this.#context, over);
    store(target);
    this.#filter(ifs, again);
    this.#loop(node, at + 1);
    unit.emit('JUMP', again);
    unit.out.mark(over);
    unit.emit('END_ASYNC_FOR');
  }

  #filter(conditions: readonly Expression[], again: Label): void {
    for (const condition of conditions) jumpIf(this.#context, condition, again, false);
  }

  // What is built lies under the iterators.
  #element(node: AnyComprehension): void {
    const { unit, expression } = this.#context;
    const under = node.generators.length + 1;
    if (node.kind === 'DictComp') {
      expression(node.key);
      expression(node.value);
      return unit.emit('MAP_ADD', under);
    }
    expression(node.elt);
    if (node.kind === 'ListComp') return unit.emit('LIST_APPEND', under);
    if (node.kind === 'SetComp') return unit.emit('SET_ADD', under);
    if (unit.scope.coroutine) unit.emit('ASYNC_GEN_WRAP');
    unit.emit('YIELD_VALUE');
    unit.emit('POP_TOP');
  }
}

/** asynchronous iterator: awaits its next item; at its end goes on at `over`. */
export function nextOfAsync(context: Context, over: Label): void {
  const { unit } = context;
  unit.out.protect(over);
  unit.emit('GET_ANEXT');
  goAlong(context);
  unit.out.release();
}
