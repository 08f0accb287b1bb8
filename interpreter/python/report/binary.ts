import { UserFault } from '../../../model/index.ts';
import { type Entry, type Happening, happeningNames } from './log.ts';

// The log of PyPy-STM 2.5: a header, then for each entry seconds, nanoseconds, thread and other thread (32 bits, little endian),
// the number of what happened and the lengths of two markers (8 bits), and the markers.

const header = 'STMGC-C7-PROF01\n';
const fixedBytes = 19;
const longestMarker = 255;
const second = 1e9;
const encoder = new TextEncoder();
// What is there is there, at the beginning too.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Writes a log as PyPy-STM 2.5 did. Objects and causes are left out, and what of a marker does not fit. */
export function encodeLog(entries: readonly Entry[]): Uint8Array {
  const markers = new Map<string, Uint8Array>();
  const bytesOf = (text: string) => {
    const known = markers.get(text) ?? shortened(text);
    markers.set(text, known);
    return known;
  };
  const size = entries.reduce(
    (sum, { own, others }) => sum + fixedBytes + bytesOf(own).length + bytesOf(others).length,
    0,
  );
  const bytes = new Uint8Array(header.length + size);
  const view = new DataView(bytes.buffer);
  bytes.set(encoder.encode(header));
  let at = header.length;
  for (const { at: time, thread, other, happening, own, others } of entries) {
    const [first, last] = [bytesOf(own), bytesOf(others)];
    view.setUint32(at, Math.floor(time / second), true);
    view.setUint32(at + 4, Math.floor(time % second), true);
    view.setUint32(at + 8, thread, true);
    view.setUint32(at + 12, other, true);
    view.setUint8(at + 16, happening);
    view.setUint8(at + 17, first.length);
    view.setUint8(at + 18, last.length);
    bytes.set(first, at + fixedBytes);
    bytes.set(last, at + fixedBytes + first.length);
    at += fixedBytes + first.length + last.length;
  }
  return bytes;
}

// Between two characters.
function shortened(text: string): Uint8Array {
  const bytes = encoder.encode(text);
  let end = Math.min(bytes.length, longestMarker);
  while (end < bytes.length && end > 0 && (bytes[end]! & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}

/**
 * Reads such a log.
 * @throws UserFault `stmlog/header`, `stmlog/truncated`, `stmlog/damaged`: it says at which byte
 */
export function decodeLog(bytes: Uint8Array, file: string): Entry[] {
  if (decoder.decode(bytes.subarray(0, header.length)) !== header) {
    throw fault('header', `${file} is no log of transactions: it does not begin with ${header.trim()}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  let at = header.length;
  while (at < bytes.length) {
    const end = endOf(view, at, file);
    entries.push(entryAt(bytes, view, at, file));
    at = end;
  }
  return entries;
}

function endOf(view: DataView, at: number, file: string): number {
  const end =
    at + fixedBytes > view.byteLength
      ? at + fixedBytes
      : at + fixedBytes + view.getUint8(at + 17) + view.getUint8(at + 18);
  if (end <= view.byteLength) return end;
  throw fault(
    'truncated',
    `${file} is cut off: the entry at byte ${at} would end at ${end}, but the file does at ${view.byteLength}`,
  );
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, file: string): Entry {
  const nanoseconds = view.getUint32(at + 4, true);
  if (nanoseconds >= second) throw fault('damaged', `${file} is damaged: ${nanoseconds} nanoseconds at byte ${at + 4}`);
  const happening = view.getUint8(at + 16);
  if (!isHappening(happening))
    throw fault('damaged', `${file} is damaged: no event has the number ${happening}, at byte ${at + 16}`);
  const first = at + fixedBytes;
  const last = first + view.getUint8(at + 17);
  return {
    at: view.getUint32(at, true) * second + nanoseconds,
    thread: view.getUint32(at + 8, true),
    other: view.getUint32(at + 12, true),
    happening,
    own: decoder.decode(bytes.subarray(first, last)),
    others: decoder.decode(bytes.subarray(last, last + view.getUint8(at + 18))),
  };
}

const isHappening = (number: number): number is Happening => number < happeningNames.length;

function fault(code: string, message: string): UserFault {
  return new UserFault({
    code: `stmlog/${code}`,
    message,
    hint: 'a log is what redolog run --stmlog, or PyPy-STM 2.5, has written whole',
  });
}
