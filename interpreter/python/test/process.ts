import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { rolldown } from 'rolldown';
import type { Ending, Host } from '../index.ts';
import type { Limits } from '../run/process.ts';

/** What came of a program. */
export interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly ending: Ending;
}

/** How to run a program, where not as usual. */
export interface Circumstances extends Limits {
  readonly protocol?: keyof Bundled['protocols'];
  readonly threads?: number;
  readonly seed?: number;
  readonly file?: string;
}

type Bundled = typeof import('./bundled.ts');

const { Process, protocols } = await bundled();
const libraryFolder = new URL('../library/', import.meta.url);
const libraryTexts = new Map<string, string | undefined>();

async function bundled(): Promise<Bundled> {
  const entry = fileURLToPath(new URL('bundled.ts', import.meta.url));
  const bundle = await rolldown({ input: entry, platform: 'node', external: /^[a-z@]/ });
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  await bundle.close();
  const exports = {};
  compileFunction(output[0].code, ['exports', 'require'], { filename: 'bundled.cjs' })(exports, createRequire(entry));
  // What the entry exports.
  return exports as Bundled;
}

function library(path: string): string | undefined {
  if (!libraryTexts.has(path)) libraryTexts.set(path, textOf(new URL(path, libraryFolder)));
  return libraryTexts.get(path);
}

/** The text of a file, if there is one. */
export function textOf(place: string | URL): string | undefined {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return undefined;
  }
}

/** Runs a program in a process of its own. */
export function runText(text: string, circumstances: Circumstances = {}): Outcome {
  const { threads = 16, protocol = 'c7', seed = 0, file = 'prog.py', steps } = circumstances;
  const written = { 1: '', 2: '' };
  const host: Host = {
    arguments: [file],
    library,
    file: () => undefined,
    write(stream, more) {
      written[stream] += more;
    },
    readLine: () => '',
  };
  const ending = new Process(protocols[protocol](threads), host, threads, seed).run(text, file, { steps });
  return { ending, out: written[1], err: written[2] };
}
