import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatScenario } from '../scenario/format.ts';
import { scenarioText } from './scenario-arbitrary.ts';
import { faultOf, faultPlace, parse, withoutPlaces } from './scenario-help.ts';

/** Checks that `text` is either a scenario or a fault at a place in the text. */
function expectNoSurprise(text: string): void {
  const place = faultPlace(text);
  if (place === undefined) return;
  const line = text.split(/\r\n|\r|\n/)[place.line - 1];
  expect(line).toBe(place.text);
  expect(place.column).toBeGreaterThanOrEqual(1);
  expect(place.length).toBeGreaterThanOrEqual(1);
  expect(place.column - 1).toBeLessThanOrEqual(place.text.length);
  expect(place.column - 1 + place.length).toBeLessThanOrEqual(Math.max(place.text.length, place.column));
}

const fragment = fc.constantFrom(
  ...['init:', 'T1:', 'T2..T3:', 'never:', 'never anywhere:', 'same page:', 'apart:', 'object p:', 'config:', 'name:'],
  ...['x', 'a', 'p', 'f', 'r', 'i', 'T1', '0', '1', '9007199254740992', '1.5', '=', '==', '+=', '+', '-', '//', '/'],
  ...[
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    ',',
    ';',
    ':',
    '.',
    '..',
    '|',
    '||',
    '\n',
    '\r',
    '\t',
    '#',
    '@',
    '\u0000',
    '\ud800',
  ],
  ...['if', 'while', 'and', 'or', 'not', 'abort', 'commit', 'print', 'pass', 'CAS', 'FAA', 'else', 'CAS(x, 0, 1)'],
  ...['ref', 'new', 'weak', 'drop', 'card', 'minor', 'major', 'null', 'id', 'target', 'q', 'head', 'new q: v, ref n'],
  ...['ref head', 'new z[3]', 'weak w = q', 'target(w)', 'id(q)', 'q.n', 'drop q', 'card z[0] = 1'],
);

describe('whatever the text, there is a scenario or a located fault', () => {
  test('for arbitrary strings', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectNoSurprise));
  });

  test('for arbitrary sequences of tokens', () => {
    const text = fc
      .tuple(fc.array(fragment, { maxLength: 40 }), fc.constantFrom('', ' '))
      .map(([list, gap]) => list.join(gap));
    fc.assert(fc.property(text, expectNoSurprise), { numRuns: 1000 });
    fc.assert(
      fc.property(text, (end) => expectNoSurprise(`init: x, a[2]; object p: f T1: r = x; ${end}`)),
      { numRuns: 1000 },
    );
  });

  test('for scenarios that are cut anywhere', () => {
    fc.assert(
      fc.property(scenarioText, fc.nat(), (text, cut) => expectNoSurprise(text.slice(0, cut % (text.length + 1)))),
    );
  });

  test('for scenarios of which a part is replaced', () => {
    fc.assert(
      fc.property(scenarioText, fc.nat(), fc.nat({ max: 5 }), fragment, (text, at, removed, inserted) => {
        const start = at % (text.length + 1);
        expectNoSurprise(text.slice(0, start) + inserted + text.slice(start + removed));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a scenario that is printed', () => {
  test('is valid to begin with', () => {
    fc.assert(
      fc.property(scenarioText, (text) => {
        expect(faultOf(text)).toBe('no fault');
      }),
    );
  });

  test('reads as the same scenario', () => {
    fc.assert(
      fc.property(scenarioText, (text) => {
        const scenario = parse(text);
        expect(withoutPlaces(parse(formatScenario(scenario)))).toEqual(withoutPlaces(scenario));
      }),
    );
  });

  test('prints the same again', () => {
    fc.assert(
      fc.property(scenarioText, (text) => {
        const printed = formatScenario(parse(text));
        expect(formatScenario(parse(printed))).toBe(printed);
      }),
    );
  });
});
