import { type Dependencies, hasWritten, type Transaction, takesPart } from './dependencies.ts';
import type { Names } from './names.ts';
import type { Scope } from './order.ts';
import { Version } from './views.ts';

/** A read of what no committed transaction has left. */
export interface Misread {
  readonly reader: Transaction;
  readonly item: number;
  /** Who wrote what it read, if that is known. */
  readonly writer: Transaction | undefined;
  readonly kind: MisreadKind;
}

export type MisreadKind = 'aborted' | 'intermediate' | 'uncommitted' | 'garbage' | 'internal';

/** The first misread that the transaction has to do with, as reader or writer, by one that needs a place in the order. */
export function misreadOf(all: Dependencies, actor: Transaction, scope: Scope): Misread | undefined {
  for (const reader of all.transactions) {
    if (!takesPart(reader, scope)) continue;
    for (const { item, version, at } of reader.reads) {
      if (reader !== actor && version !== actor.number) continue;
      const writer = all.get(version);
      const kind = hasWritten(reader, item, at) ? 'internal' : kindOf(version, writer, item, at, scope);
      if (kind !== undefined) return { reader, item, writer, kind };
    }
  }
  return undefined;
}

function kindOf(
  version: number,
  writer: Transaction | undefined,
  item: number,
  at: number,
  scope: Scope,
): MisreadKind | undefined {
  if (version === Version.aborted) return 'aborted';
  if (version === Version.intermediate) return 'intermediate';
  if (version === Version.garbage) return 'garbage';
  if (writer === undefined || writer.end < at) return undefined;
  if (writer.fate === 'aborted') return 'aborted';
  if (writer.writes.some((write) => write.item === item && write.at > at)) return 'intermediate';
  return scope === 'all' ? 'uncommitted' : undefined;
}

/** What Adya's thesis or common use calls it; `internal` and `garbage read` are from Kingsbury and Alvaro, "Elle", 2020. */
export function misreadName(kind: MisreadKind): string {
  switch (kind) {
    case 'aborted':
      return 'G1a, dirty read';
    case 'intermediate':
      return 'G1b, intermediate read';
    case 'uncommitted':
      return 'dirty read';
    case 'garbage':
      return 'garbage read';
    case 'internal':
      return 'internal inconsistency';
  }
}

/** What happened, in a sentence without its end. */
export function describeMisread({ reader, item, writer, kind }: Misread, names: Names): string {
  const who = names.transaction(reader);
  const what = names.item(item);
  const whose = writer === undefined ? undefined : names.transaction(writer);
  switch (kind) {
    case 'aborted':
      return `${who} read the ${what} of ${whose === undefined ? 'a transaction that' : `${whose}, which`} was aborted`;
    case 'intermediate':
      return `${who} read an ${what} that ${whose ?? 'its writer'} wrote over before it committed`;
    case 'uncommitted':
      return `${who} read the ${what} of ${whose}, which had not committed`;
    case 'garbage':
      return `${who} read something in place of ${what} that nobody wrote there`;
    case 'internal':
      return `${who} wrote ${what}, and then did not see in it what it had written`;
  }
}
