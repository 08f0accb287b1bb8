import { At, type ObjectKindName, own } from '../heap/index.ts';
import { ClassAt } from '../vm/class.ts';
import { ListAt } from '../vm/sequence.ts';
import { SetAt } from '../vm/set.ts';
import { DictAt, forEachEntry } from '../vm/table.ts';
import type { VM } from '../vm/vm.ts';

// What storage without a class belongs to.
const owners: Readonly<Partial<Record<ObjectKindName, string>>> = {
  table: 'dict',
  items: 'list',
  buckets: 'set',
  octets: 'bytearray',
  globalCell: 'global variable',
  cell: 'variable of a function',
  class: 'class',
  function: 'function',
};

/** Where containers have their storage. */
const storages: Readonly<Partial<Record<ObjectKindName, number>>> = {
  dict: DictAt.table,
  list: ListAt.items,
  set: SetAt.buckets,
};

/**
 * What people call an object: its kind, and its name if a global variable of the program holds it. It looks at memory without
 * barriers, so it changes nothing, not even what the transaction has read.
 */
export function nameOf(vm: VM, object: number): string {
  const kind = vm.heap.kindName(object);
  const main = mainModule(vm);
  if (object === main || storageOf(vm, main) === object) return 'the global variables';
  const what = owners[kind] ?? className(vm, object);
  const name = globalName(vm, main, object);
  return name === undefined ? what : `${what} '${name}'`;
}

function className(vm: VM, object: number): string {
  const type = vm.heap.ref(object + At.class);
  return type === 0 ? vm.heap.kindName(object) : vm.imm.text(vm.heap.int(type + ClassAt.name));
}

function globalName(vm: VM, main: number, object: number): string | undefined {
  const { heap } = vm;
  let found: string | undefined;
  eachNamed(vm, main, (name, value) => {
    const held = heap.kind(value) === heap.kinds.globalCell ? heap.ref(value + own(0)) : value;
    if (value === object || held === object || storageOf(vm, held) === object) found ??= name;
  });
  return found;
}

function storageOf(vm: VM, container: number): number {
  if (container === 0) return 0;
  const place = storages[vm.heap.kindName(container)];
  return place === undefined ? 0 : vm.heap.ref(container + place);
}

// The dict of the program's variables.
function mainModule(vm: VM): number {
  let main = 0;
  eachNamed(vm, vm.modules, (name, value) => {
    if (name === '__main__') main = vm.heap.ref(value + At.attributes);
  });
  return main;
}

// The objects of a dict that are there under a string. Small numbers and such are none.
function eachNamed(vm: VM, dict: number, visit: (name: string, value: number) => void): void {
  const { heap } = vm;
  const table = dict === 0 ? 0 : heap.ref(dict + DictAt.table);
  if (table === 0) return;
  forEachEntry(vm, table, (entry) => {
    const value = heap.ref(entry + 16);
    if (value !== 0 && heap.high(entry + 8) === 1) visit(vm.imm.text(heap.int(entry + 8)), value);
  });
}
