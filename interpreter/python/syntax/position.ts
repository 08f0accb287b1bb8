/** Where a node stands: lines count from 1, columns from 0 in UTF-16 code units; the end is exclusive. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** How many bytes the first `column` code units of the line take in UTF-8: the column that CPython reports. */
export function byteColumn(line: string, column: number): number {
  let bytes = 0;
  for (let at = 0; at < column; at++) {
    const unit = line.charCodeAt(at);
    // Each half of a pair counts for two of the four bytes.
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

/** The column in code units of the place `bytes` UTF-8 bytes into the line. */
export function unitColumn(line: string, bytes: number): number {
  let column = 0;
  for (let seen = 0; seen < bytes && column < line.length; column++) {
    const unit = line.charCodeAt(column);
    if (unit < 0x80) seen += 1;
    else if (unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)) seen += 2;
    else seen += 3;
  }
  return column;
}

/** How many code points the first `column` code units of the line hold: what CPython counts in error messages. */
export function pointColumn(line: string, column: number): number {
  return Array.from(line.slice(0, column)).length + Math.max(0, column - line.length);
}
