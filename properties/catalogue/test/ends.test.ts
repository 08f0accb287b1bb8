import { expect, test } from 'vitest';
import { formatToken, parseToken, rerun, type Search } from '../../explore/index.ts';
import { finalStates, runsEndingIn } from '../exhaustive.ts';
import { stageOn } from '../stage.ts';
import type { Target } from '../target.ts';
import { neverClaim, scenarioText, trimmed } from '../text.ts';

const gil: Target = { kind: 'named', name: 'gil' };
const plainIncrements = 'config: protocol=gil\ninit: x=0\nT1: r = x; x = r + 1\nT2: r = x; x = r + 1';

/** Runs a search to its end. */
function toEnd<Result>(search: Search<Result>): Result {
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

test('the final states of two increments are those of their orders', () => {
  const { states, effort } = toEnd(finalStates(stageOn(gil, plainIncrements)));
  expect(states).toEqual(['x=1', 'x=2']);
  expect(effort.executions).toBe(6);
});

test('a run that ends as it should not is a claim of its scenario, so whoever replays its token sees it violated', () => {
  const violation = { condition: 'no lost update', reason: 'both count' };
  const { found } = toEnd(runsEndingIn(gil, plainIncrements, 'x=1', violation));
  expect(found?.violation).toEqual(violation);
  const again = rerun(parseToken(formatToken(found!.run)));
  expect(again.violation?.condition).toBe(neverClaim('x=1'));
  expect([again.finished, again.values.get('x')]).toEqual([true, 1]);
});

test('a scenario shows no location and no register that its program does not use', () => {
  const one = { kind: 'number', value: 1 } as const;
  const register = { kind: 'register', name: 'r' } as const;
  const program = trimmed({
    locations: ['x', 'y', 'z'],
    placement: undefined,
    claims: ['never: x == 1'],
    threads: [
      [{ braces: true, actions: [{ kind: 'assign', target: 'y', value: one }] }],
      [{ braces: false, actions: [{ kind: 'assign', target: 'y', value: register }] }],
    ],
  });
  const text = 'config: versions=2\ninit: y=0\nT1: { y = 1 }\nT2: r = 0; y = r; last_r = r';
  expect(scenarioText(program, { versions: '2' })).toBe(text);
});
