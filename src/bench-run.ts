import { type Host, Image, Process, Timeline } from '../interpreter/index.ts';
import { AssertionFailure, C7Protocol, c7Defaults, Gil } from '../model/index.ts';
import { readText } from './file.ts';
import type { Io } from './io.ts';
import { shippedFile } from './package.ts';
import { shippedProfile } from './profile.ts';
import { sizeFor } from './published.ts';
import { hostOf } from './python-host.ts';

/** The published machines had four cores. */
export const cores = 4;
const threads = 16;

// The machines that programs begin with, by protocol: they need not boot.
const images = new Map<string, Image>();

function imageOf(protocol: 'c7' | 'gil', host: Host): Image {
  let image = images.get(protocol);
  if (image === undefined) {
    image = new Image(protocol === 'c7' ? new C7Protocol(c7Defaults, threads) : new Gil(c7Defaults, threads), host);
    images.set(protocol, image);
  }
  return image;
}

/**
 * Runs one of the release's programs with so many threads, and says how many virtual seconds it takes from when it starts
 * the first of them: what was published takes seconds, so that starting up does not show there.
 */
export function simulate(program: string, profile: string, workers: number, io: Io): number {
  const path = shippedFile(`interpreter/programs/${program}.py`);
  const model = shippedProfile(profile);
  const timeline = new Timeline(model, cores);
  const silent = { ...io, out: () => {} };
  const surroundings = { file: () => undefined, input: () => '' };
  const host = hostOf([path, `${workers}`, `${sizeFor(program, profile)}`], surroundings, 1e6, silent);
  const process = new Process(imageOf(model.protocol, host), host, threads, 0, 'both', timeline);
  const ending = process.run(readText(path), `${program}.py`);
  if (ending.kind !== 'exit' || ending.code !== 0) throw new AssertionFailure(`${program} did not end well`);
  const { seconds, threads: times } = timeline.summary;
  return seconds - Math.min(...times.filter(({ thread }) => thread > 0).map(({ from }) => from));
}
