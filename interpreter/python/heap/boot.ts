import type { Mutator, View, World } from '../../../model/index.ts';

/**
 * How memory is filled before any thread runs: what is made then exists from the start, old and committed, as what a
 * translated interpreter has prebuilt in its image.
 */
export class Boot implements Mutator {
  readonly view: View;
  readonly used = 0;
  readonly advised = false;
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    this.view = world.memory.view(0);
  }

  read(): void {}

  canWrite(): boolean {
    return true;
  }

  allocate(type: number, size: number): number {
    const { objects } = this.#world;
    return objects.createOld(size, objects.types.ofWord(type).name).address;
  }

  hasRoom(): boolean {
    return true;
  }

  spend(): boolean {
    return true;
  }
}
