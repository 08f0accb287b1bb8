import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { rolldown } from 'rolldown';
import type { Ending, Host } from '../index.ts';
import type { Limits } from '../run/process.ts';
import { libraryText } from './library.ts';

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
  /** What stands behind the program's name. */
  readonly arguments?: readonly string[];
}

type Bundled = typeof import('./bundled.ts');

const { Image, Process, protocols } = await bundled();

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

type ImageOf = InstanceType<Bundled['Image']>;
const images = new Map<string, ImageOf>();

// What each protocol has booted to, with room for so many threads.
function imageOf(protocol: keyof Bundled['protocols'], threads: number, host: Host): ImageOf {
  const key = `${protocol} ${threads}`;
  const image = images.get(key) ?? new Image(protocols[protocol](threads), host);
  images.set(key, image);
  return image;
}

/** Runs a program in a process of its own. */
export function runText(text: string, circumstances: Circumstances = {}): Outcome {
  const { threads = 16, protocol = 'c7', seed = 0, file = 'prog.py', steps } = circumstances;
  const given = circumstances.arguments ?? [];
  const written = { 1: '', 2: '' };
  const host: Host = {
    arguments: [file, ...given],
    library: libraryText,
    file: () => undefined,
    write(stream, more) {
      written[stream] += more;
    },
    readLine: () => '',
  };
  const ending = new Process(imageOf(protocol, threads, host), host, threads, seed).run(text, file, { steps });
  return { ending, out: written[1], err: written[2] };
}
