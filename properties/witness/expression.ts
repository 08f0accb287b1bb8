import { smallerIntegers } from './part.ts';
import type { Expression, Reference, Slot, Value } from './syntax.ts';

/** What a value can be replaced by: parts of it, constants, and itself with a smaller part. */
export function smallerValues(value: Value): Iterable<Value> {
  switch (value.kind) {
    case 'null':
    case 'handle':
    case 'held':
    case 'target':
      return smallerReferences(value);
    default:
      return smallerExpressions(value);
  }
}

export function* smallerReferences(reference: Reference): Generator<Reference> {
  if (reference.kind === 'null') return;
  yield { kind: 'null', span: reference.span };
  if (reference.kind === 'target') yield reference.of;
}

export function* smallerExpressions(expression: Expression): Generator<Expression> {
  if (expression.kind === 'number') {
    for (const value of smallerIntegers(expression.value)) yield { ...expression, value };
    return;
  }
  yield* partsOf(expression);
  yield* folded(expression);
  const { span } = expression;
  yield { kind: 'number', value: 0, span };
  yield { kind: 'number', value: 1, span };
  yield* withSmallerPart(expression);
}

/** The slot with a smaller index. */
export function* smallerSlots(slot: Slot): Generator<Slot> {
  if (slot.index !== undefined) for (const index of smallerExpressions(slot.index)) yield { ...slot, index };
}

// Of two numbers, the one that they come to.
function* folded(expression: Expression): Generator<Expression> {
  if (expression.kind !== 'binary' || expression.left.kind !== 'number' || expression.right.kind !== 'number') return;
  const { operator, left, right, span } = expression;
  if (operator === '+') yield { kind: 'number', value: left.value + right.value, span };
  else if (operator === '-') yield { kind: 'number', value: left.value - right.value, span };
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'location':
    case 'member':
      return expression.index === undefined ? [] : [expression.index];
    case 'not':
    case 'negate':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'cas':
      return [expression.location, expression.expected, expression.replacement];
    case 'faa':
      return [expression.location, expression.amount];
    case 'number':
    case 'register':
    case 'same':
    case 'identity':
      return [];
  }
}

function* withSmallerPart(expression: Expression): Generator<Expression> {
  switch (expression.kind) {
    case 'location':
    case 'member':
      return yield* smallerSlots(expression);
    case 'not':
    case 'negate':
      for (const operand of smallerExpressions(expression.operand)) yield { ...expression, operand };
      return;
    case 'binary':
      for (const left of smallerExpressions(expression.left)) yield { ...expression, left };
      for (const right of smallerExpressions(expression.right)) yield { ...expression, right };
      return;
    case 'cas':
      for (const location of smallerSlots(expression.location)) yield { ...expression, location };
      for (const expected of smallerExpressions(expression.expected)) yield { ...expression, expected };
      for (const replacement of smallerExpressions(expression.replacement)) yield { ...expression, replacement };
      return;
    case 'faa':
      for (const location of smallerSlots(expression.location)) yield { ...expression, location };
      for (const amount of smallerExpressions(expression.amount)) yield { ...expression, amount };
      return;
    case 'number':
    case 'register':
    case 'same':
    case 'identity':
      return;
  }
}
