import { At, own } from '../heap/index.ts';
import { none, Tag } from '../value/index.ts';
import { ClassAt, ClassFlag } from '../vm/class.ts';
import { MemberAt } from '../vm/descriptor.ts';
import { newDict, removeEntry, setKey, setText } from '../vm/dict.ts';
import { Raise, typeError } from '../vm/fault.ts';
import { findMethod } from '../vm/lookup.ts';
import { append, spanOf, tupleOf } from '../vm/sequence.ts';
import { DictAt, entriesOf, entryBytes, findText, forEachEntry, isAlive, TableAt } from '../vm/table.ts';
import type { TypeName } from '../vm/types.ts';
import type { VM } from '../vm/vm.ts';
import { addAccessor } from './accessor.ts';
import { isReferable } from './layout.ts';

/**
 * A new class: its metaclass, name, bases (a tuple) and namespace (a dict) lie from `at` on. What is to be called for it, its
 * caller calls.
 * @throws Raise TypeError for bases that do not go together
 */
export function makeClass(vm: VM, at: number): number {
  const { heap } = vm;
  const bases = addressesIn(vm, vm.payload(at + 2));
  for (const base of bases) refuseBase(vm, base);
  const base = bestBase(vm, bases);
  const type = heap.allocate(heap.kinds.class, ClassAt.end);
  heap.store(type + At.class, Tag.ref, vm.payload(at));
  const order = linearize(vm, bases);
  const mro = tupleOf(vm, [type, ...order]);
  heap.store(type + ClassAt.name, vm.tag(at + 1), vm.payload(at + 1));
  heap.store(type + ClassAt.bases, Tag.ref, vm.payload(at + 2));
  heap.store(type + ClassAt.mro, Tag.ref, mro);
  vm.lastVersion += 1;
  heap.store(type + ClassAt.version, Tag.int, vm.lastVersion);
  heap.store(type + ClassAt.slots, Tag.int, heap.int(base + ClassAt.slots));
  heap.store(type + ClassAt.base, Tag.ref, heap.ref(base + ClassAt.base));
  const dict = newDict(vm);
  heap.store(type + ClassAt.dict, Tag.ref, dict);
  heap.store(type + ClassAt.layout, Tag.int, heap.int(base + ClassAt.layout) & 0xff);
  copyNamespace(vm, vm.payload(at + 3), dict);
  takeNames(vm, type, dict, at);
  const slots = slotNames(vm, dict);
  const inherited = bases.some((one) => (heap.int(one + ClassAt.layout) & ClassFlag.hasDict) !== 0);
  const hasDict = inherited || slots === undefined || slots.includes('__dict__');
  const isAbstract =
    bases.some((one) => (heap.int(one + ClassAt.layout) & ClassFlag.abstract) !== 0) ||
    findText(vm, dict, vm.imm.ofText('__abstractmethods__')) !== 0;
  const layout = heap.int(base + ClassAt.layout) & 0xff;
  const flags = (hasDict ? ClassFlag.hasDict : 0) | (isAbstract ? ClassFlag.abstract : 0);
  heap.store(type + ClassAt.layout, Tag.int, layout | flags);
  if (slots !== undefined) {
    makeSlots(vm, type, dict, slots, at, layout !== heap.kinds.instance);
    // What has slots of its own goes together with no other such class.
    const own = slots.some((name) => name !== '__dict__' && name !== '__weakref__');
    if (own && layout === heap.kinds.instance) heap.store(type + ClassAt.base, Tag.ref, type);
  }
  // Classes have theirs in another way.
  if (layout !== heap.kinds.class) {
    if (hasDict && !inherited) addAccessor(vm, type, dict, '__dict__');
    if (isReferable(vm, type) && !bases.some((one) => isReferable(vm, one))) addAccessor(vm, type, dict, '__weakref__');
  }
  finishNamespace(vm, dict);
  const list = (one: number) => {
    heap.load(one + ClassAt.subclasses);
    return heap.payload;
  };
  // A list of those derived from it, for when it changes.
  const subclasses = emptyList(vm);
  heap.store(type + ClassAt.subclasses, Tag.ref, subclasses);
  for (const one of bases) append(vm, list(one), Tag.ref, type);
  return type;
}

function emptyList(vm: VM): number {
  const { heap } = vm;
  const list = heap.allocate(heap.kinds.list, own(2));
  heap.store(list + At.class, Tag.ref, vm.types.list);
  heap.store(list + own(0), Tag.int, 0);
  return list;
}

/** The objects in a tuple or list. */
export function addressesIn(vm: VM, sequence: number): number[] {
  spanOf(vm, sequence);
  const { start, count } = vm.span;
  return Array.from({ length: count }, (_, index) => vm.heap.ref(start + 8 * index));
}

