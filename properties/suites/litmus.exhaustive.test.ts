import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { policies } from '../../model/index.ts';
import { type Explored, exploreText, type Settings, verdictOf } from '../arbitraries/subject.ts';
import { expectedByPolicy, expectedExplorations } from '../scenarios/expected.ts';

const examples = new URL('../../examples/', import.meta.url);
const golden = new URL('../scenarios/golden/exploration.txt', import.meta.url);

/** `REDOLOG_REWRITE=1` writes the numbers anew; look at what changed before you commit it. */
const rewrite = process.env['REDOLOG_REWRITE'] === '1';

const textOf = (scenario: string) => readFileSync(new URL(`${scenario}.scn`, examples), 'utf8');
const inFolder = (folder: string) => expectedExplorations.filter(({ scenario }) => scenario.startsWith(folder));

const known = new Map<string, string>();
if (!rewrite) {
  for (const line of readFileSync(golden, 'utf8').split('\n')) {
    const [head, numbers] = line.split(': ');
    if (head !== undefined && numbers !== undefined) known.set(head, numbers);
  }
}
const found = new Map<string, Explored>();

/** Explores a scenario under named settings, once. */
function exploreOnce(scenario: string, name: string, settings: Settings): Explored {
  const head = `${scenario} ${name}`;
  const explored = found.get(head) ?? exploreText(textOf(scenario), settings);
  found.set(head, explored);
  return explored;
}

function numbersOf({ exploration, outcomes }: Explored): string {
  const { states, steps, cycles } = exploration;
  const interleavings = exploration.executions.complete;
  return `states=${states} steps=${steps} interleavings=${interleavings} cycles=${cycles} outcomes=${outcomes.length}`;
}

function run(scenario: string, name: string, settings: Settings): Explored {
  const explored = exploreOnce(scenario, name, settings);
  expect(explored.exploration.hit).toBeUndefined();
  if (!rewrite) expect(numbersOf(explored)).toBe(known.get(`${scenario} ${name}`));
  return explored;
}

afterAll(() => {
  if (!rewrite) return;
  writeFileSync(golden, [...found].map(([head, explored]) => `${head}: ${numbersOf(explored)}\n`).join(''));
});

test('every shipped scenario has its expectation, and every expectation its scenario', () => {
  const shipped = readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.scn'))
    .map((name) => name.slice(0, -'.scn'.length).replaceAll('\\', '/'));
  expect(expectedExplorations.map(({ scenario }) => scenario).sort()).toEqual(shipped.sort());
});

describe('under the GIL', () => {
  test.each(expectedExplorations)('$scenario: $gil', ({ scenario, gil, interleavings, outcomes }) => {
    const explored = run(scenario, 'gil', { protocol: 'gil' });
    expect(verdictOf(explored.exploration)).toBe(gil);
    if (interleavings !== undefined)
      expect(explored.exploration).toMatchObject({ executions: { complete: interleavings }, cycles: 0 });
    if (outcomes !== undefined) expect(explored.outcomes).toHaveLength(outcomes);
  });
});

describe('under c7 at barrier granularity', () => {
  const some = expectedExplorations.filter(({ c7 }) => c7 !== undefined);
  test.each(some)('$scenario: $c7', ({ scenario, c7, outcomes }) => {
    const explored = run(scenario, 'c7', { protocol: 'c7' });
    expect(verdictOf(explored.exploration)).toBe(c7);
    if (outcomes !== undefined) expect(explored.outcomes).toHaveLength(outcomes);
  });
});

describe('under c7 at fine granularity', () => {
  const some = expectedExplorations.filter(({ fine }) => fine !== undefined);
  test.each(some)('$scenario: $fine', ({ scenario, fine, outcomes }) => {
    const explored = run(scenario, 'c7/fine', { protocol: 'c7', granularity: 'fine' });
    expect(verdictOf(explored.exploration)).toBe(fine);
    if (outcomes !== undefined) expect(explored.outcomes).toHaveLength(outcomes);
  });
});

const shapes = [...inFolder('litmus/').map(({ scenario }) => scenario), ...Object.keys(expectedByPolicy)];
const underPolicies = Object.keys(policies).flatMap((policy) => shapes.map((scenario) => ({ policy, scenario })));

describe('under every contention policy', () => {
  test.each(underPolicies)('$policy: $scenario', ({ policy, scenario }) => {
    const { exploration } = run(scenario, `c7/${policy}`, { protocol: 'c7', contention: policy });
    expect(verdictOf(exploration)).toBe(expectedByPolicy[scenario]?.[policy] ?? 'holds');
  });
});

test('the protocols agree on the final states', () => {
  for (const { scenario, gil, c7 } of expectedExplorations) {
    // A violating state is not gone on from, so only what holds has all its final states.
    if (gil !== 'holds' || c7 !== 'holds') continue;
    const outcomes = (protocol: string) => exploreOnce(scenario, protocol, { protocol }).outcomes;
    expect(outcomes('c7'), scenario).toEqual(outcomes('gil'));
  }
});

test.skipIf(rewrite)('the golden file has no line that nothing produces', () => {
  const heads = [
    ...expectedExplorations.flatMap(({ scenario, c7, fine }) => [
      `${scenario} gil`,
      ...(c7 === undefined ? [] : [`${scenario} c7`]),
      ...(fine === undefined ? [] : [`${scenario} c7/fine`]),
    ]),
    ...underPolicies.map(({ policy, scenario }) => `${scenario} c7/${policy}`),
  ];
  expect([...known.keys()].sort()).toEqual(heads.sort());
});
