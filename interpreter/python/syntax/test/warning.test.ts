import { expect, test } from 'vitest';
import { PythonSyntaxError } from '../error.ts';
import { parseModule, validate } from '../module.ts';
import type { SyntaxWarning } from '../warning.ts';
import { loadCPython } from './cpython.ts';
import { doubtfulPrograms } from './doubtful.ts';

const python = await loadCPython();

/** Category, message and line of each warning; then the place of the first as an error. */
const doubts = `[doubt(text) for text in texts]`;
const helpers = `
import warnings
def doubt(text):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        refusal(text)
    with warnings.catch_warnings():
        warnings.simplefilter('error')
        error = refusal(text)
    return [[[w.category.__name__, str(w.message), w.lineno] for w in log], error]
`;

function doubtsOf(text: string): unknown {
  const warnings: SyntaxWarning[] = [];
  let refused: PythonSyntaxError | undefined;
  try {
    validate(parseModule(text, 'prog.py', warnings), warnings);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    refused = error;
  }
  const first = warnings[0]?.error ?? refused;
  const place = first && [first.line, first.column, first.endLine, first.endColumn];
  return [
    warnings.map(({ category, error }) => [category, error.message, error.line]),
    place === undefined ? null : [first?.kind, first?.message, ...place],
  ];
}

test('what is doubtful is warned of as CPython does, and is refused in the same place where that is asked for', () => {
  python.run(`exec(${JSON.stringify(helpers)}, globals())`, []);
  // One for each text by construction.
  const expected = python.run(doubts, doubtfulPrograms) as readonly unknown[];
  for (const [index, text] of doubtfulPrograms.entries()) expect(doubtsOf(text), text).toEqual(expected[index]);
});
