import type { Arguments, Expression, Lambda } from './expression.ts';

/** An annotation that is never evaluated is read as the body of a lambda. */
export function lazyNode(body: Expression): Lambda {
  const { position } = body;
  const args: Arguments = {
    kind: 'arguments',
    posonlyargs: [],
    args: [],
    vararg: undefined,
    kwonlyargs: [],
    kw_defaults: [],
    kwarg: undefined,
    defaults: [],
  };
  return { kind: 'Lambda', args, body, position };
}
