import { At, own } from '../heap/index.ts';
import { hashBytes, hashComplex, hashFloat, hashInteger, hashText } from '../text/index.ts';
import { Kind, Tag } from '../value/index.ts';
import { hashOf, hashOfParts } from '../vm/hash.ts';
import { findMethod } from '../vm/lookup.ts';
import { askPython, mix } from '../vm/mix.ts';
import { spanOf, tupleLength } from '../vm/sequence.ts';
import { forEachKey, setLength } from '../vm/set.ts';
import type { VM } from '../vm/vm.ts';
import { func, method } from './define.ts';
import { inPrelude } from './prelude.ts';

const ofNone = 0xfca8_6420n;
const ofNaN = 0n;

function remember<Said extends bigint | undefined>(vm: VM, said: Said, tag: number, payload: number): Said {
  if (said === undefined) return said;
  const hash = hashOf(vm, tag, payload);
  if (hash !== askPython) vm.said.add(said, hash);
  return said;
}

/** The hashes by which dicts may find values of which `hash()` has said this. */
export function placesOfHash(vm: VM, said: bigint): readonly number[] {
  const text = vm.imm.hashed.get(said);
  const places = vm.said.of(said);
  return text === undefined ? places : [hashOf(vm, Tag.imm, text), ...places];
}

/** What `hash()` says of a value, where no code of the program has a say in it. */
export function visibleHash(vm: VM, tag: number, payload: number): bigint | undefined {
  switch (tag) {
    case Tag.int:
      return payload === -1 ? -2n : BigInt(payload);
    case Tag.float:
      return remember(vm, hashFloat(payload, ofNaN), tag, payload);
    case Tag.imm:
      return vm.imm.kinds[payload] === Kind.str
        ? hashOfText(vm, payload)
        : remember(vm, hashImmediate(vm, payload), tag, payload);
    default:
      return hashObject(vm, payload);
  }
}

function hashImmediate(vm: VM, number: number): bigint {
  const { imm } = vm;
  switch (imm.kinds[number]) {
    case Kind.none:
      return ofNone;
    case Kind.bool:
      return BigInt(number - 1);
    case Kind.str:
      return hashOfText(vm, number);
    case Kind.big:
      return hashInteger(imm.big(number));
    case Kind.bytes:
      return hashBytes(imm.bytes(number));
    case Kind.complex:
      return hashComplex(imm.complex(number), ofNaN);
    default:
      return BigInt(number);
  }
}

function hashOfText(vm: VM, number: number): bigint {
  const hash = hashText(vm.imm.text(number));
  vm.imm.hashed.set(hash, number);
  return hash;
}

function hashObject(vm: VM, object: number): bigint | undefined {
  const { heap, types, found } = vm;
  const type = heap.ref(object + At.class);
  if (type === types.tuple) return remember(vm, hashTuple(vm, object), Tag.ref, object);
  if (type === types.frozenset) return remember(vm, hashFrozenSet(vm, object), Tag.ref, object);
  if (!findMethod(vm, type, vm.keys.__hash__)) return undefined;
  const isOurs = found.tag === Tag.imm && vm.imm.kinds[found.payload] === Kind.native;
  if (!isOurs) return undefined;
  if (heap.kind(object) === heap.kinds.boxed) {
    heap.load(object + own(0));
    return visibleHash(vm, heap.tag, heap.payload);
  }
  return undefined;
}

const prime1 = 0x9e37_79b1_85eb_ca87n;
const prime2 = 0xc2b2_ae3d_27d4_eb4fn;
const prime5 = 0x27d4_eb2f_1656_67c5n;
const wide = (value: bigint): bigint => BigInt.asUintN(64, value);

/** The hash of a tuple, of those of its items (xxHash by Yann Collet, a lane an item). */
export function hashOfItems(hashes: readonly bigint[]): bigint {
  let sum = prime5;
  for (const hash of hashes) {
    sum = wide(sum + wide(hash) * prime2);
    sum = wide((sum << 31n) | (sum >> 33n));
    sum = wide(sum * prime1);
  }
  sum = BigInt.asIntN(64, sum + (BigInt(hashes.length) ^ prime5 ^ 3_527_539n));
  return sum === -1n ? 1_546_275_796n : sum;
}

/** The hash of a frozen set, of those of its keys. */
function hashOfKeys(hashes: readonly bigint[]): bigint {
  let bits = 0n;
  for (const hash of hashes) {
    const one = wide(hash);
    bits ^= wide((one ^ 89_869_747n ^ wide(one << 16n)) * 3_644_798_167n);
  }
  bits ^= wide(BigInt(hashes.length + 1) * 1_927_868_237n);
  bits ^= (bits >> 11n) ^ (bits >> 25n);
  const hash = BigInt.asIntN(64, wide(bits * 69_069n + 907_133_923n));
  return hash === -1n ? 590_923_713n : hash;
}