function refuseBase(vm: VM, base: number): void {
  const { heap } = vm;
  if (base === 0 || heap.kind(base) !== heap.kinds.class) throw typeError('bases must be types');
  if ((heap.int(base + ClassAt.layout) & ClassFlag.final) === 0 || isSubclassable(vm, base)) return;
  throw typeError(`type '${vm.nameOf(base)}' is not an acceptable base type`);
}

const isSubclassable = (vm: VM, base: number): boolean =>
  (vm.heap.int(base + ClassAt.layout) & ClassFlag.builtin) === 0;

/** The base whose instances are made of more than those of the others. */
export function bestBase(vm: VM, bases: readonly number[]): number {
  const { heap, types } = vm;
  const solid = (type: number) => heap.ref(type + ClassAt.base);
  let best = bases[0] ?? types.object;
  for (const base of bases) {
    const [one, other] = [solid(best), solid(base)];
    if (one === other || other === types.object || vm.isSubclass(one, other)) continue;
    if (one !== types.object && !vm.isSubclass(other, one)) {
      if (fitsException(vm, best, base)) continue;
      throw typeError('multiple bases have instance lay-out conflict');
    }
    best = base;
  }
  return best;
}

// Exceptions are all made alike here; those that Python makes with fields of their own exclude each other.
const richExceptions: readonly TypeName[] = [
  'AttributeError',
  'BaseExceptionGroup',
  'ImportError',
  'NameError',
  'OSError',
  'StopIteration',
  'SyntaxError',
  'SystemExit',
  'UnicodeDecodeError',
  'UnicodeEncodeError',
  'UnicodeTranslateError',
];

function fitsException(vm: VM, one: number, other: number): boolean {
  const { heap, types } = vm;
  const isException = (type: number) => (heap.int(type + ClassAt.layout) & 0xff) === heap.kinds.exception;
  if (!isException(one) || !isException(other)) return false;
  const rich = (type: number) => richExceptions.find((name) => vm.isSubclass(type, types[name]));
  const [first, second] = [rich(one), rich(other)];
  return first === undefined || second === undefined || first === second;
}

/** C3: the bases' orders merged, keeping each of them and the order of the bases (Barrett et al. 1996). */
export function linearize(vm: VM, bases: readonly number[]): number[] {
  const { heap } = vm;
  for (const [index, base] of bases.entries()) {
    if (bases.indexOf(base) !== index) throw typeError(`duplicate base class ${vm.nameOf(base)}`);
  }
  const lists = bases.map((base) => addressesIn(vm, heap.ref(base + ClassAt.mro)));
  lists.push([...bases]);
  const order: number[] = [];
  for (;;) {
    const left = lists.filter((list) => list.length > 0);
    if (left.length === 0) return order;
    const next = left.map((list) => list[0]!).find((head) => left.every((list) => !list.slice(1).includes(head)));
    if (next === undefined) {
      const names = [...new Set(left.map((list) => vm.nameOf(list[0]!)))].join(', ');
      throw typeError(`Cannot create a consistent method resolution\norder (MRO) for bases ${names}`);
    }
    order.push(next);
    for (const list of left) if (list[0] === next) list.shift();
  }
}

// Some functions are special without being told.
function copyNamespace(vm: VM, from: number, to: number): void {
  const { heap, types, keys } = vm;
  heap.read(from);
  const table = heap.ref(from + DictAt.table);
  if (table === 0) return;
  heap.read(table);
  const count = heap.int(table + TableAt.used);
  for (let number = 0; number < count; number++) {
    const entry = entriesOf(vm, table) + entryBytes * number;
    if (!isAlive(vm, entry)) continue;
    heap.load(entry + 8);
    const [keyTag, key] = [heap.tag, heap.payload];
    heap.load(entry + 16);
    let [tag, payload] = [heap.tag, heap.payload];
    const isFunction = tag === Tag.ref && payload !== 0 && heap.kind(payload) === heap.kinds.function;
    const wrapper =
      key === keys.__new__
        ? types.staticmethod
        : key === keys.__init_subclass__ || key === keys.__class_getitem__
          ? types.classmethod
          : 0;
    if (isFunction && keyTag === Tag.imm && wrapper !== 0) {
      const wrapped = heap.allocate(heap.kinds.record, own(1));
      heap.store(wrapped + At.class, Tag.ref, wrapper);
      heap.store(wrapped + own(0), tag, payload);
      [tag, payload] = [Tag.ref, wrapped];
    }
    setKey(vm, to, keyTag, key, tag, payload);
  }
}

