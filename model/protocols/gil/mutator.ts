import type { Bus } from '../../bus.ts';
import type { View } from '../../memory.ts';
import { Count } from '../../tally.ts';
import type { World } from '../../world.ts';
import type { Mutator } from '../mutator.ts';
import type { Heap } from './heap.ts';

/** The fast paths where there are no barriers. */
export class GilMutator implements Mutator {
  readonly view: View;
  readonly used = 0;
  readonly advised = false;
  readonly #heap: Heap;
  readonly #bus: Bus;
  readonly #thread: number;

  constructor(world: World, heap: Heap, thread: number) {
    this.view = world.memory.view(0);
    this.#heap = heap;
    this.#bus = world.bus;
    this.#thread = thread;
  }

  read(): void {}

  canWrite(): boolean {
    return true;
  }

  allocate(type: number, size: number): number {
    return this.#heap.full ? 0 : this.#heap.allocate(this.#thread, type, size);
  }

  hasRoom(): boolean {
    return !this.#heap.full;
  }

  spend(size: number): boolean {
    this.#bus.tally?.add(Count.youngByte, size);
    return true;
  }
}
