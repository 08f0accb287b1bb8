import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import { type Host, Process, type Tiers } from '../../interpreter/index.ts';
import { C7Protocol, c7Defaults } from '../../model/index.ts';

/** Runs the text of a Python program, and calls `printed` for every line that it prints, as it does. */
export type Engine = (text: string, printed: () => void) => Promise<void>;

const library = new URL('../../../interpreter/python/library/', import.meta.url);

/** A host for one program; `printed` is called for every line that it prints. */
export function hostOf(printed: () => void): Host {
  return {
    arguments: ['program.py'],
    library: (path) => {
      const url = new URL(path, library);
      return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
    },
    file: () => undefined,
    write: (_, text) => {
      for (const _line of text.matchAll(/\n/g)) printed();
    },
    readLine: () => '',
  };
}

/** Ours, with barriers, one thread; the number of instructions. */
export function runOurs(text: string, printed: () => void, tiers: Tiers): number {
  const process = new Process(new C7Protocol(c7Defaults, 1), hostOf(printed), 1, 0, tiers);
  const ending = process.run(text, 'program.py');
  if (ending.kind !== 'exit' || ending.code !== 0) throw new Error(`the program ended with ${JSON.stringify(ending)}`);
  return process.executed;
}

/** What of Skulpt is used here. */
interface Skulpt {
  readonly python3: unknown;
  readonly builtinFiles: { readonly files: Readonly<Record<string, string>> };
  readonly misceval: { asyncToPromise(run: () => unknown): Promise<unknown> };
  configure(options: Record<string, unknown>): void;
  importMainWithBody(name: string, dumps: boolean, text: string, canSuspend: boolean): unknown;
}

/** Skulpt, which makes JavaScript of the program. */
export function skulpt(): Engine {
  const require = createRequire(import.meta.url);
  for (const file of [require.resolve('skulpt/dist/skulpt.min.js'), require.resolve('skulpt/dist/skulpt-stdlib.js')]) {
    runInThisContext(readFileSync(file, 'utf8'));
  }
  // It has no types, and is a global.
  const { Sk } = globalThis as unknown as { Sk: Skulpt };
  return async (text, printed) => {
    Sk.configure({
      output: (written: string) => {
        for (const _line of written.matchAll(/\n/g)) printed();
      },
      read: (file: string) => {
        const found = Sk.builtinFiles.files[file];
        if (found === undefined) throw new Error(`no ${file}`);
        return found;
      },
      __future__: Sk.python3,
      execLimit: null,
      yieldLimit: null,
    });
    await Sk.misceval.asyncToPromise(() => Sk.importMainWithBody('program', false, text, true));
  };
}

/** CPython compiled to WebAssembly. */
export async function pyodide(): Promise<Engine> {
  const { loadPyodide } = await import('pyodide');
  const python = await loadPyodide();
  return async (text, printed) => {
    python.setStdout({ batched: printed });
    python.runPython(text);
  };
}
