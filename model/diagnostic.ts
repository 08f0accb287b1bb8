/** A place in a text that a user gave: lines and columns count from 1. */
export interface Place {
  /** File name, `-e` for text from the command line, `-` for standard input. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many columns the fault spans; at least 1. */
  readonly length: number;
  /** The text of that line, without its line end; shown above the caret. */
  readonly text: string;
}

/** A fault in what the user gave: program, scenario, trace or option. */
export interface Diagnostic {
  /** Stable name of the kind of fault, such as `scenario/unknown-name`. */
  readonly code: string;
  /** What is wrong, in one sentence without a final period. */
  readonly message: string;
  readonly place?: Place;
  /** What to do about it, in one sentence without a final period. */
  readonly hint?: string;
}

/**
 * Carries a {@link Diagnostic} to whoever can show it. The command line prints it and exits with code 2;
 * it is never used for a fault of our own (see {@link AssertionFailure}).
 */
export class UserFault extends Error {
  override readonly name = 'UserFault';
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
  }
}

/** A broken invariant of ours. Never the user's fault, never an outcome of a protocol. */
export class AssertionFailure extends Error {
  override readonly name = 'AssertionFailure';
}

/** @throws AssertionFailure unless `condition` holds. A message that takes building is a function. */
export function assert(condition: boolean, message: string | (() => string)): asserts condition {
  if (!condition) throw new AssertionFailure(typeof message === 'string' ? message : message());
}

/** The diagnostic as text: `file:line:column: message [code]`, the line, a caret under the fault, the hint. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { code, message, place, hint } = diagnostic;
  const lines: string[] = [];
  if (place === undefined) {
    lines.push(`error: ${message} [${code}]`);
  } else {
    lines.push(`${place.file}:${place.line}:${place.column}: error: ${message} [${code}]`);
    lines.push(...excerpt(place));
  }
  if (hint !== undefined) lines.push(`  hint: ${hint}`);
  return lines.join('\n');
}

// Long lines (a recorded run is one line) show only what stands around the fault.
const widest = 110;

function excerpt({ text, column, length }: Place): string[] {
  const cut = text.length > widest ? Math.max(0, column - 1 - widest / 2) : 0;
  const shown = text.slice(cut, cut + widest);
  const lead = cut > 0 ? '…' : '';
  // Tabs are kept so that the caret stands under its character whatever the width of a tab.
  const before = lead.replace(/./, ' ') + shown.slice(0, column - 1 - cut).replace(/[^\t]/g, ' ');
  const carets = Math.max(1, Math.min(length, shown.length - (column - 1 - cut)));
  return [`  ${lead}${shown}${cut + widest < text.length ? '…' : ''}`, `  ${before}${'^'.repeat(carets)}`];
}
