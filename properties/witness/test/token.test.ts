import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../interpreter/index.ts';
import { UserFault } from '../../../model/index.ts';
import type { ProgramShape } from '../../arbitraries/program.ts';
import { formatToken, parseToken, type Run, rerun } from '../../explore/index.ts';
import { check } from '../../suites/cases.ts';
import { minimize } from '../index.ts';
import { races, someRun } from './race.ts';

const lostUpdate = 'init: x=0\nT1: r = x; x = r + 1\nT2: r = x; x = r + 1\nnever: x == 1';

const settings = fc.dictionary(
  fc.constantFrom('protocol', 'granularity', 'contention', 'page', 'unheard of'),
  fc.constantFrom('gil', 'c7', 'fine', 'alwaysWait', '64', 'ä "quoted", 1=2'),
);
const schedules = fc.array(fc.nat({ max: 255 }), { maxLength: 60 });
const texts = fc.constantFrom(lostUpdate, `${lostUpdate} # ‖ ü\n`, 'T0: pass', 'name: a: b\nT9999: { print 1 }');

const runs = fc
  .record({ text: texts, overrides: settings, schedule: schedules })
  .map(({ text, ...rest }): Run => ({ scenario: parseScenario(text, 'any.scn'), ...rest }));

/** The code of the fault with which a token is refused; undefined if it is not. */
function refusalOf(token: string): string | undefined {
  try {
    parseToken(token);
    return undefined;
  } catch (error) {
    if (!(error instanceof UserFault)) throw error;
    expect(error.diagnostic.hint).toBeDefined();
    return error.diagnostic.code;
  }
}

describe('a token', () => {
  test('carries the program, the configuration and the schedule, in one word', () => {
    check(
      fc.property(runs, (run) => {
        const token = formatToken(run);
        expect(token).toMatch(/^rl1\.[\w-]+$/);
        const again = parseToken(`  ${token}\n`);
        expect(again.scenario.text).toBe(run.scenario.text);
        expect({ ...again.overrides }).toEqual({ ...run.overrides });
        expect(again.schedule).toEqual(run.schedule);
        expect(formatToken(again)).toBe(token);
      }),
      1,
    );
  });

  test('of a minimized run leads to the same violation, with nothing else at hand', () => {
    const shape: ProgramShape = { threads: 2, units: 3, actions: 2, braces: 'sometimes', special: false };
    check(
      fc.property(races(shape, { protocol: 'gil', unit: 'access' }), (race) => {
        if (race === undefined) return;
        const { run, violation } = minimize(race.taken);
        expect(rerun(parseToken(formatToken(run))).violation).toEqual(violation);
      }),
      0.2,
    );
  });

  test('of another version says so, however it goes on', () => {
    const [, payload = ''] = formatToken(someRun(lostUpdate, {})).split('.');
    for (const version of [0, 2, 17]) {
      for (const rest of [payload, '', '??']) expect(refusalOf(`rl${version}.${rest}`)).toBe('token/version');
    }
    expect(() => parseToken(`rl2.${payload}`)).toThrow('the token is of version 2, this program reads version 1');
  });

  test('with a character changed, lost or added is refused, or is the same run', () => {
    const characters = fc.constantFrom(...'AZaz09-_.+=é ');
    check(
      fc.property(runs, fc.nat(), fc.constantFrom(0, 1), characters, fc.boolean(), (run, at, removed, added, adds) => {
        const token = formatToken(run);
        const place = at % (token.length + 1);
        const changed = token.slice(0, place) + (adds ? added : '') + token.slice(place + removed);
        const refusal = refusalOf(changed);
        // The last character may have bits that carry nothing.
        if (refusal === undefined) expect(formatToken(parseToken(changed))).toBe(token);
        else expect(refusal).toMatch(/^token\/(syntax|version|damaged)$/);
      }),
      2,
    );
  });

  test.each(['', 'rl', 'rl1', 'rl.', 'redolog', lostUpdate])('is not: %j', (word) => {
    expect(refusalOf(word)).toBe('token/syntax');
  });
});
