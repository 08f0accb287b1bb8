import type { Refuse } from './draft.ts';
import type { Compare, Expression, Subscript, UnaryOp } from './expression.ts';
import { constantKind } from './folding.ts';
import type { Position } from './position.ts';
import type { Assert } from './statement.ts';
import type { SyntaxWarning } from './warning.ts';

const classNames: Readonly<Record<string, string>> = { None: 'NoneType', Ellipsis: 'ellipsis' };
const displays: Readonly<Record<string, string>> = {
  Tuple: 'tuple',
  List: 'list',
  ListComp: 'list',
  Dict: 'dict',
  DictComp: 'dict',
  Set: 'set',
  SetComp: 'set',
  GeneratorExp: 'generator',
  Lambda: 'function',
  JoinedStr: 'str',
  FormattedValue: 'str',
};
const indexed: ReadonlySet<string> = new Set(['str', 'bytes', 'tuple', 'list']);
const unindexed: ReadonlySet<string> = new Set(
  'NoneType ellipsis int bool float complex set generator function'.split(' '),
);
const singletons: ReadonlySet<string> = new Set(['None', 'bool', 'Ellipsis']);

/** Finds what compiles but can hardly be meant. */
export class Suspicion {
  readonly #refuse: Refuse;
  readonly #warnings: SyntaxWarning[];

  constructor(refuse: Refuse, warnings: SyntaxWarning[]) {
    this.#refuse = refuse;
    this.#warnings = warnings;
  }

  expression(node: Expression): void {
    if (node.kind === 'Compare') this.#compare(node, false);
    else if (node.kind === 'UnaryOp') {
      if (isInverted(node)) this.#compare(node.operand, true);
    } else if (node.kind === 'Call') {
      const name = className(node.func);
      if (name === undefined || name === 'function') return;
      this.#warn(`'${name}' object is not callable; perhaps you missed a comma?`, node.position);
    } else if (node.kind === 'Subscript' && node.ctx === 'Load') this.#subscript(node);
  }

  assertion({ test, position }: Assert): void {
    if (test.kind !== 'Tuple' || test.elts.length === 0) return;
    this.#warn('assertion is always true, perhaps remove parentheses?', position);
  }

  #compare({ left, ops, comparators, position }: Compare, inverted: boolean): void {
    let literal = isLiteral(left);
    for (const [index, op] of ops.entries()) {
      const right = isLiteral(comparators[index]!);
      if ((op === 'Is' || op === 'IsNot') && (literal || right)) {
        const isNot = (op === 'IsNot') !== inverted;
        this.#warn(
          isNot ? '"is not" with a literal. Did you mean "!="?' : '"is" with a literal. Did you mean "=="?',
          position,
        );
        return;
      }
      literal = right;
    }
  }

  #subscript({ value, slice, position }: Subscript): void {
    const name = className(value);
    if (name === undefined) return;
    if (unindexed.has(name)) {
      return this.#warn(`'${name}' object is not subscriptable; perhaps you missed a comma?`, position);
    }
    if (!indexed.has(name)) return;
    const index = className(slice);
    if (index === undefined || index === 'int' || index === 'bool') return;
    const message = `${name} indices must be integers or slices, not ${index}; perhaps you missed a comma?`;
    this.#warn(message, position);
  }

  #warn(message: string, position: Position): void {
    this.#warnings.push({ category: 'SyntaxWarning', error: this.#refuse(message, position) });
  }
}

/** Whether CPython turns the comparison behind a `not` round, as in `not a is b`. */
export function isInverted(node: UnaryOp): node is UnaryOp & { readonly operand: Compare } {
  const { op, operand } = node;
  return (
    op === 'Not' && operand.kind === 'Compare' && operand.ops.length === 1 && /^(Is|In)/.test(operand.ops[0] ?? '')
  );
}

function isLiteral(node: Expression): boolean {
  const kind = constantKind(node);
  return kind !== undefined && !singletons.has(kind);
}

// The name of the class that an expression certainly gives.
function className(node: Expression): string | undefined {
  const kind = constantKind(node);
  return kind === undefined ? displays[node.kind] : (classNames[kind] ?? kind);
}
