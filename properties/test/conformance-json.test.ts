import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSpanOf, spanOf } from '../conformance/json-place.ts';
import { syntaxFault } from '../conformance/json-syntax.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Texts that are nearly JSON. */
const nearly = fc
  .tuple(fc.json(), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'{}[],:"\\ 0-1e.tu\n\u0007')), { maxLength: 3 }))
  .map(([text, edits]) => {
    const characters = [...text];
    for (const [at, character] of edits) characters[at % characters.length] = character;
    return characters.join('');
  });

/** The paths of all values in a value. */
function pathsIn(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    pathsIn(one).map((path) => [Array.isArray(value) ? Number(key) : key, ...path]),
  );
  return [[], ...inner];
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  // The cast holds because a path of pathsIn leads through objects and lists only.
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

describe('the place of a syntax fault', () => {
  it('is found exactly in the texts that are no JSON', () => {
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string(), fc.json()), (text) => {
        expect(syntaxFault(text) === undefined).toBe(isJson(text));
      }),
    );
  });

  it('is no later than where no text could follow any more, and what stands before it could go on', () => {
    fc.assert(
      fc.property(nearly, (text) => {
        const fault = syntaxFault(text);
        if (fault === undefined) return;
        expect(fault.at).toBeLessThanOrEqual(text.length);
        expect(fault.length).toBeGreaterThan(0);
        const rest = syntaxFault(text.slice(0, fault.at));
        expect(rest === undefined || rest.at >= fault.at || /end of the line$/.test(rest.message)).toBe(true);
      }),
    );
  });

  it('is found however deep the nesting', () => {
    const deep = '['.repeat(200_000);
    expect(syntaxFault(deep)).toMatchObject({ at: deep.length });
    expect(syntaxFault(`${deep}}`)).toMatchObject({ at: deep.length, message: 'expected a value or `]`, found `}`' });
  });
});

describe('the place of a value', () => {
  it('is where its text stands, whatever the spacing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.nat(3), (value, by, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const parsed: unknown = JSON.parse(text);
        const paths = pathsIn(parsed);
        const path = paths[by % paths.length]!;
        const { start, length } = spanOf(text, path);
        expect(JSON.parse(text.slice(start, start + length))).toEqual(valueAt(parsed, path));
        const last = path.at(-1);
        if (typeof last !== 'string') return;
        const name = nameSpanOf(text, path);
        expect(JSON.parse(text.slice(name.start, name.start + name.length))).toBe(last);
      }),
    );
  });

  it('is the last one of its name, and for what is missing the value that should hold it', () => {
    expect(spanOf('{"a":1,"b":"}","a":{"a":22}}', ['a', 'a'])).toEqual({ start: 24, length: 2 });
    expect(spanOf(' { "ops" : [ {"op":1} , {"\\u006fp" : 2 } ] }', ['ops', 1, 'op'])).toEqual({ start: 37, length: 1 });
    expect(spanOf('{"ops":[{"op":1}]}', ['ops', 0, 'thread'])).toEqual({ start: 8, length: 8 });
    expect(nameSpanOf('{"ops":[1]}', ['ops', 0])).toEqual({ start: 8, length: 1 });
  });
});
