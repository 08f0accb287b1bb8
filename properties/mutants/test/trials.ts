import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatMutants, type Mutant, type Row, type Trial, trialOf, tryMutants } from '../index.ts';

/** `REDOLOG_REWRITE=1` writes the table anew; look at what changed before you commit it. */
const rewrite = process.env['REDOLOG_REWRITE'] === '1';

/** Tries mutants, and the original where they are tried; compares their table with a golden file, and prints it. */
export function describeTrials(mutants: readonly Mutant[], golden: URL): void {
  const rows: Row[] = [];

  describe('the original', () => {
    let original: Trial;
    beforeAll(async () => {
      original = await trialOf();
    });

    test.each([...new Set(mutants.map(({ situation }) => situation))])('keeps all conditions: $name', (situation) => {
      const { found, whole } = original(situation);
      expect(found).toBeUndefined();
      expect(whole).toBe(true);
    });
  });

  describe('a mutant', () => {
    test.each(mutants)('is found: $name ($killedBy)', async (mutant) => {
      for await (const row of tryMutants([mutant])) {
        rows.push(row);
        expect(row.outcome.found?.condition).toBe(mutant.killedBy);
      }
    });
  });

  test('the table is as it was', () => {
    if (rewrite) writeFileSync(golden, formatMutants(rows));
    expect(formatMutants(rows)).toBe(readFileSync(golden, 'utf8'));
  });

  afterAll(() => {
    // This is what whoever runs the tests is to see.
    console.log(formatMutants(rows));
  });
}
