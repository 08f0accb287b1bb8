import { parseScenario, runOptions } from '../../../interpreter/index.ts';
import { C7Protocol } from '../../../model/index.ts';
import { type Exploration, exploring, scenarioMachine } from '../../explore/index.ts';
import type { Outcome } from '../mutant.ts';
import type { Situation } from '../situation.ts';
import { attend } from './business/index.ts';
import { Lookout } from './lookout.ts';
import { watches } from './watches/index.ts';

type ScenarioSituation = Extract<Situation, { kind: 'scenario' }>;

/** A mutant can make many states of few, and steps without end. */
const bounds = { states: 30_000, steps: 200_000, depth: 2_000, seconds: 1e9 };

/** Explores all interleavings of a scenario. */
export function tryScenario({ text, settings, business }: ScenarioSituation, wanted: string | undefined): Outcome {
  const scenario = parseScenario(text, 'situation.scn');
  const { machine, subject } = scenarioMachine(scenario, runOptions(scenario, settings));
  const { protocol } = machine;
  if (!(protocol instanceof C7Protocol)) throw new Error('mutants are of c7');
  const ledgers = attend(machine, protocol, business);
  const lookout = new Lookout(machine, subject, [...ledgers, ...watches(protocol.world)], wanted);
  const { violation, hit } = search(lookout);
  const found = violation && { condition: violation.condition, reason: violation.reason };
  const first = found === undefined ? undefined : lookout.first;
  return {
    found,
    executions: first?.executions ?? lookout.executions,
    steps: first?.steps ?? lookout.steps,
    witness: violation?.schedule.length ?? 0,
    whole: hit === undefined,
  };
}

// Once a mutant is found, the search soon ends.
function search(lookout: Lookout): Exploration {
  const running = exploring(lookout.subject, bounds);
  for (;;) {
    const { done, value } = running.next(lookout.first && 'interrupt');
    if (done) return value;
  }
}
