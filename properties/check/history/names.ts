import type { Items } from '../items.ts';
import type { Transaction } from './dependencies.ts';

/** What an explanation calls things. */
export interface Names {
  transaction(transaction: Transaction): string;
  item(item: number): string;
}

/** Transactions are called by their threads; if several of one thread are `mentioned`, each by its place in the thread. */
export function namesFor(threads: readonly string[], items: Items, mentioned: Iterable<Transaction>): Names {
  const all = [...new Set(mentioned)];
  const nameOf = (transaction: Transaction) => {
    const thread = threads[transaction.thread]!;
    const others = all.filter((other) => other !== transaction && other.thread === transaction.thread);
    if (others.length === 0) return thread;
    const place = `${thread}'s transaction ${transaction.position}`;
    const attempts = others.filter(({ position }) => position === transaction.position);
    if (attempts.length === 0) return place;
    const attempt = attempts.filter(({ begin }) => begin < transaction.begin).length + 1;
    return `${place} (attempt ${attempt} of these)`;
  };
  return { transaction: nameOf, item: (item) => items.name(item) };
}
