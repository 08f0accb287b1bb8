import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { formatDiagnostic, UserFault } from '../../model/index.ts';
import { type RecordedRun, type Report, replayFile, type State } from '../conformance/index.ts';
import { Item } from '../conformance/item.ts';
import { Line } from '../conformance/line.ts';
import { checkRun } from '../conformance/run-check.ts';

/** The recorded files, and how many runs each has. */
export const files = [
  ['basic.jsonl.gz', 100],
  ['inevitable.jsonl.gz', 100],
  ['pages.jsonl.gz', 100],
  ['nursery.jsonl.gz', 100],
  ['cards.jsonl.gz', 89],
  ['major.jsonl.gz', 100],
] as const;

export function tracePath(file: string): string {
  return fileURLToPath(new URL(`../conformance/traces/${file}`, import.meta.url));
}

/** The lines of a recorded file. */
export function traceLines(file: string): string[] {
  return gunzipSync(readFileSync(tracePath(file)))
    .toString()
    .trimEnd()
    .split('\n');
}

/** What the reader makes of a line. */
export function readLine(text: string): RecordedRun {
  const line = new Line('trace.jsonl', 1, text);
  return checkRun(new Item(JSON.parse(text), line));
}

/** Replays a file with these contents. */
export async function replayContent(content: string | Uint8Array, name = 'trace.jsonl'): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'redolog-'));
  try {
    writeFileSync(join(folder, name), content);
    return await replayFile(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The diagnostic that reading ends in, as it is printed, with file names shortened; or that there is none. */
export async function diagnosticOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
    return 'no fault';
  } catch (error) {
    if (!(error instanceof UserFault)) throw error;
    const { place, ...rest } = error.diagnostic;
    return formatDiagnostic(place === undefined ? rest : { ...rest, place: { ...place, file: basename(place.file) } });
  }
}

const idleSegment = { version: 255, tx: 'none', mustAbort: false, commitSoon: false };
const cleanObject = { private: [0], lock: 0, readBy: [], barrier: [0, 1, 2], values: [{}, {}, {}] };

/** A run that agrees, short enough to be read: two threads, two segments, two objects in one page. */
export function smallRun() {
  return {
    seed: 7,
    profile: 'small',
    threads: 2,
    segments: 2,
    pageSize: 4096,
    objects: [
      { name: 'o0', kind: 'bytes', size: 16, addr: 168034320 },
      { name: 'o1', kind: 'bytes', size: 24, addr: 168034352 },
    ],
    initial: {
      seg1: idleSegment,
      seg2: idleSegment,
      thread0: { segment: 1, inTransaction: false },
      thread1: { segment: 2, inTransaction: false },
      o0: cleanObject,
      o1: cleanObject,
      commitSoonCalls: 0,
    },
    ops: smallOperations(),
  };
}

/** An operation to be tampered with. */
interface LooseOperation {
  op: string;
  thread: number;
  object?: string;
  index?: number;
  value?: number;
  target?: string;
  kind?: string;
  size?: number;
  address?: number;
  moved?: Record<string, number>;
  outcome: string;
  after: State;
}

function smallOperations(): LooseOperation[] {
  const ok = 'ok';
  return [
    {
      op: 'start',
      thread: 0,
      outcome: ok,
      after: { seg1: { version: 1, tx: 'regular' }, thread0: { inTransaction: true } },
    },
    { op: 'read', thread: 0, object: 'o0', index: 2, value: 0, outcome: ok, after: { o0: { readBy: [1] } } },
    {
      op: 'write',
      thread: 0,
      object: 'o1',
      index: 3,
      value: 103,
      outcome: ok,
      after: {
        o0: { private: [1] },
        o1: { private: [1], lock: 1, readBy: [1], barrier: [0, 2], values: [{}, { 3: 103 }, {}] },
      },
    },
    { op: 'switch', thread: 1, outcome: ok, after: {} },
    { op: 'switch', thread: 0, outcome: ok, after: {} },
    {
      op: 'commit',
      thread: 0,
      moved: {},
      outcome: ok,
      after: {
        seg1: { tx: 'none' },
        thread0: { inTransaction: false },
        o0: { readBy: [] },
        o1: { lock: 0, readBy: [], barrier: [0, 1, 2], values: [{ 3: 103 }, { 3: 103 }, { 3: 103 }] },
      },
    },
  ];
}

const cleanRefs = { private: [0], lock: 0, readBy: [], barrier: [0, 1, 2], refs: [{}, {}, {}] };

/** A run that agrees and is short, with what the collector does: the nursery begins at 163840000. */
export function youngRun() {
  const { initial, ...run } = smallRun();
  return {
    ...run,
    objects: run.objects.map((object) => (object.name === 'o1' ? { ...object, kind: 'refs' } : object)),
    initial: { ...initial, o1: cleanRefs },
    ops: youngOperations(),
  };
}

function youngOperations(): LooseOperation[] {
  const common = { thread: 0, outcome: 'ok', after: {} };
  const [start, ...rest] = smallOperations();
  const commit = rest.at(-1)!;
  return [
    start!,
    { op: 'allocate', object: 'n0', kind: 'bytes', size: 24, address: 163840000, ...common },
    { op: 'allocate', object: 'n1', kind: 'refs', size: 16, address: 163840024, ...common },
    { op: 'writeRef', object: 'n1', index: 0, target: 'n0', value: 163840000, ...common },
    {
      op: 'writeRef',
      object: 'o1',
      index: 1,
      target: 'n1',
      value: 163840024,
      ...common,
      after: {
        o0: { private: [1] },
        o1: { private: [1], lock: 1, readBy: [1], barrier: [0, 2], refs: [{}, { 1: 163840024 }, {}] },
      },
    },
    {
      op: 'minorCollect',
      moved: { n1: 168034392, n0: 168034424 },
      ...common,
      after: { o1: { barrier: [0, 1, 2], refs: [{}, { 1: 168034392 }, {}] }, commitSoonCalls: 1 },
    },
    { op: 'readRef', object: 'o1', index: 1, value: 168034392, ...common },
    { op: 'writeCard', object: 'n0', index: 9, value: 7, ...common },
    { op: 'allocate', object: 'n2', kind: 'bytes', size: 16, address: 163840000, ...common },
    {
      ...commit,
      moved: { n2: 168034464 },
      after: {
        seg1: { tx: 'none' },
        thread0: { inTransaction: false },
        o1: { lock: 0, readBy: [], refs: [{ 1: 168034392 }, { 1: 168034392 }, { 1: 168034392 }] },
        n0: { ...cleanObject, private: [1], values: [{ 9: 7 }, { 9: 7 }, { 9: 7 }] },
        n1: { ...cleanRefs, private: [1], refs: [{ 0: 168034424 }, { 0: 168034424 }, { 0: 168034424 }] },
        n2: { ...cleanObject, private: [1] },
      },
    },
  ];
}
