import { At, own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { ClassAt, ClassFlag } from '../vm/class.ts';
import { ListAt, spanOf } from '../vm/sequence.ts';
import { DictAt, findText, forEachEntry } from '../vm/table.ts';
import type { TypeName } from '../vm/types.ts';
import type { VM } from '../vm/vm.ts';

/** Builtin classes whose own instances can be referred to. */
const referable: readonly TypeName[] = [
  'type',
  'function',
  'method',
  'builtin_function_or_method',
  'generator',
  'coroutine',
  'async_generator',
  'set',
  'frozenset',
  'module',
  'SimpleNamespace',
  'GenericAlias',
  'memoryview',
  'lock',
  'RLock',
  'Random',
];

/** What slots the instances of a class have, class by class: where that is the same, they can change their class. */
export function slotsOf(vm: VM, type: number): string {
  const { heap } = vm;
  const mro = heap.ref(type + ClassAt.mro);
  const all: string[] = [];
  for (let at = mro + own(0); at < mro + heap.size(mro); at += 8) {
    const names: string[] = [];
    const dict = heap.ref(heap.ref(at) + ClassAt.dict);
    forEachEntry(vm, heap.ref(dict + DictAt.table), (entry) => {
      heap.load(entry + 16);
      if (heap.tag !== Tag.ref || heap.payload === 0) return;
      if (heap.ref(heap.payload + At.class) !== vm.types.member_descriptor) return;
      names.push(vm.imm.text(heap.int(heap.payload + own(0))));
    });
    if (names.length > 0) all.push(names.sort().join(' '));
  }
  return all.join(';');
}

/**
 * Whether instances of a class can be referred to weakly: those of a class of the program unless all of its slots say otherwise,
 * or they are of no fixed size.
 */
export function isReferable(vm: VM, type: number): boolean {
  const { heap, types } = vm;
  const isOurs = (one: number) => (heap.int(one + ClassAt.layout) & ClassFlag.builtin) !== 0;
  if (isOurs(type)) return referable.some((name) => vm.isSubclass(type, types[name]));
  if ((['int', 'bytes', 'tuple'] as const).some((name) => vm.isSubclass(type, types[name]))) return false;
  const mro = heap.ref(type + ClassAt.mro);
  for (let at = mro + own(0); at < mro + heap.size(mro); at += 8) {
    const one = heap.ref(at);
    if (isOurs(one) ? one !== types.object && isReferable(vm, one) : hasRoom(vm, one)) return true;
  }
  return false;
}

function hasRoom(vm: VM, type: number): boolean {
  const { heap, span } = vm;
  const slots = findText(vm, heap.ref(type + ClassAt.dict), vm.imm.ofText('__slots__'));
  if (slots === 0) return true;
  heap.load(slots + 16);
  const wanted = vm.imm.ofText('__weakref__');
  if (heap.tag === Tag.imm) return heap.payload === wanted;
  const kind = heap.kind(heap.payload);
  if (kind === heap.kinds.dict) return findText(vm, heap.payload, wanted) !== 0;
  if (kind !== heap.kinds.tuple && kind !== heap.kinds.list) return false;
  if (kind === heap.kinds.list && heap.ref(heap.payload + ListAt.items) === 0) return false;
  spanOf(vm, heap.payload);
  for (let index = 0; index < span.count; index++) {
    heap.load(span.start + 8 * index);
    if (heap.tag === Tag.imm && heap.payload === wanted) return true;
  }
  return false;
}
