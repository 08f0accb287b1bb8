import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CostModel, parseCostModel } from '../interpreter/index.ts';
import { UserFault } from '../model/index.ts';
import { readText } from './file.ts';

const folder = fileURLToPath(new URL('../interpreter/python/time/profiles/', import.meta.url));
const ending = '.json';

/** The names of the cost models that come with redolog. */
export const profileNames = (): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

/**
 * The text of a cost model: of one that comes with redolog, by its name, or of a file.
 * @throws UserFault `profile/unknown`, `file/read`
 */
export function profileText(name: string): string {
  const names = profileNames();
  if (names.includes(name)) return readText(join(folder, name + ending));
  if (name.endsWith(ending) || /[/\\]/.test(name)) return readText(name);
  throw new UserFault({
    code: 'profile/unknown',
    message: `there is no cost model ${name}`,
    hint: `write ${names.join(', ')}, or the name of a file that ends in ${ending}`,
  });
}

/** A cost model that comes with redolog. */
export const shippedProfile = (name: string): CostModel => parseCostModel(profileText(name), name);
