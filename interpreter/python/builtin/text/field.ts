import {
  conversionFault,
  type Field,
  type FieldPiece,
  parseFields,
  reprText,
  type TextFault,
} from '../../text/index.ts';
import { none, Tag } from '../../value/index.ts';
import { formatPlain } from '../../vm/format.ts';
import { plainRepr, plainText } from '../../vm/plain-text.ts';
import { spanOf } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';
import { selfText } from './argument.ts';
import { giveTuple, type Part } from './give.ts';

/** What a piece is in the list that the prelude goes through. */
const literal = 0;
const fault = 1;
const field = 2;
const attribute = 3;
const element = 4;
const conversion = 5;
/** What follows, up to {@link end}, is the specification. */
const specification = 6;
const end = 7;

/** What `str.format` is made of: the prelude does what has to do with objects. */
export function installFields(vm: VM): void {
  // Everything that the template is made of, one after the other: what it is, and a value.
  func(vm, vm.prelude, '_fields(template, /)', (vm, at) => {
    const parts: Part[] = [];
    listPieces(vm, piecesOf(selfText(vm, at)), parts);
    giveTuple(vm, parts);
  });
  // The whole result if nothing is asked of objects: else None.
  func(vm, vm.prelude, '_format_plain(template, arguments, /)', (vm, at) => {
    const text = formatAll(vm, at, piecesOf(selfText(vm, at)));
    if (text === undefined) vm.giveNone();
    else vm.giveText(text);
  });
}

const known = new Map<string, readonly FieldPiece[]>();
const mostKnown = 500;

function piecesOf(template: string): readonly FieldPiece[] {
  const pieces = known.get(template);
  if (pieces !== undefined) return pieces;
  const made = parseFields(template);
  if (known.size >= mostKnown) known.clear();
  known.set(template, made);
  return made;
}

function listPieces(vm: VM, pieces: readonly FieldPiece[], parts: Part[]): void {
  const text = (value: string) => vm.imm.ofText(value);
  const add = (what: number, value: number) => parts.push({ int: what }, { imm: value });
  const fail = ({ type, message }: TextFault) => add(fault, text(`${type}:${message}`));
  for (const piece of pieces) {
    if (piece.kind === 'literal') add(literal, text(piece.text));
    else if (piece.kind === 'fault') fail(piece.fault);
    else {
      parts.push({ int: field }, keyOf(vm, piece.argument));
      for (const step of piece.steps) {
        if (step.kind === 'attribute') add(attribute, text(step.name));
        else parts.push({ int: element }, keyOf(vm, step.key));
      }
      if (piece.stepFault !== undefined) fail(piece.stepFault);
      if (piece.conversion !== undefined) {
        if (/^[rsa]$/.test(piece.conversion)) add(conversion, text(piece.conversion));
        else fail(conversionFault(piece.conversion));
      }
      parts.push({ int: specification }, { imm: none });
      listPieces(vm, piece.spec, parts);
      parts.push({ int: end }, { imm: none });
    }
  }
}

function keyOf(vm: VM, key: bigint | string): Part {
  if (typeof key === 'string') return { imm: vm.imm.ofText(key) };
  const [tag, payload] = vm.values.big(key);
  return tag === Tag.int ? { int: payload } : { imm: payload };
}

// Literals and positional arguments that are no objects.
function formatAll(vm: VM, at: number, pieces: readonly FieldPiece[]): string | undefined {
  const { heap, span, thread } = vm;
  spanOf(vm, vm.payload(at + 1));
  const { start, count } = span;
  let text = '';
  for (const piece of pieces) {
    if (piece.kind === 'literal') {
      text += piece.text;
      continue;
    }
    if (piece.kind === 'fault' || !isSimple(piece) || piece.argument >= BigInt(count)) return undefined;
    heap.load(start + 8 * Number(piece.argument));
    vm.set(thread.sp, heap.tag, heap.payload);
    const part = formatOne(vm, thread.sp, piece);
    if (part === undefined) return undefined;
    text += part;
  }
  return text;
}

type Simple = Field & { readonly argument: bigint };

function isSimple(piece: Field): piece is Simple {
  const { argument, steps, stepFault, spec } = piece;
  const isPlain = spec.length === 0 || (spec.length === 1 && spec[0]!.kind === 'literal');
  return typeof argument === 'bigint' && steps.length === 0 && stepFault === undefined && isPlain;
}

function formatOne(vm: VM, at: number, piece: Simple): string | undefined {
  const [first] = piece.spec;
  const spec = first?.kind === 'literal' ? first.text : '';
  if (piece.conversion === undefined && spec === '') return plainText(vm, vm.tag(at), vm.payload(at));
  if (piece.conversion === 'r' && spec === '') {
    return vm.isText(at) ? reprText(vm.text(at)) : plainRepr(vm, vm.tag(at), vm.payload(at));
  }
  if (piece.conversion !== undefined || !formatPlain(vm, at, spec)) return undefined;
  return vm.imm.text(vm.rp);
}
