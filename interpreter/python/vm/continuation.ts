import type { VM } from './vm.ts';

/**
 * What a frame of ours does: `state` says how far it has come. It answers true if it has pushed a frame, after whose end it
 * is asked again, and false when it is over, with its result in the registers. What it calls leaves its result at the slot
 * that was asked for. Having thrown `Again` it is asked once more, in the same state.
 */
export type Continue = (vm: VM, base: number, state: number, fp: number) => boolean;

/** Whether an exception, which is in the registers, is dealt with: then the frame is over, with its result in the registers. */
export type Failed = (vm: VM, base: number, state: number, fp: number) => boolean;

interface Continuation {
  readonly name: string;
  readonly run: Continue;
  readonly failed: Failed | undefined;
}

/** All continuations; a frame has the number of its own. */
export const continuations: Continuation[] = [];

export function continuation(name: string, run: Continue, failed?: Failed): number {
  continuations.push({ name, run, failed });
  return continuations.length - 1;
}
