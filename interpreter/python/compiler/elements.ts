import type { Expression } from '../syntax/index.ts';
import type { Context } from './context.ts';

/** Whether the compiler of CPython makes one constant of it. */
function isConstant(expression: Expression): boolean {
  switch (expression.kind) {
    case 'Constant':
      return true;
    case 'UnaryOp':
      return expression.op !== 'Not' && isConstant(expression.operand);
    case 'BinOp':
      return isConstant(expression.left) && isConstant(expression.right);
    case 'Tuple':
      return expression.elts.every(isConstant);
    default:
      return false;
  }
}

/**
 * A set of constants, if they are that. CPython makes it of a frozen set that was made anew of the items of another one; the
 * order that this leads to is seen by who prints it.
 */
export function constantSet(context: Context, elements: readonly Expression[]): boolean {
  const { unit } = context;
  if (elements.length < 3 || !elements.every(isConstant)) return false;
  unit.emit('BUILD_SET', 0);
  unit.emit('BUILD_SET', 0);
  unit.emit('BUILD_LIST', 0);
  for (const element of elements) context.expression(element);
  unit.emit('BUILD_SET', elements.length);
  unit.emit('LIST_EXTEND', 1);
  unit.emit('SET_UPDATE', 1);
  unit.emit('SET_UPDATE', 1);
  return true;
}

/** Elements, some of them starred, as a list or set. */
export function unpacked(context: Context, elements: readonly Expression[], kind: 'list' | 'set'): void {
  const { unit } = context;
  unit.emit(kind === 'list' ? 'BUILD_LIST' : 'BUILD_SET', 0);
  for (const element of elements) {
    context.expression(element.kind === 'Starred' ? element.value : element);
    if (element.kind === 'Starred') unit.emit(kind === 'list' ? 'LIST_EXTEND' : 'SET_UPDATE', 1);
    else unit.emit(kind === 'list' ? 'LIST_APPEND' : 'SET_ADD', 1);
  }
}
