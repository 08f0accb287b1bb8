import { AssertionFailure, type Protocol } from '../../../model/index.ts';
import { Templates } from '../template/index.ts';
import type { Host } from '../vm/host.ts';
import type { VM } from '../vm/vm.ts';
import { boot } from './boot.ts';
import { describeException } from './describe.ts';
import { Scheduler } from './scheduler.ts';

/**
 * What executes code: the first tier alone, both, so that what runs often gets a template, or the second wherever there can
 * be a template. Programs cannot tell.
 */
export type Tiers = 'first' | 'both' | 'second';

/** How often code runs before it gets a template. */
const patience = { both: 100, second: 0 } as const;

/** Bounds of a run. */
export interface Limits {
  /** Instructions that all threads together may execute. */
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

/** A program that runs under a protocol with room for `threads` threads. */
export class Process {
  readonly vm: VM;
  readonly #scheduler: Scheduler;
  #executed = 0;

  constructor(protocol: Protocol, host: Host, threads: number, seed = 0, tiers: Tiers = 'both') {
    this.vm = boot(protocol, host);
    if (tiers !== 'first') this.vm.tier = new Templates(this.vm, patience[tiers]);
    this.#scheduler = new Scheduler(this.vm, protocol, threads, seed);
    this.vm.threads = this.#scheduler;
  }

  /** Instructions that its threads have executed. */
  get executed(): number {
    return this.#executed;
  }

  /** Runs the text of a program to its end. */
  run(text: string, file: string, limits: Limits = {}): Ending {
    const { imm } = this.vm;
    this.#scheduler.begin('_main', imm.ofText(text), imm.ofText(file));
    let left = limits.steps ?? Number.POSITIVE_INFINITY;
    try {
      const end = this.#scheduler.run((instructions) => {
        left -= instructions;
        this.#executed += instructions;
        if (left <= 0) throw new BoundHit();
      });
      return this.#ending(end.kind);
    } catch (error) {
      if (error instanceof BoundHit) return { kind: 'bound', bound: 'steps' };
      throw error;
    }
  }

  #ending(kind: 'finished' | 'deadlock' | 'uncaught'): Ending {
    const { vm } = this;
    if (kind === 'deadlock') return { kind };
    if (kind === 'uncaught') {
      throw new AssertionFailure(describeException(vm, vm.payload(vm.thread.sp - 1)));
    }
    return { kind: 'exit', code: vm.exitCode };
  }
}
