import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Bench } from 'tinybench';
import { parseScenario, runOptions } from '../../interpreter/index.ts';
import { C7Protocol, c7Defaults, MiB } from '../../model/index.ts';
import { type RecordedRun, replayRun } from '../conformance/index.ts';
import { explore, scenarioSubject } from '../explore/index.ts';

// Figures are for comparison within one run of this program: the reference below, a plain loop over memory, tells how
// fast the machine is today.

interface Measurement {
  readonly name: string;
  /** What one call does, in units. */
  readonly units: number;
  readonly unit: string;
  readonly run: () => void;
}

const unbounded = { states: 1e7, steps: 1e9, depth: 1e6, seconds: 3600 };

function reference(): Measurement {
  const words = new Int32Array(1 << 16);
  return {
    name: 'reference: increment 65,536 words',
    units: words.length,
    unit: 'words',
    run: () => {
      for (let index = 0; index < words.length; index++) words[index]! += index;
    },
  };
}

function exploration(name: string, text: string, settings: Record<string, string> = {}): Measurement {
  const scenario = parseScenario(text, name);
  const options = runOptions(scenario, settings);
  const once = () => explore(scenarioSubject(scenario, options), unbounded);
  return { name: `explore ${name}`, units: once().steps, unit: 'steps', run: once };
}

function conformance(file: string): Measurement {
  const path = new URL(`../../../properties/conformance/traces/${file}`, import.meta.url);
  const replay = () => {
    let operations = 0;
    for (const line of gunzipSync(readFileSync(path)).toString().trimEnd().split('\n')) {
      const run: RecordedRun = JSON.parse(line);
      operations += run.ops.length;
      if (replayRun(run) !== undefined) throw new Error(`${file} disagrees`);
    }
    return operations;
  };
  return { name: `replay ${file}`, units: replay(), unit: 'operations', run: replay };
}

const counter = (threads: number) => `init: x=0; T1..T${threads}: { r = x; x = r + 1 }; never: x != ${threads}`;

const measurements = [
  reference(),
  exploration('lost update, pages of 64 bytes', counter(2), { page: '64' }),
  exploration('lost update, 3 threads', counter(3), { page: '64' }),
  exploration('lost update, fine granularity', counter(2), { page: '64', granularity: 'fine' }),
  exploration('lost update, gil, 3 threads', counter(3), { protocol: 'gil' }),
  conformance('basic.jsonl.gz'),
  conformance('inevitable.jsonl.gz'),
  conformance('pages.jsonl.gz'),
];

const bench = new Bench({ time: 2000, warmupTime: 1000 });
for (const { name, run } of measurements) bench.add(name, run);
await bench.run();

const rate = (measurement: Measurement): number => {
  const result = bench.getTask(measurement.name)?.result;
  if (result?.state !== 'completed') throw new Error(`${measurement.name} did not complete`);
  return (measurement.units * 1000) / result.latency.mean;
};
const base = rate(measurements[0]!);
for (const measurement of measurements) {
  const perSecond = rate(measurement);
  const ratio = (perSecond / base).toExponential(2);
  const figure = `${Math.round(perSecond).toLocaleString('en-US')} ${measurement.unit}/s`;
  console.log(`${measurement.name.padEnd(44)} ${figure.padStart(30)}   ${ratio} of the reference`);
}

const before = process.memoryUsage();
const world = new C7Protocol({ ...c7Defaults, segments: 4 }, 4);
const after = process.memoryUsage();
const cost = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / MiB;
console.log(
  `a world of ${world.world.segments.length + 1} segments of 2500 MiB costs ${cost.toFixed(2)} MiB until it is used`,
);
