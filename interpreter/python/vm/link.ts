import { type Code, CodeFlag, type Constant } from '../code/code.ts';
import { Op } from '../code/opcode.ts';
import { Tag } from '../value/index.ts';
import { cacheWords, Linked, type LinkedCode } from './linked.ts';
import type { Values } from './values.ts';

const generators = CodeFlag.generator | CodeFlag.coroutine | CodeFlag.asyncGenerator;

// A function with one of these names may ask for its variables as a dict, which has to be the same each time.
const looksAtLocals: ReadonlySet<string> = new Set([
  'locals',
  'vars',
  'dir',
  'exec',
  'eval',
  '_getframe',
  'currentframe',
]);

function constantOf(constant: Constant, values: Values<unknown>, hidden: boolean): readonly [number, number] {
  switch (constant.type) {
    case 'code':
      return [Tag.imm, link(constant.code, values, hidden).number];
    case 'tuple':
      return [Tag.imm, values.imm.addConstant(constant.items)];
    default:
      return values.constant(constant);
  }
}

export function link(code: Code, values: Values<unknown>, hidden: boolean): LinkedCode {
  const instructions = code.instructions.slice();
  const count = code.constants.length;
  const constantTags = new Uint8Array(count);
  const constantPayloads = new Float64Array(count);
  for (const [index, constant] of code.constants.entries()) {
    const [tag, payload] = constantOf(constant, values, hidden);
    constantTags[index] = tag;
    constantPayloads[index] = payload;
  }
  for (let at = 0; at < instructions.length; at += 2) {
    const isTuple = instructions[at] === Op.LOAD_CONST && code.constants[instructions[at + 1]!]!.type === 'tuple';
    // The names of keyword arguments stay what they are.
    if (isTuple && instructions[at + 2] !== Op.CALL_KW) instructions[at] = Linked.makeConstant;
  }
  const ownCells = code.cells.length - code.free;
  const parameters = parameterCount(code);
  const names = (list: readonly string[]) => Int32Array.from(list, (name) => values.imm.ofText(name));
  const isBody = (code.flags & CodeFlag.optimized) === 0;
  const keepsLocals = !isBody && code.names.some((name) => looksAtLocals.has(name));
  const fixed = code.locals.length + code.cells.length + (isBody || keepsLocals ? 1 : 0);
  const linked: LinkedCode = {
    code,
    number: values.imm.addCode(),
    instructions,
    constantTags,
    constantPayloads,
    names: names(code.names),
    locals: names(code.locals),
    cellParameters: Int32Array.from(code.cells.slice(0, ownCells), (cell) => {
      const at = code.locals.indexOf(cell);
      return at < parameters ? at : -1;
    }),
    ownCells,
    localCount: code.locals.length,
    fixed,
    namespace: fixed - 1,
    keepsLocals,
    frameSize: fixed + code.stackSize + 4,
    simple:
      code.keywordOnly === 0 &&
      (code.flags & (CodeFlag.varArgs | CodeFlag.varKeywords | generators)) === 0 &&
      code.cells.length === 0 &&
      !isBody,
    generator: (code.flags & generators) !== 0,
    hidden,
    cache: new Float64Array((instructions.length / 2) * cacheWords),
    heat: 0,
    template: undefined,
  };
  values.imm.setCode(linked.number, linked);
  return linked;
}

/** How many of the locals are parameters. */
export function parameterCount({ positional, keywordOnly, flags }: Code): number {
  const star = (flags & CodeFlag.varArgs) !== 0 ? 1 : 0;
  const starStar = (flags & CodeFlag.varKeywords) !== 0 ? 1 : 0;
  return positional + keywordOnly + star + starStar;
}
