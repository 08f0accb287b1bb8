import type { Event } from '../../model/index.ts';
import { count, summed } from '../list.ts';
import { cleanText } from '../text.ts';
import type { Tally } from './tally.ts';

/** `new1: refs, 32 bytes`. */
export function allocationText(
  name: string,
  { segment, size, kind, outside }: Extract<Event, { type: 'allocate' }>,
): string {
  // A protocol without segments has no nursery either.
  return `${name}: ${cleanText(kind)}, ${size} bytes${outside && segment !== 0 ? ', outside the nursery' : ''}`;
}

/** What a collection of the young did, in parts of a sentence: `moves new1 out of the nursery`, `drops new2`. */
export function youngTexts({ moved, promoted, dropped, cleared }: Tally): readonly string[] {
  return [
    ...(moved.length > 0 ? [`moves ${summed(moved)} out of the nursery`] : []),
    ...(promoted.length > 0 ? [`keeps ${summed(promoted)} in place`] : []),
    ...(dropped.length > 0 ? [`drops ${summed(dropped)}`] : []),
    ...clearedTexts(cleared),
  ];
}

/** What a collection of the old did: `frees new1`, `shares 3 private pages again`. */
export function oldTexts({ freed, shared, cleared }: Tally): readonly string[] {
  return [
    ...(freed.length > 0 ? [`frees ${summed(freed)}`] : []),
    ...(shared.length > 0 ? [`shares ${count(shared.length, 'private page')} again`] : []),
    ...clearedTexts(cleared),
  ];
}

const MOST_CLEARED = 2;

function clearedTexts(cleared: Tally['cleared']): readonly string[] {
  if (cleared.length > MOST_CLEARED) return [`clears ${cleared.length} weak references`];
  return cleared.map(({ weakref, target }) => `clears weak reference ${weakref} to ${target}`);
}
