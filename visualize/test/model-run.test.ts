import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scheduleScene, stepsOf, transcript } from '../index.ts';
import { faults } from './boxes.ts';
import { modelLog } from './model-run.ts';

describe('any run of the model', () => {
  test('can be told: something of each step, and of no place without a name', () => {
    fc.assert(
      fc.property(modelLog, (log) => {
        expect(transcript(log)).toContain('step');
        for (const { text } of stepsOf(log)) expect(text).not.toMatch(/^$|undefined|0x/);
      }),
    );
  });

  test('can be drawn, with no overlapping labels', () => {
    fc.assert(
      fc.property(modelLog, (log) => {
        expect(faults(scheduleScene(log))).toEqual([]);
      }),
    );
  });
});
