/** Which exception CPython raises. */
export type ErrorKind = 'SyntaxError' | 'IndentationError' | 'TabError';

/** In place of an end that CPython leaves out. */
export const unknownColumn = Number.NaN;

/** Where CPython says that an error is: columns count code points from 1; 0 and -1 are what it says when it knows none. */
export interface ErrorPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string | undefined;
  /** Whether the grammar was content: then CPython reads the text of the line from the file, if there is one. */
  readonly compiled?: boolean;
}

/** A program that Python refuses. */
export class PythonSyntaxError extends Error {
  readonly kind: ErrorKind;
  readonly file: string;
  readonly place: ErrorPlace;

  constructor(message: string, kind: ErrorKind, file: string, place: ErrorPlace) {
    super(message);
    this.name = 'PythonSyntaxError';
    this.kind = kind;
    this.file = file;
    this.place = place;
  }

  get line(): number {
    return this.place.line;
  }

  get column(): number {
    return this.place.column;
  }

  get endLine(): number {
    return this.place.endLine;
  }

  get endColumn(): number {
    return this.place.endColumn;
  }

  get text(): string | undefined {
    return this.place.text;
  }
}

/** The error as CPython prints it at the end of a traceback, without a final line end. */
export function formatSyntaxError(error: PythonSyntaxError): string {
  const lines = [`  File "${error.file}", line ${error.line}`];
  if (error.text !== undefined) lines.push(...excerpt(error.place, error.text));
  lines.push(`${error.kind}: ${error.message || '<no detail available>'}`);
  return lines.join('\n');
}

// The line without what surrounds it, and carets below the part that is wrong.
function excerpt(place: ErrorPlace, text: string): string[] {
  const whole = Array.from(text.replace(/\n+$/, ''));
  const indent = whole.findIndex((character) => !/[ \f]/.test(character));
  const cut = indent < 0 ? whole.length : indent;
  const shown = whole.slice(cut).join('').trimEnd();
  const lines = [`    ${shown}`];
  const end = !place.endColumn || place.endLine !== place.line ? place.column : place.endColumn;
  const stop = place.column === end || end === -1 ? place.column + 1 : end;
  const first = place.column - 1 - cut;
  const last = stop - 1 - cut;
  if (first < 0) return lines;
  const blank = Array.from(shown.slice(0, first), (character) => (/\s/.test(character) ? character : ' ')).join('');
  lines.push(`    ${blank.padEnd(first)}${'^'.repeat(Math.max(1, last - first))}`);
  return lines;
}
