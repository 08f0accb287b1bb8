import { C7Protocol, c7Defaults } from '../../model/index.ts';

// Only the collections are timed, not the program that makes the garbage; each figure is the middle one of several.

const repetitions = 9;
const nurseryBytes = c7Defaults.nurseryBytes;

/** A thread in a transaction, with the library's sizes. */
class Mutator {
  readonly #protocol = new C7Protocol(c7Defaults, 1);
  readonly world = this.#protocol.world;
  readonly #refs = this.world.objects.types.refs.number;

  constructor() {
    this.run('start');
    this.#protocol.pushRoot(0, 0);
  }

  run(operation: 'start' | 'commit' | 'minorCollect' | 'majorCollect'): void {
    this.#protocol.begin(0, operation);
    this.#protocol.advance(0);
  }

  /** Puts an object in front of the list that the only root holds. */
  push(size: number): void {
    this.#protocol.begin(0, 'allocate', this.#refs, size);
    this.#protocol.advance(0);
    const object = this.#protocol.result(0);
    this.#protocol.store(0, object, object + 8, 8, this.#protocol.roots(0)[0]!);
    this.#protocol.setRoot(0, 0, object);
  }
}

/** Bytes a second that minor collections move, all of a full nursery being alive, in objects of `size` bytes. */
export function minorCollectionRate(size: number): number {
  const rates = Array.from({ length: repetitions }, () => {
    const mutator = new Mutator();
    const objects = Math.floor(nurseryBytes / size);
    for (let made = 0; made < objects; made++) mutator.push(size);
    return (objects * size * 1000) / timed(() => mutator.run('minorCollect'));
  });
  return middle(rates);
}

/** Seconds that a major collection takes in a world of so many live objects of 32 bytes. */
export function majorCollectionSeconds(objects: number): number {
  const mutator = new Mutator();
  for (let made = 0; made < objects; made++) mutator.push(32);
  mutator.run('commit');
  const times = Array.from({ length: repetitions }, () => {
    mutator.run('start');
    const milliseconds = timed(() => mutator.run('majorCollect'));
    mutator.run('commit');
    return milliseconds / 1000;
  });
  const held = mutator.world.objects.list.length;
  if (held !== objects) throw new Error(`${held} objects are alive, not ${objects}`);
  return middle(times);
}

function timed(action: () => void): number {
  const began = performance.now();
  action();
  return performance.now() - began;
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1]!;
}
