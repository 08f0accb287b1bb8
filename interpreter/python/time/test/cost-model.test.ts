import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UserFault } from '../../../../model/index.ts';
import { parseCostModel } from '../../index.ts';
import { profileText } from './timed.ts';

type Costs = Record<string, { value: unknown; unit: unknown; source?: unknown }>;

/** What is said of a shipped profile in which something was changed. */
function faultOf(change: (profile: { costs: Costs } & Record<string, unknown>) => void): string {
  const changed = JSON.parse(profileText('pypy-stm-jit'));
  change(changed);
  return faultOfText(JSON.stringify(changed));
}

function faultOfText(text: string): string {
  try {
    parseCostModel(text, 'mine.json');
    return 'none';
  } catch (error) {
    if (!(error instanceof UserFault)) throw error;
    return `${error.diagnostic.code}: ${error.diagnostic.message}`;
  }
}

describe('a cost model', () => {
  test('is one of those for both protocols that come with redolog, each with where its values come from', () => {
    const files = readdirSync(new URL('../profiles/', import.meta.url)).sort();
    expect(files).toEqual(
      ['cpython', 'pypy-jit', 'pypy-nojit', 'pypy-stm-jit', 'pypy-stm-nojit'].map((name) => `${name}.json`),
    );
    for (const file of files) {
      const text = profileText(file.replace('.json', ''));
      const { name, protocol } = parseCostModel(text, file);
      expect(`${name}.json`).toBe(file);
      expect(protocol).toBe(name.includes('stm') ? 'c7' : 'gil');
      const { costs }: { costs: Costs } = JSON.parse(text);
      for (const { source } of Object.values(costs)) {
        expect(source).toMatch(/^(measured|assumed|published|fitted|Linux|PyPy|CPython)/);
      }
    }
  });

  test('says what is wrong with it', () => {
    expect(faultOf(() => {})).toBe('none');
    expect(faultOfText('{')).toBe('profile/json: mine.json is no JSON object');
    expect(faultOfText('[]')).toBe('profile/json: mine.json is no JSON object');
    expect(faultOf((profile) => delete profile['about'])).toMatch(/^profile\/shape/);
    expect(faultOf((profile) => Object.assign(profile, { protocol: 'tl2' }))).toMatch(/^profile\/shape/);
    expect(faultOf((profile) => delete profile['costs' as string])).toMatch(/^profile\/shape/);
    expect(faultOf(({ costs }) => delete costs['page'])).toBe(
      'profile/missing: mine.json does not say what page costs',
    );
    expect(faultOf(({ costs }) => Object.assign(costs, { tea: costs['page'] }))).toMatch(/^profile\/cost.* tea /);
    expect(faultOf(({ costs }) => delete costs['page']!.source)).toMatch(/^profile\/cost/);
    for (const value of [-1, '5', null]) {
      expect(faultOf(({ costs }) => Object.assign(costs['page']!, { value }))).toBe(
        `profile/value: mine.json gives page the value ${JSON.stringify(value)}`,
      );
    }
    expect(faultOf(({ costs }) => Object.assign(costs['transaction']!, { value: 0 }))).toMatch(/^profile\/value/);
    expect(faultOf(({ costs }) => Object.assign(costs['page']!, { unit: 'ms' }))).toMatch(/^profile\/unit/);
  });
});
