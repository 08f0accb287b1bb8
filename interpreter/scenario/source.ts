import { type Place, UserFault } from '../../model/index.ts';
import type { Span } from './syntax.ts';

/** The stable kinds of fault in a scenario; a diagnostic's code is `scenario/` and one of these. */
export type FaultKind =
  | 'ambiguous-name'
  | 'depth'
  | 'duplicate'
  | 'kind'
  | 'name'
  | 'nesting'
  | 'no-thread'
  | 'number'
  | 'placement'
  | 'range'
  | 'scope'
  | 'size'
  | 'syntax'
  | 'unknown-name';

/** The text of a scenario and where it comes from. */
export class Source {
  constructor(
    readonly text: string,
    readonly file: string,
  ) {}

  /** The fault to throw for what stands at `span`. */
  fault(kind: FaultKind, span: Span, message: string, hint?: string): UserFault {
    const place = placeAt(this.text, this.file, span);
    const diagnostic = { code: `scenario/${kind}`, message, place };
    return new UserFault(hint === undefined ? diagnostic : { ...diagnostic, hint });
  }

  /** The number of the line on which `span` begins. */
  line(span: Span): number {
    return placeAt(this.text, this.file, span).line;
  }
}

/** Line, column and length of `span`; a span of several lines is cut at the end of its first. */
export function placeAt(text: string, file: string, span: Span): Place {
  const offset = Math.max(0, Math.min(span.start, text.length));
  // Between \r and \n belongs to the line that both end.
  const start = text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;
  const before = text.slice(0, start).split(/\r\n|\r|\n/);
  const column = (before.at(-1)?.length ?? 0) + 1;
  const lineStart = start - column + 1;
  const rest = text.slice(start).search(/[\r\n]/);
  const lineEnd = rest < 0 ? text.length : start + rest;
  return {
    file,
    line: before.length,
    column,
    length: Math.max(1, Math.min(span.end, lineEnd) - start),
    text: text.slice(lineStart, lineEnd),
  };
}

/** `text` in backquotes for a message, cut where it is long. */
export function quote(text: string): string {
  return text.length > 40 ? `\`${text.slice(0, 40)}…\`` : `\`${text}\``;
}
