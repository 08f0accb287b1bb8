import { unaryNames } from '../code/opcode.ts';
import { integerLimit, Kind, Tag, yes } from '../value/index.ts';
import { Operator } from '../vm/arithmetic.ts';
import { floatBox, integerBox } from '../vm/cost.ts';
import type { Emit } from './values.ts';
import { boxed, payloadIn, tagIn, type Writer } from './writer.ts';

const not = unaryNames.indexOf('Not');
const minus = unaryNames.indexOf('USub');
const operators = Object.keys(Operator).length;

// An operator on two payloads, into `y`: breaks out of `b` where it is not that simple. What is given is how it works
// for integers, and whether it is the same for floats.

interface Arithmetic {
  readonly integers?: (left: string, right: string) => string;
  readonly floats?: (left: string, right: string) => string;
}

const small = (left: string, right: string): string => `if((${left}|0)!==${left}||(${right}|0)!==${right})break b;`;

const arithmetic: Readonly<Record<number, Arithmetic>> = {
  [Operator.add]: { integers: (a, b) => `y=${a}+${b};`, floats: (a, b) => `y=${a}+${b};` },
  [Operator.sub]: { integers: (a, b) => `y=${a}-${b};`, floats: (a, b) => `y=${a}-${b};` },
  [Operator.mul]: { integers: (a, b) => `y=${a}*${b}+0;`, floats: (a, b) => `y=${a}*${b};` },
  [Operator.truediv]: { floats: (a, b) => `if(${b}===0)break b;y=${a}/${b};` },
  [Operator.mod]: {
    integers: (a, b) =>
      `if(${b}===0)break b;if((${a}|0)===${a}&&(${b}|0)===${b}){y=(${a}|0)%(${b}|0)|0;}else y=${a}%${b};` +
      `if(y!==0&&y<0!==${b}<0)y+=${b};y+=0;`,
  },
  [Operator.floordiv]: {
    integers: (a, b) => `if(${b}===0)break b;y=Math.floor(${a}/${b});if(y>4294967296||y<-4294967296)break b;y+=0;`,
  },
  [Operator.or]: { integers: (a, b) => `${small(a, b)}y=${a}|${b};` },
  [Operator.xor]: { integers: (a, b) => `${small(a, b)}y=${a}^${b};` },
  [Operator.and]: { integers: (a, b) => `${small(a, b)}y=${a}&${b};` },
  [Operator.rshift]: { integers: (a, b) => `if((${a}|0)!==${a}||${b}<0||${b}>=32)break b;y=${a}>>${b};` },
  [Operator.lshift]: { integers: (a, b) => `if(${b}<0||${b}>=32)break b;y=${a}*2**${b};` },
};

const fits = `if(!(y<${integerLimit}&&y>-${integerLimit}))break b;`;

/** The text that leaves the result's tag in `x` and its payload in `y`. */
function compute(left: string, right: string, { integers, floats }: Arithmetic): string {
  // Of two numbers, the tags or-ed are that of the result.
  if (integers === undefined) return `if(x>1)break b;${floats!(left, right)}${boxed(floatBox)}x=1;`;
  const integer = `${integers(left, right)}${fits}${boxed(integerBox)}`;
  if (floats === undefined) return `if(x!==0)break b;${integer}`;
  return `if(x===0){${integer}}else{if(x>1)break b;${floats(left, right)}${boxed(floatBox)}}`;
}

/** Whether two values are known to be numbers, at least one of them a float. */
function surelyFloat(left: number | undefined, right: number | undefined): boolean {
  if (left === undefined || right === undefined || left > Tag.float || right > Tag.float) return false;
  return left === Tag.float || right === Tag.float;
}

export const binaryOperator: Emit = (out, operand) => {
  const how = arithmetic[operand % operators];
  const [left, right] = [out.top(2), out.top(1)];
  const [a, b] = [payloadIn(left), payloadIn(right)];
  if (how === undefined) out.put(out.step(2, 1));
  else if (how.integers !== undefined && how.floats !== undefined && surelyFloat(out.knows(left), out.knows(right))) {
    // Nothing can go wrong, but that there is no room for a box.
    out.either(`${boxed(floatBox)}${how.floats(a, b)}${tagIn(left)}=1;${payloadIn(left)}=y;`, 2, 1);
    out.pop(2);
    out.push(Tag.float);
    return;
  } else {
    const tags = `x=${tagIn(left)}|${tagIn(right)};`;
    out.either(`${tags}${compute(a, b, how)}${tagIn(left)}=x;${payloadIn(left)}=y;`, 2, 1);
  }
  out.pop(2);
  out.push();
};

/** Minus, and `not`. */
export const unaryOperator: Emit = (out, operand) => {
  const slot = out.top(1);
  const [t, p] = [tagIn(slot), payloadIn(slot)];
  const truth = `if(${t}===3&&${p}<=${yes})x=${p}===${yes};else if(${t}<2)x=${p}!==0;else break b;`;
  if (operand === minus) out.either(`if(${t}>1)break b;${boxed(integerBox)}${p}=${t}===0?0-${p}:-${p};`, 1, 1);
  else if (operand === not) out.either(`${truth}${t}=3;${p}=x?1:${yes};`, 1, 1);
  else out.put(out.step(1, 1));
  out.pop();
  out.push();
};

const signs = ['<', '<=', '===', '!==', '>', '>='];

/** The text that leaves in `x` how a comparison ends; breaks out of `b`. */
export function comparison(out: Writer, operand: number): string {
  const [left, right] = [out.top(2), out.top(1)];
  const [a, b] = [payloadIn(left), payloadIn(right)];
  const numbers = `x=${a}${signs[operand]!}${b};`;
  const tags = `${tagIn(left)}|${tagIn(right)}`;
  if (operand !== 2 && operand !== 3) return `if((${tags})>1)break b;${numbers}`;
  const texts = `${tagIn(left)}!==3||${tagIn(right)}!==3||M.kinds[${a}]!==${Kind.str}||M.kinds[${b}]!==${Kind.str}`;
  return `if((${tags})>1&&(${texts}))break b;${numbers}`;
}

export const compare: Emit = (out, operand) => {
  const slot = out.top(2);
  out.either(`${comparison(out, operand)}${tagIn(slot)}=3;${payloadIn(slot)}=x?${yes}:1;`, 2, 1);
  out.pop(2);
  out.push();
};

/** The text of whether two values are one object: there is one NaN. */
export function identical(out: Writer, operand: number): string {
  const [left, right] = [out.top(2), out.top(1)];
  const [a, b] = [payloadIn(left), payloadIn(right)];
  const same = `${tagIn(left)}===${tagIn(right)}&&(${a}===${b}||${a}!==${a}&&${b}!==${b})`;
  return `x=${operand === 0 ? '' : '!'}(${same});`;
}

export const isOperator: Emit = (out, operand) => {
  const slot = out.top(2);
  out.put(`${identical(out, operand)}${tagIn(slot)}=3;${payloadIn(slot)}=x?${yes}:1;`);
  out.pop(2);
  out.push(Tag.imm);
};
