import { readFileSync } from 'node:fs';
import { C7Protocol, c7Defaults, Gil } from '../../../../model/index.ts';
import {
  type CostModel,
  type Ending,
  type Host,
  Image,
  Process,
  parseCostModel,
  Timeline,
  type TimeSummary,
} from '../../index.ts';
import { libraryText } from '../../test/library.ts';

const threads = 16;

/** The text of a shipped profile. */
export const profileText = (name: string): string =>
  readFileSync(new URL(`../profiles/${name}.json`, import.meta.url), 'utf8');

/** A shipped profile in which some things cost something else. */
export function profile(name: string, costs: CostModel['costs'] = {}): CostModel {
  const model = parseCostModel(profileText(name), name);
  return { ...model, costs: { ...model.costs, ...costs } };
}

const images = new Map<string, Image>();

function imageOf(protocol: 'c7' | 'gil', host: Host): Image {
  const made = () => (protocol === 'c7' ? new C7Protocol(c7Defaults, threads) : new Gil(c7Defaults, threads));
  const image = images.get(protocol) ?? new Image(made(), host);
  images.set(protocol, image);
  return image;
}

/** What came of a program, and what it would have taken. */
interface Timed {
  readonly out: string;
  readonly ending: Ending;
  readonly summary: TimeSummary;
}

/** Runs a program with simulated time; `cores` 0: without. */
export function runTimed(text: string, model: CostModel, cores: number, steps = 20_000_000): Timed {
  let out = '';
  const host: Host = {
    arguments: ['prog.py'],
    library: libraryText,
    file: () => undefined,
    write(_, more) {
      out += more;
    },
    readLine: () => '',
  };
  const timeline = new Timeline(model, Math.max(1, cores));
  const timing = cores === 0 ? undefined : timeline;
  const process = new Process(imageOf(model.protocol, host), host, threads, 0, 'both', timing);
  const ending = process.run(text, 'prog.py', { steps });
  return { out, ending, summary: timeline.summary };
}

/** A program in which so many threads do the same, each with what is its own. */
export const independent = (count: number, turns = 20_000): string => `
import threading
results = [None] * ${count}
def work(number):
    items = []
    total = 0
    for turn in range(${turns}):
        items.append(turn * number)
        total += len(items) + items.pop()
    results[number] = total
threads = [threading.Thread(target=work, args=(number,)) for number in range(${count})]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(results)
`;

/** A program in which so many threads count what is everybody's. */
export const shared = (count: number, turns = 150): string => `
import threading
from __pypy__.thread import atomic
count = [0]
lock = threading.Lock()
locked = 0
def work(number):
    global locked
    for turn in range(${turns}):
        with atomic:
            count[0] += sum(range(20)) - 189
        with lock:
            locked += 1
threads = [threading.Thread(target=work, args=(number,)) for number in range(${count})]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(count, locked)
`;
