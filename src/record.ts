import { formatSchedule, formatToken, rerun } from '../properties/index.ts';
import { witnessOf } from './run.ts';
import type { Outcome } from './verdict.ts';
import { minimizedRecord, type Witness } from './witness.ts';

/**
 * A verdict for machines: one object. What belongs to a witness comes with a violation.
 * @param checkpoint the file with which the search can go on
 */
export function verdictRecord(outcome: Outcome, witness: Witness | undefined, checkpoint: string | undefined): object {
  const { options, bounds, workers, result } = outcome;
  const { search, verdict, states, steps, executions, violating, cycles, hit, seconds, remarks } = result;
  return {
    verdict,
    protocol: options.protocol,
    granularity: options.protocol === 'gil' ? null : options.c7.granularity,
    search,
    workers,
    states: states ?? null,
    steps,
    executions,
    violating,
    cycles,
    retries: states === undefined ? (bounds.retries ?? null) : null,
    bound: hit ?? null,
    seconds,
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    remarks,
    checkpoint: checkpoint ?? null,
    ...(witness === undefined ? {} : violationRecord(outcome, witness)),
  };
}

function violationRecord({ result: { violation } }: Outcome, witness: Witness): object {
  const { run } = witness;
  return {
    condition: violation?.condition,
    reason: violation?.reason,
    anomaly: violation?.anomaly ?? null,
    schedule: formatSchedule(run.schedule),
    witness: witnessOf(rerun(run)),
    token: formatToken(run),
    minimized: minimizedRecord(witness),
  };
}
