import type { Dependencies, Transaction } from './dependencies.ts';
import type { Names } from './names.ts';

/** Two reads of one transaction that belong to no common committed state. */
export interface Mixture {
  readonly reader: Transaction;
  /** The item that was overwritten, and by whom. */
  readonly older: number;
  readonly overwriter: Transaction;
  /** The item that was read as it has been only since then, and who wrote that. */
  readonly newer: number;
  readonly writer: Transaction;
  /** Whether the older one was read first. */
  readonly olderFirst: boolean;
}

/** The first two reads of a transaction that do not fit together. */
export function mixtureOf(all: Dependencies, reader: Transaction): Mixture | undefined {
  for (const second of reader.reads) {
    for (const first of reader.reads) {
      if (first.at > second.at) break;
      const found = mixes(all, reader, first, second) ?? mixes(all, reader, second, first);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

type Read = Transaction['reads'][number];

function mixes(all: Dependencies, reader: Transaction, older: Read, newer: Read): Mixture | undefined {
  const overwriter = all.next(older.item, older.version);
  const writer = all.get(newer.version);
  if (overwriter === undefined || writer === undefined || overwriter.end > writer.end) return undefined;
  return { reader, older: older.item, overwriter, newer: newer.item, writer, olderFirst: older.at < newer.at };
}

/** Berenson et al., "A Critique of ANSI SQL Isolation Levels", 1995: A5A and P2. */
export function mixtureName({ older, newer }: Mixture): string {
  return older === newer ? 'non-repeatable read' : 'read skew';
}

/** What happened, in a sentence without its end. */
export function describeMixture(
  { reader, older, overwriter, newer, writer, olderFirst }: Mixture,
  names: Names,
): string {
  const who = names.transaction(reader);
  const then = names.transaction(overwriter);
  const whose = `the ${names.item(newer)} that ${names.transaction(writer)} wrote`;
  const reads = olderFirst
    ? `${who} read ${names.item(older)} before ${then} wrote it, and then ${whose}`
    : `${who} read ${whose}, and then ${names.item(older)} as it was before ${then} wrote it`;
  return `${reads}: no committed state had both`;
}
