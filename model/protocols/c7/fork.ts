import { assert } from '../../diagnostic.ts';
import type { NumberList } from '../../list.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/**
 * C7-PY-5: lets a world that nobody has used begin with a copy of all pages as a thread of another sees them. Transactions
 * stay behind: what the thread's own has done is as if committed, for it cannot be taken back, and what others have done
 * cannot be seen. Their objects have places here all the same, which the next major collection frees.
 */
export function takeOver(made: C7, other: C7, number: number): void {
  const { segment, inTransaction, shadowStack, threadLocal } = other.threads[number]!;
  const from = inTransaction === 1 ? segment : 0;
  assert(from === 0 || hasCollected(other.segment(from)), 'young objects cannot be copied');
  assert(other.globals.mutexOwner === 0, 'nobody is in the middle of what the mutex protects');
  made.takeOver(other, from);
  const copy = made.threads[number]!;
  append(copy.shadowStack, shadowStack);
  copy.threadLocal = threadLocal;
  // Whose segments these are does not matter any more: there is a list for each, and whoever collects looks at all.
  for (const [index, one] of other.segments.entries()) keepLists(made.segments[index]!, one);
  made.globals.bound = other.globals.bound;
}

// What is in the nursery then is nobody's, and nothing refers to it.
function hasCollected({ objectsPointingToNursery: pointing, youngOutsideNursery }: Segment): boolean {
  return !pointing.absent && pointing.length === 0 && youngOutsideNursery.length === 0;
}

function keepLists(made: Segment, { oldWeakrefs, oldFinalizers }: Segment): void {
  append(made.oldWeakrefs, oldWeakrefs);
  append(made.oldFinalizers, oldFinalizers);
}

function append(to: NumberList, from: NumberList): void {
  for (const value of from.toArray()) to.push(value);
}
