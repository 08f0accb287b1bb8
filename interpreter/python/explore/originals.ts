import type { World } from '../../../model/index.ts';

/** What objects held when the exploration began that have been changed in any run since: everything else still holds it. */
export class Originals {
  readonly #world: World;
  // The objects that there were, in the order of their addresses.
  readonly #objects: Float64Array;
  readonly #words = new Map<number, Int32Array>();
  #changed: number[] = [];
  #sorted = true;

  constructor(world: World) {
    this.#world = world;
    const objects: number[] = [];
    world.objects.space.forEach((object) => {
      objects.push(object);
    });
    this.#objects = Float64Array.from(objects).sort();
  }

  /** The objects that may differ from what they were, in the order of their addresses. */
  get changed(): readonly number[] {
    if (!this.#sorted) this.#changed.sort((one, other) => one - other);
    this.#sorted = true;
    return this.#changed;
  }

  /** The words that an object had, header included. */
  of(object: number): Int32Array {
    return this.#words.get(object)!;
  }

  /** An object is about to be changed for the first time, or again. */
  keep(object: number): void {
    if (this.#words.has(object) || !this.#has(object)) return;
    const { memory, objects } = this.#world;
    const words = new Int32Array(objects.sizeOf(0, object) >> 2);
    for (let at = 0; at < words.length; at++) words[at] = memory.word(0, object + 4 * at);
    this.#words.set(object, words);
    this.#changed.push(object);
    this.#sorted = false;
  }

  /** The object in which an address lies; 0 if that is none of those there were. */
  at(address: number): number {
    const object = this.#objects[this.#after(address) - 1] ?? 0;
    return object !== 0 && address < object + this.#world.objects.sizeOf(0, object) ? object : 0;
  }

  #has(object: number): boolean {
    return this.#objects[this.#after(object) - 1] === object;
  }

  // How many objects begin at an address or before it.
  #after(address: number): number {
    let low = 0;
    for (let high = this.#objects.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if (this.#objects[middle]! <= address) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
