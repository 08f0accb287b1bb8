import { type OpcodeRow, type OperandKind, opcodeNames, opcodes } from './opcode.ts';

const operands: Readonly<Record<OperandKind, string>> = {
  none: '',
  count: 'n',
  constant: 'constant',
  name: 'name',
  local: 'variable',
  cell: 'cell',
  target: 'target',
  binary: 'operator',
  unary: 'operator',
  comparison: 'comparison',
  conversion: 'conversion',
};

/** What every instruction does, a line each: its name, its operand, what it takes from the stack and puts there, and what it means. */
export function documentInstructions(): string {
  const rows = opcodeNames.map((name) => {
    const row: OpcodeRow = opcodes[name];
    return [name, operands[row.operand], `${amount(row.takes)} → ${amount(row.gives)}`, row.says] as const;
  });
  const width = (column: 0 | 1 | 2) => Math.max(...rows.map((row) => row[column].length));
  const widths = [width(0), width(1), width(2)] as const;
  return rows
    .map(([name, operand, effect, says]) =>
      [name.padEnd(widths[0]), operand.padEnd(widths[1]), effect.padEnd(widths[2]), says].join('  ').trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

// How many values: a number, or as many as the operand says.
function amount(of: (operand: number) => number): string {
  const [none, one] = [of(0), of(1)];
  const factor = one - none;
  if (![2, 8, 257].every((n) => of(n) === none + n * factor)) return 'as said';
  if (factor === 0) return String(none);
  return `${factor === 1 ? '' : factor}n${none === 0 ? '' : ` + ${none}`}`;
}
