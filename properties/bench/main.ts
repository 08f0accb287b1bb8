import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Bench } from 'tinybench';
import { parseScenario, runOptions } from '../../interpreter/index.ts';
import { C7Protocol, c7Defaults, MiB } from '../../model/index.ts';
import { type RecordedRun, replayRun } from '../conformance/index.ts';
import { explore, scenarioSubject } from '../explore/index.ts';
import { majorCollectionSeconds, minorCollectionRate } from './collector.ts';
import { classics, exploreClassic, memoryOfExecutions, secondsWith, sharedTraces } from './reduction.ts';

// Figures are for comparison within one run of this program: the reference below, a plain loop over memory, tells how
// fast the machine is today.

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

/** Units a second, with everything compiled and warm. */
async function rate({ name, run }: Measurement): Promise<number> {
  const bench = new Bench({ time: 3000, warmupTime: 2000 });
  let units = 0;
  bench.add(name, () => {
    units = run();
  });
  await bench.run();
  const result = bench.getTask(name)?.result;
  if (result?.state !== 'completed') throw new Error(`${name} did not complete`);
  return (units * 1000) / result.latency.mean;
}

const counter = (threads: number) => `init: x=0; T1..T${threads}: { r = x; x = r + 1 }; never: x != ${threads}`;

// One after the other, the most important first: what ran before changes what the engine makes of the code.
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

const before = process.memoryUsage();
const { world } = new C7Protocol({ ...c7Defaults, segments: 4 }, 4);
const after = process.memoryUsage();
const cost = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / MiB;

const base = await rate(reference());
console.log(`${reference().name}: ${Math.round(base).toLocaleString('en-US')} words/s`);
for (const measurement of measurements) {
  const perSecond = await rate(measurement);
  const figure = `${Math.round(perSecond).toLocaleString('en-US')} ${measurement.unit}/s`;
  const ratio = `${(perSecond / base).toExponential(2)} of the reference`;
  console.log(`${measurement.name.padEnd(42)} ${figure.padStart(24)}   ${ratio}`);
}
for (const size of [16, 32, 64, 256]) {
  const rate = minorCollectionRate(size);
  const figure = `${(rate / 1e6).toFixed(1)} MB/s`;
  const ratio = `${(rate / 4 / base).toExponential(2)} of the reference, word by word`;
  console.log(`${`minor collection, live objects of ${size} bytes`.padEnd(42)} ${figure.padStart(24)}   ${ratio}`);
}
const objects = 1_000_000;
console.log(
  `major collection of ${objects.toLocaleString('en-US')} live objects: ${majorCollectionSeconds(objects).toFixed(2)} s`,
);
console.log(
  `a world of ${world.segments.length + 1} segments of 2500 MiB costs ${cost.toFixed(2)} MiB until it is used`,
);

console.log(
  '\nOne execution of every trace, in one thread; what others reach was measured elsewhere, on a machine with two cores.',
);
for (const classic of classics) {
  const perSecond = await rate({ name: classic.name, unit: 'executions', run: () => exploreClassic(classic) });
  const figure = `${Math.round(perSecond).toLocaleString('en-US')} executions/s`;
  const traces = `${classic.traces.toLocaleString('en-US')} traces`;
  const others = `GenMC ${classic.genmc}, Nidhugg ${classic.nidhugg}`;
  console.log(`${classic.name.padEnd(14)} ${traces.padStart(14)} ${figure.padStart(24)}   ${others}`);
}
const [inThis, byOne, byTwo] = [await secondsWith(0), await secondsWith(1), await secondsWith(2)];
console.log(
  `inc(6), ${sharedTraces.toLocaleString('en-US')} traces, all checks: ${inThis.toFixed(2)} s in this thread, ` +
    `${byOne.toFixed(2)} s with 1 worker, ${byTwo.toFixed(2)} s with 2: ${(byOne / byTwo).toFixed(2)} times as fast`,
);

// Takes minutes.
if (process.argv.includes('--long')) {
  const long = 10_000_000;
  const { mebibytes, seconds } = memoryOfExecutions(long);
  console.log(
    `${long.toLocaleString('en-US')} executions of ainc(11): ${mebibytes.toFixed(0)} MiB, ${seconds.toFixed(0)} s, ` +
      `${Math.round(long / seconds).toLocaleString('en-US')} executions/s`,
  );
}
