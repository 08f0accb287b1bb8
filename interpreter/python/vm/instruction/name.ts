import { Tag } from '../../value/index.ts';
import { loadValue, newDict, removeEntry, setText } from '../dict.ts';
import type { Raise } from '../fault.ts';
import { globalsOf } from '../frame.ts';
import { cacheWords } from '../linked.ts';
import { DictAt, findText, TableAt } from '../table.ts';
import { After } from '../thread.ts';
import { RaiseNamed, type VM } from '../vm.ts';
import { base, type Execute, linkedOf, nameOf, pcOf, prelude } from './present.ts';
import { loadDeref } from './variable.ts';

export const namespaceAt = (vm: VM): number => base(vm) + linkedOf(vm).namespace;

function missingName(vm: VM, name: number): Raise {
  vm.giveNone();
  return new RaiseNamed('NameError', `name '${vm.imm.text(name)}' is not defined`, name);
}

/** The builtins that globals have: mostly those of all. */
export function builtinsOf(vm: VM, globals: number): number {
  const { heap } = vm;
  const entry = findText(vm, globals, vm.keys.__builtins__);
  if (entry === 0) return vm.builtins;
  loadValue(vm, globals, entry);
  return heap.tag === Tag.ref && vm.classOf(heap.tag, heap.payload) === vm.types.dict ? heap.payload : vm.builtins;
}

/** A global or builtin: into the registers. Answers where it is, or 0. */
function findGlobal(vm: VM, name: number): number {
  const globals = globalsOf(vm);
  let dict = globals;
  let entry = findText(vm, globals, name);
  if (entry === 0) {
    dict = builtinsOf(vm, globals);
    entry = findText(vm, dict, name);
  }
  if (entry === 0) return 0;
  loadValue(vm, dict, entry);
  vm.giveLoaded();
  return dict;
}

export const loadGlobal: Execute = (vm, operand) => {
  const { heap } = vm;
  const name = nameOf(vm, operand);
  const found = findGlobal(vm, name);
  if (found === 0) throw missingName(vm, name);
  vm.push(vm.rt, vm.rp);
  const { cache } = linkedOf(vm);
  const place = (pcOf(vm) - 1) * cacheWords;
  const globals = globalsOf(vm);
  // Builtins of its own are looked up each time.
  if (found !== globals && found !== vm.builtins) {
    cache[place] = 0;
    return;
  }
  const table = heap.ref(globals + DictAt.table);
  const entry = findText(vm, globals, name);
  const builtin = entry === 0 ? findText(vm, vm.builtins, name) : 0;
  cache[place] = table;
  cache[place + 1] = entry;
  cache[place + 2] = heap.int(table + TableAt.used);
  cache[place + 3] = builtin;
  cache[place + 4] = table < heap.oldStart ? heap.epoch : 0;
};

/** A namespace may be any mapping. */
export const loadName: Execute = (vm, operand) => {
  const name = nameOf(vm, operand);
  const at = namespaceAt(vm);
  if (vm.classAt(at) !== vm.types.dict) {
    vm.push(vm.tag(at), vm.payload(at));
    vm.push(Tag.imm, name);
    vm.push(Tag.ref, globalsOf(vm));
    return prelude(vm, '_load_name', 3, vm.thread.sp - 3);
  }
  const dict = vm.payload(at);
  const entry = findText(vm, dict, name);
  if (entry !== 0) {
    loadValue(vm, dict, entry);
    return vm.push(vm.heap.tag, vm.heap.payload);
  }
  if (!findGlobal(vm, name)) throw missingName(vm, name);
  vm.push(vm.rt, vm.rp);
};

export const loadClassDeref: Execute = (vm, operand) => {
  const at = namespaceAt(vm);
  const name = vm.imm.ofText(linkedOf(vm).code.cells[operand]!);
  const entry = vm.classAt(at) === vm.types.dict ? findText(vm, vm.payload(at), name) : 0;
  if (entry === 0) return loadDeref(vm, operand);
  loadValue(vm, vm.payload(at), entry);
  vm.push(vm.heap.tag, vm.heap.payload);
};

export const storeName: Execute = (vm, operand) => {
  const { thread } = vm;
  const at = namespaceAt(vm);
  const top = thread.sp - 1;
  if (vm.classAt(at) === vm.types.dict) {
    setText(vm, vm.payload(at), nameOf(vm, operand), vm.tag(top), vm.payload(top));
    thread.sp--;
    return;
  }
  vm.push(vm.tag(at), vm.payload(at));
  vm.push(Tag.imm, nameOf(vm, operand));
  prelude(vm, '_store_name', 3, top, After.discard);
};

export const deleteName: Execute = (vm, operand) => {
  const at = namespaceAt(vm);
  const name = nameOf(vm, operand);
  if (vm.classAt(at) !== vm.types.dict) {
    vm.push(vm.tag(at), vm.payload(at));
    vm.push(Tag.imm, name);
    return prelude(vm, '_delete_name', 2, vm.thread.sp - 2, After.discard);
  }
  const entry = findText(vm, vm.payload(at), name);
  if (entry === 0) throw missingName(vm, name);
  removeEntry(vm, vm.payload(at), entry);
};

export const storeGlobal: Execute = (vm, operand) => {
  const top = vm.thread.sp - 1;
  setText(vm, globalsOf(vm), nameOf(vm, operand), vm.tag(top), vm.payload(top));
  vm.thread.sp--;
};

export const deleteGlobal: Execute = (vm, operand) => {
  const name = nameOf(vm, operand);
  const entry = findText(vm, globalsOf(vm), name);
  if (entry === 0) throw missingName(vm, name);
  removeEntry(vm, globalsOf(vm), entry);
};

export const setupAnnotations: Execute = (vm) => {
  const space = namespaceAt(vm);
  if (vm.classAt(space) === vm.types.dict) {
    if (findText(vm, vm.payload(space), vm.keys.__annotations__) !== 0) return;
    setText(vm, vm.payload(space), vm.keys.__annotations__, Tag.ref, newDict(vm));
    return;
  }
  vm.push(vm.tag(space), vm.payload(space));
  prelude(vm, '_setup_annotations', 1, vm.thread.sp - 1, After.discard);
};
