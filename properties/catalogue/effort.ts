import type { Exploration } from '../explore/index.ts';

/** How much was done. */
export interface Effort {
  /** Distinct states stored by searches. */
  readonly states: number;
  readonly steps: number;
  /** Complete executions that searches account for, or single runs. Counted up to 2^53 - 1. */
  readonly executions: number;
  /** Programs whose search gave up at its bound. */
  readonly bounded: number;
}

export const noEffort: Effort = { states: 0, steps: 0, executions: 0, bounded: 0 };

export function effortOf({ states, steps, executions, hit }: Exploration): Effort {
  return {
    states: states ?? 0,
    steps,
    executions: Math.min(executions.complete, Number.MAX_SAFE_INTEGER),
    bounded: hit === undefined ? 0 : 1,
  };
}

/** One run of so many steps. */
export function singleRun(steps: number): Effort {
  return { states: 0, steps, executions: 1, bounded: 0 };
}

export function sumOf(one: Effort, other: Effort): Effort {
  return {
    states: one.states + other.states,
    steps: one.steps + other.steps,
    executions: Math.min(one.executions + other.executions, Number.MAX_SAFE_INTEGER),
    bounded: one.bounded + other.bounded,
  };
}
