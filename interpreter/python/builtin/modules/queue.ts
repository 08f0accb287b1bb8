import { valueError } from '../../vm/fault.ts';
import { finishItem, newQueue, putItem as put, takeItem, unfinishedIn } from '../../vm/queue.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';
import { numberAt } from './lock.ts';
import { nativesOf } from './module.ts';

/** What `_stm` makes its queues of. */
export function installQueue(vm: VM): void {
  const natives = nativesOf(vm, '_stm_queue');
  func(vm, natives, 'new()', (vm) => vm.giveRef(newQueue(vm)));
  func(vm, natives, 'put(queue, item, /)', (vm, at) => {
    put(vm, vm.payload(at), vm.tag(at + 1), vm.payload(at + 1));
    vm.giveNone();
  });
  // Waits for so many seconds, without an end if they are negative; the default where nothing came.
  func(vm, natives, 'get(queue, seconds, default, /)', (vm, at) => {
    const seconds = numberAt(vm, at + 1);
    if (!takeItem(vm, vm.payload(at))) {
      if (seconds !== 0) vm.threads.waitForOthers(vm, seconds < 0 ? Number.POSITIVE_INFINITY : seconds);
      // Who goes on because nothing is there must not do so in vain; then there may be something after all.
      vm.becomeInevitable();
      return vm.giveSlot(at + 2);
    }
    vm.giveLoaded();
  });
  func(vm, natives, 'task_done(queue, /)', (vm, at) => {
    // What one has got, somebody has put in a transaction that is over, or it was oneself.
    if (unfinishedIn(vm, vm.payload(at)) <= 0) throw valueError('task_done() called too many times');
    finishItem(vm, vm.payload(at));
    vm.giveNone();
  });
  // How many items are unfinished: none, or less than none where transactions have together said so too often.
  func(vm, natives, 'join(queue, /)', (vm, at) => {
    const left = unfinishedIn(vm, vm.payload(at));
    if (left > 0) vm.threads.waitForOthers(vm, Number.POSITIVE_INFINITY);
    vm.giveInt(left);
  });
}
