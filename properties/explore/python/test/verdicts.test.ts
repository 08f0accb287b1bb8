import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explored, matterOf } from './explored.ts';

const folder = new URL('../../../../interpreter/programs/explore/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.py'))
  .map((name) => name.slice(0, -3));
const textOf = (name: string) => readFileSync(new URL(`${name}.py`, folder), 'utf8');

test('at least 15 programs are there to be explored', () => {
  expect(names.length).toBeGreaterThanOrEqual(15);
});

describe.each(['gil', 'c7'] as const)('under %s', (protocol) => {
  test.each(names)('%s: the verdict is the one that it names', (name) => {
    const text = textOf(name);
    const expected = new RegExp(`^# expect ${protocol}: (\\w+)$`, 'm').exec(text)?.[1];
    const { verdict, hit } = explored(matterOf(text, protocol));
    expect({ verdict, hit }).toEqual({ verdict: expected, hit: undefined });
  });
});
