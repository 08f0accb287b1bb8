import type { BinaryOperator, Expression } from './syntax.ts';

/** The value of `expression` if no location and no register plays a part in it. */
export function constantValue(expression: Expression): number | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'negate':
    case 'not': {
      const operand = constantValue(expression.operand);
      if (operand === undefined) return undefined;
      return expression.kind === 'not' ? Number(operand === 0) : 0 - operand;
    }
    case 'binary': {
      const left = constantValue(expression.left);
      const right = constantValue(expression.right);
      if (left === undefined || right === undefined) return undefined;
      const value = combine(expression.operator, left, right);
      // Beyond 2^53 or divided by 0: leave it to the run to say so.
      return Number.isSafeInteger(value) ? value : undefined;
    }
    case 'location':
    case 'member':
    case 'register':
    case 'cas':
    case 'faa':
    case 'same':
    case 'identity':
      return undefined;
  }
}

function combine(operator: BinaryOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '//':
      return Math.floor(left / right);
    case '%':
      return left - right * Math.floor(left / right);
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
