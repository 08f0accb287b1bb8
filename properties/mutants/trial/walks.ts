import { Machine, parseScenario, runOptions } from '../../../interpreter/index.ts';
import type { Violation } from '../../check/index.ts';
import type { Outcome } from '../mutant.ts';
import type { Situation } from '../situation.ts';

type Walks = Extract<Situation, { kind: 'walks' }>;

/** How far two runs are followed that have met. */
const horizon = 30;
const longest = 200;

/**
 * Walks through a scenario at random. States with equal descriptions have equal futures, or a search that takes them for
 * one leaves something out: where two runs meet, both go on with the same choices, and have to stay together.
 */
export function tryWalks({ text, settings, runs }: Walks): Outcome {
  const scenario = parseScenario(text, 'situation.scn');
  const fresh = () => new Walk(new Machine(scenario, runOptions(scenario, settings)));
  const random = generator(1);
  const met = new Map<string, readonly number[]>();
  let steps = 0;
  for (let executions = 1; executions <= runs; executions++) {
    const walk = fresh();
    while (walk.schedule.length < longest && walk.step(random())) {
      steps += 1;
      const other = met.get(walk.description);
      if (other === undefined) met.set(walk.description, [...walk.schedule]);
      else if (other.join() !== walk.schedule.join()) {
        const parting = compare(fresh().follow(other), fresh().follow(walk.schedule), random);
        if (parting !== undefined) return { ...parting, executions, steps, whole: true };
      }
    }
  }
  return { found: undefined, executions: runs, steps, witness: 0, whole: true };
}

function compare(one: Walk, other: Walk, random: () => number): Pick<Outcome, 'found' | 'witness'> | undefined {
  for (let step = 0; step < horizon; step++) {
    if (one.enabled.join() !== other.enabled.join() || one.description !== other.description) {
      return {
        found: parted(one.schedule, other.schedule),
        witness: Math.max(one.schedule.length, other.schedule.length),
      };
    }
    const choice = random();
    if (!one.step(choice)) return undefined;
    other.step(choice);
  }
  return undefined;
}

const parted = (one: readonly number[], other: readonly number[]): Violation => ({
  condition: 'equal states, equal futures',
  reason: `${one.join(' ')} and ${other.join(' ')} lead to what differs, from what is described alike`,
});

class Walk {
  readonly schedule: number[] = [];
  readonly #machine: Machine;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  get enabled(): number[] {
    return this.#machine.threads.flatMap((_, thread) => (this.#machine.enabled(thread) ? [thread] : []));
  }

  get description(): string {
    const numbers: number[] = [];
    this.#machine.encode({ int: (value) => numbers.push(value) });
    return numbers.join(' ');
  }

  /** Lets one of those move that can; answers whether there was one. */
  step(choice: number): boolean {
    const { enabled } = this;
    const thread = enabled[choice % enabled.length];
    if (thread === undefined) return false;
    this.schedule.push(thread);
    this.#machine.step(thread);
    return true;
  }

  follow(schedule: readonly number[]): this {
    for (const thread of schedule) {
      this.schedule.push(thread);
      this.#machine.step(thread);
    }
    return this;
  }
}

/** Random whole numbers, the same ones for the same seed: a linear congruential generator (Knuth's MMIX). */
function generator(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return Number(state >> 40n);
  };
}
