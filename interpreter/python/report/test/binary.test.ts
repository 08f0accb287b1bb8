import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserFault } from '../../../../model/index.ts';
import { share } from '../../test/share.ts';
import { decodeLog, encodeLog } from '../binary.ts';
import { type Entry, Happening } from '../log.ts';
import { chromeTrace } from '../trace.ts';
import { logOf } from './notation.ts';

const word = fc.nat(2 ** 32 - 1);
const marker = fc.string({ maxLength: 80 });
const entry: fc.Arbitrary<Entry> = fc.record({
  at: fc.nat(2 ** 45),
  thread: word,
  other: word,
  happening: fc.constantFrom(...Object.values(Happening)),
  own: marker,
  others: marker,
});
const header = 16;

// What reading it comes to, if not to a log.
function faultOf(bytes: Uint8Array): { readonly code: string; readonly message: string } | undefined {
  try {
    decodeLog(bytes, 'a.log');
    return undefined;
  } catch (error) {
    // Anything else is a fault of ours, which the test shows.
    if (error instanceof UserFault) return error.diagnostic;
    throw error;
  }
}

describe('a log in a file', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(decodeLog(encodeLog(entries), 'a.log')).toEqual(entries);
      }),
      share(1),
    );
  });

  test('has the format of PyPy-STM 2.5', () => {
    const bytes = encodeLog([
      { at: 3_000_000_007, thread: 1, other: 2, happening: Happening.contentionWriteRead, own: 'ab', others: 'c' },
    ]);
    expect(new TextDecoder().decode(bytes.subarray(0, header))).toBe('STMGC-C7-PROF01\n');
    expect([...bytes.subarray(header)]).toEqual([
      ...[3, 0, 0, 0],
      ...[7, 0, 0, 0],
      ...[1, 0, 0, 0],
      ...[2, 0, 0, 0],
      ...[4, 2, 1],
      ...[0x61, 0x62, 0x63],
    ]);
  });

  test('has of a marker what fits, whole characters', () => {
    const [read] = decodeLog(encodeLog([{ ...logOf('0 T1 start')[0]!, own: `x${'é'.repeat(200)}` }]), 'a.log');
    expect(read!.own).toBe(`x${'é'.repeat(127)}`);
  });

  test('that is cut off is refused wherever that is between two entries, with the byte at which the last one begins', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), fc.nat(), (entries, chosen) => {
        const bytes = encodeLog(entries);
        const end = header + (chosen % (bytes.length - header));
        const starts = entries.map((_, count) => encodeLog(entries.slice(0, count)).length);
        const fault = faultOf(bytes.subarray(0, end));
        if (starts.includes(end)) expect(fault).toBeUndefined();
        else {
          const start = Math.max(...starts.filter((at) => at < end));
          expect(fault).toMatchObject({
            code: 'stmlog/truncated',
            message: expect.stringContaining(`at byte ${start} `),
          });
        }
      }),
      share(1),
    );
  });

  test('without its header is none', () => {
    expect(faultOf(new Uint8Array())).toMatchObject({ code: 'stmlog/header' });
    expect(faultOf(encodeLog([]).subarray(0, header - 1))).toMatchObject({ code: 'stmlog/header' });
  });

  test('with a number that nothing has is damaged, and says at which byte', () => {
    const bytes = encodeLog(logOf('0 T1 start\n1 T1 commit'));
    const second = header + 19;
    bytes[second + 16] = 15;
    expect(faultOf(bytes)).toMatchObject({
      code: 'stmlog/damaged',
      message: expect.stringContaining(`byte ${second + 16}`),
    });
    bytes[second + 16] = 0;
    bytes.fill(255, header + 4, header + 8);
    expect(faultOf(bytes)).toMatchObject({
      code: 'stmlog/damaged',
      message: expect.stringContaining(`byte ${header + 4}`),
    });
  });

  test('of any bytes is a log or a fault of the file', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), fc.uint8Array(), fc.nat(), (entries, noise, chosen) => {
        const bytes = encodeLog(entries);
        bytes.set(noise.subarray(0, bytes.length), chosen % Math.max(1, bytes.length - noise.length));
        const fault = faultOf(bytes);
        if (fault !== undefined) expect(fault.code).toMatch(/^stmlog\//);
      }),
      share(1),
    );
  });
});

describe('a trace', () => {
  test('has a slice for each span and an instant for each contention, in microseconds', () => {
    const text = '0 T1 start\n2000 T1 contentionWriteWrite T2 at 4 and 9\n2500 T1 abort\n4000 T1 start\n9000 T1 commit';
    const { traceEvents } = JSON.parse(chromeTrace(logOf(text)));
    expect(traceEvents).toEqual([
      { name: 'thread_name', ph: 'M', pid: 1, tid: 1, args: { name: 'thread 1' } },
      { name: 'aborted write-write', cat: 'aborted', ph: 'X', pid: 1, tid: 1, ts: 0, dur: 2.5 },
      { name: 'run committed', cat: 'run', ph: 'X', pid: 1, tid: 1, ts: 4, dur: 5 },
      {
        name: 'contentionWriteWrite',
        cat: 'contention',
        ph: 'i',
        s: 't',
        pid: 1,
        tid: 1,
        ts: 2,
        args: { own: 'File "p.py", line 4, in f', other: 'File "p.py", line 9, in f', against: 'thread 2' },
      },
    ]);
  });
});
