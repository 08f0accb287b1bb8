import type { Constant } from '../code/code.ts';
import { ellipsis, fitsInteger, Immediates, Kind, no, none, Tag, yes } from '../value/index.ts';
import type { LinkedCode } from './linked.ts';

type PlainConstant = Exclude<Constant, { type: 'code' | 'tuple' }>;

const safe = 2n ** 49n;

/** Values that are no objects, made and looked at. */
export class Values<Native> {
  readonly imm = new Immediates<LinkedCode, Native>();

  /** An integer of any size, as tag and payload. */
  big(value: bigint): [number, number] {
    if (value < safe && value > -safe) return [Tag.int, Number(value)];
    return [Tag.imm, this.imm.ofBig(value)];
  }

  /** The integer that a value is: an int, or a bool. Undefined for all others. */
  integer(tag: number, payload: number): bigint | undefined {
    if (tag === Tag.int) return BigInt(payload);
    if (tag !== Tag.imm) return undefined;
    const kind = this.imm.kind(payload);
    if (kind === Kind.bool) return payload === 2 ? 1n : 0n;
    return kind === Kind.big ? this.imm.big(payload) : undefined;
  }

  /** An integral number as tag and payload. */
  integral(value: number): [number, number] {
    return fitsInteger(value) ? [Tag.int, value + 0] : this.big(BigInt(value));
  }

  /** What a constant of code is that has no parts. */
  constant(constant: PlainConstant): readonly [number, number] {
    switch (constant.type) {
      case 'None':
        return [Tag.imm, none];
      case 'Ellipsis':
        return [Tag.imm, ellipsis];
      case 'bool':
        return [Tag.imm, constant.value ? yes : no];
      case 'int':
        return this.big(constant.value);
      case 'float':
        return [Tag.float, constant.value];
      case 'complex':
        return [Tag.imm, this.imm.ofComplex({ real: 0, imag: constant.imaginary })];
      case 'str':
        return [Tag.imm, this.imm.ofText(constant.value)];
      case 'bytes':
        return [Tag.imm, this.imm.ofBytes(constant.value)];
    }
  }

  isText(tag: number, payload: number): boolean {
    return tag === Tag.imm && this.imm.kind(payload) === Kind.str;
  }
}
