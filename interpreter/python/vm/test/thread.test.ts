import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Frame, PythonThread } from '../thread.ts';

/** What a thread says of itself. */
function described(thread: PythonThread): readonly number[] {
  const words: number[] = [];
  thread.encode({ int: (word) => words.push(word) });
  return words;
}

const value = fc.oneof(
  fc.record({ tag: fc.constant(0), payload: fc.integer({ min: -(2 ** 48), max: 2 ** 48 }) }),
  fc.record({ tag: fc.constant(1), payload: fc.double() }),
  fc.record({ tag: fc.constantFrom(2, 3), payload: fc.nat().map((number) => 8 * number) }),
);
const state = fc.record({
  values: fc.array(value, { maxLength: 40 }),
  frames: fc.array(fc.tuple(fc.nat(50), fc.nat(90), fc.nat(30)), { maxLength: 12 }),
});

function fill(
  thread: PythonThread,
  {
    values,
    frames,
  }: { values: readonly { tag: number; payload: number }[]; frames: readonly (readonly [number, number, number])[] },
): void {
  thread.sp = 0;
  for (const { tag, payload } of values) {
    thread.reserve(1);
    thread.tags[thread.sp] = tag;
    thread.payload[thread.sp++] = payload;
  }
  thread.fp = -Frame.size;
  for (const [code, pc, base] of frames) {
    thread.reserve(1);
    thread.fp += Frame.size;
    thread.frames.fill(0, thread.fp, thread.fp + Frame.size);
    thread.frames.set([code, pc, base], thread.fp);
  }
}

describe('the state of a thread', () => {
  test('a thread that is put back is what it was, whatever it did in between', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const thread = new PythonThread(0);
        fill(thread, before);
        const saved = thread.save();
        const was = described(thread);
        fill(thread, after);
        thread.restore(saved);
        expect(described(thread)).toEqual(was);
        // The copy is its own: what the thread does later does not reach it.
        fill(thread, after);
        thread.restore(saved);
        expect(described(thread)).toEqual(was);
      }),
    );
  });

  test('threads that differ in a value, in a frame, in how deep they are in atomic blocks, or in how long they wait are told apart', () => {
    fc.assert(
      fc.property(state, fc.nat(), (before, where) => {
        const thread = new PythonThread(0);
        fill(thread, before);
        const was = described(thread);
        thread.atomic++;
        expect(described(thread)).not.toEqual(was);
        thread.atomic--;
        for (const deadline of [0, 1, 2 ** 40]) {
          thread.deadline = deadline;
          expect(described(thread)).not.toEqual(was);
        }
        thread.deadline = undefined;
        if (thread.fp >= 0) {
          thread.frames[thread.fp + Frame.pc]! += 1;
          expect(described(thread)).not.toEqual(was);
          thread.frames[thread.fp + Frame.pc]! -= 1;
        }
        if (thread.sp > 0) {
          const at = where % thread.sp;
          thread.tags[at] = 3;
          thread.payload[at] = 0x3fff_ffff;
          expect(described(thread)).not.toEqual(was);
        }
      }),
    );
  });

  test('references that a collection moves are followed, also those that an abort brings back', () => {
    fc.assert(
      fc.property(state, (before) => {
        const thread = new PythonThread(0);
        fill(thread, before);
        thread.keep();
        const moved = (object: number) => object + 0x1000;
        const expected = before.values.map(({ tag, payload }) =>
          tag === 2 && payload !== 0 ? moved(payload) : payload,
        );
        thread.forward(moved);
        expect([...thread.payload.slice(0, thread.sp)]).toEqual(expected);
        fill(thread, { values: [], frames: [] });
        thread.goBack();
        expect([...thread.payload.slice(0, thread.sp)]).toEqual(expected);
      }),
    );
  });
});
