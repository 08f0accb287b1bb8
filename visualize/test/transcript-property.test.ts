import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepsOf, transcript } from '../index.ts';
import { cellWidth } from '../transcript/cells.ts';
import { MINIMUM_WIDTH } from '../transcript/table.ts';
import { anyLog } from './arbitrary.ts';

/** At which cells of a line the separators stand. */
function columnsOf(line: string): readonly number[] {
  return [...line.matchAll(/[│┼]/g)].map(({ index }) => cellWidth(line.slice(0, index)));
}

/** Lines of a transcript: those of the header, the rule, and those of the body. */
function partsOf(text: string): {
  readonly header: readonly string[];
  readonly rule: string;
  readonly body: readonly string[];
} {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => /^─+┼/.test(line));
  return {
    header: lines.slice(0, at),
    rule: lines[at] ?? '',
    body: lines.slice(at + 1).filter((line) => line !== 'no steps'),
  };
}

describe('the transcript of any log', () => {
  test('has the same columns in every line', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: -5, max: 200 }), (log, width) => {
        const { header, rule, body } = partsOf(transcript(log, { width }));
        // A name may hold the separator's character too.
        for (const line of [...header, ...body])
          expect(columnsOf(line)).toEqual(expect.arrayContaining([...columnsOf(rule)]));
      }),
    );
  });

  test('keeps to its width where columns of the least width fit', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 0, max: 150 }), (log, extra) => {
        const columns = columnsOf(partsOf(transcript(log)).rule).length;
        const width = 'step'.length + columns * (' │ '.length + MINIMUM_WIDTH) + extra;
        for (const line of transcript(log, { width }).split('\n')) expect(cellWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('numbers each step once, in order, and says something of it', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const numbers = partsOf(transcript(log)).body.map((line) => line.slice(0, 4).trim());
        const steps = stepsOf(log);
        expect(numbers.filter((number) => number !== '')).toEqual(steps.map(({ number }) => String(number)));
        for (const { text } of steps) expect(text).not.toBe('');
      }),
    );
  });

  test('repeats itself, and gives the log back', () => {
    fc.assert(
      fc.property(anyLog, fc.boolean(), (log, color) => {
        expect(transcript(structuredClone(log), { color })).toBe(transcript(log, { color }));
        const first = log.events.findIndex(({ type }) => type === 'step');
        expect(stepsOf(log).flatMap(({ events }) => events)).toEqual(first < 0 ? [] : log.events.slice(first));
      }),
    );
  });
});
