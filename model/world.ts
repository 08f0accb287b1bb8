import type { Bus } from './bus.ts';
import { assert } from './diagnostic.ts';
import type { Listener } from './event.ts';
import { Footprint } from './footprint.ts';
import { Journal } from './journal.ts';
import { Layout, type Sizes } from './layout.ts';
import { Memory } from './memory.ts';
import { Objects } from './object.ts';

/**
 * What every protocol works on: memory, the objects in it, the journal that undoes changes, and the listener that hears
 * of them. Nothing in it changes but through the journal.
 */
export class World {
  readonly journal = new Journal();
  readonly footprint = new Footprint();
  readonly bus: Bus = {
    listener: undefined,
    lives: undefined,
    inner: undefined,
    conflict: undefined,
    tally: undefined,
  };
  readonly layout: Layout;
  readonly memory: Memory;
  readonly objects: Objects;
  /** Hears where an object goes that leaves its place `young` in the nursery, or (0) begins outside of it. */
  placed: ((young: number, address: number) => void) | undefined;

  /** @throws UserFault `model/size` when a size is not possible. */
  constructor(sizes: Sizes) {
    this.layout = new Layout(sizes);
    this.memory = new Memory(this.layout, this.journal, this.bus, this.footprint);
    this.objects = new Objects(this.layout, this.memory, this.journal);
  }

  /**
   * Begins with a copy of all pages of the old-object space, as `segment` sees them in another world of the same sizes, and
   * with the objects in them (C7-PY-5). Nobody has used this world yet; where steps of the other are taken back, this is a
   * copy of what is no more.
   */
  takeOver(other: World, segment: number): void {
    assert(!this.journal.recording, 'nothing can take back a copy of the world');
    this.memory.takeOver(other.memory, segment);
    this.objects.takeOver(other.objects);
  }

  /** Sends events from now on to `listener`, or to nobody; `inner`: those of the protocol's inner workings too. */
  listen(listener: Listener | undefined, inner = true): void {
    this.bus.listener = listener;
    this.bus.lives = listener;
    this.bus.inner = inner ? listener : undefined;
  }

  /**
   * Sends events from now on to `listener` that say how transactions live and what they conflict over, but no accesses: so
   * whoever takes short cuts as long as nobody listens does so all the same.
   */
  follow(listener: Listener): void {
    this.bus.listener = undefined;
    this.bus.lives = listener;
    this.bus.inner = listener;
  }
}
