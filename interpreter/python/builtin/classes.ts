import { At, own } from '../heap/index.ts';
import { none, Tag } from '../value/index.ts';
import { ClassAt, ClassFlag } from '../vm/class.ts';
import { newDict, setNamed } from '../vm/dict.ts';
import { append, newList, tupleOf } from '../vm/sequence.ts';
import { typeSpecs } from '../vm/types.ts';
import type { VM } from '../vm/vm.ts';

/** Makes the builtin classes, without anything in them yet. */
export function makeClasses(vm: VM): void {
  const { heap, types } = vm;
  for (const { name } of typeSpecs) {
    types[name as keyof typeof types] = heap.allocate(heap.kinds.class, ClassAt.end);
  }
  vm.emptyTuple = heap.allocate(heap.kinds.tuple, own(0));
  heap.store(vm.emptyTuple + At.class, Tag.ref, types.tuple);
  for (const spec of typeSpecs) {
    const type = types[spec.name as keyof typeof types];
    const bases = spec.bases.map((base) => types[base as keyof typeof types]);
    heap.store(type + At.class, Tag.ref, types.type);
    const isDotted = spec.module !== 'builtins';
    const shown = isDotted ? `${spec.module}.${spec.name}` : spec.name;
    heap.store(type + ClassAt.name, Tag.imm, vm.imm.ofText(shown));
    heap.store(type + ClassAt.qualifiedName, Tag.imm, vm.imm.ofText(spec.name));
    heap.store(type + ClassAt.bases, Tag.ref, tupleOf(vm, bases));
    heap.store(type + ClassAt.mro, Tag.ref, tupleOf(vm, [type, ...ancestors(vm, bases)]));
    vm.lastVersion += 1;
    heap.store(type + ClassAt.version, Tag.int, vm.lastVersion);
    const kind = spec.kind === 'immediate' ? heap.kinds.boxed : heap.kinds[spec.kind];
    const flags =
      (spec.hasDict ? ClassFlag.hasDict : 0) | (spec.final ? ClassFlag.final : 0) | (isDotted ? ClassFlag.dotted : 0);
    heap.store(type + ClassAt.layout, Tag.int, kind | ClassFlag.builtin | flags);
    heap.store(type + ClassAt.slots, Tag.int, spec.kind === 'immediate' ? 1 : spec.slots);
    heap.store(type + ClassAt.base, Tag.ref, type);
    heap.store(type + ClassAt.subclasses, Tag.ref, newList(vm, 0, 0));
    const dict = newDict(vm);
    heap.store(type + ClassAt.dict, Tag.ref, dict);
    setNamed(vm, dict, '__doc__', Tag.imm, vm.imm.ofText(`The builtin class ${spec.name}.`));
  }
  for (const { name, bases } of typeSpecs) {
    for (const base of bases) {
      const list = heap.ref(types[base as keyof typeof types] + ClassAt.subclasses);
      append(vm, list, Tag.ref, types[name as keyof typeof types]);
    }
  }
  const notHashable = ['list', 'dict', 'set', 'bytearray'] as const;
  for (const name of notHashable) setNamed(vm, heap.ref(types[name] + ClassAt.dict), '__hash__', Tag.imm, none);
}

// No builtin class has bases whose order could be in question: what comes first stays first.
function ancestors(vm: VM, bases: readonly number[]): number[] {
  const { heap } = vm;
  const lists = bases.map((base) => {
    const mro = heap.ref(base + ClassAt.mro);
    const list: number[] = [];
    for (let at = mro + own(0); at < mro + heap.size(mro); at += 8) list.push(heap.ref(at));
    return list;
  });
  const all = lists.flat();
  return all.filter((one, index) => all.lastIndexOf(one) === index);
}
