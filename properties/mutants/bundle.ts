import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { type Plugin, rolldown } from 'rolldown';
import type { Fault, Trial } from './mutant.ts';

// In the build this file is in dist/properties/mutants/; what is bundled are the sources, wherever it is.
const root = new URL(import.meta.url.includes('/dist/') ? '../../../' : '../../', import.meta.url);
const entry = fileURLToPath(new URL('properties/mutants/trial/entry.ts', root));

const pathOf = ({ file }: Fault): string => fileURLToPath(new URL(`model/${file}`, root));

/** How often the text that a fault replaces occurs in its file: it has to be once. */
export function occurrences(fault: Fault): number {
  return readFileSync(pathOf(fault), 'utf8').split(fault.replace).length - 1;
}

/**
 * The trial on the model with a fault in it, or on the model as it is. It is bundled from the sources, with the text of one
 * file replaced as it is read, and shares nothing but packages: so any number of mutants and the original stand side by
 * side.
 */
export async function trialOf(fault?: Fault): Promise<Trial> {
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    treeshake: false,
    // Packages.
    external: /^[a-z@]/,
    plugins: fault === undefined ? [] : [mutation(fault)],
  });
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  await bundle.close();
  return load(output[0].code, fault?.name ?? 'the original');
}

function mutation(fault: Fault): Plugin {
  return {
    name: 'mutation',
    transform: {
      filter: { id: pathOf(fault) },
      handler: (code) => code.replace(fault.replace, () => fault.by),
    },
  };
}

function load(code: string, filename: string): Trial {
  const module: { exports: { trial?: Trial } } = { exports: {} };
  compileFunction(code, ['exports', 'require'], { filename })(module.exports, createRequire(entry));
  const { trial } = module.exports;
  if (trial === undefined) throw new Error(`the bundle of ${filename} has no trial`);
  return trial;
}
