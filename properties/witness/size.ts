import type { Run } from '../explore/index.ts';
import { switchesOf } from './block.ts';
import type { Statement } from './syntax.ts';

/** What there is to understand of a run, in numbers. */
export interface Size {
  readonly threads: number;
  /** Statements of all threads, those within others included; braces count as one. */
  readonly statements: number;
  /** Context switches. */
  readonly switches: number;
  readonly steps: number;
}

export function sizeOf({ scenario, schedule }: Pick<Run, 'scenario' | 'schedule'>): Size {
  return {
    threads: scenario.threads.length,
    statements: scenario.threads.reduce((sum, { body }) => sum + countStatements(body), 0),
    switches: switchesOf(schedule),
    steps: schedule.length,
  };
}

function countStatements(body: readonly Statement[]): number {
  return body.reduce((sum, statement) => sum + 1 + ('body' in statement ? countStatements(statement.body) : 0), 0);
}
