import type { ConstantValue } from './constant.ts';
import type { BinOp, Expression, UnaryOp } from './expression.ts';

/** The class of a constant. */
export type ConstantKind = ConstantValue['type'] | 'tuple';

const sequences: ReadonlySet<string> = new Set(['str', 'bytes', 'tuple']);
const ranks: Readonly<Record<string, number>> = { bool: 0, int: 1, float: 2, complex: 3 };

/** The class of the constant that CPython makes of an expression before it compiles it, if it makes one. */
export function constantKind(node: Expression): ConstantKind | undefined {
  switch (node.kind) {
    case 'Constant':
      return node.value.type;
    case 'Name':
      return node.id === '__debug__' && node.ctx === 'Load' ? 'bool' : undefined;
    case 'Tuple':
      return node.ctx === 'Load' && node.elts.every((each) => constantKind(each) !== undefined) ? 'tuple' : undefined;
    case 'UnaryOp':
      return unary(node);
    case 'BinOp':
      return binary(node);
    default:
      return undefined;
  }
}

function unary({ op, operand }: UnaryOp): ConstantKind | undefined {
  const kind = constantKind(operand);
  if (kind === undefined) return undefined;
  if (op === 'Not') return 'bool';
  if (kind === 'bool') return 'int';
  if (op === 'Invert') return kind === 'int' ? 'int' : undefined;
  return kind in ranks ? kind : undefined;
}

// What would fail at run time is left to it.
function binary({ op, left, right }: BinOp): ConstantKind | undefined {
  const [first, second] = [constantKind(left), constantKind(right)];
  if (first === undefined || second === undefined) return undefined;
  if (op === 'Add' && first === second && sequences.has(first)) return first;
  if (op === 'Mult' && sequences.has(first) && second === 'int') return first;
  if (op === 'Mult' && first === 'int' && sequences.has(second)) return second;
  const [a, b] = [ranks[first], ranks[second]];
  if (a === undefined || b === undefined || op === 'MatMult') return undefined;
  const whole = a <= 1 && b <= 1;
  if (op === 'BitAnd' || op === 'BitOr' || op === 'BitXor') return !whole ? undefined : a + b === 0 ? 'bool' : 'int';
  if (op === 'LShift' || op === 'RShift') return whole ? 'int' : undefined;
  if ((op === 'Div' || op === 'FloorDiv' || op === 'Mod') && isZero(right)) return undefined;
  if (whole) return op === 'Div' ? 'float' : 'int';
  return a === 3 || b === 3 ? 'complex' : 'float';
}

function isZero(node: Expression): boolean {
  if (node.kind !== 'Constant') return false;
  const { value } = node;
  return (value.type === 'int' && value.value === 0n) || (value.type === 'float' && value.value === 0);
}
