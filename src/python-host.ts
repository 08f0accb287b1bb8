import { readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from '../interpreter/index.ts';
import type { Io } from './io.ts';

const library = fileURLToPath(new URL('../interpreter/python/library/', import.meta.url));

/** Thrown where a program has written as much as it may. */
export class OutputLimit {}

/** What a program reads besides itself. */
export interface Surroundings {
  /** The text of a file in its folder. */
  readonly file: (path: string) => string | undefined;
  /** All of standard input; asked for once. */
  readonly input: () => string;
}

/** The program's folder, which it can only read, and the terminal. */
export function surroundingsOf(file: string, io: Io): Surroundings {
  const folder = file === '-' ? undefined : realFolder(file);
  return {
    file: (path) => (folder === undefined ? undefined : read(folder, path)),
    input: () => (file === '-' ? '' : io.readStandardInput()),
  };
}

/** What a program reaches: what surrounds it, and the terminal, where it writes so much at most. */
export function hostOf(args: readonly string[], { file, input }: Surroundings, mostOutput: number, io: Io): Host {
  let left = mostOutput;
  let lines: string[] | undefined;
  return {
    arguments: args,
    library: libraryText,
    file,
    write(stream, text) {
      left -= text.length;
      if (left < 0) throw new OutputLimit();
      if (stream === 1) io.out(text);
      else io.err(text);
    },
    readLine() {
      lines ??= input().split(/(?<=\n)/);
      return lines.shift() ?? '';
    },
  };
}

function realFolder(file: string): string | undefined {
  try {
    return realpathSync(dirname(file));
  } catch {
    return undefined;
  }
}

/** The text of a file in a folder, if it is really there. */
export function readWithin(folder: string, path: string): string | undefined {
  const root = realFolder(`${folder}${sep}.`);
  return root === undefined ? undefined : read(root, path);
}

/** The text of a module of the library. */
export const libraryText = (path: string): string | undefined => read(library, path);

// A file in a folder, and nothing that only pretends to be there.
function read(folder: string, path: string): string | undefined {
  try {
    const real = realpathSync(resolve(folder, path));
    const root = folder.endsWith(sep) ? folder : folder + sep;
    return real.startsWith(root) ? readFileSync(real, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
