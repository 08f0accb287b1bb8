import type { PythonSyntaxError } from './error.ts';

/** What the compiler finds doubtful in a program. */
export interface SyntaxWarning {
  readonly category: 'SyntaxWarning' | 'DeprecationWarning';
  /** The error that it becomes where the filters of the program say so. It has the message and the line. */
  readonly error: PythonSyntaxError;
}
