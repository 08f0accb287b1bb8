import { formatFloat, formatInteger, formatText } from '../text/index.ts';
import { Kind, Tag } from '../value/index.ts';
import { plainRepr, plainText } from './plain-text.ts';
import type { VM } from './vm.ts';

/** `FORMAT_VALUE` of what is in slot `at`, with the specification behind it, where it is no object: into the registers. */
export function formatValue(vm: VM, at: number, conversion: number): boolean {
  if (conversion > 1) return conversion === 2 && vm.text(at + 1) === '' && giveRepr(vm, at);
  const spec = vm.text(at + 1);
  if (spec === '') {
    const text = plainText(vm, vm.tag(at), vm.payload(at));
    if (text === undefined) return false;
    vm.giveText(text);
    return true;
  }
  if (conversion === 1) return false;
  return formatPlain(vm, at, spec);
}

function giveRepr(vm: VM, at: number): boolean {
  const text = plainRepr(vm, vm.tag(at), vm.payload(at));
  if (text === undefined) return false;
  vm.giveText(text);
  return true;
}

/** `format()` of a number or a string. */
export function formatPlain(vm: VM, at: number, spec: string): boolean {
  const payload = vm.payload(at);
  switch (vm.tag(at)) {
    case Tag.int:
      vm.giveText(formatInteger(BigInt(payload), spec));
      return true;
    case Tag.float:
      vm.giveText(formatFloat(payload, spec));
      return true;
    case Tag.imm:
      if (vm.imm.kinds[payload] === Kind.str) vm.giveText(formatText(vm.imm.text(payload), spec));
      else if (vm.imm.kinds[payload] === Kind.big) vm.giveText(formatInteger(vm.imm.big(payload), spec));
      else return false;
      return true;
    default:
      return false;
  }
}
