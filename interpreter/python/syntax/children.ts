import type { Comprehension, Expression } from './expression.ts';

/** The expressions that an expression is made of, in the order of evaluation in which CPython visits them. */
export function childrenOf(node: Expression): readonly (Expression | undefined)[] {
  switch (node.kind) {
    case 'BoolOp':
    case 'JoinedStr':
      return node.values;
    case 'NamedExpr':
      return [node.value, node.target];
    case 'BinOp':
      return [node.left, node.right];
    case 'UnaryOp':
      return [node.operand];
    case 'IfExp':
      return [node.test, node.body, node.orelse];
    case 'Dict':
      return [...node.keys, ...node.values];
    case 'Set':
    case 'List':
    case 'Tuple':
      return node.elts;
    case 'Await':
    case 'Yield':
    case 'YieldFrom':
    case 'Starred':
    case 'Attribute':
      return [node.value];
    case 'Compare':
      return [node.left, ...node.comparators];
    case 'Call':
      return [node.func, ...node.args, ...node.keywords.map(({ value }) => value)];
    case 'FormattedValue':
      return [node.value, node.format_spec];
    case 'Subscript':
      return [node.value, node.slice];
    case 'Slice':
      return [node.lower, node.upper, node.step];
    case 'Constant':
    case 'Name':
      return [];
    case 'Lambda':
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      // They have a scope of their own, for which the visitor must say what it does.
      return [];
  }
}

/** The expressions inside a comprehension but for its first iterable, and its parts in order. */
export function elementsOf(
  node: Expression & { readonly generators: readonly Comprehension[] },
): readonly Expression[] {
  switch (node.kind) {
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      return [node.elt];
    case 'DictComp':
      return [node.key, node.value];
    default:
      return [];
  }
}
