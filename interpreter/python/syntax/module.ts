import { type ErrorPlace, PythonSyntaxError } from './error.ts';
import type { Expression } from './expression.ts';
import { parseProgram, parseSingle } from './parse.ts';
import type { Module, Statement } from './statement.ts';
import type { SyntaxWarning } from './warning.ts';

export { analyse } from './symbols.ts';
export { validate } from './validator.ts';

/**
 * The tree of a program, which has still to be validated.
 * @param file the name that messages give the program
 * @param warnings gets what is doubtful in it, also where it is refused
 * @throws {PythonSyntaxError} if the grammar of CPython 3.11 does not accept it
 */
export function parseModule(text: string, file: string, warnings: SyntaxWarning[] = []): Module {
  return parseProgram(text, file, warnings);
}

/**
 * The tree of one expression, as `eval` takes it.
 * @throws {PythonSyntaxError} if the grammar of CPython 3.11 does not accept it
 */
export function parseExpression(text: string, file: string, warnings: SyntaxWarning[] = []): Expression {
  if (text === '') throw nothing(text, file, 0);
  return asTyped(text, () => {
    if (isBlank(text)) throw nothing(text, file, 1);
    return parseSingle(text, file, warnings);
  });
}

/**
 * The tree of one statement that somebody typed, or of some in one line.
 * @throws {PythonSyntaxError} if the grammar of CPython 3.11 does not accept it
 */
export function parseInteractive(text: string, file: string, warnings: SyntaxWarning[] = []): Module {
  if (text === '') throw nothing(text, file, 0);
  return asTyped(text, () => {
    if (isBlank(text)) throw nothing(text, file, 1);
    const module = parseProgram(text, file, warnings);
    const [first] = module.body;
    if (first !== undefined) checkEnd(module, first, text);
    return module;
  });
}

const isBlank = (text: string): boolean => /^(?:[ \t\f]*(?:#.*)?(?:\n|$))+$/.test(text);

// Nothing has been added to the text.
function asTyped<Result>(text: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PythonSyntaxError) || text.endsWith('\n')) throw error;
    const { kind, message, file, place } = error;
    if (place.line !== text.split('\n').length || place.compiled === true) throw error;
    throw new PythonSyntaxError(message, kind, file, atEnd(place));
  }
}

// A place in the last line, which does not end: what is behind it has no column.
function atEnd(place: ErrorPlace): ErrorPlace {
  const text = place.text?.replace(/\n$/, '') ?? '';
  const { column, endColumn } = place;
  const behind = column > Array.from(text).length;
  if (behind && endColumn === column) return { ...place, text, column: 0, endColumn: 0 };
  return { ...place, text, column: behind && endColumn < 0 ? column - 1 : column };
}

function nothing(text: string, file: string, line: number): PythonSyntaxError {
  if (/^[ \t]+$/.test(text)) {
    const place = { line, column: text.length, endLine: line, endColumn: -1, text };
    return new PythonSyntaxError('unexpected indent', 'IndentationError', file, place);
  }
  return new PythonSyntaxError('invalid syntax', 'SyntaxError', file, {
    line,
    column: 0,
    endLine: line,
    endColumn: 0,
    text,
  });
}

// What has a block needs an empty line behind it; what has none must end there.
function checkEnd(module: Module, first: Statement, text: string): void {
  const { endLine } = first.position;
  const next = module.body.find(({ position }) => position.line > endLine);
  const refuse = (message: string, line: number, column: number, width: number): PythonSyntaxError => {
    const place = { line, column, endLine: line, endColumn: column + width, text: `${module.lines[line - 1] ?? ''}\n` };
    return new PythonSyntaxError(message, 'SyntaxError', module.file, place);
  };
  const block = 'body' in first || first.kind === 'Match';
  const indented = /^[ \t]/.test(module.lines[endLine - 1] ?? '');
  if (next === undefined) {
    if (block && !indented && !text.endsWith('\n')) throw refuse('invalid syntax', endLine, 0, 0);
    return;
  }
  const { line, column } = next.position;
  const word = /^\w+|^./.exec((module.lines[line - 1] ?? '').slice(column))?.[0] ?? '';
  if (block && line === endLine + 1) throw refuse('invalid syntax', line, column + 1, word.length);
  const width = Array.from((module.lines[endLine - 1] ?? '').trimEnd()).length;
  throw refuse('multiple statements found while compiling a single statement', endLine, width + 1, 0);
}
