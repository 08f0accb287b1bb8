import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Bench } from 'tinybench';
import { parseScenario, runOptions } from '../../interpreter/index.ts';
import { C7Protocol, c7Defaults, MiB } from '../../model/index.ts';
import { type RecordedRun, replayRun } from '../conformance/index.ts';
import { explore, scenarioSubject } from '../explore/index.ts';
import { majorCollectionSeconds, minorCollectionRate } from './collector.ts';
import { compareEngines, howTimed, programs, saving } from './python.ts';
import {
  type Classic,
  classics,
  exploreClassic,
  memoryOfExecutions,
  memoryOfStates,
  type Peak,
  secondsWith,
  sharedTraces,
} from './reduction.ts';

// Figures are for comparison within one run of this program: the reference below, a plain loop over memory, tells how
// fast the machine is today. Each figure is measured in a process of its own, since what ran before changes what the
// engine makes of the code.

interface Measurement {
  readonly name: string;
  readonly unit: string;
  /** Does the work once, and says how many units that was. */
  readonly run: () => number;
}

const unbounded = { states: 1e7, steps: 1e9, depth: 1e6, seconds: 3600 };

function reference(): Measurement {
  const words = new Int32Array(1 << 16);
  return {
    name: 'reference: increment 65,536 words',
    unit: 'words',
    run: () => {
      for (let index = 0; index < words.length; index++) words[index]! += index;
      return words.length;
    },
  };
}

function exploration(name: string, text: string, settings: Record<string, string> = {}): Measurement {
  const scenario = parseScenario(text, name);
  const options = runOptions(scenario, settings);
  const run = () => explore(scenarioSubject(scenario, options), unbounded).steps;
  return { name: `explore ${name}`, unit: 'steps', run };
}

function storedStates(name: string, text: string, settings: Record<string, string>): Measurement {
  const scenario = parseScenario(text, name);
  const options = runOptions(scenario, settings);
  const run = () => explore(scenarioSubject(scenario, options), unbounded).states ?? 0;
  return { name: `explore ${name}`, unit: 'states', run };
}

function conformance(file: string): Measurement {
  const path = new URL(`../../../properties/conformance/traces/${file}`, import.meta.url);
  const run = () => {
    let operations = 0;
    for (const line of gunzipSync(readFileSync(path)).toString().trimEnd().split('\n')) {
      const recorded: RecordedRun = JSON.parse(line);
      operations += recorded.ops.length;
      if (replayRun(recorded) !== undefined) throw new Error(`${file} disagrees`);
    }
    return operations;
  };
  return { name: `replay ${file}`, unit: 'operations', run };
}

/** Units a second, with everything compiled and warm: the median, because the machine may do other things meanwhile. */
async function rate({ name, run }: Measurement): Promise<number> {
  const bench = new Bench({ time: 3000, warmupTime: 2000 });
  let units = 0;
  bench.add(name, () => {
    units = run();
  });
  await bench.run();
  const result = bench.getTask(name)?.result;
  if (result?.state !== 'completed') throw new Error(`${name} did not complete`);
  return (units * 1000) / result.latency.p50;
}

const counter = (threads: number) => `init: x=0; T1..T${threads}: { r = x; x = r + 1 }; never: x != ${threads}`;

const measurements = [
  exploration('lost update, pages of 64 bytes', counter(2), { page: '64' }),
  storedStates('lost update, 3 threads', counter(3), { page: '64' }),
  exploration('lost update, fine granularity', counter(2), { page: '64', granularity: 'fine' }),
  exploration('lost update, gil, 3 threads', counter(3), { protocol: 'gil' }),
  conformance('basic.jsonl.gz'),
  conformance('inevitable.jsonl.gz'),
  conformance('pages.jsonl.gz'),
  conformance('nursery.jsonl.gz'),
  conformance('cards.jsonl.gz'),
  conformance('major.jsonl.gz'),
];

/** What the program tells, a line each; `base`: what the reference reaches. */
type Figure = (base: number) => Promise<string>;

const number = (value: number) => Math.round(value).toLocaleString('en-US');

