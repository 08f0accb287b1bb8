import { At, own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import type { Pending, QueueShare } from './pending.ts';
import type { VM } from './vm.ts';

// The queue that does not conflict, as the library of 2015 had it (stmgc, `stm/queue.c`). What a transaction puts, it keeps
// for itself; when it commits, that goes over to what is there for everybody, and when it is aborted, nobody has ever seen
// it. What it takes from there it takes at once, beside all transactions, so that no other can get the same; if it is
// aborted, it is put back. So nobody ever reads or writes what others do in a transaction, and no two of them conflict.
// That there is nothing is no fact of the transaction either: others may be about to commit, or to put back.
//
// The library's chains are stacks, and a transaction gets its own items first; no order is promised. Here items are
// appended, and what is there for everybody comes first: what one thread puts is got in that order, unless what was
// got before is put back.

/** What is there for everybody: a chain of records, and how many items were put and are not done. */
const CoreAt = { first: own(0), last: own(1), unfinished: own(2), end: own(3) } as const;
/** A record: once its transaction is over, the item stays as it is, and the next changes beside all transactions. */
const RecordAt = { item: own(0), next: own(1), end: own(2) } as const;

export function newQueue(vm: VM): number {
  const { heap } = vm;
  const queue = heap.direct.create(heap.kinds.record, CoreAt.end, 0);
  heap.publish(queue + At.class, Tag.ref, vm.types.object);
  heap.publish(queue + CoreAt.unfinished, Tag.int, 0);
  return queue;
}

// What everybody sees alike may be read anywhere.
const word = ({ protocol }: VM, address: number): number => protocol.world.memory.word(0, address);

// Only references and small integers are read like this.
const sharedRef = (vm: VM, address: number): number => word(vm, address) >>> 0;

/** Adds an item for the present transaction. @throws Again */
export function putItem(vm: VM, queue: number, tag: number, payload: number): void {
  const { heap } = vm;
  const { pending } = vm.thread;
  const last = pending.shares.get(queue)?.last ?? 0;
  if (last !== 0) heap.write(last);
  const record = heap.allocate(heap.kinds.record, RecordAt.end);
  heap.store(record + RecordAt.item, tag, payload);
  heap.store(record + RecordAt.next, Tag.ref, 0);
  if (last !== 0) heap.store(last + RecordAt.next, Tag.ref, record);
  const share = pending.of(queue);
  if (last === 0) share.first = record;
  share.last = record;
  share.unfinished++;
}

/** Takes an item out and loads it; false if there is none. */
export function takeItem(vm: VM, queue: number): boolean {
  const { heap } = vm;
  heap.beside?.touch(queue, true);
  const record = takeShared(vm, queue) || takeOwn(vm, vm.thread.pending.shares.get(queue));
  if (record === 0) return false;
  heap.load(record + RecordAt.item);
  return true;
}

function takeShared(vm: VM, queue: number): number {
  const record = sharedRef(vm, queue + CoreAt.first);
  if (record === 0) return 0;
  setFirst(vm, queue, sharedRef(vm, record + RecordAt.next));
  vm.thread.pending.of(queue).popped.push(record);
  return record;
}

function setFirst(vm: VM, queue: number, record: number): void {
  vm.heap.publish(queue + CoreAt.first, Tag.ref, record);
  if (record === 0) vm.heap.publish(queue + CoreAt.last, Tag.ref, 0);
}

function takeOwn(vm: VM, share: QueueShare | undefined): number {
  if (share === undefined || share.first === 0) return 0;
  const record = share.first;
  share.first = vm.heap.ref(record + RecordAt.next);
  if (share.first === 0) share.last = 0;
  return record;
}

/** How many items are not done, as far as the present transaction knows. */
export const unfinishedIn = (vm: VM, queue: number): number =>
  word(vm, queue + CoreAt.unfinished) + (vm.thread.pending.shares.get(queue)?.unfinished ?? 0);

/** One item less is unfinished, once the transaction has committed. */
export function finishItem(vm: VM, queue: number): void {
  vm.thread.pending.of(queue).unfinished--;
}

/** Lets everybody see what a transaction has done that has committed: whether somebody may have waited for it. */
export function commitPending(vm: VM, { shares }: Pending): boolean {
  const any = shares.size > 0;
  for (const [queue, { first, last, unfinished }] of shares) {
    vm.heap.publish(queue + CoreAt.unfinished, Tag.int, word(vm, queue + CoreAt.unfinished) + unfinished);
    if (first === 0) continue;
    // They are old by now, and all segments have them.
    const before = sharedRef(vm, queue + CoreAt.last);
    vm.heap.publish(before === 0 ? queue + CoreAt.first : before + RecordAt.next, Tag.ref, first);
    vm.heap.publish(queue + CoreAt.last, Tag.ref, last);
  }
  shares.clear();
  return any;
}

/** Takes back what an aborted transaction has done: whether somebody may have waited for it. */
export function abortPending(vm: VM, pending: Pending): boolean {
  const any = giveBackPending(vm, pending);
  pending.shares.clear();
  return any;
}

/** Gives back what a transaction has taken, in its own machine or in a copy without it: whether that was something. */
export function giveBackPending(vm: VM, { shares }: Pending): boolean {
  let any = false;
  for (const [queue, { popped }] of shares) {
    for (let at = popped.length; at > 0; at--) putBack(vm, queue, popped[at - 1]!);
    any ||= popped.length > 0;
  }
  return any;
}

function putBack(vm: VM, queue: number, record: number): void {
  const first = sharedRef(vm, queue + CoreAt.first);
  vm.heap.publish(record + RecordAt.next, Tag.ref, first);
  vm.heap.publish(queue + CoreAt.first, Tag.ref, record);
  if (first === 0) vm.heap.publish(queue + CoreAt.last, Tag.ref, record);
}
