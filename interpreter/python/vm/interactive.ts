import type { Expression, Module, Statement } from '../syntax/index.ts';

/** A program as it runs when it is typed in: the values of its expressions are shown. Functions and classes are left alone. */
export function showing(module: Module): Module {
  return { ...module, body: module.body.map(shown) };
}

const all = (body: readonly Statement[]): readonly Statement[] => body.map(shown);

function shown(statement: Statement): Statement {
  switch (statement.kind) {
    case 'Expr':
      return { ...statement, value: display(statement.value) };
    case 'For':
    case 'AsyncFor':
    case 'While':
    case 'If':
      return { ...statement, body: all(statement.body), orelse: all(statement.orelse) };
    case 'With':
    case 'AsyncWith':
      return { ...statement, body: all(statement.body) };
    case 'Match':
      return { ...statement, cases: statement.cases.map((one) => ({ ...one, body: all(one.body) })) };
    case 'Try':
    case 'TryStar':
      return {
        ...statement,
        body: all(statement.body),
        handlers: statement.handlers.map((one) => ({ ...one, body: all(one.body) })),
        orelse: all(statement.orelse),
        finalbody: all(statement.finalbody),
      };
    default:
      return statement;
  }
}

// What the module `sys` shows values with may be another function by then.
function display(value: Expression): Expression {
  const { position } = value;
  const name: Expression = { kind: 'Name', id: '__import__', ctx: 'Load', position };
  const text: Expression = {
    kind: 'Constant',
    value: { type: 'str', value: 'sys', points: undefined },
    prefix: undefined,
    position,
  };
  const sys: Expression = { kind: 'Call', func: name, args: [text], keywords: [], position };
  const hook: Expression = { kind: 'Attribute', value: sys, attr: 'displayhook', ctx: 'Load', position };
  return { kind: 'Call', func: hook, args: [value], keywords: [], position };
}
