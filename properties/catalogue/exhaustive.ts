import { lastValues } from '../arbitraries/serial-order.ts';
import { outcomeOf, type Stage } from '../arbitraries/subject.ts';
import type { Monitor, Violation } from '../check/index.ts';
import { type Bounds, type Exploration, exploring, type Search } from '../explore/index.ts';
import { type Effort, effortOf } from './effort.ts';
import type { Judgement } from './property.ts';
import { Settled } from './settled.ts';
import { followed, runOf, stageOn } from './stage.ts';
import type { Target } from './target.ts';
import { neverClaim } from './text.ts';

/** Where a search of one program gives up. No bound on time: what is found must not depend on the machine. */
const bounds: Bounds = { states: 200_000, steps: 1e9, depth: 1e6, seconds: 1e9 };

/** What is asked of every interleaving. */
interface Question {
  readonly monitors: readonly Monitor[];
  readonly check: (finished: boolean) => Violation | undefined;
}

/** Explores every interleaving, deadlocks and lost progress included. */
export function exploreAll({ subject }: Stage, question: Question): Search<Exploration> {
  return exploring({ system: subject.system, ...question }, bounds);
}

/** Explores every interleaving; whether all of them come to an end is not asked here. */
export function* exploreEnds({ machine }: Stage, { monitors, check }: Question): Search<Exploration> {
  // Where nobody can move, it is an end only if all threads have finished.
  const ended = () => machine.threads.every((_, thread) => machine.finished(thread));
  const settled = { system: new Settled(machine), monitors, check: (last: boolean) => check(last && ended()) };
  const exploration = yield* exploring(settled, bounds);
  // Asked only where nothing else is violated.
  return exploration.violation?.condition === 'progress' ? { ...exploration, violation: undefined } : exploration;
}

/** The distinct final states, sorted: locations, and what each thread's registers were in the end. */
export function* finalStates(stage: Stage): Search<{ readonly states: readonly string[]; readonly effort: Effort }> {
  const states = new Set<string>();
  const check = (finished: boolean) => {
    if (finished) states.add(lastValues(outcomeOf(stage)));
    return undefined;
  };
  const exploration = yield* exploreEnds(stage, { monitors: [], check });
  return { states: [...states].sort(), effort: effortOf(exploration) };
}

/** Finds the shortest run that ends in a final state that it should not, and so violates what is said of it. */
export function* runsEndingIn(target: Target, text: string, state: string, violation: Violation): Search<Judgement> {
  // As a claim of the scenario, so that whoever replays the run sees it violated.
  const claimed = `${text}\n${neverClaim(state)}`;
  const stage = stageOn(target, claimed);
  const exploration = yield* exploreEnds(stage, { monitors: [], check: stage.subject.check });
  const schedule = exploration.violation?.schedule ?? [];
  const way = followed(stageOn(target, claimed), schedule);
  const also = way.violation && `; on its way, ${way.violation.condition} is violated: ${way.violation.reason}`;
  const reason = `${violation.reason}${also ?? ''}`;
  const run = runOf(claimed, way.schedule);
  return { effort: effortOf(exploration), found: { violation: { ...violation, reason }, run } };
}

/** What an exploration of a scenario says of it. */
export function judgementOf(text: string, exploration: Exploration): Judgement {
  const { violation } = exploration;
  return { effort: effortOf(exploration), found: violation && { violation, run: runOf(text, violation.schedule) } };
}
