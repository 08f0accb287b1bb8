import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cells, Journal } from '../index.ts';
import { play, randomRun } from './random-run.ts';
import { Stage } from './stage.ts';

const writes = fc.array(fc.tuple(fc.nat(2), fc.nat(9), fc.integer()), { maxLength: 200 });

describe('the journal', () => {
  it('puts back everything that was written since a mark, mark by mark', () => {
    fc.assert(
      fc.property(fc.array(writes, { minLength: 1, maxLength: 5 }), (stretches) => {
        const journal = new Journal();
        const blocks = [0, 1, 2].map(() => new Cells(10));
        const snapshot = () => blocks.map(({ words }) => [...words]);
        journal.recording = true;
        const marks = stretches.map((stretch) => {
          const before = { mark: journal.mark(), words: snapshot() };
          for (const [block, index, value] of stretch) journal.write(blocks[block]!, index, value);
          return before;
        });
        for (const { mark, words } of marks.reverse()) {
          journal.undo(mark);
          expect(snapshot()).toEqual(words);
        }
      }),
    );
  });

  it('writes the same, recording or not', () => {
    fc.assert(
      fc.property(writes, (stretch) => {
        const written = [true, false].map((recording) => {
          const journal = new Journal();
          const cells = new Cells(10);
          journal.recording = recording;
          for (const [, index, value] of stretch) journal.write(cells, index, value);
          return [...cells.words];
        });
        expect(written[0]).toEqual(written[1]);
      }),
    );
  });

  it('remembers nothing while it does not record, and forgets when that is turned off', () => {
    const journal = new Journal();
    const cells = new Cells(1);
    journal.write(cells, 0, 1);
    expect(journal.mark()).toBe(0);
    journal.recording = true;
    journal.write(cells, 0, 2);
    expect(journal.mark()).toBe(1);
    journal.recording = false;
    journal.undo(0);
    expect(cells.words[0]).toBe(2);
  });

  it('does not spend an entry on a write that changes nothing', () => {
    const journal = new Journal();
    const cells = new Cells(1);
    journal.recording = true;
    journal.write(cells, 0, 0);
    expect(journal.mark()).toBe(0);
  });

  it('takes a whole c7 world back to where it was, whatever happened in between', () => {
    fc.assert(
      fc.property(randomRun, fc.nat(40), ({ world, choices }, before) => {
        const stage = new Stage(world);
        play(stage, choices.slice(0, before));
        stage.c7.journal.recording = true;
        const mark = stage.c7.journal.mark();
        const state = describeState(stage);
        play(stage, choices.slice(before));
        stage.c7.journal.undo(mark);
        expect(describeState(stage)).toEqual(state);
      }),
    );
  });
});

/** The state as the protocol describes it, and all that the description leaves out on purpose. */
function describeState({ c7, protocol }: Stage): number[] {
  const words: number[] = [];
  protocol.encode({ int: (value) => words.push(value) });
  for (const part of [c7.globals, ...c7.segments, ...c7.threads]) words.push(...part.cells.words);
  for (const { address, size } of c7.objects.list) {
    for (let segment = 0; segment <= c7.layout.segments; segment++) {
      for (let at = address; at < address + size; at += 4) words.push(c7.memory.word(segment, at));
      words.push(c7.memory.byte(segment, c7.layout.markerOf(address)));
    }
  }
  return words;
}
