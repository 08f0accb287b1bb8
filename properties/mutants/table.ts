import type { Equivalent } from './mutant.ts';
import type { Row } from './run.ts';

const head = ['mutant', 'rule', 'killed by', 'executions', 'steps', 'witness'];

/**
 * A line for each mutant: its rule, the condition that found it, how many executions and steps that took, and how many
 * steps the shortest schedule has that shows it.
 */
export function formatMutants(rows: readonly Row[]): string {
  return align([head, ...rows.map(cellsOf)]);
}

function cellsOf({ mutant, outcome: { found, executions, steps, witness } }: Row): readonly string[] {
  const { name, rule } = mutant;
  if (found === undefined) return [name, rule, 'NOTHING', String(executions), String(steps), ''];
  return [name, rule, found.condition, String(executions), String(steps), String(witness)];
}

/** A line for each change that makes no difference, and why. */
export function formatEquivalents(equivalents: readonly Equivalent[]): string {
  return align([
    ['equivalent', 'rule', 'because'],
    ...equivalents.map(({ name, rule, because }) => [name, rule, because]),
  ]);
}

// Numbers to the right, the rest to the left.
function align(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
  const isNumber = (column: number) => lines.slice(1).every((cells) => /^\d*$/.test(cells[column]!));
  const padded = (cell: string, column: number) =>
    isNumber(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
  return lines.map((cells) => `${cells.map(padded).join('  ').trimEnd()}\n`).join('');
}
