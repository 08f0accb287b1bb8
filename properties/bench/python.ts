import { readFileSync } from 'node:fs';
import { Process, type Tiers } from '../../interpreter/index.ts';
import { C7Protocol, c7Defaults } from '../../model/index.ts';
import { type Engine, hostOf, pyodide, runOurs, skulpt } from './rivals.ts';

/** Programs whose speed is compared: each has a function `main` that prints nothing. */
export const programs = ['append-pop', 'mandelbrot', 'fib', 'scheduler', 'word-count'] as const;
export type ProgramName = (typeof programs)[number];

const warmUps = 15;
const timed = 15;

/** How every engine runs them, so that all are as warm. */
export const howTimed =
  `Python programs, in one process each: milliseconds of a call of main(), the best of ${timed} ` +
  `after ${warmUps} to warm up, for every engine alike; ours under c7 with one thread`;

/** The program with that name, and so many calls of its function, each after a line is printed. */
function textOf(name: ProgramName, calls: number): string {
  const url = new URL(`../../../properties/bench/python/${name}.py`, import.meta.url);
  return `${readFileSync(url, 'utf8')}\n\nprint()\nfor _ in range(${calls}):\n    main()\n    print()\n`;
}

async function milliseconds(run: Engine, name: ProgramName): Promise<number> {
  const times: number[] = [];
  await run(textOf(name, warmUps + timed), () => times.push(performance.now()));
  if (times.length !== warmUps + timed + 1) throw new Error(`${name} printed ${times.length} lines`);
  const calls = times.slice(1).map((time, index) => time - times[index]!);
  return Math.min(...calls.slice(warmUps));
}

const ours =
  (tiers: Tiers): Engine =>
  async (text, printed) => {
    runOurs(text, printed, tiers);
  };

/** How many instructions a call executes. */
function instructionsOf(name: ProgramName): number {
  const count = (calls: number) => runOurs(textOf(name, calls), () => {}, 'first');
  return count(2) - count(1);
}

/** A line about a program: how long it takes with both tiers and with the first alone, and what others need. */
export async function compareEngines(name: ProgramName): Promise<string> {
  // Each has the process to itself until the next comes, as far as it goes.
  const both = await milliseconds(ours('both'), name);
  const first = await milliseconds(ours('first'), name);
  const instructions = instructionsOf(name);
  const bySkulpt = await milliseconds(skulpt(), name);
  const byPyodide = await milliseconds(await pyodide(), name);
  const us = (time: number) => `${time.toFixed(1)} ms, ${((time * 1e6) / instructions).toFixed(1)} ns an instruction`;
  const other = (who: string, time: number) =>
    `${who} ${time.toFixed(1)} ms, ${(time / both).toFixed(2)} times ours, ${(time / first).toFixed(2)} times the first tier`;
  return `${name.padEnd(10)} ${us(both)}; first tier alone ${us(first)}; ${other('Skulpt', bySkulpt)}; ${other('pyodide', byPyodide)}`;
}

const deep = 10;
const times = 100_000;

/** Thrown where enough has been measured. */
class Measured {}

/** A line about how long it takes to save a thread whose program is some calls deep, and to put it back. */
export async function saving(): Promise<string> {
  const text = `def f(n):\n    return f(n - 1) + 1 if n > 1 else print() or 0\nf(${deep})\n`;
  let [save, restore] = [0, 0];
  const process = new Process(
    new C7Protocol(c7Defaults, 1),
    hostOf(() => {
      const { thread } = process.vm;
      const saved = thread.save();
      save = microseconds(() => thread.save());
      restore = microseconds(() => thread.restore(saved));
      throw new Measured();
    }),
    1,
  );
  try {
    process.run(text, 'program.py');
  } catch (error) {
    if (!(error instanceof Measured)) throw error;
  }
  return `saving a thread that is ${deep} calls deep: ${save.toFixed(2)} microseconds; putting it back: ${restore.toFixed(2)}`;
}

function microseconds(action: () => void): number {
  for (let time = 0; time < times; time++) action();
  const began = performance.now();
  for (let time = 0; time < times; time++) action();
  return ((performance.now() - began) * 1000) / times;
}
