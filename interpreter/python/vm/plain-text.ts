import { reprBytes, reprComplex, reprFloat, reprInteger, reprText } from '../text/index.ts';
import { Kind, Tag, yes } from '../value/index.ts';
import type { VM } from './vm.ts';

/** `repr()` of what is no object; undefined for the others. */
export function plainRepr(vm: VM, tag: number, payload: number): string | undefined {
  if (tag === Tag.imm && vm.imm.kinds[payload] === Kind.str) return reprText(vm.imm.text(payload));
  return plainText(vm, tag, payload);
}

/** `str()` of what is no object; undefined for the others. */
export function plainText(vm: VM, tag: number, payload: number): string | undefined {
  switch (tag) {
    case Tag.int:
      return `${payload}`;
    case Tag.float:
      return reprFloat(payload);
    case Tag.ref:
      return undefined;
    default:
      return immediateText(vm, payload);
  }
}

function immediateText(vm: VM, number: number): string | undefined {
  const { imm } = vm;
  switch (imm.kinds[number]) {
    case Kind.none:
      return 'None';
    case Kind.bool:
      return number === yes ? 'True' : 'False';
    case Kind.ellipsis:
      return 'Ellipsis';
    case Kind.notImplemented:
      return 'NotImplemented';
    case Kind.str:
      return imm.text(number);
    case Kind.big:
      return reprInteger(imm.big(number));
    case Kind.bytes:
      return reprBytes(imm.bytes(number));
    case Kind.complex:
      return reprComplex(imm.complex(number));
    default:
      return undefined;
  }
}
