import type { BinaryOperator } from '../scenario/index.ts';
import { ProgramFault } from '../system.ts';

/** `left operator right` as Python computes it on integers; comparisons give 1 or 0. */
export function compute(operator: BinaryOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return exact(left + right);
    case '-':
      return exact(left - right);
    case '*':
      return exact(left * right);
    case '//':
      return quotient(left, right);
    case '%':
      return remainder(left, right);
    case '==':
      return Number(left === right);
    case '!=':
      return Number(left !== right);
    case '<':
      return Number(left < right);
    case '<=':
      return Number(left <= right);
    case '>':
      return Number(left > right);
    case '>=':
      return Number(left >= right);
    case 'and':
      return left === 0 ? left : right;
    case 'or':
      return left === 0 ? right : left;
  }
}

// Rounds towards minus infinity. The remainder of % is exact, unlike the quotient of /.
function quotient(left: number, right: number): number {
  if (right === 0) throw new ProgramFault('division by zero');
  const remainder = left % right;
  const whole = (left - remainder) / right;
  return remainder !== 0 && remainder < 0 !== right < 0 ? whole - 1 : whole + 0;
}

// Takes the sign of the divisor.
function remainder(left: number, right: number): number {
  if (right === 0) throw new ProgramFault('division by zero');
  const rest = left % right;
  return rest !== 0 && rest < 0 !== right < 0 ? rest + right : rest + 0;
}

function exact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new ProgramFault('a number leaves the range of ±(2^53 - 1)');
  // No negative zero: memory could not tell it from zero.
  return value + 0;
}
