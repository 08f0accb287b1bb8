import type { Code, Constant } from './code.ts';
import {
  binaryNames,
  binaryOperators,
  comparisonNames,
  comparisons,
  conversions,
  opcodeNames,
  opcodeRows,
  unaryNames,
  unaryOperators,
} from './opcode.ts';

/** One instruction, for reading. */
export interface Line {
  /** The line of the program that it belongs to. */
  readonly line: number;
  readonly number: number;
  readonly name: string;
  readonly operand: number | undefined;
  /** What the operand stands for. */
  readonly meaning: string;
  /** Whether something jumps here. */
  readonly target: boolean;
}

/** A code object, for reading. */
export interface Listing {
  readonly name: string;
  readonly firstLine: number;
  readonly lines: readonly Line[];
  /** Ranges of instructions, from and up to, with where their handler is and how deep the stack is there. */
  readonly handlers: readonly {
    readonly from: number;
    readonly to: number;
    readonly handler: number;
    readonly depth: number;
  }[];
}

/** The code objects within one, itself first. */
export function listings(code: Code): Listing[] {
  const inner = code.constants.flatMap((constant) => (constant.type === 'code' ? listings(constant.code) : []));
  return [listing(code), ...inner];
}

function listing(code: Code): Listing {
  const { instructions, places } = code;
  const targets = new Set<number>();
  for (let at = 0; at < instructions.length; at += 2) {
    if (opcodeRows[instructions[at]!]!.operand === 'target') targets.add(instructions[at + 1]!);
  }
  const handlers = Array.from({ length: code.handlers.length / 4 }, (_, index) => {
    const [from = 0, to = 0, handler = 0, depth = 0] = code.handlers.slice(4 * index, 4 * index + 4);
    return { from, to, handler, depth };
  });
  for (const { handler } of handlers) targets.add(handler);
  const lines = Array.from({ length: instructions.length / 2 }, (_, number): Line => {
    const op = instructions[2 * number]!;
    const operand = instructions[2 * number + 1]!;
    const { operand: kind } = opcodeRows[op]!;
    return {
      line: places[4 * number]!,
      number,
      name: opcodeNames[op]!,
      operand: kind === 'none' ? undefined : operand,
      meaning: meaningOf(code, kind, operand),
      target: targets.has(number),
    };
  });
  return { name: code.qualifiedName, firstLine: code.firstLine, lines, handlers };
}

function meaningOf(code: Code, kind: (typeof opcodeRows)[number]['operand'], operand: number): string {
  switch (kind) {
    case 'constant':
      return constantText(code.constants[operand]!);
    case 'name':
      return code.names[operand]!;
    case 'local':
      return code.locals[operand]!;
    case 'cell':
      return code.cells[operand]!;
    case 'target':
      return `to ${operand}`;
    case 'binary':
      return binaryText(operand);
    case 'unary':
      return unaryOperators[unaryNames[operand] as keyof typeof unaryOperators];
    case 'comparison':
      return comparisons[comparisonNames[operand] as keyof typeof comparisons];
    case 'conversion':
      return conversions[operand]!;
    default:
      return '';
  }
}

function binaryText(operand: number): string {
  const name = binaryNames[operand % binaryNames.length] as keyof typeof binaryOperators;
  return binaryOperators[name] + (operand >= binaryNames.length ? '=' : '');
}

function constantText(constant: Constant): string {
  switch (constant.type) {
    case 'None':
      return 'None';
    case 'Ellipsis':
      return '...';
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'complex':
      return `${constant.imaginary}j`;
    case 'str':
      return JSON.stringify(constant.value);
    case 'bytes':
      return `b${JSON.stringify(String.fromCharCode(...constant.value))}`;
    case 'tuple':
      return `(${constant.items.map(constantText).join(', ')})`;
    case 'code':
      return `<code ${constant.code.qualifiedName}>`;
    default:
      return `${constant.value}`;
  }
}

/** The text of listings: `>>` marks what something jumps to. */
export function formatListings(all: readonly Listing[]): string {
  return all.map(formatListing).join('\n');
}

function formatListing({ name, firstLine, lines, handlers }: Listing): string {
  let last = -1;
  const rows = lines.map(({ line, number, name, operand, meaning, target }) => {
    const shown = line === last ? '' : `${line}`;
    const gap = line !== last && last >= 0 ? '\n' : '';
    last = line;
    const value = operand === undefined ? '' : ` ${operand}${meaning === '' ? '' : ` (${meaning})`}`;
    return `${gap}${shown.padStart(5)} ${target ? '>>' : '  '} ${String(number).padStart(5)} ${name}${value}`.trimEnd();
  });
  const table = handlers.map(({ from, to, handler, depth }) => `  ${from} to ${to - 1} -> ${handler}, depth ${depth}`);
  const protection = table.length === 0 ? '' : `\nHandlers:\n${table.join('\n')}\n`;
  return `${name}, from line ${firstLine}:\n${rows.join('\n')}\n${protection}`;
}
