import { assert } from '../../../model/index.ts';
import type { Expression, Statement } from '../syntax/index.ts';
import type { Block, Unit } from './unit.ts';

/** What all parts of the compiler have in common, and ask of each other. */
export interface Context {
  readonly file: string;
  /** From 1 on assertions are left out, from 2 on documentation. */
  readonly optimize: number;
  /** The code object under way. */
  unit: Unit;
  /** Leaves the value on the stack. */
  expression(node: Expression): void;
  statement(node: Statement): void;
  body(statements: readonly Statement[]): void;
  /** Assigns what is on top of the stack. */
  store(target: Expression): void;
  /** Leaves what an annotation comes to. */
  annotation(node: Expression): void;
}

/** Compiles `within` inside a block, which is protected if it has a handler. */
export function inBlock(context: Context, block: Block, within: () => void, without = 0): void {
  const { unit } = context;
  if (block.handler !== undefined) unit.out.protect(block.handler, without);
  unit.blocks.push(block);
  within();
  assert(unit.blocks.pop() === block, 'blocks are left in the order in which they were entered');
  if (block.handler !== undefined) unit.out.release();
}

// A value that is taken along while something is tidied up: who leaves from there leaves it behind.
function carried(unit: Unit): Block {
  return {
    handler: undefined,
    leave: (value) => {
      if (value) unit.emit('SWAP', 2);
      unit.emit('POP_TOP');
    },
  };
}

/**
 * Leaves all blocks but the outer `keep` ones, and compiles what comes then, which must not go on here.
 * @param value whether a value on top of the stack is taken along
 */
export function leaving(context: Context, keep: number, value: boolean, then: () => void): void {
  const { unit } = context;
  const all = unit.blocks;
  for (let at = all.length - 1; at >= keep; at--) {
    const block = all[at]!;
    unit.blocks = value ? [...all.slice(0, at), carried(unit)] : all.slice(0, at);
    if (block.handler !== undefined) unit.out.release();
    block.leave(value);
  }
  then();
  unit.blocks = all;
  for (const { handler } of all.slice(keep)) if (handler !== undefined) unit.out.protect(handler);
}
