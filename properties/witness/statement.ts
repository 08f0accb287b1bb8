import { smallerExpressions, smallerReferences, smallerSlots, smallerValues } from './expression.ts';
import { smallerIntegers, smallerLists } from './part.ts';
import type { Compound, Kind, Shape, Statement } from './syntax.ts';

type Body = readonly Statement[];

/** The lists of statements with fewer statements: some are left out, or one gives way to its body. */
export function* shorterBodies(body: Body, minLength: number): Generator<Body> {
  yield* smallerLists(body, minLength);
  for (const [at, statement] of body.entries()) {
    if (!isCompound(statement)) continue;
    yield body.toSpliced(at, 1, ...statement.body);
    for (const inner of shorterBodies(statement.body, 1)) yield body.with(at, { ...statement, body: inner });
  }
}

/** The lists of as many statements, one of which is simpler. */
export function* simplerBodies(body: Body): Generator<Body> {
  for (const [at, statement] of body.entries()) {
    for (const simpler of simplerStatements(statement)) yield body.with(at, simpler);
  }
}

/** What is left of a body without the statements that themselves mention something. */
export function bodyWithout(body: Body, mentions: (node: unknown) => boolean): Body {
  return body.flatMap((statement): Body => {
    if (!isCompound(statement)) return mentions(statement) ? [] : [statement];
    if (statement.kind !== 'atomic' && mentions(statement.test)) return [];
    const inner = bodyWithout(statement.body, mentions);
    return inner.length === 0 ? [] : [{ ...statement, body: inner }];
  });
}

function isCompound(statement: Statement): statement is Compound {
  return 'body' in statement;
}

function* simplerStatements(statement: Statement): Generator<Statement> {
  switch (statement.kind) {
    case 'assign':
      return yield* simplerAssignments(statement);
    case 'evaluate':
      for (const value of smallerValues(statement.value)) yield { ...statement, value };
      return;
    case 'print':
      for (const value of smallerExpressions(statement.value)) yield { ...statement, value };
      return;
    case 'if':
    case 'while':
      return yield* simplerConditionals(statement);
    case 'atomic':
      for (const body of simplerBodies(statement.body)) yield { ...statement, body };
      return;
    case 'new':
      for (const shape of smallerShapes(statement.shape)) yield { ...statement, shape };
      return;
    case 'weak':
      for (const value of smallerReferences(statement.value)) yield { ...statement, value };
      return;
    case 'drop':
    case 'minor':
    case 'major':
    case 'abort':
    case 'commit':
    case 'pass':
      return;
  }
}

function* simplerAssignments(statement: Kind<'assign'>): Generator<Statement> {
  const { card, ...plain } = statement;
  if (card) yield plain;
  for (const value of smallerValues(statement.value)) yield { ...statement, value };
  const { target } = statement;
  if (target.kind !== 'location' && target.kind !== 'member') return;
  for (const slot of smallerSlots(target)) yield { ...statement, target: slot };
}

function* simplerConditionals(statement: Kind<'if' | 'while'>): Generator<Statement> {
  const { span } = statement;
  if (statement.kind === 'while') yield { ...statement, kind: 'if' };
  if (statement.body.some(({ kind }) => kind !== 'pass')) yield { ...statement, body: [{ kind: 'pass', span }] };
  for (const test of smallerExpressions(statement.test)) yield { ...statement, test };
  for (const body of simplerBodies(statement.body)) yield { ...statement, body };
}

function* smallerShapes(shape: Shape): Generator<Shape> {
  if (shape.kind === 'array') for (const length of smallerIntegers(shape.length)) yield { ...shape, length };
  else for (const fields of smallerLists(shape.fields, 1)) yield { ...shape, fields };
}
