import { UserFault } from '../../model/index.ts';
import { granularity } from './granularity.ts';
import { heap } from './heap.ts';
import { identity } from './identity.ts';
import { progress } from './progress.ts';
import type { Property } from './property.ts';
import { replay } from './replay.ts';
import { serialOutcome } from './serial-outcome.ts';
import { serializable } from './serializable.ts';
import { undo } from './undo.ts';

/** All properties: first those that searching relies on, then those that are found by searching. */
export const catalogue: readonly Property[] = [
  replay,
  undo,
  identity,
  serializable,
  serialOutcome,
  progress,
  granularity,
  heap,
];

/**
 * The properties of these names, in the catalogue's order; all of them where there is no name.
 * @throws UserFault `properties/unknown` for a name that no property has
 */
export function propertiesNamed(names: readonly string[]): readonly Property[] {
  const known = catalogue.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const hint = `the properties are ${known.join(', ')}`;
    throw new UserFault({ code: 'properties/unknown', message: `there is no property ${unknown}`, hint });
  }
  return names.length === 0 ? catalogue : catalogue.filter(({ name }) => names.includes(name));
}
