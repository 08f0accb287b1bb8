import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { compileProgram } from '../../vm/compile.ts';
import { type Code, handlerWords, stackEffect } from '../code.ts';
import { opcodeRows } from '../opcode.ts';
import { readCode, storeCode } from '../store.ts';

const folder = fileURLToPath(new URL('../../', import.meta.url));

/** The code of every Python file in some folders that compiles, and of all that is within it. */
function codes(...places: readonly string[]): Code[] {
  return places
    .flatMap((place) => {
      const files = readdirSync(join(folder, place), { recursive: true, encoding: 'utf8' });
      return files.filter((file) => file.endsWith('.py')).map((file) => join(folder, place, file));
    })
    .map((file) => compileProgram(readFileSync(file, 'utf8'), file, 'exec'));
}

const within = (code: Code): Code[] => [
  code,
  ...code.constants.flatMap((constant) => (constant.type === 'code' ? within(constant.code) : [])),
];

const modules = codes('library', 'test/programs/statements', 'test/programs/generators', 'test/programs/exceptions');
const all = modules.flatMap(within);

/** By instruction: how deep the stack is before it, wherever control comes from; found anew from the table of instructions. */
function depthsOf({ instructions, handlers }: Code): Map<number, number> {
  const depths = new Map<number, number>();
  const left: [number, number][] = [[0, 0]];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const [at, depth] = one;
    const known = depths.get(at);
    if (known === depth) continue;
    if (known !== undefined) throw new Error(`the stack is ${known} or ${depth} deep before instruction ${at}`);
    depths.set(at, depth);
    const [op = 0, operand = 0] = instructions.subarray(2 * at, 2 * at + 2);
    const { jumps, ends } = opcodeRows[op]!;
    if (jumps !== undefined) left.push([operand, depth + jumps.gives - jumps.takes]);
    if (ends !== true) left.push([at + 1, depth + stackEffect(op, operand)]);
    for (let row = 0; row < handlers.length; row += handlerWords) {
      const [from = 0, to = 0, handler = 0, deep = 0] = handlers.subarray(row, row + handlerWords);
      if (at >= from && at < to) left.push([handler, deep + 1]);
    }
  }
  return depths;
}

describe('code', () => {
  test('is the same when it has been stored and read', () => {
    // The one that finds the difference is slow, and only asked where there is one.
    for (const code of modules) {
      const again = readCode(storeCode(code));
      if (!isDeepStrictEqual(again, code)) expect(again).toEqual(code);
    }
  });

  test('reaches all its instructions with one depth of the stack each, and says how much room that takes', () => {
    for (const code of all) {
      const depths = depthsOf(code);
      expect(depths.size).toBe(code.instructions.length / 2);
      const deepest = Math.max(...depths.values());
      expect(Math.min(...depths.values())).toBe(0);
      expect(code.stackSize).toBeGreaterThanOrEqual(deepest);
      // Line and column of where each begins and ends.
      expect(code.places.length).toBe(4 * depths.size);
    }
  });

  test('names only instructions, constants and variables that there are', () => {
    const wrong = all.filter((code) => {
      const { instructions, constants, names, locals, cells } = code;
      const lists = {
        constant: constants,
        name: names,
        local: locals,
        cell: cells,
        target: { length: instructions.length / 2 },
      };
      const ends = opcodeRows.map(({ operand }) =>
        operand in lists ? lists[operand as keyof typeof lists].length : Number.POSITIVE_INFINITY,
      );
      return instructions.some(
        (operand, at) => at % 2 === 1 && !(operand >= 0 && operand < (ends[instructions[at - 1]!] ?? 0)),
      );
    });
    expect(wrong.map(({ qualifiedName, file }) => `${qualifiedName} of ${file}`)).toEqual([]);
  });
});
