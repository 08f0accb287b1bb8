import { Raise } from './fault.ts';
import { firstIdentity, type Threads } from './threads.ts';
import type { VM } from './vm.ts';

/** A machine with one thread: nobody else could do what it waits for. */
export class OneThread implements Threads<VM> {
  start(): number {
    throw new Raise('RuntimeError', "can't start new thread");
  }

  waitFor(vm: VM, _lock: number, seconds: number): boolean {
    if (seconds === Number.POSITIVE_INFINITY) {
      throw new Raise('RuntimeError', 'deadlock: the only thread waits for a what nobody else can do');
    }
    vm.clock.advance(seconds);
    return false;
  }

  waitForOthers(vm: VM, seconds: number): void {
    this.waitFor(vm, 0, seconds);
  }

  irreversible(vm: VM): void {
    vm.becomeInevitable();
  }

  released(): void {}

  ends(): number {
    return 0;
  }

  sleep(vm: VM, seconds: number): void {
    vm.clock.advance(seconds);
  }

  uncaught(): void {}

  identity(vm: VM): number {
    return firstIdentity + vm.thread.number;
  }

  count(): number {
    return 0;
  }

  segments(vm: VM): number {
    return vm.protocol.world.layout.segments;
  }

  longestAbort(): undefined {
    return undefined;
  }

  forgetLongestAbort(): void {}
}
