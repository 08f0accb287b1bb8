import { partitionText, partitionTextLast, splitLines, splitText, splitTextLast } from '../../text/index.ts';
import { Kind, Tag } from '../../value/index.ts';
import { typeError } from '../../vm/fault.ts';
import { spanOf } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';
import { inPrelude } from '../prelude.ts';
import { converting, optionalInteger, selfText, textNumber, wantText } from './argument.ts';
import { giveTexts, giveTextTuple } from './give.ts';

/** What takes strings apart and puts them together. */
export function installSplit(vm: VM): void {
  for (const [name, split] of [
    ['split', splitText],
    ['rsplit', splitTextLast],
  ] as const) {
    converting(vm, 'str', `${name}(self, sep=, maxsplit=)`, (vm, at) => {
      const none = !vm.has(at + 1) || vm.isNone(at + 1);
      const separator = none ? undefined : wantText(vm, at + 1, (type) => `must be str or None, not ${type}`);
      giveTexts(vm, split(selfText(vm, at), separator, optionalInteger(vm, at + 2) ?? -1));
    });
  }
  converting(vm, 'str', 'splitlines(self, keepends=)', (vm, at) => {
    const keeps = Number(optionalInteger(vm, at + 1) ?? 0) !== 0;
    giveTexts(vm, splitLines(selfText(vm, at), keeps));
  });
  for (const [name, part] of [
    ['partition', partitionText],
    ['rpartition', partitionTextLast],
  ] as const) {
    converting(vm, 'str', `${name}(self, sep, /)`, (vm, at) => {
      const separator = wantText(vm, at + 1, (type) => `must be str, not ${type}`);
      giveTextTuple(vm, part(selfText(vm, at), separator));
    });
  }
  converting(vm, 'str', 'join(self, iterable, /)', join);
}

function join(vm: VM, at: number): void {
  const { heap, span, types, thread } = vm;
  const type = vm.classAt(at + 1);
  if (type !== types.list && type !== types.tuple) return inPrelude(vm, '_str_join', at, 2);
  spanOf(vm, vm.payload(at + 1));
  const { start, count } = span;
  const parts: string[] = [];
  for (let index = 0; index < count; index++) {
    heap.load(start + 8 * index);
    const { tag, payload } = heap;
    if (tag === Tag.imm && vm.imm.kinds[payload] === Kind.str) {
      parts.push(vm.imm.text(payload));
      continue;
    }
    vm.set(thread.sp, tag, payload);
    const number = textNumber(vm, thread.sp);
    if (number < 0) {
      throw typeError(`sequence item ${index}: expected str instance, ${vm.typeName(thread.sp)} found`);
    }
    parts.push(vm.imm.text(number));
  }
  vm.giveText(parts.join(selfText(vm, at)));
}
