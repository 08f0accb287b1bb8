import { assert, type Protocol } from '../../../model/index.ts';
import { Clock } from '../vm/clock.ts';
import type { Host } from '../vm/host.ts';
import type { VM } from '../vm/vm.ts';
import { boot } from './boot.ts';
import { copyMachine } from './machine.ts';

/** A machine that has booted under a protocol that can be copied: programs begin with copies of it, and need not boot. */
export class Image {
  readonly #vm: VM;

  constructor(protocol: Protocol, host: Host) {
    this.#vm = boot(protocol, host);
  }

  /** A machine, with a protocol of its own, that reaches `host`. */
  copy(host: Host): VM {
    const { protocol, thread } = this.#vm;
    const world = protocol.copy?.(thread.number);
    assert(world !== undefined, () => `the protocol ${protocol.name} cannot be copied`);
    const made = copyMachine(this.#vm, world, thread, 'first');
    made.host = host;
    made.clock = new Clock();
    return made;
  }
}
