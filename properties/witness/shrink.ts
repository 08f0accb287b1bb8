import { formatScenario, type ProtocolFactory, parseScenario, type Scenario } from '../../interpreter/index.ts';
import { UserFault } from '../../model/index.ts';
import type { Run, Schedule } from '../explore/index.ts';
import { routeOf, scheduleCost } from './block.ts';
import type { Effort, Minimization } from './effort.ts';
import { BoundedSearch } from './search.ts';
import { allHarmless, harmlessOrders, type Order } from './serial.ts';
import { sizeOf } from './size.ts';
import { type Grain, grains, subScenarios } from './sub-scenario.ts';
import type { Target } from './target.ts';
import { Track } from './track.ts';

/**
 * Makes the program of a violating run smaller, as long as a schedule that costs no more violates the same condition.
 *
 * A claim says something of the program that it was written for: of a smaller one it may be false without any fault. So a
 * program is only accepted if its threads can still run one after the other, in all the orders in which the first
 * program's can, and nothing is violated: then what is found needs the same thing that the first run shows, threads
 * that come between each other.
 */
export class Shrinking {
  readonly #create: ProtocolFactory | undefined;
  readonly #target: Target;
  // The number of the claim that is violated, or -1 where it is none.
  readonly #claim: number;
  readonly #steps: number;
  readonly #effort: Effort;
  readonly #orders: readonly Order[];
  // Texts of the programs that were tried.
  readonly #tried = new Set<string>();
  #best: Run;

  /** @param steps what the search for a violation of one program may take */
  constructor(run: Run, target: Target, steps: number, effort: Effort, create?: ProtocolFactory) {
    this.#best = run;
    this.#create = create;
    this.#target = target;
    this.#claim = run.scenario.claims.findIndex(({ text }) => text === target.condition);
    this.#steps = steps;
    this.#effort = effort;
    this.#orders = harmlessOrders({ ...run, create });
  }

  *run(): Minimization<Run> {
    for (const grain of grains) {
      yield* this.#effort.exhaust(
        () => this.#candidates(grain),
        (candidate) => this.#accept(candidate),
      );
    }
    return this.#best;
  }

  #candidates(grain: Grain): Scenario[] {
    const { scenario } = this.#best;
    return [...subScenarios(scenario, grain).shrink(scenario, undefined)].map(({ value }) => value);
  }

  *#accept(candidate: Scenario): Minimization<boolean> {
    const text = formatScenario(candidate);
    if (this.#tried.has(text)) return false;
    this.#tried.add(text);
    yield* this.#effort.pause();
    if (this.#effort.interrupted) return false;
    this.#effort.tried++;
    try {
      const scenario = parseScenario(text, candidate.file);
      const run = hasNewNames(scenario, candidate) ? undefined : yield* this.#witness(scenario);
      if (run === undefined) return false;
      this.#best = run;
      this.#effort.size = sizeOf(run);
      return true;
    } catch (error) {
      // What makes no sense, or has no room, is no program.
      if (error instanceof UserFault) return false;
      throw error;
    }
  }

  // The program with a schedule that violates the condition and costs no more than the best one.
  *#witness(scenario: Scenario): Minimization<Run | undefined> {
    const program = { ...this.#best, scenario, create: this.#create };
    const track = new Track(program, this.#targetIn(scenario));
    const same = track.attempt(this.#scheduleIn(scenario));
    const cheaper = same !== undefined && scheduleCost(same) <= scheduleCost(this.#best.schedule);
    if (!allHarmless(program, this.#orders)) return undefined;
    const schedule = cheaper ? same : yield* this.#search(track, scenario);
    return schedule && track.confirms(schedule) ? { ...this.#best, scenario, schedule } : undefined;
  }

  *#search(track: Track, scenario: Scenario): Minimization<Schedule | undefined> {
    const below = scheduleCost(this.#best.schedule) + 1;
    for (const route of [routeOf(this.#scheduleIn(scenario)), 'any'] as const) {
      const search = new BoundedSearch(track, { route, below, which: 'first' }, this.#effort);
      const found = yield* search.run(this.#steps);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  // A claim goes by its text, which printing may have changed.
  #targetIn({ claims }: Scenario): Target {
    return { ...this.#target, condition: claims[this.#claim]?.text ?? this.#target.condition };
  }

  // The best schedule without the steps of threads that are not there any more.
  #scheduleIn({ threads }: Scenario): Schedule {
    const names = threads.map(({ name }) => name);
    const numbers = this.#best.scenario.threads.map(({ name }) => names.indexOf(name));
    return this.#best.schedule.map((thread) => numbers[thread]!).filter((thread) => thread >= 0);
  }
}

// What is not declared any more is read as a register: then statements and claims would mean something else.
function hasNewNames(scenario: Scenario, candidate: Scenario): boolean {
  return scenario.threads.some(({ registers, handles }, at) => {
    const before = candidate.threads[at]!;
    return (
      registers.some((name) => !before.registers.includes(name)) ||
      handles.some((name) => !before.handles.includes(name))
    );
  });
}
