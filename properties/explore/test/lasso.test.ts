import { expect, test } from 'vitest';
import { Lasso } from '../lasso.ts';

test('a cycle is noticed before it has been gone round three times, and not before it closes', () => {
  for (let tail = 0; tail < 40; tail++) {
    for (let cycle = 1; cycle < 40; cycle++) {
      const lasso = new Lasso();
      let step = 0;
      while (!lasso.closes(step < tail ? step : tail + ((step - tail) % cycle))) step++;
      expect(step).toBeGreaterThanOrEqual(tail + cycle);
      expect(step).toBeLessThanOrEqual(2 * Math.max(tail, cycle) + cycle);
    }
  }
});

test('a new sequence knows nothing of the one before', () => {
  const lasso = new Lasso();
  expect([1, 1].map((state) => lasso.closes(state))).toEqual([false, true]);
  lasso.restart();
  expect([1, 2, 3].map((state) => lasso.closes(state))).toEqual([false, false, false]);
});
