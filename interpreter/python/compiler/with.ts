import { Label } from '../code/assembler.ts';
import { none } from '../code/constants.ts';
import type { AsyncWith, With, WithItem } from '../syntax/index.ts';
import { goAlong } from './along.ts';
import { type Context, inBlock } from './context.ts';
import { handling } from './handler.ts';

/** Compiles `with`. */
export class Withs {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  compile({ kind, items, body }: With | AsyncWith): void {
    this.#items(items, kind === 'AsyncWith', () => this.#context.body(body));
  }

  #items([item, ...others]: readonly WithItem[], isAsync: boolean, body: () => void): void {
    if (item === undefined) return body();
    const { unit } = this.#context;
    unit.at(item.context_expr.position, () => this.#item(item, isAsync, () => this.#items(others, isAsync, body)));
  }

  #item({ context_expr: manager, optional_vars: target }: WithItem, isAsync: boolean, body: () => void): void {
    const context = this.#context;
    const { unit } = context;
    const [handler, after] = [new Label(), new Label()];
    context.expression(manager);
    unit.emit(isAsync ? 'BEFORE_ASYNC_WITH' : 'BEFORE_WITH');
    if (isAsync) {
      unit.emit('GET_AWAITABLE', 1);
      goAlong(context);
    }
    const leave = (value: boolean) => this.#exit(isAsync, value);
    // The handler finds the exit, but not what entry has given.
    const inside = () => {
      if (target === undefined) unit.emit('POP_TOP');
      else context.store(target);
      body();
    };
    inBlock(context, { handler, leave }, inside, 1);
    this.#exit(isAsync, false);
    unit.emit('JUMP', after);
    handling(context, handler, () => this.#raised(isAsync, after));
    unit.out.mark(after);
  }

  // exit, and perhaps a value: calls it as without an exception.
  #exit(isAsync: boolean, value: boolean): void {
    const { unit } = this.#context;
    if (value) unit.emit('SWAP', 2);
    unit.emit('PUSH_NULL');
    unit.emit('SWAP', 2);
    for (let index = 0; index < 3; index++) unit.constant(none);
    unit.emit('CALL', 3);
    this.#awaitExit(isAsync);
    unit.emit('POP_TOP');
  }

  #awaitExit(isAsync: boolean): void {
    if (!isAsync) return;
    this.#context.unit.emit('GET_AWAITABLE', 2);
    goAlong(this.#context);
  }

  // exit, what was handled before, exception.
  #raised(isAsync: boolean, after: Label): void {
    const { unit } = this.#context;
    const suppressed = new Label();
    unit.emit('WITH_EXCEPT_START');
    this.#awaitExit(isAsync);
    unit.emit('POP_JUMP_IF_TRUE', suppressed);
    unit.emit('RERAISE');
    unit.out.mark(suppressed);
    unit.emit('POP_TOP');
    unit.emit('POP_EXCEPT');
    unit.emit('POP_TOP');
    unit.emit('JUMP', after);
  }
}
