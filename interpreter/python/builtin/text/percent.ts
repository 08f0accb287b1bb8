import {
  escapeBeyondAscii,
  floatOfInteger,
  type PercentConversion,
  type PercentPiece,
  parsePercent,
  percentCharacter,
  percentCounts,
  percentFloat,
  percentInteger,
  percentText,
  percentTypeFault,
  starPrecision,
  starWidth,
  truncateFloat,
  unsupportedFault,
} from '../../text/index.ts';
import { Kind, latin, none, Tag } from '../../value/index.ts';
import { plainRepr, plainText } from '../../vm/plain-text.ts';
import { spanOf } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';
import { func, method } from '../define.ts';
import { inPrelude } from '../prelude.ts';
import { integerAt, selfBytes, selfText, textAt } from './argument.ts';
import { giveTuple, type Part } from './give.ts';

/** The `%` of strings, and what that of strings and bytes needs where arguments are objects. */
export function installPercent(vm: VM): void {
  method(vm, 'str', '__mod__(self, value, /)', (vm, at) => {
    const text = renderAll(vm, at);
    if (text === undefined) return inPrelude(vm, '_str_mod', at, 2);
    vm.giveText(text);
  });
  method(vm, 'str', '__rmod__(self, value, /)', (vm, at) => {
    if (textAt(vm, at + 1) === undefined) vm.giveNotImplemented();
    else inPrelude(vm, '_str_rmod', at, 2);
  });
  func(vm, vm.prelude, '_percent_pieces(template, /)', (vm, at) => giveTuple(vm, list(vm, piecesOf(selfText(vm, at)))));
  // One conversion of a value that is what the conversion wants: a string, an integer, a float.
  func(vm, vm.prelude, '_percent_render(template, number, star, more, value, /)', (vm, at) => {
    const piece = piecesOf(selfText(vm, at))[vm.payload(at + 1)]!;
    if (piece.kind === 'conversion') vm.giveText(render(vm, piece, starsAt(vm, at + 2, piece), at + 4));
  });
  // The argument of a star, which is the first or the second one of its conversion, has to be small enough.
  func(vm, vm.prelude, '_percent_star(template, number, index, value, /)', (vm, at) => {
    const piece = piecesOf(selfText(vm, at))[vm.payload(at + 1)]!;
    const value = BigInt(integerAt(vm, at + 3) ?? 0);
    const isWidth = piece.kind !== 'conversion' || piece.width === '*';
    vm.giveInt(isWidth && vm.payload(at + 2) === 0 ? starWidth(value) : starPrecision(value));
  });
  func(vm, vm.prelude, '_percent_type_error(template, number, name, /)', (vm, at) => {
    const piece = piecesOf(selfText(vm, at))[vm.payload(at + 1)]!;
    if (piece.kind === 'conversion') throw percentTypeFault(piece, vm.text(at + 2));
  });
  func(vm, vm.prelude, '_bytes_as_text(value, /)', (vm, at) => vm.giveText(latin(selfBytes(vm, at))));
}

const known = new Map<string, readonly PercentPiece[]>();
const mostKnown = 500;

function piecesOf(template: string): readonly PercentPiece[] {
  const pieces = known.get(template);
  if (pieces !== undefined) return pieces;
  const made = parsePercent(template);
  if (known.size >= mostKnown) known.clear();
  known.set(template, made);
  return made;
}

// For each piece: what it is (the character of a conversion, '' for literals, '!' for faults), its text or the fault, the
// key or None (True: asked for, but not there), and how many stars.
function list(vm: VM, pieces: readonly PercentPiece[]): Part[] {
  const text = (value: string): Part => ({ imm: vm.imm.ofText(value) });
  return pieces.flatMap((piece): Part[] => {
    if (piece.kind === 'literal') return [text(''), text(piece.text), { imm: none }, { int: 0 }];
    const key: Part = piece.key !== undefined ? text(piece.key) : { imm: piece.hasKey ? 2 : none };
    const stars: Part = { int: piece.stars };
    if (piece.kind === 'fault') return [text('!'), text(`${piece.fault.type}:${piece.fault.message}`), key, stars];
    const { type, message } = unsupportedFault(piece);
    return [text(piece.type), text(`${type}:${message}`), key, stars];
  });
}

