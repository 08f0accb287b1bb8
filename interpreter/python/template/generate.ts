import { Op } from '../code/opcode.ts';
import { parameterCount } from '../vm/link.ts';
import type { LinkedCode } from '../vm/linked.ts';
import * as control from './control.ts';
import * as fields from './fields.ts';
import { type Block, type Flow, flowOf, rowOf } from './flow.ts';
import * as items from './items.ts';
import type { Layout } from './layout.ts';
import * as numbers from './numbers.ts';
import * as values from './values.ts';
import { payloadIn, tagIn, Writer } from './writer.ts';

/** Larger code stays in the first tier: the engine would not compile its template. */
const mostInstructions = 500;

/** Instructions of which a template has a way of its own: the same that the first tier does itself. */
const emitters: readonly (readonly [number, values.Emit])[] = [
  [Op.NOP, () => {}],
  [Op.POP_TOP, values.popTop],
  [Op.COPY, values.copy],
  [Op.SWAP, values.swap],
  [Op.PUSH_NULL, values.pushNull],
  [Op.LOAD_CONST, values.loadConstant],
  [Op.LOAD_FAST, values.loadFast],
  [Op.STORE_FAST, values.storeFast],
  [Op.LOAD_CLOSURE, values.loadClosure],
  [Op.LOAD_DEREF, values.loadDeref],
  [Op.STORE_DEREF, values.storeDeref],
  [Op.LOAD_GLOBAL, fields.loadGlobal],
  [Op.LOAD_ATTR, fields.loadAttribute],
  [Op.STORE_ATTR, fields.storeAttribute],
  [Op.LOAD_METHOD, fields.loadMethod],
  [Op.BINARY_OP, numbers.binaryOperator],
  [Op.UNARY_OP, numbers.unaryOperator],
  [Op.COMPARE_OP, numbers.compare],
  [Op.IS_OP, numbers.isOperator],
  [Op.BINARY_SUBSCR, items.subscript],
  [Op.STORE_SUBSCR, items.storeSubscript],
  [Op.CONTAINS_OP, items.contains],
  [Op.UNPACK_SEQUENCE, items.unpack],
  [Op.FOR_ITER, items.forIter],
  [Op.JUMP_IF_FALSE_OR_POP, control.jumpIfFalseOrPop],
  [Op.JUMP_IF_TRUE_OR_POP, control.jumpIfTrueOrPop],
  [Op.JUMP, control.jump],
  [Op.POP_JUMP_IF_FALSE, control.popJumpIfFalse],
  [Op.POP_JUMP_IF_TRUE, control.popJumpIfTrue],
  [Op.POP_JUMP_IF_NONE, control.popJumpIfNone],
  [Op.CALL, control.call],
  [Op.RETURN_VALUE, control.returnValue],
];
const byNumber = new Map(emitters);

// Where the frame is left, and nothing of it can be known.
const leaves: ReadonlySet<number> = new Set([Op.YIELD_VALUE, Op.RETURN_GENERATOR]);

/**
 * The text of a function body that makes the template of code, of what a template needs of the machine, `kit`, and of its
 * code, `own`. There is nothing of the program in it but numbers. Undefined where there can be no template.
 */
export function templateText(linked: LinkedCode, layout: Layout): string | undefined {
  if (linked.instructions.length > 2 * mostInstructions) return undefined;
  const flow = flowOf(linked);
  if (flow === undefined) return undefined;
  const dirty = dirtyAtBlocks(linked, layout, flow);
  const out = new Writer(layout, flow, linked.fixed);
  for (const block of flow.blocks) writeBlock(out, linked, block, dirty.get(block.start)!);
  return (
    `"use strict";const{V,H,M,Q,W,L,S,X,Y,Z,C,I,A,B,G,U,K}=kit;const{c,e,s,N,CP}=own;return function(base,fp,pc){` +
    `const th=V.thread,D=H.view.directory,E=H.epoch;let T=th.tags,P=th.payload,F=th.frames,f=V.fuel,` +
    `g=0,w,z,i=0,j=0,h=0,o=0,q=0,r=0,x=0,y=0,d;\n${variables(linked)}\nL:for(;;)switch(pc){\n${out.text}\ndefault:return 10;}}`
  );
}

