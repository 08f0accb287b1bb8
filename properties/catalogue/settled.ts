import type { System } from '../../interpreter/index.ts';
import type { Encoder, Footprint, Journal, Listener } from '../../model/index.ts';

/**
 * A system in which a thread that nobody can help counts as finished: for what is asked of the runs that come to an end.
 * Whether they do is a question of its own.
 */
export class Settled implements System {
  readonly #system: System;

  constructor(system: System) {
    this.#system = system;
  }

  get threads(): readonly string[] {
    return this.#system.threads;
  }
  get journal(): Journal {
    return this.#system.journal;
  }
  get footprint(): Footprint {
    return this.#system.footprint;
  }

  finished(thread: number): boolean {
    if (this.#system.finished(thread)) return true;
    return this.threads.every((_, other) => !this.#system.enabled(other));
  }

  enabled(thread: number): boolean {
    return this.#system.enabled(thread);
  }
  step(thread: number): void {
    this.#system.step(thread);
  }
  exclusive(thread: number): boolean {
    return this.#system.exclusive(thread);
  }
  foreseen(thread: number): boolean {
    return this.#system.foreseen(thread);
  }
  touchGuard(thread: number): void {
    this.#system.touchGuard(thread);
  }
  retries(thread: number): number {
    return this.#system.retries(thread);
  }
  encode(out: Encoder): void {
    this.#system.encode(out);
  }
  listen(listener: Listener | undefined, inner?: boolean): void {
    this.#system.listen(listener, inner);
  }
}