// What the compiler has left in the namespace goes into the class.
function takeNames(vm: VM, type: number, dict: number, at: number): void {
  const { heap, keys } = vm;
  const qualified = findText(vm, dict, keys.__qualname__);
  if (qualified !== 0) {
    heap.load(qualified + 16);
    if (!vm.values.isText(heap.tag, heap.payload)) {
      throw typeError(`type __qualname__ must be a str, not ${vm.nameOf(vm.classOf(heap.tag, heap.payload))}`);
    }
    heap.store(type + ClassAt.qualifiedName, heap.tag, heap.payload);
    removeEntry(vm, dict, qualified);
  } else heap.store(type + ClassAt.qualifiedName, vm.tag(at + 1), vm.payload(at + 1));
  const cell = findText(vm, dict, keys.__classcell__);
  if (cell !== 0) {
    const object = heap.ref(cell + 16);
    removeEntry(vm, dict, cell);
    heap.write(object);
    heap.store(object + own(0), Tag.ref, type);
  }
}

function finishNamespace(vm: VM, dict: number): void {
  const { keys } = vm;
  const slots = slotNames(vm, dict);
  if (findText(vm, dict, keys.__doc__) === 0 && slots?.includes('__doc__') !== true)
    setText(vm, dict, keys.__doc__, Tag.imm, none);
  if (findText(vm, dict, keys.__eq__) !== 0 && findText(vm, dict, keys.__hash__) === 0) {
    setText(vm, dict, keys.__hash__, Tag.imm, none);
  }
}

function slotNames(vm: VM, dict: number): string[] | undefined {
  const { heap } = vm;
  const entry = findText(vm, dict, vm.keys.__slots__);
  if (entry === 0) return undefined;
  heap.load(entry + 16);
  if (vm.values.isText(heap.tag, heap.payload)) return [slotName(vm)];
  const object = heap.payload;
  if (heap.kind(object) === heap.kinds.dict) {
    const names: string[] = [];
    const table = heap.ref(object + DictAt.table);
    if (table !== 0) {
      forEachEntry(vm, table, (one) => {
        heap.load(one + 8);
        names.push(slotName(vm));
      });
    }
    return names;
  }
  spanOf(vm, object);
  const { start, count } = vm.span;
  return Array.from({ length: count }, (_, index) => {
    heap.load(start + 8 * index);
    return slotName(vm);
  });
}

function slotName(vm: VM): string {
  const { heap } = vm;
  if (!vm.values.isText(heap.tag, heap.payload)) {
    throw typeError(`__slots__ items must be strings, not '${vm.nameOf(vm.classOf(heap.tag, heap.payload))}'`);
  }
  const name = vm.imm.text(heap.payload);
  if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name)) throw typeError('__slots__ must be identifiers');
  return name;
}

// Whether a base has a slot of that name.
function inherits(vm: VM, type: number, name: string): boolean {
  const { found, heap } = vm;
  const [, ...bases] = addressesIn(vm, heap.ref(type + ClassAt.mro));
  return bases.some(
    (base) =>
      findMethod(vm, base, vm.imm.ofText(name)) && vm.classOf(found.tag, found.payload) === vm.types.member_descriptor,
  );
}

function makeSlots(vm: VM, type: number, dict: number, names: readonly string[], at: number, refused: boolean): void {
  const { heap } = vm;
  const className = vm.text(at + 1).replace(/^_+/, '');
  for (const plain of ['__dict__', '__weakref__']) {
    if (names.filter((name) => name === plain).length > 1) {
      throw typeError(`${plain} slot disallowed: we already got one`);
    }
  }
  const mangled = (plain: string) =>
    plain.startsWith('__') && !plain.endsWith('__') && className !== '' ? `_${className}${plain}` : plain;
  const sorted = [...new Set(names)].sort((one, other) => (mangled(one) < mangled(other) ? -1 : 1));
  for (const plain of sorted) {
    if (plain === '__dict__' || plain === '__weakref__') continue;
    if (refused && vm.nameOf(heap.ref(type + ClassAt.base)) !== 'BaseException') {
      const base = vm.nameOf(heap.ref(type + ClassAt.base));
      if (['int', 'tuple', 'bytes', 'str'].includes(base)) {
        throw typeError(`nonempty __slots__ not supported for subtype of '${base}'`);
      }
    }
    const name = mangled(plain);
    const known = findText(vm, dict, vm.imm.ofText(name));
    if (known !== 0) throw new Raise('ValueError', `'${plain}' in __slots__ conflicts with class variable`);
    const member = heap.allocate(heap.kinds.record, MemberAt.end);
    heap.store(member + At.class, Tag.ref, vm.types.member_descriptor);
    heap.store(member + MemberAt.name, Tag.imm, vm.imm.ofText(name));
    heap.store(member + MemberAt.owner, Tag.ref, type);
    // A key that no attribute has, and no other slot of its instances: classes with the same slots are made alike.
    const key = inherits(vm, type, name) ? `\0${vm.lastVersion}.${name}` : `\0${name}`;
    heap.store(member + MemberAt.key, Tag.imm, vm.imm.ofText(key));
    setText(vm, dict, vm.imm.ofText(name), Tag.ref, member);
  }
}
