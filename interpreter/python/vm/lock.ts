import type { Protocol } from '../../../model/index.ts';
import { own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import type { VM } from './vm.ts';

/** Where locks keep what: whether somebody has them; of reentrant ones, who, and how often. */
export const LockAt = { locked: own(0), owner: own(0), count: own(1) } as const;

/** Whether somebody has a lock of the plain kind. */
export const isLocked = (vm: VM, lock: number): boolean => vm.heap.int(lock + LockAt.locked) === 1;

/** Whether nobody has a lock of either kind, as committed; also if that cannot be told of it, because it is young. */
export function isFree(protocol: Protocol, lock: number): boolean {
  if (lock < protocol.world.layout.oldStart) return true;
  // Two bytes have room for who has it.
  return protocol.committed(lock + LockAt.locked, 1) === 0 && protocol.committed(lock + LockAt.locked + 1, 1) === 0;
}

/** The barriers are the caller's affair. */
export function setLocked(vm: VM, lock: number, locked: boolean): void {
  vm.heap.store(lock + LockAt.locked, Tag.int, locked ? 1 : 0);
}