// A frame that begins has its parameters, and nothing else.
function variables({ localCount, fixed, code, instructions }: LinkedCode): string {
  const parameters = parameterCount(code);
  const inFrame = (slot: number): string => `${tagIn(slot)}=T[base+${slot}];${payloadIn(slot)}=P[base+${slot}];`;
  let declared = '';
  let later = '';
  for (let slot = 0; slot <= fixed + code.stackSize + 1; slot++) {
    if (slot >= localCount && slot < fixed) continue;
    declared += `let ${tagIn(slot)}=2,${payloadIn(slot)}=0;`;
    if (slot < parameters) declared += inFrame(slot);
    else later += inFrame(slot);
  }
  return goesBackToStart(instructions) ? `${declared}${later}` : `${declared}if(pc!==0){${later}}`;
}

function goesBackToStart(instructions: Int32Array): boolean {
  for (let at = 0; at < instructions.length; at += 2) {
    if (rowOf(instructions[at]!).jumps !== undefined && instructions[at + 1] === 0) return true;
  }
  return false;
}

function writeBlock(out: Writer, linked: LinkedCode, block: Block, dirty: ReadonlySet<number>): void {
  const { instructions } = linked;
  out.begin(block, dirty);
  for (; out.at < block.end; out.at++) {
    const op = instructions[2 * out.at]!;
    const operand = instructions[2 * out.at + 1]!;
    const next = out.at + 1 < block.end ? instructions[2 * out.at + 2]! : -1;
    if (control.fuses(op, next)) {
      control.compareAndJump(out, op, operand, next, instructions[2 * out.at + 3]!);
      continue;
    }
    const emit = byNumber.get(op);
    if (emit !== undefined) emit(out, operand, linked);
    else callOut(out, op, operand);
  }
}

function callOut(out: Writer, op: number, operand: number): void {
  const { takes, gives, ends } = rowOf(op);
  const isEnd = ends === true || leaves.has(op);
  out.callOut(`X(${op},${operand},fp,${out.at + 1})`, takes(operand), gives(operand), isEnd);
  if (op === Op.DELETE_FAST) out.put(`${tagIn(operand)}=2;${payloadIn(operand)}=0;`);
  if (op === Op.DELETE_FAST) out.unbind(operand);
}

/** By where a block begins: the slots that may be dirty there. */
function dirtyAtBlocks(linked: LinkedCode, layout: Layout, flow: Flow): Map<number, Set<number>> {
  const dirty = new Map(flow.blocks.map(({ start }) => [start, new Set<number>()] as const));
  const effects = flow.blocks.map((block) => effectOf(linked, layout, flow, block));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { start, successors, cleans, leaves } of effects) {
      const out = cleans ? leaves : new Set([...dirty.get(start)!, ...leaves]);
      for (const successor of successors) {
        const there = dirty.get(successor)!;
        const end = linked.fixed + flow.depths[successor]!;
        for (const slot of out) {
          if (slot >= end || there.has(slot)) continue;
          there.add(slot);
          changed = true;
        }
      }
    }
  }
  return dirty;
}

interface Effect {
  readonly start: number;
  readonly successors: readonly number[];
  /** Whether it writes everything back. */
  readonly cleans: boolean;
  /** What it leaves dirty by itself. */
  readonly leaves: ReadonlySet<number>;
}

function effectOf(linked: LinkedCode, layout: Layout, flow: Flow, block: Block): Effect {
  const { instructions } = linked;
  const out = new Writer(layout, flow, linked.fixed);
  writeBlock(out, linked, block, new Set());
  const last = 2 * (block.end - 1);
  const { jumps, ends } = rowOf(instructions[last]!);
  const successors: number[] = [];
  const left = new Set(out.dirty);
  if (jumps !== undefined) {
    const target = instructions[last + 1]!;
    successors.push(target);
    // What stays on the stack only if it jumps.
    for (let depth = out.depth; depth < flow.depths[target]!; depth++) left.add(linked.fixed + depth);
  }
  if (ends !== true && flow.depths[block.end]! >= 0) successors.push(block.end);
  return { start: block.start, successors, cleans: out.cleaned, leaves: left };
}