function measured(measurement: Measurement): Figure {
  return async (base) => {
    const perSecond = await rate(measurement);
    const figure = `${number(perSecond)} ${measurement.unit}/s`;
    const ratio = `${(perSecond / base).toExponential(2)} of the reference`;
    return `${measurement.name.padEnd(42)} ${figure.padStart(24)}   ${ratio}`;
  };
}

function minorCollection(size: number): Figure {
  return async (base) => {
    const bytes = minorCollectionRate(size);
    const figure = `${(bytes / 1e6).toFixed(1)} MB/s`;
    const ratio = `${(bytes / 4 / base).toExponential(2)} of the reference, word by word`;
    return `${`minor collection, live objects of ${size} bytes`.padEnd(42)} ${figure.padStart(24)}   ${ratio}`;
  };
}

async function majorCollection(): Promise<string> {
  const objects = 1_000_000;
  return `major collection of ${number(objects)} live objects: ${majorCollectionSeconds(objects).toFixed(2)} s`;
}

async function emptyWorld(): Promise<string> {
  const before = process.memoryUsage();
  const { world } = new C7Protocol({ ...c7Defaults, segments: 4 }, 4);
  const after = process.memoryUsage();
  const cost = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / MiB;
  return `a world of ${world.segments.length + 1} segments of 2500 MiB costs ${cost.toFixed(2)} MiB until it is used`;
}

function reduction(classic: Classic): Figure {
  return async () => {
    const perSecond = await rate({ name: classic.name, unit: 'executions', run: () => exploreClassic(classic) });
    const others = `GenMC ${classic.genmc}, Nidhugg ${classic.nidhugg}`;
    const traces = `${number(classic.traces)} traces`;
    return `${classic.name.padEnd(14)} ${traces.padStart(14)} ${`${number(perSecond)} executions/s`.padStart(24)}   ${others}`;
  };
}

async function workers(): Promise<string> {
  const rounds: (readonly number[])[] = [];
  for (let round = 0; round < 3; round++)
    rounds.push([await secondsWith(0), await secondsWith(1), await secondsWith(2)]);
  const best = (column: number) => Math.min(...rounds.map((round) => round[column]!));
  const [inThis, byOne, byTwo] = [best(0), best(1), best(2)];
  return (
    `inc(6), ${number(sharedTraces)} traces, all checks, the best of three rounds: ${inThis.toFixed(2)} s in this thread, ` +
    `${byOne.toFixed(2)} s with 1 worker, ${byTwo.toFixed(2)} s with 2: ${(byOne / byTwo).toFixed(2)} times as fast`
  );
}

const manyTimes = 10_000_000;

function long(what: string, peakAfter: (times: number) => Peak): Figure {
  return async () => {
    const { mebibytes, seconds } = peakAfter(manyTimes);
    return `${number(manyTimes)} ${what}: at most ${number(mebibytes)} MiB, ${number(seconds)} s, ${number(manyTimes / seconds)}/s`;
  };
}

const heading =
  (text: string): Figure =>
  async () =>
    `\n${text}`;

const figures: readonly Figure[] = [
  ...measurements.map(measured),
  ...[16, 32, 64, 256].map(minorCollection),
  majorCollection,
  emptyWorld,
  heading(
    'One execution of every trace, in one thread; what others reach was measured elsewhere, on a machine with two cores.',
  ),
  ...classics.map(reduction),
  workers,
  heading(howTimed),
  ...programs.map((name) => () => compareEngines(name)),
  saving,
];

// These take minutes.
const longFigures: readonly Figure[] = [
  long('executions of ainc(11)', memoryOfExecutions),
  long('stored states of lost update, 5 threads', memoryOfStates),
];

const all = [...figures, ...longFigures];

async function tellAll(asked: readonly Figure[]): Promise<void> {
  const base = await rate(reference());
  console.log(`${reference().name}: ${number(base)} words/s`);
  for (const figure of asked) {
    const argv = [fileURLToPath(import.meta.url), String(all.indexOf(figure)), String(base)];
    const { status } = spawnSync(process.execPath, argv, { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}

const [index, base] = process.argv.slice(2);
if (base !== undefined) console.log(await all[Number(index)]!(Number(base)));
else await tellAll(index === '--long' ? all : figures);
