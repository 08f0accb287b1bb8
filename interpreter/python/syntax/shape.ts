import type { Token } from './token.ts';

/** What messages call an expression. */
export type What =
  | 'name'
  | 'attribute'
  | 'subscript'
  | 'starred'
  | 'tuple'
  | 'list'
  | 'function call'
  | 'literal'
  | 'True'
  | 'False'
  | 'None'
  | 'ellipsis'
  | 'expression'
  | 'comparison'
  | 'conditional expression'
  | 'named expression'
  | 'lambda'
  | 'dict literal'
  | 'set display'
  | 'list comprehension'
  | 'set comprehension'
  | 'dict comprehension'
  | 'generator expression'
  | 'yield expression'
  | 'await expression'
  | 'f-string expression';

/** What the grammar keeps of an expression: enough to say why a program is wrong. */
export interface Shape {
  readonly what: What;
  readonly first: Token;
  readonly last: Token;
  /** Elements of a tuple or list, what is starred, or the left side of a comparison. */
  readonly items: readonly Shape[];
  /** Whether it binds at least as tight as `|`, so that it can stand on both sides of a comparison. */
  readonly tight: boolean;
  /** The first operator of a comparison. */
  readonly operator: string | undefined;
}

/** What a target is for. */
export type Purpose = 'assign' | 'for' | 'delete';

/** The part of a target that cannot be one; undefined if all can. */
export function invalidTarget(shape: Shape, purpose: Purpose): Shape | undefined {
  switch (shape.what) {
    case 'name':
    case 'attribute':
    case 'subscript':
      return undefined;
    case 'tuple':
    case 'list':
      for (const item of shape.items) {
        const invalid = invalidTarget(item, purpose);
        if (invalid !== undefined) return invalid;
      }
      return undefined;
    case 'starred':
      return purpose === 'delete' ? shape : invalidTarget(shape.items[0]!, purpose);
    case 'comparison':
      if (purpose === 'for') {
        return shape.operator === 'in' ? invalidTarget(shape.items[0]!, purpose) : undefined;
      }
      return shape;
    default:
      return shape;
  }
}
