import type { Constant } from '../code/code.ts';
import { fitsInteger, no, none, Tag, yes } from '../value/index.ts';
import type { LinkedCode } from '../vm/linked.ts';
import { Word } from './offset.ts';
import { decode, encode, payloadIn, tagIn, type Writer } from './writer.ts';

/** Writes an instruction with that operand. */
export type Emit = (out: Writer, operand: number, linked: LinkedCode) => void;

const set = (slot: number, tag: number | string, payload: number | string): string =>
  `${tagIn(slot)}=${tag};${payloadIn(slot)}=${payload};`;

export const copyTo = (from: number, to: number): string => set(to, tagIn(from), payloadIn(from));

/** A constant that can stand in the text: its tag, and its payload. */
function literal(constant: Constant): readonly [number, number] | undefined {
  switch (constant.type) {
    case 'None':
      return [Tag.imm, none];
    case 'bool':
      return [Tag.imm, constant.value ? yes : no];
    case 'int': {
      const value = Number(constant.value);
      return fitsInteger(value) ? [Tag.int, value] : undefined;
    }
    case 'float':
      return Number.isFinite(constant.value) && !Object.is(constant.value, -0)
        ? [Tag.float, constant.value]
        : undefined;
    default:
      return undefined;
  }
}

export const loadConstant: Emit = (out, operand, { code }) => {
  const constant = code.constants[operand]!;
  const known = literal(constant);
  const isFloat = constant.type === 'float';
  const tag = known?.[0] ?? (isFloat ? Tag.float : Tag.imm);
  const slot = out.push(tag);
  out.put(known === undefined ? set(slot, tag, `CP[${operand}]`) : set(slot, known[0], known[1]));
};

export const loadFast: Emit = (out, operand) => {
  if (!out.isBound(operand)) out.put(`if(${tagIn(operand)}===2&&${payloadIn(operand)}===0){${out.step(0, 1)}}`);
  out.bind(operand);
  const tag = out.knows(operand);
  const slot = out.push(tag);
  out.put(set(slot, tag ?? tagIn(operand), payloadIn(operand)));
};

export const storeFast: Emit = (out, operand) => {
  const slot = out.top(1);
  const tag = out.knows(slot);
  out.put(set(operand, tag ?? tagIn(slot), payloadIn(slot)));
  out.pop();
  out.assigned(operand, tag);
};

export const copy: Emit = (out, operand) => {
  const from = out.top(operand);
  const to = out.push(out.knows(from));
  out.put(copyTo(from, to));
};

export const swap: Emit = (out, operand) => {
  const [one, other] = [out.top(1), out.top(operand)];
  const [tag, otherTag] = [out.knows(one), out.knows(other)];
  out.put(`x=${tagIn(one)};y=${payloadIn(one)};${copyTo(other, one)}${set(other, 'x', 'y')}`);
  out.assigned(one, otherTag);
  out.assigned(other, tag);
};

export const pushNull: Emit = (out) => out.put(set(out.push(Tag.ref), Tag.ref, 0));

export const popTop: Emit = (out) => out.pop();

export const loadClosure: Emit = (out, operand, { localCount }) =>
  out.put(set(out.push(Tag.ref), Tag.ref, `P[base+${localCount + operand}]`));

export const loadDeref: Emit = (out, operand, { localCount }) => {
  const slot = out.top(0);
  const isMissing = `${tagIn(slot)}===2&&${payloadIn(slot)}===0`;
  out.either(
    `o=P[base+${localCount + operand}];${out.object('o')}${out.read('o')}${decode(slot, Word.own)}if(${isMissing})break b;`,
    0,
    1,
  );
  out.push();
};

export const storeDeref: Emit = (out, operand, { localCount }) => {
  const { barrier } = out.layout;
  out.either(
    `o=P[base+${localCount + operand}];${out.page('o')}if((w[i]&${barrier})!==0)break b;${out.page(`(o+${4 * Word.own})`)}${encode(out.top(1), 0)}`,
    1,
    0,
  );
  out.pop();
};
