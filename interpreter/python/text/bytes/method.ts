import { valueFault } from '../fault.ts';
import type { Index } from '../sequence/slice.ts';
import { planSlice } from '../sequence/slice.ts';
import { centerText, expandTabs, fillZeros, justifyLeft, justifyRight } from '../string/justify.ts';
import {
  countText,
  endsWith,
  findText,
  findTextLast,
  removePrefix,
  removeSuffix,
  replaceText,
  startsWith,
} from '../string/search.ts';
import {
  byteBlanks,
  partitionText,
  partitionTextLast,
  type Sides,
  splitLines,
  splitText,
  splitTextLast,
  stripText,
} from '../string/split.ts';
import { bytesOfText, textOfBytes } from './binary.ts';

/** Python's `bytes.find`; -1 where there is no match. A byte to look for is a part of length 1. */
export function findBytes(bytes: Uint8Array, part: Uint8Array, start?: Index, end?: Index): number {
  return findText(textOfBytes(bytes), textOfBytes(part), start, end);
}

/** Python's `bytes.rfind`. */
export function findBytesLast(bytes: Uint8Array, part: Uint8Array, start?: Index, end?: Index): number {
  return findTextLast(textOfBytes(bytes), textOfBytes(part), start, end);
}

/** Python's `bytes.index`: `find` with a ValueError where there is no match. */
export function indexBytes(bytes: Uint8Array, part: Uint8Array, start?: Index, end?: Index): number {
  return found(findBytes(bytes, part, start, end));
}

/** Python's `bytes.rindex`: `rfind` with a ValueError where there is no match. */
export function indexBytesLast(bytes: Uint8Array, part: Uint8Array, start?: Index, end?: Index): number {
  return found(findBytesLast(bytes, part, start, end));
}

function found(index: number): number {
  if (index < 0) throw valueFault('subsection not found');
  return index;
}

/** Python's `bytes.count`. */
export function countBytes(bytes: Uint8Array, part: Uint8Array, start?: Index, end?: Index): number {
  return countText(textOfBytes(bytes), textOfBytes(part), start, end);
}

/** Python's `bytes.startswith` with any of the parts. */
export function bytesStartWith(bytes: Uint8Array, parts: readonly Uint8Array[], start?: Index, end?: Index): boolean {
  return startsWith(textOfBytes(bytes), parts.map(textOfBytes), start, end);
}

/** Python's `bytes.endswith` with any of the parts. */
export function bytesEndWith(bytes: Uint8Array, parts: readonly Uint8Array[], start?: Index, end?: Index): boolean {
  return endsWith(textOfBytes(bytes), parts.map(textOfBytes), start, end);
}

/** Python's `bytes.removeprefix`. */
export function removeBytesPrefix(bytes: Uint8Array, prefix: Uint8Array): Uint8Array {
  return bytesOfText(removePrefix(textOfBytes(bytes), textOfBytes(prefix)));
}

/** Python's `bytes.removesuffix`. */
export function removeBytesSuffix(bytes: Uint8Array, suffix: Uint8Array): Uint8Array {
  return bytesOfText(removeSuffix(textOfBytes(bytes), textOfBytes(suffix)));
}

/** Python's `bytes.replace`. */
export function replaceBytes(bytes: Uint8Array, old: Uint8Array, by: Uint8Array, count?: Index): Uint8Array {
  return bytesOfText(replaceText(textOfBytes(bytes), textOfBytes(old), textOfBytes(by), count));
}

/** Python's `bytes.split`. */
export function splitBytes(bytes: Uint8Array, separator?: Uint8Array, most?: Index): readonly Uint8Array[] {
  return splitText(textOfBytes(bytes), optional(separator), most, byteBlanks).map(bytesOfText);
}

/** Python's `bytes.rsplit`. */
export function splitBytesLast(bytes: Uint8Array, separator?: Uint8Array, most?: Index): readonly Uint8Array[] {
  return splitTextLast(textOfBytes(bytes), optional(separator), most, byteBlanks).map(bytesOfText);
}

/** Python's `bytes.splitlines`: bytes have fewer line ends than strings. */
export function splitByteLines(bytes: Uint8Array, keepsEnds: boolean): readonly Uint8Array[] {
  return splitLines(textOfBytes(bytes), keepsEnds, byteBlanks).map(bytesOfText);
}

/** Python's `bytes.partition`. */
export function partitionBytes(bytes: Uint8Array, separator: Uint8Array): readonly Uint8Array[] {
  return partitionText(textOfBytes(bytes), textOfBytes(separator)).map(bytesOfText);
}

/** Python's `bytes.rpartition`. */
export function partitionBytesLast(bytes: Uint8Array, separator: Uint8Array): readonly Uint8Array[] {
  return partitionTextLast(textOfBytes(bytes), textOfBytes(separator)).map(bytesOfText);
}

/** Python's `bytes.strip`, `lstrip` and `rstrip`. */
export function stripBytes(bytes: Uint8Array, sides: Sides, set?: Uint8Array): Uint8Array {
  return bytesOfText(stripText(textOfBytes(bytes), sides, optional(set), byteBlanks));
}

/** Python's `bytes.ljust`; the fill is one byte. */
export function justifyBytesLeft(bytes: Uint8Array, width: Index, fill = 0x20): Uint8Array {
  return bytesOfText(justifyLeft(textOfBytes(bytes), width, String.fromCharCode(fill)));
}

/** Python's `bytes.rjust`. */
export function justifyBytesRight(bytes: Uint8Array, width: Index, fill = 0x20): Uint8Array {
  return bytesOfText(justifyRight(textOfBytes(bytes), width, String.fromCharCode(fill)));
}

/** Python's `bytes.center`. */
export function centerBytes(bytes: Uint8Array, width: Index, fill = 0x20): Uint8Array {
  return bytesOfText(centerText(textOfBytes(bytes), width, String.fromCharCode(fill)));
}

/** Python's `bytes.zfill`. */
export function fillByteZeros(bytes: Uint8Array, width: Index): Uint8Array {
  return bytesOfText(fillZeros(textOfBytes(bytes), width));
}

/** Python's `bytes.expandtabs`. */
export function expandByteTabs(bytes: Uint8Array, size?: Index): Uint8Array {
  return bytesOfText(expandTabs(textOfBytes(bytes), size));
}

/** Python's `bytes[start:stop:step]`. */
export function sliceBytes(bytes: Uint8Array, start?: Index, stop?: Index, step?: Index): Uint8Array {
  const plan = planSlice(start, stop, step, bytes.length);
  if (plan.step === 1) return bytes.slice(plan.start, plan.start + plan.count);
  return Uint8Array.from({ length: plan.count }, (_, at) => bytes[plan.start + at * plan.step]!);
}

/** Python's `separator.join(parts)`. */
export function joinBytes(separator: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  return bytesOfText(parts.map(textOfBytes).join(textOfBytes(separator)));
}

/** -1, 0 or 1 as the bytes come before, are the same as, or come after the others. */
export function compareBytes(left: Uint8Array, right: Uint8Array): -1 | 0 | 1 {
  const end = Math.min(left.length, right.length);
  for (let at = 0; at < end; at++) if (left[at] !== right[at]) return left[at]! < right[at]! ? -1 : 1;
  if (left.length === right.length) return 0;
  return left.length < right.length ? -1 : 1;
}

function optional(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : textOfBytes(bytes);
}
