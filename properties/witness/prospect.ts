import { Description, VisitedSet } from '../explore/index.ts';
import type { Moment, Stage } from './stage.ts';

/** So many states are looked at for a commit; what does not end within them may still make progress. */
const manyStates = 5000;

/** What can follow the states of a stage. */
export class Prospect {
  readonly #stage: Stage;
  readonly #description = new Description();
  readonly #visited = new VisitedSet();
  // By number of state.
  readonly #hopeless: (boolean | undefined)[] = [];

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Whether threads can move in the present state, and none can ever commit again, end, or violate a condition. */
  get hopeless(): boolean {
    const start = this.#state();
    const known = this.#hopeless[start];
    if (known !== undefined) return known;
    const { moment } = this.#stage;
    const states = this.#statesWithoutCommit(start);
    this.#stage.undo(moment);
    this.#hopeless[start] = states !== undefined;
    // From none of them anything else can be reached.
    for (const state of states ?? []) this.#hopeless[state] = true;
    return states !== undefined;
  }

  // All states that can be reached, unless there is anything else to reach.
  #statesWithoutCommit(start: number): Set<number> | undefined {
    const stage = this.#stage;
    const { commits } = stage;
    const seen = new Set([start]);
    const first = this.#place();
    if (first === undefined) return undefined;
    const path = [first];
    for (let place = path.at(-1); place !== undefined; place = path.at(-1)) {
      stage.undo(place.moment);
      const thread = place.untried.pop();
      if (thread === undefined) {
        path.pop();
        continue;
      }
      if (stage.step(thread) !== undefined || stage.commits > commits) return undefined;
      const state = this.#state();
      if (seen.has(state)) continue;
      const next = this.#place();
      if (next === undefined || seen.size >= manyStates) return undefined;
      seen.add(state);
      path.push(next);
    }
    return seen;
  }

  #place(): { readonly moment: Moment; readonly untried: number[] } | undefined {
    const { enabled, moment } = this.#stage;
    if (enabled.length === 0 || this.#stage.check() !== undefined) return undefined;
    return { moment, untried: enabled };
  }

  #state(): number {
    this.#description.clear();
    this.#stage.describe(this.#description);
    return this.#visited.add(this.#description);
  }
}
