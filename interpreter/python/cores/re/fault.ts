import { CoreFault } from '../fault.ts';

/** Python's `re.error`. Its message is `msg` with the position behind it. */
export class RegExpFault extends Error {
  readonly msg: string;
  /** The pattern or template; undefined where the fault is found after parsing. */
  readonly pattern: string | undefined;
  /** In code points; undefined as `pattern` is. */
  readonly pos: number | undefined;
  /** From 1 on. */
  readonly line: number | undefined;
  /** From 1 on. */
  readonly column: number | undefined;

  constructor(msg: string, pattern?: string, pos?: number) {
    const place = pattern === undefined || pos === undefined ? undefined : placeIn(pattern, pos);
    super(place === undefined ? msg : `${msg} at position ${pos}${place.text}`);
    this.name = 're.error';
    this.msg = msg;
    this.pattern = pattern;
    this.pos = pos;
    this.line = place?.line;
    this.column = place?.column;
  }
}

/** A pattern that this engine cannot take, though Python can; `construct` says what is in the way. */
export class RegExpRefused extends Error {
  readonly construct: string;

  constructor(construct: string) {
    super(`regular expressions with ${construct} are not supported here`);
    this.name = 'RegExpRefused';
    this.construct = construct;
  }
}

/** Python's ValueError for flags that do not go together. */
export function flagFault(message: string): CoreFault {
  return new CoreFault('ValueError', message);
}

function placeIn(pattern: string, pos: number) {
  const before = [...pattern].slice(0, pos).join('').split('\n');
  const line = before.length;
  const column = [...before.at(-1)!].length + 1;
  return { line, column, text: pattern.includes('\n') ? ` (line ${line}, column ${column})` : '' };
}
