import type { Instruction } from './instruction.ts';

/**
 * Whether the transaction that begins at `start` runs straight on to its commit and touches locations that depend on no
 * value it loads: then what it will touch is known before it runs.
 */
export function isForeseen(instructions: readonly Instruction[], start: number): boolean {
  if (instructions[start]!.op !== 'begin') return false;
  let loaded = false;
  for (let at = start + 1; ; at++) {
    const instruction = instructions[at]!;
    switch (instruction.op) {
      case 'commit':
        return true;
      case 'load':
      case 'store':
        if (loaded && instruction.cell.length !== undefined) return false;
        loaded ||= instruction.op === 'load';
        break;
      case 'push':
      case 'pop':
      case 'not':
      case 'negate':
      case 'print':
      case 'get':
      case 'set':
      case 'binary':
      case 'combine':
      case 'poll':
        break;
      default:
        return false;
    }
  }
}
