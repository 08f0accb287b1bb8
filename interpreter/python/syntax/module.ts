import { PythonSyntaxError } from './error.ts';
import type { Expression } from './expression.ts';
import { parseProgram, parseSingle } from './parse.ts';
import type { Module } from './statement.ts';
import { validate } from './validator.ts';

export { analyse } from './symbols.ts';

/**
 * The tree of a program that CPython 3.11 would compile.
 * @param file the name that messages give the program
 * @throws {PythonSyntaxError} as CPython does
 */
export function parseModule(text: string, file: string): Module {
  const module = parseProgram(text, file);
  validate(module);
  return module;
}

/**
 * The tree of one expression that CPython 3.11 would compile, as `eval` does.
 * @throws {PythonSyntaxError} as CPython does
 */
export function parseExpression(text: string, file: string): Expression {
  if (/^[ \t]*$/.test(text)) {
    const nowhere = { line: 0, column: 0, endLine: 0, endColumn: 0, text: '' };
    throw new PythonSyntaxError('invalid syntax', 'SyntaxError', file, nowhere);
  }
  const value = parseSingle(text, file);
  const { position } = value;
  const lines = text.split(/\r\n?|\n/);
  // The grammar of expressions has none; that of statements finds one later.
  if (value.kind === 'Starred') {
    const place = {
      ...position,
      column: position.column + 1,
      endColumn: position.column + 2,
      text: lines[position.line - 1],
    };
    throw new PythonSyntaxError('invalid syntax', 'SyntaxError', file, place);
  }
  validate({ kind: 'Module', body: [{ kind: 'Expr', value, position }], file, lines });
  return value;
}
