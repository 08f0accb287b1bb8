import { random as twister } from '../../cores/index.ts';
import { sha512 } from '../../cores/random/sha512.ts';
import { At, bare, own } from '../../heap/index.ts';
import { Kind, Tag } from '../../value/index.ts';
import { typeError, valueError } from '../../vm/fault.ts';
import { newTuple, spanOf } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';
import { func, method, staticMethod } from '../define.ts';
import { inPrelude } from '../prelude.ts';
import { nativesOf } from './module.ts';

const words = twister.stateWords - 1;

/** Where a generator keeps what: its words, and the index of the next one to use. */
const RandomAt = { words: own(0), index: own(1), end: own(2) } as const;

// Where states are worked on; what is in it between two calls means nothing.
const scratch = twister.newState();

/** What is native in `_random`. */
export function installRandom(vm: VM): void {
  func(vm, nativesOf(vm, '_random'), 'sha512(data, /)', (vm, at) => {
    if (!vm.isImm(at, Kind.bytes)) throw typeError(`a bytes-like object is required, not '${vm.typeName(at)}'`);
    vm.giveBytes(sha512(vm.imm.bytes(vm.payload(at))));
  });
  staticMethod(
    vm,
    'Random',
    '__new__(*arguments)',
    (vm, at) => {
      const { heap } = vm;
      const array = heap.allocate(heap.kinds.items, bare + 8 * words);
      const object = heap.allocate(heap.kinds.record, RandomAt.end);
      heap.store(object + At.class, Tag.ref, vm.payload(at));
      heap.store(object + RandomAt.words, Tag.ref, array);
      twister.seedInt(scratch, BigInt(vm.clock.read()));
      store(vm, object);
      vm.giveRef(object);
    },
    { takesNames: true },
  );
  method(
    vm,
    'Random',
    '__init__(*arguments)',
    (vm, at, count) => {
      if (count > 1) return inPrelude(vm, '_random_init', at, count);
      vm.giveNone();
    },
    { takesNames: true },
  );
  method(vm, 'Random', 'seed(self, n=, /)', (vm, at) => seed(vm, at));
  method(vm, 'Random', 'random(self, /)', (vm, at) => {
    draw(vm, vm.payload(at), 2);
    vm.giveFloat(twister.random(scratch));
    keepIndex(vm, vm.payload(at));
  });
  method(vm, 'Random', 'getrandbits(self, k, /)', (vm, at) => giveBits(vm, at));
  method(vm, 'Random', 'getstate(self, /)', (vm, at) => giveState(vm, vm.payload(at)));
  method(vm, 'Random', 'setstate(self, state, /)', (vm, at) => setState(vm, at));
}

function seed(vm: VM, at: number): void {
  let number = vm.has(at + 1) && !vm.isNone(at + 1) ? vm.values.integer(vm.tag(at + 1), vm.payload(at + 1)) : undefined;
  if (number === undefined) {
    if (vm.has(at + 1) && !vm.isNone(at + 1)) return inPrelude(vm, '_random_seed_hash', at, 2);
    number = BigInt(vm.clock.read());
  }
  askAll(vm, vm.payload(at));
  twister.seedInt(scratch, number);
  store(vm, vm.payload(at));
  vm.giveNone();
}

function giveBits(vm: VM, at: number): void {
  const count = vm.values.integer(vm.tag(at + 1), vm.payload(at + 1));
  if (count === undefined) return inPrelude(vm, '_random_bits', at, 2);
  if (count < 0n) throw valueError('number of bits must be non-negative');
  if (count === 0n) return vm.giveInt(0);
  const bits = Number(count);
  draw(vm, vm.payload(at), Math.ceil(bits / 32));
  vm.giveBig(twister.getrandbits(scratch, bits));
  const used = Math.ceil(bits / 32);
  if (used <= words) keepIndex(vm, vm.payload(at));
  else store(vm, vm.payload(at));
}

function askAll(vm: VM, object: number): void {
  vm.heap.write(object);
  vm.heap.write(vm.heap.ref(object + RandomAt.words));
}

/** Puts what the next `count` words take into the scratch. All that changes may be written to then. */
function draw(vm: VM, object: number, count: number): void {
  const { heap } = vm;
  heap.write(object);
  const index = heap.int(object + RandomAt.index);
  const array = heap.ref(object + RandomAt.words);
  const renews = index + count > words;
  if (renews) heap.write(array);
  else heap.read(array);
  const first = renews ? 0 : index;
  const end = renews ? words : index + count;
  for (let at = first; at < end; at++) scratch[at] = heap.int(array + bare + 8 * at);
  scratch[words] = index;
}

// The words have changed only if they were renewed.
function keepIndex(vm: VM, object: number): void {
  const { heap } = vm;
  const index = scratch[words]!;
  if (index <= heap.int(object + RandomAt.index)) return store(vm, object);
  heap.store(object + RandomAt.index, Tag.int, index);
}

function store(vm: VM, object: number): void {
  const { heap } = vm;
  const array = heap.ref(object + RandomAt.words);
  for (let at = 0; at < words; at++) heap.store(array + bare + 8 * at, Tag.int, scratch[at]!);
  heap.store(object + RandomAt.index, Tag.int, scratch[words]!);
}

function giveState(vm: VM, object: number): void {
  const { heap, thread } = vm;
  const { sp } = thread;
  thread.reserve(words + 16);
  heap.read(object);
  const array = heap.ref(object + RandomAt.words);
  heap.read(array);
  for (let at = 0; at < words; at++) vm.set(sp + at, Tag.int, heap.int(array + bare + 8 * at) >>> 0);
  vm.set(sp + words, Tag.int, heap.int(object + RandomAt.index));
  vm.giveRef(newTuple(vm, sp, words + 1));
}

function setState(vm: VM, at: number): void {
  const { heap, span } = vm;
  if (!vm.isInstance(at + 1, 'tuple')) throw typeError('state vector must be a tuple');
  askAll(vm, vm.payload(at));
  spanOf(vm, vm.payload(at + 1));
  if (span.count !== words + 1) throw valueError('state vector is the wrong size');
  for (let index = 0; index <= words; index++) {
    heap.load(span.start + 8 * index);
    const word = vm.values.integer(heap.tag, heap.payload);
    if (word === undefined) throw typeError('an integer is required');
    scratch[index] = Number(BigInt.asIntN(32, word));
  }
  if (scratch[words]! < 0 || scratch[words]! > words) throw valueError('invalid state');
  store(vm, vm.payload(at));
  vm.giveNone();
}
