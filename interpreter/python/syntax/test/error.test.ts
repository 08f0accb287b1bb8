import { expect, test } from 'vitest';
import { formatSyntaxError, PythonSyntaxError } from '../error.ts';
import { parseModule, validate } from '../module.ts';
import { loadCPython } from './cpython.ts';
import { invalidPrograms } from './invalid.ts';
import { validPrograms } from './programs.ts';

const python = await loadCPython();

/** Kind, message, line, column, end line and end column. */
type Refusal = readonly [string, string, number, number, number, number];

/** Names of characters that the interpreter does not know are refused with a message of its own. */
const otherMessage = new Set(['"\\N{no such name}"']);

function refusalOf(text: string): Refusal | null {
  const error = errorOf(text);
  if (error === undefined) return null;
  return [error.kind, error.message, error.line, error.column, error.endLine, error.endColumn || 0];
}

function errorOf(text: string): PythonSyntaxError | undefined {
  try {
    validate(parseModule(text, 'prog.py'), []);
    return undefined;
  } catch (error) {
    if (error instanceof PythonSyntaxError) return error;
    throw error;
  }
}

test('programs are refused with the message and the place that CPython gives', () => {
  expect(invalidPrograms.length).toBeGreaterThan(150);
  // A refusal or null for each text by construction.
  const refusals = python.run('[refusal(text) for text in texts]', invalidPrograms) as readonly (Refusal | null)[];
  for (const [index, text] of invalidPrograms.entries()) {
    const refusal = refusals[index]!;
    if (otherMessage.has(text)) expect(refusalOf(text)?.[2], text).toBe(refusal?.[2]);
    else expect(refusalOf(text), text).toEqual(refusal);
  }
});

test('programs that CPython accepts are accepted', () => {
  // As above.
  const refusals = python.run('[refusal(text) for text in texts]', validPrograms) as readonly (Refusal | null)[];
  for (const [index, text] of validPrograms.entries()) expect(refusalOf(text), text).toEqual(refusals[index]);
});

test('an error is written as at the end of a traceback', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['x = 1\n\n    y = 2', '  File "prog.py", line 3\n    y = 2\nIndentationError: unexpected indent'],
    [
      'if 1:\n  return 1',
      '  File "prog.py", line 2\n    return 1\n    ^^^^^^^^\nSyntaxError: \'return\' outside function',
    ],
    ['x = (1,', '  File "prog.py", line 1\n    x = (1,\n        ^\nSyntaxError: \'(\' was never closed'],
  ];
  for (const [text, message] of cases) expect(formatSyntaxError(errorOf(text)!)).toBe(message);
});
