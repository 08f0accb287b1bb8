import type { Dependency } from './dependencies.ts';

/**
 * The name of what a cycle of dependencies is: its class in Adya's thesis ("Weak Consistency", 1999), with `-realtime`
 * where it needs the clock (as in Kingsbury and Alvaro, "Elle", 2020), and the name by which it is known, if any.
 */
export function anomalyOf(cycle: readonly Dependency[]): string {
  const known = knownAs(cycle);
  const kind = classOf(cycle);
  return known === undefined ? kind : `${kind}, ${known}`;
}

function classOf(cycle: readonly Dependency[]): string {
  const count = (kind: Dependency['kind']) => cycle.filter((one) => one.kind === kind).length;
  const clock = count('rt') > 0 ? '-realtime' : '';
  if (count('rw') > 1) return `G2-item${clock}`;
  if (count('rw') === 1) return `G-single${clock}`;
  return count('wr') > 0 ? `G1c${clock}` : `G0${clock}`;
}

function knownAs(cycle: readonly Dependency[]): string | undefined {
  if (cycle.some(({ kind }) => kind === 'rt')) {
    const isPair = cycle.length === 2 && cycle.some(({ kind }) => kind === 'rw');
    return isPair ? 'stale read' : 'real-time violation';
  }
  // One that has not committed need not have written anything to matter.
  if (cycle.some(({ from }) => from.fate !== 'committed')) return 'zombie';
  const reads = cycle.filter(({ kind }) => kind === 'rw');
  if (reads.length === 0) return cycle.some(({ kind }) => kind === 'wr') ? 'circular information flow' : 'write cycle';
  return reads.length === 1 ? knownSingle(cycle, reads[0]!) : knownDouble(cycle, reads);
}

function knownSingle(cycle: readonly Dependency[], read: Dependency): string | undefined {
  const others = cycle.filter((one) => one !== read);
  const isOneItem = others.every(({ item }) => item === read.item);
  if (others.every(({ kind }) => kind === 'ww')) return isOneItem ? 'lost update' : undefined;
  if (isOneItem) return 'non-repeatable read';
  return others.length === 1 ? 'read skew' : undefined;
}

function knownDouble(cycle: readonly Dependency[], reads: readonly Dependency[]): string | undefined {
  if (reads.length === 2 && cycle.length === 2) return 'write skew';
  // Fekete, O'Neil and O'Neil, "A Read-Only Transaction Anomaly Under Snapshot Isolation", 2004.
  return cycle.some(({ from }) => from.writes.length === 0) ? 'read-only transaction anomaly' : undefined;
}
