import { Kind, no, Tag } from '../../value/index.ts';
import { Raise, typeError, valueError } from '../../vm/fault.ts';
import { makeInstance } from '../../vm/instance.ts';
import { isLocked, LockAt, setLocked } from '../../vm/lock.ts';
import { findMethod } from '../../vm/lookup.ts';
import type { VM } from '../../vm/vm.ts';
import { alias, func, method, staticMethod } from '../define.ts';
import { nativesOf } from './module.ts';

/** The longest time that one can wait for a lock, in seconds. */
const longestWait = 9223372036;

/** More than there are threads at a time. */
const mostIdentities = 2 ** 16;

/** Locks, and what else is native in `_thread`. */
export function installThreads(vm: VM): void {
  const natives = nativesOf(vm, '_thread');
  func(vm, natives, 'allocate_lock()', (vm) => vm.giveRef(makeInstance(vm, vm.types.lock)));
  func(vm, natives, 'get_ident()', (vm) => vm.giveInt(vm.threads.identity(vm)));
  func(vm, natives, 'get_native_id()', (vm) => vm.giveInt(vm.threads.identity(vm)));
  func(vm, natives, '_count()', (vm) => vm.giveInt(vm.threads.count(vm)));
  func(vm, natives, '_held_lock()', (vm) => {
    const lock = makeInstance(vm, vm.types.lock);
    setLocked(vm, lock, true);
    vm.giveRef(lock);
  });
  // What names the present thread as no other that has not ended, here or in a process that this one is a copy of.
  func(vm, natives, '_own_key()', (vm) => vm.giveInt(vm.threads.identity(vm) + mostIdentities * vm.thread.generation));
  func(vm, natives, '_ends()', (vm) => {
    const ends = vm.threads.ends(vm);
    if (ends === 0) vm.giveNone();
    else vm.giveRef(ends);
  });
  func(vm, natives, '_uncaught(error, /)', (vm, at) => {
    vm.threads.uncaught(vm, vm.payload(at));
    vm.giveNone();
  });
  func(vm, natives, 'start_new_thread(function, args, kwargs=, /)', (vm, at) => {
    if (!findMethod(vm, vm.classAt(at), vm.keys.__call__)) throw typeError('first arg must be callable');
    if (!vm.isInstance(at + 1, 'tuple')) throw typeError('2nd arg must be a tuple');
    if (vm.has(at + 2) && !vm.isInstance(at + 2, 'dict')) throw typeError('optional 3rd arg must be a dictionary');
    vm.giveInt(vm.threads.start(vm, at));
  });
  installLock(vm);
  installReentrant(vm);
}

function installLock(vm: VM): void {
  method(vm, 'lock', 'acquire(self, blocking=, timeout=)', (vm, at) => vm.giveBool(acquire(vm, at)));
  method(vm, 'lock', 'release(self, /)', (vm, at) => release(vm, vm.payload(at)));
  method(vm, 'lock', 'locked(self, /)', (vm, at) => {
    vm.heap.read(vm.payload(at));
    vm.giveBool(isLocked(vm, vm.payload(at)));
  });
  method(vm, 'lock', '__enter__(self, /)', (vm, at) => {
    take(vm, vm.payload(at), Number.POSITIVE_INFINITY);
    vm.giveBool(true);
  });
  method(vm, 'lock', '__exit__(*arguments)', (vm, at) => release(vm, vm.payload(at)));
  // Waits as who takes it does, and leaves it to others: for the end of a thread.
  method(vm, 'lock', '_wait(self, blocking=, timeout=)', (vm, at) => {
    vm.giveBool(isThere(vm, vm.payload(at), secondsAt(vm, at + 1, at + 2)));
  });
  method(vm, 'lock', '_at_fork_reinit(self, /)', (vm, at) => {
    vm.heap.write(vm.payload(at));
    setLocked(vm, vm.payload(at), false);
    vm.giveNone();
  });
  alias(vm, 'lock', 'acquire_lock', 'acquire');
  alias(vm, 'lock', 'release_lock', 'release');
  alias(vm, 'lock', 'locked_lock', 'locked');
}

function acquire(vm: VM, at: number): boolean {
  return take(vm, vm.payload(at), secondsAt(vm, at + 1, at + 2));
}

// Whether a lock is free, after so many seconds at the most.
function isThere(vm: VM, lock: number, seconds: number): boolean {
  vm.threads.irreversible(vm);
  vm.heap.read(lock);
  return !isLocked(vm, lock) || (seconds !== 0 && vm.threads.waitFor(vm, lock, seconds));
}

function take(vm: VM, lock: number, seconds: number): boolean {
  const { heap } = vm;
  if (!isThere(vm, lock, seconds)) return false;
  heap.write(lock);
  setLocked(vm, lock, true);
  return true;
}

function release(vm: VM, lock: number): void {
  vm.threads.irreversible(vm);
  vm.heap.read(lock);
  if (!isLocked(vm, lock)) throw new Raise('RuntimeError', 'release unlocked lock');
  vm.heap.write(lock);
  setLocked(vm, lock, false);
  vm.threads.released(vm, lock);
  vm.giveNone();
}

