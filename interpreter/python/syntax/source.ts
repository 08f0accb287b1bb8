import { type ErrorKind, PythonSyntaxError } from './error.ts';
import { type Position, pointColumn } from './position.ts';
import type { SyntaxWarning } from './warning.ts';

/** Where the expression of an f-string begins in the program: what is before it in the line, and how many lines. */
export interface Origin {
  readonly line: number;
  readonly column: number;
}

/** A text under translation: a program, or the expression of an f-string. */
export class Source {
  readonly file: string;
  /** With `\n` as the only line end, and one at the end. */
  readonly text: string;
  readonly lines: readonly string[];
  /** Undefined for a whole program. */
  readonly origin: Origin | undefined;
  /** What is doubtful, in the order in which CPython finds it. */
  readonly warnings: SyntaxWarning[];

  constructor(text: string, file: string, warnings: SyntaxWarning[], origin?: Origin) {
    const whole = (text.startsWith('\ufeff') ? text.slice(1) : text).replace(/\r\n?/g, '\n');
    this.text = whole === '' || whole.endsWith('\n') ? whole : `${whole}\n`;
    this.file = file;
    this.lines = this.text.split('\n');
    this.origin = origin;
    this.warnings = warnings;
  }

  /** The place in the program of a place in this text. */
  position(line: number, column: number, endLine: number, endColumn: number): Position {
    const origin = this.origin;
    if (origin === undefined) return { line, column, endLine, endColumn };
    return {
      line: line + origin.line - 1,
      column: line === 1 ? column + origin.column : column,
      endLine: endLine + origin.line - 1,
      endColumn: endLine === 1 ? endColumn + origin.column : endColumn,
    };
  }

  /**
   * An error of this text, whose columns count code units from 0. A missing end is the -1 that CPython gives then.
   */
  error(message: string, at: Position, kind: ErrorKind = 'SyntaxError'): PythonSyntaxError {
    const column = pointColumn(this.lines[at.line - 1] ?? '', at.column) + 1;
    const end = at.endColumn < 0 ? at.endColumn + 1 : pointColumn(this.lines[at.endLine - 1] ?? '', at.endColumn) + 1;
    return this.fault(message, kind, at.line, column, at.endLine, end);
  }

  /** An error of a token, at a column as CPython reports it; or from the one column to the other. */
  tokenFault(message: string, line: number, column: number, endColumn = column): PythonSyntaxError {
    const shift = (this.origin?.line ?? 1) - 1;
    const place = { line: line + shift, column, endLine: line + shift, endColumn, text: this.lines[line - 1] ?? '' };
    return new PythonSyntaxError(message, 'SyntaxError', this.file, place);
  }

  /** An error at columns as CPython reports them. */
  fault(
    message: string,
    kind: ErrorKind,
    line: number,
    column: number,
    endLine: number,
    endColumn: number,
  ): PythonSyntaxError {
    const shift = (this.origin?.line ?? 1) - 1;
    const text = `${this.lines[line - 1] ?? ''}\n`;
    const whole = this.origin === undefined ? message : `f-string: ${message}`;
    const place = { line: line + shift, column, endLine: endLine + shift, endColumn, text };
    return new PythonSyntaxError(whole, kind, this.file, place);
  }
}
