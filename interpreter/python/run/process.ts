import { AssertionFailure, type Protocol } from '../../../model/index.ts';
import { type Now, Recorder } from '../report/index.ts';
import type { Host } from '../vm/host.ts';
import type { VM } from '../vm/vm.ts';
import { boot } from './boot.ts';
import { describeException } from './describe.ts';
import { Family, type LastEnd } from './family.ts';
import { Image } from './image.ts';
import type { Tiers } from './machine.ts';
import { leastGrowth } from './sweep.ts';
import type { Timing } from './timing.ts';

/** Bounds of a run. */
export interface Limits {
  /** Instructions that all threads together may execute, of all processes. */
  readonly steps?: number | undefined;
}

/** How a program ended. */
export type Ending =
  | { readonly kind: 'exit'; readonly code: number }
  /** No thread can go on. */
  | { readonly kind: 'deadlock' }
  /** A bound was hit. */
  | { readonly kind: 'bound'; readonly bound: 'steps' };

class BoundHit {}

/**
 * A program that runs under a protocol, or under that of an image, with room for `threads` threads; and the processes that it
 * makes.
 */
export class Process {
  readonly vm: VM;
  readonly #family: Family;
  #executed = 0;

  constructor(start: Protocol | Image, host: Host, threads: number, seed = 0, tiers: Tiers = 'both', timing?: Timing) {
    this.vm = start instanceof Image ? start.copy(host) : boot(start, host);
    const { protocol } = this.vm;
    // What can be taken back may need again what nobody has now.
    if (!protocol.world.journal.recording) this.vm.imm.seal(leastGrowth);
    this.#family = new Family(this.vm, protocol, threads, seed, tiers, { timing });
  }

  /** Instructions that its threads have executed, and those of its children. */
  get executed(): number {
    return this.#executed;
  }

  /**
   * Makes a log of what the transactions of the first process do. It has to be asked for before it runs.
   * @param now a clock other than that of the machine
   */
  record(now?: Now): Recorder {
    return new Recorder(this.vm, this.#family.first, now);
  }

  /** Runs the text of a program to its end, and those of its children to theirs. */
  run(text: string, file: string, limits: Limits = {}): Ending {
    const { imm } = this.vm;
    this.#family.begin('_main', imm.ofText(text), imm.ofText(file));
    let left = limits.steps ?? Number.POSITIVE_INFINITY;
    try {
      const end = this.#family.run((instructions) => {
        left -= instructions;
        this.#executed += instructions;
        if (left <= 0) throw new BoundHit();
      });
      return this.#ending(end);
    } catch (error) {
      if (error instanceof BoundHit) return { kind: 'bound', bound: 'steps' };
      throw error;
    }
  }

  #ending(end: LastEnd): Ending {
    if (end.kind === 'deadlock') return end;
    if (end.kind === 'uncaught') throw new AssertionFailure(describeException(end.vm, end.exception));
    return { kind: 'exit', code: this.#family.exitCode };
  }
}
