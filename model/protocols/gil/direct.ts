import type { World } from '../../world.ts';
import type { Direct } from '../direct.ts';
import type { Heap } from './heap.ts';

/** Memory beside the transactions is like all other here. */
export class GilDirect implements Direct {
  readonly #world: World;
  readonly #heap: Heap;

  constructor(world: World, heap: Heap) {
    this.#world = world;
    this.#heap = heap;
  }

  create(type: number, size: number): number {
    return this.#heap.allocate(0, type, size);
  }

  store(address: number, lower: number, upper: number): void {
    this.#world.memory.setWord(0, address, lower);
    this.#world.memory.setWord(0, address + 4, upper);
  }

  untouched(): boolean {
    return true;
  }
}
