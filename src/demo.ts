import { parseScenario } from '../interpreter/index.ts';
import type { Exit } from './exit.ts';
import { exploreScenario } from './explore.ts';
import { readText } from './file.ts';
import type { Io } from './io.ts';
import { shippedFile } from './package.ts';

const example = 'examples/litmus/lost-update.scn';
const picture = 'redolog-lost-update.svg';

/** The main job on a shipped example: two threads increment a counter, each in a transaction. */
export async function runDemo(io: Io): Promise<Exit> {
  const text = readText(shippedFile(example));
  io.out(`${example}:\n\n${text.trimEnd()}\n\n`);
  const bounds = { states: 1_000_000, steps: 1_000_000_000, depth: 1_000_000, seconds: 600 };
  const scenario = parseScenario(text, example);
  return exploreScenario({ scenario, overrides: {}, bounds, json: false, svg: picture }, io);
}
