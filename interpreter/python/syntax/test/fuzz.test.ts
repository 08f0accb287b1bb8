import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PythonSyntaxError } from '../error.ts';
import { parseModule, validate } from '../module.ts';
import { loadCPython } from './cpython.ts';
import { validPrograms } from './programs.ts';

const python = await loadCPython();
const batch = 20;
const snippets = (
  '( ) [ ] { } , : = == := * ** -> . in not is if else for as import lambda yield await async x 1 ; or def class ' +
  'match case _ print 1.5 / | from except try with del return None ... % @ + - ~'
).split(' ');

/** One token of a valid program is taken away, put in, replaced or swapped with another. */
const damaged = fc
  .record({
    program: fc.constantFrom(...validPrograms.filter((each) => !/[\ud800-\udfff]/.test(each))),
    places: fc.tuple(fc.nat(), fc.nat()),
    change: fc.constantFrom('delete', 'insert', 'replace', 'swap'),
    snippet: fc.constantFrom(...snippets, "'s'", 'f"{x}"', '\n', '\n    ', ' ', '"'),
  })
  .map(({ program, places, change, snippet }) => {
    const parts = program.split(/(\w+|\s+|[^\w\s])/).filter((part) => part !== '');
    const [first, second] = [places[0] % (parts.length + 1), places[1] % (parts.length + 1)];
    if (change === 'delete') parts.splice(first, 1);
    else if (change === 'insert') parts.splice(first, 0, snippet);
    else if (change === 'replace') parts.splice(first, 1, snippet);
    else [parts[first], parts[second]] = [parts[second] ?? '', parts[first] ?? ''];
    return parts.join('');
  });

function accepts(text: string): boolean {
  try {
    validate(parseModule(text, 'prog.py'), []);
    return true;
  } catch (error) {
    if (error instanceof PythonSyntaxError) return false;
    throw error;
  }
}

test('damaged programs are accepted or refused as CPython does', () => {
  fc.assert(
    fc.property(fc.array(damaged, { minLength: batch, maxLength: batch }), (texts) => {
      const verdicts = python.run('[refusal(text) is None for text in texts]', texts);
      expect(texts.map(accepts)).toEqual(verdicts);
    }),
  );
});
