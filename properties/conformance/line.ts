import { type Diagnostic, type Place, UserFault } from '../../model/index.ts';
import { nameSpanOf, type Path, type Span, spanOf } from './json-place.ts';

/** The stable kinds of fault in a recorded file; a diagnostic's code is `trace/` and one of these. */
export type FaultKind =
  | 'blank-line'
  | 'empty'
  | 'file'
  | 'gzip'
  | 'impossible'
  | 'kind'
  | 'name'
  | 'not-text'
  | 'placement'
  | 'range'
  | 'syntax'
  | 'too-long'
  | 'type'
  | 'unknown-entry'
  | 'unknown-object'
  | 'unknown-operation';

/** A line of a recorded file: one run. */
export class Line {
  constructor(
    readonly file: string,
    /** Counted from 1. */
    readonly number: number,
    readonly text: string,
  ) {}

  /** The place of the value at `path`; the line must be JSON. */
  placeOf(path: Path): Place {
    return this.placeAt(spanOf(this.text, path));
  }

  placeAt({ start, length }: Span): Place {
    return {
      file: this.file,
      line: this.number,
      column: start + 1,
      length: Math.max(1, length),
      text: printable(this.text),
    };
  }

  /** The fault to throw for the value at `path`; the line must be JSON. */
  fault(kind: FaultKind, path: Path, message: string, hint: string): UserFault {
    return fault(kind, message, hint, this.placeOf(path));
  }

  /** The fault to throw for the name of the field at `path`. */
  faultOfName(kind: FaultKind, path: Path, message: string, hint: string): UserFault {
    return this.faultAt(kind, nameSpanOf(this.text, path), message, hint);
  }

  /** The fault to throw for what stands at `span`. */
  faultAt(kind: FaultKind, span: Span, message: string, hint: string): UserFault {
    return fault(kind, message, hint, this.placeAt(span));
  }
}

/** Messages name what the recording holds, so they may be as unprintable as that. */
export function fault(kind: FaultKind, message: string, hint: string, place?: Place): UserFault {
  const diagnostic: Diagnostic = { code: `trace/${kind}`, message: printable(message), hint: printable(hint) };
  return new UserFault(place === undefined ? diagnostic : { ...diagnostic, place });
}

/** A text from the recording, for a message: in double quotes, in one line, cut where it is long. */
export function quote(text: string): string {
  return printable(JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text));
}

// What is shown must not steer the terminal; each character stays one column.
function printable(text: string): string {
  return text.replace(/(?!\t)\p{Cc}/gu, '\ufffd');
}
