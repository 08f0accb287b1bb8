import { judge } from './judgement.ts';
import { shortestSchedule } from './path.ts';
import { depthFirst } from './search.ts';
import { type Bounds, type Exploration, finish, type Search } from './strategy.ts';
import type { Subject } from './subject.ts';

/** Explores all interleavings of a subject within bounds, and judges them. */
export function explore(subject: Subject, bounds: Bounds): Exploration {
  return finish(exploring(subject, bounds));
}

/** {@link explore}, stopping every so often to tell how far it has come. */
export function* exploring(subject: Subject, bounds: Bounds): Search<Exploration> {
  const began = performance.now();
  const { graph, violations, hit } = yield* depthFirst(subject, bounds);
  const threads = subject.system.threads.length;
  const findings = { search: 'states', graph, threads, violations, hit, remarks: [] } as const;
  const exploration = judge({ ...findings, seconds: 0 }, (bad) => shortestSchedule(graph, threads, bad));
  return { ...exploration, seconds: (performance.now() - began) / 1000 };
}
