import { Op } from '../code/opcode.ts';
import { none, Tag, yes } from '../value/index.ts';
import { After, Frame } from '../vm/thread.ts';
import { Went } from '../vm/tier.ts';
import { callFunction } from './function.ts';
import { listMethod } from './list-method.ts';
import { comparison, identical } from './numbers.ts';
import { quickCall } from './quick-call.ts';
import type { Emit } from './values.ts';
import { payloadIn, tagIn, type Writer } from './writer.ts';

export const jump: Emit = (out, operand) => out.put(out.jump(operand));

// What jumps if it is true, or if not: True and False by themselves, numbers, and nothing else.
const jumpIf =
  (wanted: boolean): Emit =>
  (out, operand) => {
    const slot = out.top(1);
    const [t, p] = [tagIn(slot), payloadIn(slot)];
    out.put(`a:{b:{if(${t}===3&&${p}<=${yes})x=${p}===${yes};else if(${t}<2)x=${p}!==0;else break b;break a;}`);
    // If the first tier jumps, it goes on there.
    out.put(`${out.step(1, 0)}x=${!wanted};}`);
    out.pop();
    out.put(`if(x===${wanted})${out.jump(operand)}`);
  };

export const popJumpIfFalse = jumpIf(false);
export const popJumpIfTrue = jumpIf(true);

// What jumps with the value on top if that is true, or if not, and drops it otherwise.
const jumpOrPop =
  (wanted: boolean): Emit =>
  (out, operand) => {
    const slot = out.top(1);
    const [t, p] = [tagIn(slot), payloadIn(slot)];
    out.put(`a:{b:{if(${t}===3&&${p}<=${yes})x=${p}===${yes};else if(${t}<2)x=${p}!==0;else break b;break a;}`);
    out.put(`${out.step(1, 0)}x=${!wanted};}if(x===${wanted})${out.jump(operand)}`);
    out.pop();
  };

export const jumpIfFalseOrPop = jumpOrPop(false);
export const jumpIfTrueOrPop = jumpOrPop(true);

export const popJumpIfNone: Emit = (out, operand) => {
  const slot = out.top(1);
  out.pop();
  out.put(`if(${tagIn(slot)}===3&&${payloadIn(slot)}===${none})${out.jump(operand)}`);
};

/** Whether the instruction and the next can be one: a comparison, and a jump by what it says. */
export const fuses = (op: number, next: number): boolean =>
  (op === Op.COMPARE_OP || op === Op.IS_OP) && (next === Op.POP_JUMP_IF_FALSE || next === Op.POP_JUMP_IF_TRUE);

/** The two of them. */
export function compareAndJump(out: Writer, op: number, operand: number, next: number, target: number): void {
  if (op === Op.IS_OP) out.put(identical(out, operand));
  else {
    const slot = out.top(2);
    const [t, p] = [tagIn(slot), payloadIn(slot)];
    out.put(`a:{b:{${comparison(out, operand)}break a;}${out.step(2, 1)}`);
    // What is neither, the first tier asks.
    out.put(`if(${t}===3&&${p}<=${yes})x=${p}===${yes};else return 0;}`);
  }
  out.pop(2);
  out.at++;
  out.put(`if(${next === Op.POP_JUMP_IF_TRUE ? '' : '!'}x)${out.jump(target)}`);
}

// What does the call without a frame, where the callable may be one that needs none.
function quickText(out: Writer, first: number, count: number): string | undefined {
  const method = out.expected(first - 2);
  if (method === 'method') return quickCall(out, first - 2, count + 1);
  if (method !== undefined) return listMethod(out, method, count);
  return out.expected(first - 1) === 'function' ? quickCall(out, first - 1, count) : undefined;
}

export const call: Emit = (out, operand) => {
  const first = out.fixed + out.depth - operand;
  const helper = `C(base+${first},${operand},fp,${out.at + 1})`;
  const quick = quickText(out, first, operand);
  if (quick === undefined) return out.callOut(helper, operand + 2, 1, false, callFunction(out, first, operand));
  out.either(quick, operand + 2, 1, out.calling(helper, operand + 2, 1));
  out.pop(operand + 2);
  out.push();
};

export const returnValue: Emit = (out) => {
  const slot = out.top(1);
  const [t, p] = [tagIn(slot), payloadIn(slot)];
  const { after, extra, result, code, size } = Frame;
  // What `__init__` has made lies where the result would come.
  const made = `y===${After.construct}&&${t}===${Tag.imm}&&${p}===${none}`;
  out.put(
    `y=F[fp+${after}];if((y===${After.nothing}||${made})&&F[fp+${extra}]===0&&fp!==0&&F[fp-${size - code}]>=0){` +
      `q=F[fp+${result}];if(y===${After.nothing}){T[q]=${t};P[q]=${p};}` +
      `th.sp=q+1;th.fp=fp-${size};${out.paying()}return ${Went.back};}`,
  );
  out.callOut(`X(${Op.RETURN_VALUE},0,fp,-1)`, 1, 0, true);
};
