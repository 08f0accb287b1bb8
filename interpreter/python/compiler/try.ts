import { Label } from '../code/assembler.ts';
import { none } from '../code/constants.ts';
import type { ExceptHandler, Statement, Try, TryStar } from '../syntax/index.ts';
import { type Context, inBlock } from './context.ts';
import { handling } from './handler.ts';
import type { Block } from './unit.ts';
import { variable } from './variable.ts';

/** Compiles `try`. */
export class Tries {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  compile(node: Try | TryStar): void {
    const { finalbody, handlers } = node;
    const guarded = () => (handlers.length > 0 ? this.#except(node) : this.#context.body(node.body));
    if (finalbody.length > 0) this.#finally(guarded, finalbody);
    else guarded();
  }

  #finally(guarded: () => void, finalBody: readonly Statement[]): void {
    const context = this.#context;
    const { unit } = context;
    const [handler, after] = [new Label(), new Label()];
    inBlock(context, { handler, leave: () => context.body(finalBody) }, guarded);
    context.body(finalBody);
    unit.emit('JUMP', after);
    handling(context, handler, () => {
      inBlock(context, { handler: undefined, leave: (value) => this.#dropHandled(value) }, () =>
        context.body(finalBody),
      );
      unit.emit('RERAISE');
    });
    unit.out.mark(after);
  }

  // what was handled before, exception, and perhaps a value.
  #dropHandled(value: boolean): void {
    const { unit } = this.#context;
    if (value) unit.emit('SWAP', 2);
    unit.emit('POP_TOP');
    this.#endHandling(value);
  }

  // what was handled before, and perhaps a value.
  #endHandling(value: boolean): void {
    const { unit } = this.#context;
    if (value) unit.emit('SWAP', 2);
    unit.emit('POP_EXCEPT');
  }

  #except(node: Try | TryStar): void {
    const context = this.#context;
    const { unit } = context;
    const [handler, after] = [new Label(), new Label()];
    inBlock(context, { handler, leave: () => {} }, () => context.body(node.body));
    context.body(node.orelse);
    unit.emit('JUMP', after);
    handling(context, handler, () => {
      if (node.kind === 'Try') this.#handlers(node.handlers, after);
      else this.#groupHandlers(node.handlers, after);
    });
    unit.out.mark(after);
  }

  #handlers(handlers: readonly ExceptHandler[], after: Label): void {
    const { unit } = this.#context;
    for (const one of handlers) {
      unit.at(one.position, () => {
        const next = new Label();
        if (one.type !== undefined) {
          this.#context.expression(one.type);
          unit.emit('CHECK_EXC_MATCH');
          unit.emit('POP_JUMP_IF_FALSE', next);
        }
        this.#handled(one, after);
        unit.out.mark(next);
      });
    }
    unit.emit('RERAISE');
  }

  // what was handled before, exception.
  #handled({ name, body }: ExceptHandler, after: Label): void {
    const context = this.#context;
    const { unit } = context;
    if (name === undefined) {
      unit.emit('POP_TOP');
      inBlock(context, { handler: undefined, leave: (value) => this.#endHandling(value) }, () => context.body(body));
      unit.emit('POP_EXCEPT');
      return unit.emit('JUMP', after);
    }
    variable(context, 'STORE', name);
    const cleanup = new Label();
    const block: Block = {
      handler: cleanup,
      leave: (value) => {
        this.#endHandling(value);
        this.#forget(name);
      },
    };
    inBlock(context, block, () => context.body(body));
    unit.emit('POP_EXCEPT');
    this.#forget(name);
    unit.emit('JUMP', after);
    unit.out.mark(cleanup);
    this.#forget(name);
    unit.emit('RERAISE');
  }

  // The name of a handler is unbound at its end, even where its body has done that.
  #forget(name: string): void {
    this.#context.unit.constant(none);
    variable(this.#context, 'STORE', name);
    variable(this.#context, 'DELETE', name);
  }

  // what was handled before, group. Under what is left of the group there is a list of what handlers raised.
  #groupHandlers(handlers: readonly ExceptHandler[], after: Label): void {
    const { unit } = this.#context;
    unit.emit('COPY', 1);
    unit.emit('BUILD_LIST', 0);
    unit.emit('SWAP', 2);
    for (const one of handlers) unit.at(one.position, () => this.#groupHandler(one));
    const [nothing] = [new Label()];
    unit.emit('LIST_APPEND', 1);
    unit.emit('PREP_RERAISE_STAR');
    unit.emit('COPY', 1);
    unit.emit('POP_JUMP_IF_NONE', nothing);
    unit.emit('RERAISE');
    unit.out.mark(nothing);
    unit.emit('POP_TOP');
    unit.emit('POP_EXCEPT');
    unit.emit('JUMP', after);
  }

  #groupHandler({ type, name, body }: ExceptHandler): void {
    const context = this.#context;
    const { unit } = context;
    const [unmatched, raised, next] = [new Label(), new Label(), new Label()];
    context.expression(type!);
    unit.emit('CHECK_EG_MATCH');
    unit.emit('COPY', 1);
    unit.emit('POP_JUMP_IF_NONE', unmatched);
    // What matches is what is being handled now.
    unit.emit('PUSH_EXC_INFO');
    unit.emit('SWAP', 2);
    unit.emit('POP_TOP');
    if (name === undefined) unit.emit('POP_TOP');
    else variable(context, 'STORE', name);
    inBlock(context, { handler: raised, leave: () => {} }, () => context.body(body));
    if (name !== undefined) this.#forget(name);
    unit.emit('JUMP', next);
    unit.out.mark(raised);
    if (name !== undefined) this.#forget(name);
    unit.emit('LIST_APPEND', 2);
    unit.emit('JUMP', next);
    unit.out.mark(unmatched);
    unit.emit('POP_TOP');
    unit.out.mark(next);
  }
}
