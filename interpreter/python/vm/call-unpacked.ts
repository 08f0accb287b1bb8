import { own } from '../heap/index.ts';
import { Kind, Tag } from '../value/index.ts';
import { call } from './call.ts';
import { typeError } from './fault.ts';
import { tupleLength } from './sequence.ts';
import { DictAt, entriesOf, entryBytes, forEachEntry } from './table.ts';
import type { VM } from './vm.ts';

/** `CALL_EX`: nothing, callable, tuple, and perhaps a dict: calls with what is in them. */
export function pushArguments(vm: VM, hasNames: boolean): void {
  const { thread, heap } = vm;
  const top = thread.sp - (hasNames ? 2 : 1);
  const start = top - 2;
  const tuple = vm.payload(top);
  const dict = hasNames ? vm.payload(top + 1) : 0;
  const count = tupleLength(vm, tuple);
  const names: number[] = [];
  const table = dict === 0 ? 0 : heap.ref(dict + DictAt.table);
  const at = thread.sp + 2;
  thread.reserve(count + 40 + (table === 0 ? 0 : (heap.size(table) - (entriesOf(vm, table) - table)) / entryBytes));
  vm.set(at - 2, Tag.ref, 0);
  vm.copy(start + 1, at - 1);
  for (let index = 0; index < count; index++) {
    heap.load(tuple + own(index));
    vm.set(at + index, heap.tag, heap.payload);
  }
  if (table !== 0) {
    forEachEntry(vm, table, (entry) => {
      heap.load(entry + 8);
      if (heap.tag !== Tag.imm || vm.imm.kinds[heap.payload] !== Kind.str) throw typeError('keywords must be strings');
      names.push(heap.payload);
      heap.load(entry + 16);
      vm.set(at + count + names.length - 1, heap.tag, heap.payload);
    });
  }
  thread.sp = at + count + names.length;
  if (call(vm, at, count + names.length, start, names)) return;
  vm.put(start);
  thread.sp = start + 1;
}
