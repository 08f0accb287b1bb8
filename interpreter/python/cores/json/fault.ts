/** Python's `json.JSONDecodeError`. Its message is `msg` with the place behind it. */
export class JsonFault extends Error {
  readonly msg: string;
  /** In code points. */
  readonly pos: number;
  /** From 1 on. */
  readonly line: number;
  /** From 1 on. */
  readonly column: number;

  /** @param index where the fault is, in the host's string */
  constructor(msg: string, text: string, index: number) {
    const before = text.slice(0, index);
    const pos = pointsIn(before);
    const line = before.split('\n').length;
    const column = pointsIn(before.slice(before.lastIndexOf('\n') + 1)) + 1;
    super(`${msg}: line ${line} column ${column} (char ${pos})`);
    this.name = 'json.decoder.JSONDecodeError';
    this.msg = msg;
    this.pos = pos;
    this.line = line;
    this.column = column;
  }
}

/** How many code points a text has. */
function pointsIn(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