// The values of stars, one of which may be missing: the first one is a width if the conversion has that of an argument.
function starsAt(vm: VM, at: number, piece: PercentConversion): number[] {
  const stars: number[] = [];
  for (let index = 0; index < piece.stars; index++) {
    const value = BigInt(integerAt(vm, at + index) ?? 0);
    stars.push(index === 0 && piece.width === '*' ? starWidth(value) : starPrecision(value));
  }
  return stars;
}

function render(vm: VM, piece: PercentConversion, stars: readonly number[], at: number): string {
  // A negative width counts from the left.
  const isTurned = piece.width === '*' && stars[0]! < 0;
  const used = isTurned ? { ...piece, isLeft: true } : piece;
  const counts = percentCounts(used, isTurned ? [-stars[0]!, ...stars.slice(1)] : stars);
  const text = textAt(vm, at);
  if (piece.type === 'c') return percentCharacter(used, counts, text ?? BigInt(integerAt(vm, at) ?? 0));
  if (text !== undefined) return percentText(used, counts, text);
  if (vm.tag(at) === Tag.float) return percentFloat(used, counts, vm.payload(at));
  return percentInteger(used, counts, BigInt(integerAt(vm, at) ?? 0));
}

// Where neither keys nor stars nor objects are involved; undefined elsewhere, and where anything is wrong.
function renderAll(vm: VM, at: number): string | undefined {
  const { heap, span, thread } = vm;
  const isTuple = vm.classAt(at + 1) === vm.types.tuple;
  if (!isTuple && vm.tag(at + 1) === Tag.ref) return undefined;
  const pieces = piecesOf(selfText(vm, at));
  const wanted = pieces.filter(({ kind }) => kind !== 'literal').length;
  if (isTuple) spanOf(vm, vm.payload(at + 1));
  const { start } = span;
  if ((isTuple ? span.count : 1) !== wanted) return undefined;
  const free = thread.sp;
  let result = '';
  let index = 0;
  for (const piece of pieces) {
    if (piece.kind === 'literal') {
      result += piece.text;
      continue;
    }
    if (piece.kind === 'fault' || piece.hasKey || piece.stars > 0) return undefined;
    if (isTuple) heap.load(start + 8 * index++);
    vm.set(free, isTuple ? heap.tag : vm.tag(at + 1), isTuple ? heap.payload : vm.payload(at + 1));
    if (!prepare(vm, free, piece.type)) return undefined;
    result += render(vm, piece, [], free);
  }
  return result;
}

// Makes of what is in a slot what the conversion wants; false if objects or errors are involved.
function prepare(vm: VM, at: number, type: string): boolean {
  if (vm.tag(at) === Tag.ref) return false;
  if (type === 's' || type === 'r' || type === 'a') {
    const text = textFor(vm, at, type);
    if (text !== undefined) vm.set(at, Tag.imm, vm.imm.ofText(text));
    return text !== undefined;
  }
  const value = integerAt(vm, at);
  const isFloat = vm.tag(at) === Tag.float;
  if ('diu'.includes(type)) {
    if (isFloat && Number.isFinite(vm.payload(at))) vm.set(at, ...vm.values.big(truncateFloat(vm.payload(at))));
    return integerAt(vm, at) !== undefined;
  }
  if ('eEfFgG'.includes(type)) {
    if (value !== undefined) vm.set(at, Tag.float, floatOfInteger(BigInt(value)));
    return isFloat || value !== undefined;
  }
  if (type === 'c') return value !== undefined || vm.isImm(at, Kind.str);
  return 'xXo'.includes(type) && value !== undefined;
}

function textFor(vm: VM, at: number, type: 's' | 'r' | 'a'): string | undefined {
  if (type === 's') return plainText(vm, vm.tag(at), vm.payload(at));
  const text = plainRepr(vm, vm.tag(at), vm.payload(at));
  return type === 'a' && text !== undefined ? escapeBeyondAscii(text) : text;
}
