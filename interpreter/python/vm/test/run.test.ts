import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { opcodeNames } from '../../code/opcode.ts';

test('every number in the switch of the first tier is that of the instruction it is said to be', () => {
  const text = readFileSync(new URL('../run.ts', import.meta.url), 'utf8');
  const cases = [...text.matchAll(/case (\d+) \/\* ([A-Z_]+) \*\/:/g)];
  expect(cases.length).toBeGreaterThan(30);
  for (const [, number, name] of cases) expect(opcodeNames[Number(number)]).toBe(name);
});
