import { Label } from '../code/assembler.ts';
import type { Expression } from '../syntax/index.ts';
import type { Context } from './context.ts';

/** Compiles a test: goes on at `label` if it comes out as `wanted`, else behind. Nothing is asked twice whether it is true. */
export function jumpIf(context: Context, test: Expression, label: Label, wanted: boolean): void {
  const { unit } = context;
  if (test.kind === 'UnaryOp' && test.op === 'Not') return jumpIf(context, test.operand, label, !wanted);
  if (test.kind !== 'BoolOp') {
    context.expression(test);
    return unit.at(test.position, () => unit.emit(wanted ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', label));
  }
  // One value decides: a false one for `and`, a true one for `or`.
  const decides = test.op === 'Or';
  const last = test.values.length - 1;
  const behind = new Label();
  test.values.forEach((value, index) => {
    if (index === last) jumpIf(context, value, label, wanted);
    else jumpIf(context, value, decides === wanted ? label : behind, decides);
  });
  unit.out.mark(behind);
}
