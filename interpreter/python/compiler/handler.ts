import { Label } from '../code/assembler.ts';
import { type Context, inBlock } from './context.ts';

/**
 * Compiles a handler: the exception is on top of the stack, and is being handled meanwhile. Where another one leaves it,
 * what was handled before is handled again.
 * @param handle finds on top: what was handled before, exception; it must not go on to what comes next
 */
export function handling(context: Context, handler: Label, handle: () => void): void {
  const { unit } = context;
  const cleanup = new Label();
  unit.out.mark(handler);
  // It begins before the exception makes room for what was handled before.
  inBlock(context, { handler: cleanup, leave: () => {} }, () => {
    unit.emit('PUSH_EXC_INFO');
    handle();
  });
  unit.out.mark(cleanup);
  unit.emit('COPY', 2);
  unit.emit('POP_EXCEPT');
  unit.emit('RERAISE');
}
