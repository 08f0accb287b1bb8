import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../../model/index.ts';
import {
  collectorMutants,
  equivalents,
  formatEquivalents,
  occurrences,
  type Trial,
  transactionMutants,
  trialOf,
} from '../index.ts';

const mutants = [...transactionMutants, ...collectorMutants];
const faults = [...mutants, ...equivalents];

let original: Trial;
beforeAll(async () => {
  original = await trialOf();
});

// What has nothing in it that could be wrong in one line: names, and defaults that every situation overrides.
// What only Python uses, no scenario reaches: its tests are in the interpreter, and those of copies with the protocols.
const without = ['beside.ts', 'configuration.ts', 'direct.ts', 'fork.ts', 'index.ts', 'mutator.ts'];

describe('the catalogue', () => {
  test.each(faults)('has text that occurs once in its file: $name', (fault) => {
    expect(occurrences(fault)).toBe(1);
    expect(fault.by).not.toBe(fault.replace);
  });

  test('has no name twice', () => {
    const situations = new Set(mutants.map(({ situation }) => situation));
    for (const names of [faults, [...situations]].map((named) => named.map(({ name }) => name))) {
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('names rules that there are', () => {
    const known = rules.map(({ name }) => name);
    for (const { name, rule } of faults) expect(known, name).toContain(rule);
  });

  test('has a mutant of every mechanism of c7', () => {
    const folder = new URL('../../../model/protocols/c7/', import.meta.url);
    const files = readdirSync(folder).filter((file) => !without.includes(file));
    const covered = new Set(mutants.map(({ file }) => file));
    expect(files.filter((file) => !covered.has(`protocols/c7/${file}`))).toEqual([]);
  });
});

describe('a trial', () => {
  const [mutant] = mutants.filter(({ name }) => name === 'push misses segment 0');

  test('looks for the condition that it is asked for, and for no other', async () => {
    const trial = await trialOf(mutant!);
    expect(trial(mutant!.situation).found?.condition).toBe('agreement');
    expect(trial(mutant!.situation, 'agreement')).toMatchObject({ executions: 1, steps: 4, witness: 4 });
    expect(trial(mutant!.situation, 'exclusive write lock').found).toBeUndefined();
  });

  test('leaves the original as it is', async () => {
    await trialOf(mutant!);
    expect(original(mutant!.situation).found).toBeUndefined();
  });
});

describe('an equivalent', () => {
  test.each(equivalents)('makes no difference, step by step: $name', async (equivalent) => {
    const changed = await trialOf(equivalent);
    for (const situation of equivalent.situations) {
      const outcome = changed(situation);
      expect(outcome.found).toBeUndefined();
      expect(outcome).toEqual(original(situation));
    }
  });

  test('is listed with the reason', () => {
    expect(formatEquivalents(equivalents).split('\n')).toHaveLength(equivalents.length + 2);
  });
});
