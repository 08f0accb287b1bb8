import { Tinypool } from 'tinypool';
import { parseScenario, runOptions } from '../../../interpreter/index.ts';
import { AssertionFailure, UserFault } from '../../../model/index.ts';
import { scenarioSubject } from '../scenario.ts';
import { SearchFailure } from '../search.ts';
import { Explorer } from './explorer.ts';
import { Footprints } from './footprints.ts';
import type { Job, Quota, Report } from './job.ts';
import { pack, renameInJob, renameInReport, unpack } from './packing.ts';
import type { Program } from './program.ts';
import type { Answer, Order } from './worker.ts';

/** Those who explore the jobs of a search, several at a time. */
export interface Crew {
  readonly size: number;
  /** In which jobs and reports speak. */
  readonly footprints: Footprints;
  work(job: Job, quota: Quota): Promise<Report>;
  close(): Promise<void>;
}

/** One explorer, in this thread. */
export function alone({ text, file, overrides, bounds }: Program): Crew {
  const scenario = parseScenario(text, file);
  const explorer = new Explorer(scenarioSubject(scenario, runOptions(scenario, overrides)), bounds);
  return {
    size: 1,
    footprints: explorer.footprints,
    work: async (job, quota) => explorer.run(job, quota),
    close: async () => explorer.release(),
  };
}

/** Explorers in worker threads; `module` is the worker's code, if it is not where the build puts it. */
export function threads(program: Program, size: number, module = new URL('./worker.js', import.meta.url)): Crew {
  const footprints = new Footprints();
  const pool = new Tinypool({ filename: module.href, minThreads: size, maxThreads: size, runtime: 'worker_threads' });
  return {
    size,
    footprints,
    work: async (job, quota) => {
      const order: Order = { program, job: pack(footprints, job, renameInJob), quota };
      const answer: Answer = await pool.run(order, { name: 'work' });
      if ('report' in answer) return unpack(footprints, answer.report, renameInReport);
      if ('diagnostic' in answer) throw new UserFault(answer.diagnostic);
      throw new SearchFailure(new AssertionFailure(answer.assertion), answer.schedule);
    },
    close: () => pool.destroy(),
  };
}
