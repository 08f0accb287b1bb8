import { AssertionFailure, assert } from '../../model/index.ts';
import { type Claim, type Expression, formatExpression, type Reference, type Register } from '../scenario/index.ts';
import { compute } from './arithmetic.ts';
import type { Machine } from './machine.ts';

/** Whether a final state breaks the claim. Registers that were never assigned count as 0. */
export function breaksFinally(machine: Machine, { kind, condition }: Claim): boolean {
  const holds = evaluate(machine, condition) !== 0;
  return kind === 'always' ? !holds : holds;
}

/**
 * Whether the present state breaks a `never anywhere` claim: its condition is true, and every register that it names
 * has been assigned by the attempt that its thread is in, or before it if the attempt does not assign it.
 */
export function breaksAnywhere(machine: Machine, { kind, condition }: Claim): boolean {
  return kind === 'neverAnywhere' && allAssigned(machine, condition) && evaluate(machine, condition) !== 0;
}

/** The values of what a claim names, as they are now: `x = 1, T1.r = 0`. */
export function claimedValues(machine: Machine, { condition }: Claim): string {
  const values = new Map<string, string>();
  collect(machine, condition, values);
  return [...values].map(([name, value]) => `${name} = ${value}`).join(', ');
}

const registerName = ({ thread, name }: Register) => `${thread}.${name}`;

function collect(machine: Machine, expression: Expression, values: Map<string, string>): void {
  switch (expression.kind) {
    case 'location':
    case 'register':
      values.set(formatExpression(expression, registerName), String(evaluate(machine, expression)));
      return;
    case 'not':
    case 'negate':
      return collect(machine, expression.operand, values);
    case 'binary':
      collect(machine, expression.left, values);
      return collect(machine, expression.right, values);
    case 'same':
      for (const side of [expression.left, expression.right]) {
        if (side.kind !== 'held') continue;
        const isNull = addressIn(machine, side) === 0;
        values.set(formatExpression(side.slot, registerName), isNull ? 'null' : 'an object');
      }
      return;
    case 'number':
    case 'member':
    case 'identity':
    case 'cas':
    case 'faa':
      return;
  }
}

function evaluate(machine: Machine, expression: Expression): number {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'register':
      return machine.register(threadOf(machine, expression.thread), expression.name);
    case 'location':
      return machine.committed(expression, expression.index === undefined ? 0 : evaluate(machine, expression.index));
    case 'not':
      return Number(evaluate(machine, expression.operand) === 0);
    case 'negate':
      return 0 - evaluate(machine, expression.operand);
    case 'binary': {
      const left = evaluate(machine, expression.left);
      if (expression.operator === 'and' && left === 0) return left;
      if (expression.operator === 'or' && left !== 0) return left;
      return compute(expression.operator, left, evaluate(machine, expression.right));
    }
    case 'same': {
      const same = addressIn(machine, expression.left) === addressIn(machine, expression.right);
      return Number(same === (expression.operator === '=='));
    }
    case 'member':
    case 'identity':
      throw new AssertionFailure('a claim sees no handle');
    case 'cas':
    case 'faa':
      throw new AssertionFailure('a claim changes nothing');
  }
}

// One of the two that a claim compares is null, so no address is compared with another.
function addressIn(machine: Machine, reference: Reference): number {
  if (reference.kind === 'null') return 0;
  assert(reference.kind === 'held', 'a claim sees no handle');
  return evaluate(machine, reference.slot);
}

function allAssigned(machine: Machine, expression: Expression): boolean {
  switch (expression.kind) {
    case 'register':
      return machine.assigned(threadOf(machine, expression.thread), expression.name);
    case 'location':
      return expression.index === undefined || allAssigned(machine, expression.index);
    case 'not':
    case 'negate':
      return allAssigned(machine, expression.operand);
    case 'binary':
      return allAssigned(machine, expression.left) && allAssigned(machine, expression.right);
    case 'same':
      return [expression.left, expression.right].every(
        (side) => side.kind !== 'held' || allAssigned(machine, side.slot),
      );
    case 'number':
    case 'member':
    case 'identity':
    case 'cas':
    case 'faa':
      return true;
  }
}

function threadOf(machine: Machine, name: string): number {
  const thread = machine.threads.indexOf(name);
  assert(thread >= 0, () => `there is no thread ${name}`);
  return thread;
}
