import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import fc from 'fast-check';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import type { Host } from '../../interpreter/index.ts';
import { pythonPrograms } from '../arbitraries/python/program.ts';
import { check } from './cases.ts';

/** What came of a program. */
interface Outcome {
  readonly out: string;
  readonly err: string;
}

const steps = 20_000_000;
const libraryFolder = new URL('../../interpreter/python/library/', import.meta.url);
const libraryTexts = new Map<string, string | undefined>();

function library(path: string): string | undefined {
  if (!libraryTexts.has(path)) libraryTexts.set(path, textOf(path));
  return libraryTexts.get(path);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, libraryFolder), 'utf8');
  } catch {
    return undefined;
  }
}

type Bundled = typeof import('./python-bundled.ts');
type ImageOf = InstanceType<Bundled['Image']>;

async function bundled(): Promise<Bundled> {
  const entry = fileURLToPath(new URL('python-bundled.ts', import.meta.url));
  const bundle = await rolldown({ input: entry, platform: 'node', external: /^[a-z@]/ });
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  await bundle.close();
  const exports = {};
  compileFunction(output[0].code, ['exports', 'require'], { filename: 'bundled.cjs' })(exports, createRequire(entry));
  // What the entry exports.
  return exports as Bundled;
}

const hostOf = (written: { 1: string; 2: string }): Host => ({
  library,
  file: () => undefined,
  write(stream, more) {
    written[stream] += more;
  },
  readLine: () => '',
  arguments: ['prog.py'],
});

/** Runs a program on a copy of a machine that has booted. */
function ours({ Process }: Bundled, image: ImageOf, text: string): Outcome {
  const written = { 1: '', 2: '' };
  const ending = new Process(image, hostOf(written), 1).run(text, 'prog.py', { steps });
  if (ending.kind !== 'exit') throw new Error(`the program ended with ${ending.kind}`);
  // Without an error there is nothing but warnings.
  return { out: written[1], err: ending.code === 0 ? '' : lastLine(written[2]) };
}

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1)!;

async function loadReference(): Promise<(text: string) => Outcome> {
  const { loadPyodide } = await import('pyodide');
  const python = await loadPyodide();
  python.runPython(`
import io, json, sys, warnings
warnings.simplefilter('ignore')
def outcome(text):
    err, sys.stdout = '', io.StringIO()
    try: exec(compile(text, 'prog.py', 'exec'), {'__name__': '__main__'})
    except SyntaxError as error: err = f'{type(error).__name__}: {error.msg}'
    except BaseException as error: err = f'{type(error).__name__}: {error}'
    finally: out, sys.stdout = sys.stdout.getvalue(), sys.__stdout__
    return json.dumps({'out': out, 'err': err})
`);
  return (text) => {
    python.globals['set']('text', text);
    // What the function above answers.
    return JSON.parse(String(python.runPython('outcome(text)'))) as Outcome;
  };
}

// It is a machine of 32 bits, on which other integers are too large for an index.
const withoutWidth = (text: string): string =>
  text.replaceAll(/\w+ index out of range|cannot fit 'int' into an index-sized integer/g, 'index out of range');

test('random programs print what they print under CPython', async () => {
  const [theirs, machine] = await Promise.all([loadReference(), bundled()]);
  const { C7Protocol, c7Defaults, Image } = machine;
  const image = new Image(new C7Protocol(c7Defaults, 1), hostOf({ 1: '', 2: '' }));
  check(
    fc.property(pythonPrograms(8), (text) => {
      const expected = theirs(text);
      const found = ours(machine, image, text);
      expect(withoutWidth(found.out)).toBe(withoutWidth(expected.out));
      expect(found.err).toBe(expected.err);
    }),
    0.25,
  );
});
