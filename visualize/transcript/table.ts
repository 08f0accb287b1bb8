import { cellWidth, printable, wrap } from './cells.ts';
import { type Paint, painted } from './paint.ts';

export interface Cell {
  readonly text: string;
  readonly paint?: Paint | undefined;
}

export type Row = readonly Cell[];

/** Columns are never made narrower than this, or than their text: then the table grows over the width asked for. */
export const MINIMUM_WIDTH = 18;

const SEPARATOR = ' │ ';

/** A table as lines: the first column (numbers) as wide as it has to be, the others as wide as `width` lets them. */
export function table(header: Row, body: readonly Row[], width: number, color: boolean): readonly string[] {
  const rows = [header, ...body].map((row) => row.map((cell) => ({ ...cell, text: printable(cell.text) })));
  const natural = header.map((_, column) => Math.max(...rows.map((row) => cellWidth(row[column]?.text ?? ''))));
  const [first = 0, ...others] = natural;
  const widths = [first, ...columnWidths(others, width - first - SEPARATOR.length * others.length)];
  const rule = widths.map((cells) => '─'.repeat(cells)).join('─┼─');
  const [head = [], ...lines] = rows.map((row) => rowLines(row, widths, color));
  return [...head, rule, ...lines.flat()];
}

/** Shares `available` cells out: nobody gets more than is needed, and what that leaves goes to the others. */
function columnWidths(needed: readonly number[], available: number): readonly number[] {
  const widths = [...needed];
  let rest = available;
  let left = needed.length;
  for (const [need, column] of needed.map((need, column) => [need, column] as const).sort(([a], [b]) => a - b)) {
    const width = Math.min(need, Math.max(MINIMUM_WIDTH, Math.floor(rest / left)));
    widths[column] = width;
    rest -= width;
    left -= 1;
  }
  return widths;
}

function rowLines(row: Row, widths: readonly number[], color: boolean): readonly string[] {
  const cells = row.map(({ text }, column) => wrap(text, widths[column] ?? 0));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, column) => {
        const text = cells[column]?.[line] ?? '';
        const gap = ' '.repeat(Math.max(0, width - cellWidth(text)));
        const shown = painted(text, color ? row[column]?.paint : undefined);
        return column === 0 ? gap + shown : shown + gap;
      })
      .join(SEPARATOR)
      .trimEnd(),
  );
}
