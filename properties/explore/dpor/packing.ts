import type { Branch } from './branch.ts';
import { renameInExplored } from './explored.ts';
import type { FootprintId, Footprints, PlainFootprint } from './footprints.ts';
import type { Job, Report, Sibling } from './job.ts';
import type { Finding } from './reversal.ts';

/** Something that speaks of footprints by their places in a table, which comes with it. */
export interface Packed<Value> {
  readonly footprints: readonly PlainFootprint[];
  readonly value: Value;
}

type Rename = (footprint: FootprintId) => FootprintId;

/** Footprints are numbered by whoever explores: what goes from one to another, or to a file, brings them along. */
export function pack<Value>(
  footprints: Footprints,
  value: Value,
  rename: (value: Value, by: Rename) => Value,
): Packed<Value> {
  const numbers = new Map<FootprintId, number>();
  const table: PlainFootprint[] = [];
  const packed = rename(value, (footprint) => {
    const known = numbers.get(footprint);
    if (known !== undefined) return known;
    numbers.set(footprint, table.length);
    table.push(footprints.plain(footprint));
    return table.length - 1;
  });
  return { footprints: table, value: packed };
}

export function unpack<Value>(
  footprints: Footprints,
  { footprints: table, value }: Packed<Value>,
  rename: (value: Value, by: Rename) => Value,
): Value {
  const ids = table.map((plain) => footprints.ofPlain(plain));
  return rename(value, (footprint) => ids[footprint]!);
}

export function renameInBranch({ thread, footprint, state, next, below }: Branch, by: Rename): Branch {
  const explored = below && { below: renameInExplored(below, by) };
  return {
    thread,
    footprint: by(footprint),
    state,
    next: next.map((branch) => renameInBranch(branch, by)),
    ...explored,
  };
}

export function renameInJob({ prefix, tree, keep }: Job, by: Rename): Job {
  const sibling = ({ thread, footprint }: Sibling): Sibling => ({ thread, footprint: by(footprint) });
  const way = prefix.map(({ thread, left, right }) => ({ thread, left: left.map(sibling), right: right.map(sibling) }));
  return { prefix: way, tree: tree.map((branch) => renameInBranch(branch, by)), keep };
}

export function renameInReport(report: Report, by: Rename): Report {
  const finding = ({ place, threads, footprints }: Finding): Finding => ({
    place,
    threads,
    footprints: footprints.map(by),
  });
  return {
    ...report,
    branches: report.branches.map((branch) => renameInBranch(branch, by)),
    findings: report.findings.map(finding),
  };
}
