import { AssertionFailure, assert } from '../../model/index.ts';
import { type Claim, type Expression, formatExpression, type Register } from '../scenario/index.ts';
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
  const values = new Map<string, number>();
  collect(machine, condition, values);
  return [...values].map(([name, value]) => `${name} = ${value}`).join(', ');
}

const registerName = ({ thread, name }: Register) => `${thread}.${name}`;

function collect(machine: Machine, expression: Expression, values: Map<string, number>): void {
  switch (expression.kind) {
    case 'location':
    case 'register':
      values.set(formatExpression(expression, registerName), evaluate(machine, expression));
      return;
    case 'not':
    case 'negate':
      return collect(machine, expression.operand, values);
    case 'binary':
      collect(machine, expression.left, values);
      return collect(machine, expression.right, values);
    case 'number':
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
    case 'cas':
    case 'faa':
      throw new AssertionFailure('a claim changes nothing');
  }
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
    case 'number':
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
