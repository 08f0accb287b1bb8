import { parseScenario, runOptions } from '../../../interpreter/index.ts';
import { type Diagnostic, UserFault } from '../../../model/index.ts';
import type { Schedule } from '../path.ts';
import { scenarioSubject } from '../scenario.ts';
import { SearchFailure } from '../search.ts';
import { Explorer } from './explorer.ts';
import type { Job, Quota, Report } from './job.ts';
import { type Packed, pack, renameInJob, renameInReport, unpack } from './packing.ts';
import type { Program } from './program.ts';

/** What a worker is asked to do. */
export interface Order {
  readonly program: Program;
  readonly job: Packed<Job>;
  readonly quota: Quota;
}

/** What a worker answers: the report, or what went wrong, since errors do not travel well. */
export type Answer =
  | { readonly report: Packed<Report> }
  | { readonly diagnostic: Diagnostic }
  | { readonly assertion: string; readonly schedule: Schedule };

// A worker belongs to one search.
let explorer: Explorer | undefined;

/** Runs in a worker thread: explores a job of a search. */
export function work({ program, job, quota }: Order): Answer {
  try {
    explorer ??= begin(program);
    const { footprints } = explorer;
    const report = explorer.run(unpack(footprints, job, renameInJob), quota);
    return { report: pack(footprints, report, renameInReport) };
  } catch (error) {
    if (error instanceof UserFault) return { diagnostic: error.diagnostic };
    if (error instanceof SearchFailure) return { assertion: error.message, schedule: error.schedule };
    throw error;
  }
}

function begin({ text, file, overrides, bounds }: Program): Explorer {
  const scenario = parseScenario(text, file);
  return new Explorer(scenarioSubject(scenario, runOptions(scenario, overrides)), bounds);
}
