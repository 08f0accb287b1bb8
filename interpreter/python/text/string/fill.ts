import { TextFault } from '../fault.ts';

/** No string of the host has more units. */
const mostUnits = 2 ** 29 - 24;

/** The character so many times; a MemoryError where the host has no string as long as that. */
export function fillOf(character: string, count: number): string {
  if (character.length * count > mostUnits) throw new TextFault('MemoryError', '');
  return character.repeat(count);
}
