import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runText, type Setting } from './run.ts';

// What a program with threads prints does not depend on who has its turn when, on the protocol, or on when memory is
// collected. As a rule every fourth program in one setting, in long runs all of them in all.
const programs = fileURLToPath(new URL('programs/', import.meta.url));
const KiB = 1024;
const kinds = [
  { protocol: 'c7', nursery: 16 * KiB },
  { protocol: 'c7', nursery: 4096 * KiB },
  { protocol: 'c7-repaired', nursery: 16 * KiB },
  { protocol: 'gil', nursery: 4096 * KiB },
] as const;
const seeds = Math.max(1, Math.floor(Number(process.env['REDOLOG_RUNS']) / 250));

function settingsOf(index: number): Setting[] {
  if (seeds === 1) return [{ ...kinds[((index / 4) % kinds.length) | 0]!, seed: index }];
  return kinds.flatMap((kind) => Array.from({ length: seeds }, (_, seed) => ({ ...kind, seed })));
}

describe.each(['threads', 'stm'])('programs about %s print the same whoever has its turn', (area) => {
  const names = readdirSync(join(programs, area)).filter((name) => name.endsWith('.out'));
  const cases = names
    .map((name, index) => ({ name: name.slice(0, -4), settings: settingsOf(index) }))
    .filter((_, index) => seeds > 1 || index % 4 === 0);
  test.each(cases)('$name', ({ name, settings }) => {
    const text = readFileSync(join(programs, area, `${name}.py`), 'utf8');
    const expected = readFileSync(join(programs, area, `${name}.out`), 'utf8');
    for (const setting of settings)
      expect({ setting, out: runText(text, setting).out }).toEqual({ setting, out: expected });
  });
});