// How long to wait: for ever, not at all, or so many seconds.
function secondsAt(vm: VM, blocking: number, timeout: number): number {
  const blocks = !vm.has(blocking) || isTrue(vm, blocking);
  const seconds = vm.has(timeout) ? numberAt(vm, timeout) : -1;
  if (!blocks && seconds !== -1) throw valueError("can't specify a timeout for a non-blocking call");
  if (!blocks) return 0;
  if (seconds === -1) return Number.POSITIVE_INFINITY;
  if (seconds < 0) throw valueError('timeout value must be positive');
  if (seconds > longestWait) throw new Raise('OverflowError', 'timeout value is too large');
  return seconds;
}

function isTrue(vm: VM, at: number): boolean {
  if (vm.tag(at) === Tag.int) return vm.payload(at) !== 0;
  if (vm.isImm(at, Kind.bool)) return vm.payload(at) !== no;
  throw typeError(`'${vm.typeName(at)}' object cannot be interpreted as an integer`);
}

/** A number of seconds. @throws Raise TypeError */
export function numberAt(vm: VM, at: number): number {
  if (vm.tag(at) === Tag.int || vm.tag(at) === Tag.float) {
    if (Number.isNaN(vm.payload(at))) throw valueError('Invalid value NaN (not a number)');
    return vm.payload(at);
  }
  const integer = vm.values.integer(vm.tag(at), vm.payload(at));
  if (integer !== undefined) return Number(integer);
  throw typeError(`'${vm.typeName(at)}' object cannot be interpreted as an integer`);
}

// Reentrant locks

function installReentrant(vm: VM): void {
  staticMethod(vm, 'RLock', '__new__(*arguments)', (vm, at) => vm.giveRef(makeInstance(vm, vm.payload(at))));
  method(vm, 'RLock', '__init__(self, /)', (vm) => vm.giveNone());
  method(vm, 'RLock', 'acquire(self, blocking=, timeout=)', (vm, at) => {
    vm.giveBool(enter(vm, vm.payload(at), secondsAt(vm, at + 1, at + 2), 1));
  });
  method(vm, 'RLock', '__enter__(self, /)', (vm, at) => {
    vm.giveBool(enter(vm, vm.payload(at), Number.POSITIVE_INFINITY, 1));
  });
  method(vm, 'RLock', 'release(self, /)', (vm, at) => leave(vm, vm.payload(at)));
  method(vm, 'RLock', '__exit__(*arguments)', (vm, at) => leave(vm, vm.payload(at)));
  method(vm, 'RLock', '_is_owned(self, /)', (vm, at) => {
    vm.heap.read(vm.payload(at));
    vm.giveBool(ownerOf(vm, vm.payload(at)) === vm.threads.identity(vm));
  });
  // What a condition gives up while it waits, however often it was entered.
  method(vm, 'RLock', '_release_save(self, /)', (vm, at) => {
    const lock = vm.payload(at);
    refuseOthers(vm, lock);
    vm.heap.write(lock);
    const count = vm.heap.int(lock + LockAt.count);
    setOwner(vm, lock, 0, 0);
    vm.threads.released(vm, lock);
    vm.giveInt(count);
  });
  method(vm, 'RLock', '_acquire_restore(self, state, /)', (vm, at) => {
    enter(vm, vm.payload(at), Number.POSITIVE_INFINITY, vm.payload(at + 1));
    vm.giveNone();
  });
  method(vm, 'RLock', '_owner(self, /)', (vm, at) => {
    vm.heap.read(vm.payload(at));
    vm.giveInt(ownerOf(vm, vm.payload(at)));
  });
  method(vm, 'RLock', '_depth(self, /)', (vm, at) => {
    vm.heap.read(vm.payload(at));
    vm.giveInt(vm.heap.int(vm.payload(at) + LockAt.count));
  });
}

const ownerOf = (vm: VM, lock: number): number => vm.heap.int(lock + LockAt.owner);

function setOwner(vm: VM, lock: number, owner: number, count: number): void {
  vm.heap.store(lock + LockAt.owner, Tag.int, owner);
  vm.heap.store(lock + LockAt.count, Tag.int, count);
}

function enter(vm: VM, lock: number, seconds: number, times: number): boolean {
  const { heap, threads } = vm;
  threads.irreversible(vm);
  heap.read(lock);
  const me = threads.identity(vm);
  const owner = ownerOf(vm, lock);
  if (owner !== 0 && owner !== me && (seconds === 0 || !threads.waitFor(vm, lock, seconds))) return false;
  heap.write(lock);
  setOwner(vm, lock, me, (owner === me ? heap.int(lock + LockAt.count) : 0) + times);
  return true;
}

function refuseOthers(vm: VM, lock: number): void {
  vm.heap.read(lock);
  if (ownerOf(vm, lock) === vm.threads.identity(vm)) return;
  throw new Raise('RuntimeError', 'cannot release un-acquired lock');
}

function leave(vm: VM, lock: number): void {
  const { heap } = vm;
  vm.threads.irreversible(vm);
  refuseOthers(vm, lock);
  heap.write(lock);
  const count = heap.int(lock + LockAt.count) - 1;
  setOwner(vm, lock, count === 0 ? 0 : ownerOf(vm, lock), count);
  if (count === 0) vm.threads.released(vm, lock);
  vm.giveNone();
}
