import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { exploreText, type Settings, stageOf, unbounded } from '../arbitraries/subject.ts';
import { type Exploration, finish, optimal } from '../explore/index.ts';
import { expectedExplorations } from '../scenarios/expected.ts';

const examples = new URL('../../examples/', import.meta.url);
const golden = new URL('../scenarios/golden/traces.txt', import.meta.url);

/** `REDOLOG_REWRITE=1` writes the numbers anew; look at what changed before you commit it. */
const rewrite = process.env['REDOLOG_REWRITE'] === '1';
const known = rewrite ? '' : readFileSync(golden, 'utf8');

const retries = 3;
const textOf = (scenario: string) => readFileSync(new URL(`${scenario}.scn`, examples), 'utf8');
const lines: string[] = [];

/** One execution of every trace in which no transaction is retried more than three times. */
function traces(scenario: string, name: string, settings: Settings): Exploration {
  const exploration = finish(optimal(stageOf(textOf(scenario), settings).subject, { ...unbounded, retries }));
  const { verdict, executions } = exploration;
  const line = `${scenario} ${name}: ${verdict} traces=${executions.complete} cut=${executions.cut}`;
  lines.push(line);
  if (!rewrite) expect(known).toContain(`${line}\n`);
  expect(executions.blocked).toBe(0);
  expect(exploration.violation).toBeUndefined();
  return exploration;
}

afterAll(() => {
  if (rewrite) writeFileSync(golden, lines.map((line) => `${line}\n`).join(''));
});

const litmus = expectedExplorations.filter(({ scenario }) => scenario.startsWith('litmus/'));

// Where transactions can abort each other for ever, there are infinitely many traces; the search with stored states
// covers those too, and finds that all end states are the same.
describe.each([
  ['barrier', { protocol: 'c7' }],
  ['fine', { protocol: 'c7', granularity: 'fine' }],
] as const)('under c7 at %s granularity, nothing is violated in any trace', (name, settings) => {
  test.each(litmus)('$scenario', ({ scenario }) => {
    const { executions, verdict } = traces(scenario, name, settings);
    expect(executions.complete).toBeGreaterThan(0);
    expect(verdict).toBe(executions.cut === 0 ? 'holds' : 'unknown');
    expect(exploreText(textOf(scenario), settings).exploration.verdict).toBe('holds');
  });
});

describe('with each access by itself', () => {
  const plain = expectedExplorations.filter(({ scenario }) => scenario.startsWith('litmus-plain/'));
  test.each(plain)('$scenario', ({ scenario, gil, outcomes }) => {
    const { verdict, executions } = traces(scenario, 'gil', { protocol: 'gil' });
    expect(verdict).toBe(gil);
    if (outcomes !== undefined) expect(executions.complete).toBeGreaterThanOrEqual(outcomes);
  });
});
