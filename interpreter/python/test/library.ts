import { readFileSync } from 'node:fs';

const folder = new URL('../library/', import.meta.url);
const texts = new Map<string, string | undefined>();

/** The text of a file of the library, if there is one. */
export function libraryText(path: string): string | undefined {
  if (!texts.has(path)) texts.set(path, textOf(new URL(path, folder)));
  return texts.get(path);
}

/** The text of a file, if there is one. */
export function textOf(place: string | URL): string | undefined {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return undefined;
  }
}