function hashTuple(vm: VM, tuple: number): bigint | undefined {
  const hashes: bigint[] = [];
  for (let index = 0; index < tupleLength(vm, tuple); index++) {
    vm.heap.load(tuple + own(index));
    const hash = visibleHash(vm, vm.heap.tag, vm.heap.payload);
    if (hash === undefined) return undefined;
    hashes.push(hash);
  }
  return hashOfItems(hashes);
}

/** The hash of a frozen set; undefined where code of the program has a say in it. */
export function hashFrozenSet(vm: VM, set: number): bigint | undefined {
  const hashes: (bigint | undefined)[] = [];
  if (setLength(vm, set) > 0) {
    forEachKey(vm, set, (_, slot) => {
      vm.heap.load(slot + 8);
      hashes.push(visibleHash(vm, vm.heap.tag, vm.heap.payload));
    });
  }
  const known = hashes.filter((hash) => hash !== undefined);
  return known.length === hashes.length ? hashOfKeys(known) : undefined;
}

/** The hash by which sets find a key whose class says what its hash is: as they find what is equal and has that hash. */
export function hashOfVisible(vm: VM, visible: bigint): number {
  if (visible < 2n ** 49n && visible > -(2n ** 49n)) return visible === -1n ? -2 : Number(visible);
  const text = vm.imm.hashed.get(visible);
  if (text !== undefined) return hashOf(vm, Tag.imm, text);
  return mix(Number(BigInt.asIntN(32, visible ^ (visible >> 32n))));
}

/** The same for dicts, and for items of tuples. */
function plainHashOfVisible(vm: VM, visible: bigint): number {
  const text = vm.imm.hashed.get(visible);
  return text === undefined ? hashOf(vm, ...vm.values.big(visible)) : hashOf(vm, Tag.imm, text);
}

function hashesIn(vm: VM, at: number): bigint[] {
  const { heap, span } = vm;
  spanOf(vm, vm.payload(at));
  return Array.from({ length: span.count }, (_, index) => {
    heap.load(span.start + 8 * index);
    return vm.values.integer(heap.tag, heap.payload) ?? 0n;
  });
}

/** The builtin `hash`, and `__hash__` of builtin classes. */
export function installHash(vm: VM): void {
  const { builtins, prelude } = vm;
  func(vm, builtins, 'hash(obj, /)', (vm, at) => {
    const hash = visibleHash(vm, vm.tag(at), vm.payload(at));
    if (hash === undefined) inPrelude(vm, '_hash', at, 1);
    else vm.giveBig(hash);
  });
  method(vm, 'tuple', '__hash__(self, /)', (vm, at) => {
    const hash = hashTuple(vm, vm.payload(at));
    if (hash === undefined) inPrelude(vm, '_tuple_hash', at, 1);
    else vm.giveBig(hash);
  });
  for (const name of ['NoneType', 'ellipsis', 'NotImplementedType'] as const) {
    method(vm, name, '__hash__(self, /)', (vm, at) => vm.giveBig(hashImmediate(vm, vm.payload(at))));
  }
  func(vm, prelude, '_hash_of_items(hashes, /)', (vm, at) => {
    const hashes = hashesIn(vm, at);
    const said = hashOfItems(hashes);
    // A tuple of what its items may be equal to.
    vm.said.add(said, hashOfParts(hashes.map((hash) => placesOfHash(vm, hash)[0] ?? plainHashOfVisible(vm, hash))));
    vm.giveBig(said);
  });
  func(vm, prelude, '_hash_of_keys(hashes, /)', (vm, at) => vm.giveBig(hashOfKeys(hashesIn(vm, at))));
  func(vm, prelude, '_hash_of_integer(value, /)', (vm, at) => {
    const value = vm.values.integer(vm.tag(at), vm.payload(at)) ?? 0n;
    const fits = BigInt.asIntN(64, value) === value;
    vm.giveBig(fits ? (value === -1n ? -2n : value) : hashInteger(value));
  });
  // The hash by which dicts find a value; None where its class says how. Of a tuple, from those of its items.
  func(vm, prelude, '_plain_hash(value, /)', (vm, at) => {
    const hash = hashOf(vm, vm.tag(at), vm.payload(at));
    if (hash === askPython) vm.giveNone();
    else vm.giveInt(hash);
  });
  func(vm, prelude, '_plain_hash_of(visible, /)', (vm, at) => {
    vm.giveInt(plainHashOfVisible(vm, vm.values.integer(vm.tag(at), vm.payload(at)) ?? 0n));
  });
  func(vm, prelude, '_combine_hashes(hashes, /)', (vm, at) => vm.giveInt(hashOfParts(hashesIn(vm, at).map(Number))));
}
