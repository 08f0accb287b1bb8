import { Tag } from '../value/index.ts';
import { loadValue, removeEntry, setHashed } from '../vm/dict.ts';
import { hashOf } from '../vm/hash.ts';
import { askPython, mix } from '../vm/mix.ts';
import { newTuple } from '../vm/sequence.ts';
import { DictAt, DictFlag, find, forEachOfHash } from '../vm/table.ts';
import type { VM } from '../vm/vm.ts';
import { func } from './define.ts';
import { placesOfHash } from './hash.ts';

/**
 * Entries of dicts as they are, for the prelude, where code of the program hashes or compares keys. A slot after the key has
 * what `hash()` says of it.
 */
export function installExactEntries(vm: VM): void {
  const { prelude } = vm;
  // The keys in the table that may be equal.
  func(vm, prelude, '_same_hash(dictionary, key, hash, /)', (vm, at) => {
    const { heap, thread } = vm;
    // What is hashed may move objects.
    const hashes = hashesOf(vm, at + 1);
    const { sp } = thread;
    let count = 0;
    for (const hash of hashes) {
      forEachOfHash(vm, vm.payload(at), hash, (entry) => {
        heap.load(entry + 8);
        thread.reserve(count + 8);
        vm.set(sp + count, heap.tag, heap.payload);
        count++;
      });
    }
    vm.giveRef(newTuple(vm, sp, count));
  });
  // The default if it is not there any more.
  func(vm, prelude, '_get_exact(dictionary, key, hash, default, /)', (vm, at) => {
    const entry = exact(vm, at);
    if (entry === 0) return vm.giveSlot(at + 3);
    loadValue(vm, vm.payload(at), entry);
    vm.giveLoaded();
  });
  // Whether it was there.
  func(vm, prelude, '_delete_exact(dictionary, key, hash, /)', (vm, at) => {
    const entry = exact(vm, at);
    if (entry !== 0) removeEntry(vm, vm.payload(at), entry);
    vm.giveBool(entry !== 0);
  });
  func(vm, prelude, '_set_exact(dictionary, key, hash, value, /)', (vm, at) => {
    const { heap } = vm;
    const dict = vm.payload(at);
    const hash = placeOf(vm, at + 1);
    if (hashOf(vm, vm.tag(at + 1), vm.payload(at + 1)) === askPython) {
      heap.write(dict);
      heap.store(dict + DictAt.flags, Tag.int, heap.int(dict + DictAt.flags) | DictFlag.asks);
    }
    setHashed(vm, dict, vm.tag(at + 1), vm.payload(at + 1), hash, vm.tag(at + 3), vm.payload(at + 3));
    vm.giveNone();
  });
}

/** The entry of a key as itself. */
function exact(vm: VM, at: number): number {
  const hash = placeOf(vm, at + 1);
  return find(vm, vm.payload(at), vm.tag(at + 1), vm.payload(at + 1), hash);
}

// What the machine can hash itself keeps that hash, so that it is found without Python. Others have one that depends on
// nothing but what their class says.
function placeOf(vm: VM, at: number): number {
  const hash = hashOf(vm, vm.tag(at), vm.payload(at));
  return hash === askPython ? placeOfSaid(vm, at + 1) : hash;
}

function placeOfSaid(vm: VM, at: number): number {
  if (vm.tag(at) === Tag.int) return hashOf(vm, Tag.int, vm.payload(at));
  const said = vm.values.integer(vm.tag(at), vm.payload(at)) ?? 0n;
  return mix(Number(BigInt.asIntN(32, said ^ (said >> 32n))));
}

/** All the hashes by which something may be found that is equal to a key, and of which `hash()` says the same. */
function hashesOf(vm: VM, at: number): Set<number> {
  const said = vm.values.integer(vm.tag(at + 1), vm.payload(at + 1)) ?? 0n;
  const hashes = new Set([placeOf(vm, at), placeOfSaid(vm, at + 1)]);
  // The integer that is its own hash, and the one that is not.
  hashes.add(hashOf(vm, vm.tag(at + 1), vm.payload(at + 1)));
  if (said === -2n) hashes.add(hashOf(vm, Tag.int, -1));
  for (const hash of placesOfHash(vm, said)) hashes.add(hash);
  return hashes;
}
