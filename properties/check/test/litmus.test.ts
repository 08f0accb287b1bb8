import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { conditionNames, parseScenario, runOptions } from '../../../interpreter/index.ts';
import { explore, scenarioMachine } from '../../explore/index.ts';

const folder = new URL('../../../examples/litmus/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.scn'));
const bounds = { states: 1e6, steps: 1e6, depth: 1e6, seconds: 1e6 };

/** What exploring all interleavings comes to, with all conditions checked. */
function verdictOf(name: string, settings: Readonly<Record<string, string>>): string {
  const scenario = parseScenario(readFileSync(new URL(name, folder), 'utf8'), name);
  const { subject } = scenarioMachine(scenario, runOptions(scenario, { ...settings, check: conditionNames.join('+') }));
  const { verdict, violation } = explore(subject, bounds);
  return violation === undefined ? verdict : `${verdict}: ${violation.condition}: ${violation.reason}`;
}

// Attempts that are aborted are looked at as well: opacity and snapshots speak of them.
describe('every litmus scenario keeps all conditions, final states included,', () => {
  test.each(names)('%s', (name) => {
    expect(verdictOf(name, { protocol: 'c7' })).toBe('holds');
    expect(verdictOf(name, { protocol: 'gil' })).toBe('holds');
  });
});
