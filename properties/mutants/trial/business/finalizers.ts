import { type C7Protocol, type Encoder, type Event, NumberList } from '../../../../model/index.ts';
import type { Violation } from '../../../check/index.ts';
import type { Ledger } from './ledger.ts';

const Fate = { alive: 0, dead: 1, finalized: 2 } as const;

/**
 * Every object gets a finalizer, which runs once, when the object is dead: sooner or later for each that dies (C7-GC-7).
 * Finalizers are numbered from 1, as the objects are allocated.
 */
export class Finalizers implements Ledger {
  violation: Violation | undefined;
  readonly #protocol: C7Protocol;
  readonly #finished: () => boolean;
  // By finalizer, less 1: where its object lies, in the nursery of which segment (0: in none), and what it has come to.
  readonly #places: NumberList;
  readonly #nurseries: NumberList;
  readonly #fates: NumberList;
  #allocated: readonly number[] = [];

  constructor(protocol: C7Protocol, finished: () => boolean) {
    const { journal } = protocol.world;
    this.#protocol = protocol;
    this.#finished = finished;
    this.#places = new NumberList(journal);
    this.#nurseries = new NumberList(journal);
    this.#fates = new NumberList(journal);
  }

  hear(event: Event): void {
    switch (event.type) {
      case 'step':
        this.#allocated = [];
        this.violation = undefined;
        return;
      case 'allocate':
        this.#allocated = [...this.#allocated, event.object];
        this.#places.push(event.object);
        this.#nurseries.push(event.outside ? 0 : event.segment);
        this.#fates.push(Fate.alive);
        return;
      case 'move':
        return this.#forEachAlive(event.segment, (index) => {
          if (this.#places.at(index) !== event.from) return;
          this.#places.set(index, event.to);
          this.#nurseries.set(index, 0);
        });
      case 'zero':
        if (!this.#protocol.world.layout.inNursery(event.address)) return;
        return this.#forEachAlive(event.segment, (index) => this.#fates.set(index, Fate.dead));
      case 'free':
        return this.#forEachAlive(0, (index) => {
          if (this.#places.at(index) === event.object) this.#fates.set(index, Fate.dead);
        });
      case 'finalizer':
        return this.#finalize(event.id);
      default:
        return;
    }
  }

  encode(out: Encoder): void {
    out.int(this.#fates.length);
    for (let index = 0; index < this.#fates.length; index++) {
      for (const list of [this.#places, this.#nurseries, this.#fates]) out.int(list.at(index));
    }
  }

  after(thread: number): void {
    for (const object of this.#allocated) this.#protocol.setFinalizer(thread, object, this.#fates.length);
    if (!this.#finished()) return;
    const forgotten = this.#fates.toArray().indexOf(Fate.dead);
    if (forgotten >= 0) this.#report(`object ${forgotten + 1} is dead, and its finalizer has not run`);
  }

  #forEachAlive(segment: number, visit: (index: number) => void): void {
    for (let index = 0; index < this.#fates.length; index++) {
      if (this.#fates.at(index) === Fate.alive && this.#nurseries.at(index) === segment) visit(index);
    }
  }

  #finalize(id: number): void {
    const fate = this.#fates.at(id - 1);
    if (fate === Fate.alive) this.#report(`finalizer ${id} ran, but its object is alive`);
    else if (fate === Fate.finalized) this.#report(`finalizer ${id} ran twice`);
    else this.#fates.set(id - 1, Fate.finalized);
  }

  #report(reason: string): void {
    this.violation ??= { condition: 'finalizers run once, for what died', reason };
  }
}
