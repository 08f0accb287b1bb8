import { describe, expect, it } from 'vitest';
import { Journal } from '../index.ts';
import { record } from '../record.ts';

class Point extends record('x', 'y') {}

describe('a record', () => {
  it('has the named fields, 0 at first, each of its own', () => {
    const [one, other] = [new Point(new Journal()), new Point(new Journal())];
    one.x = 3;
    one.y -= 1;
    expect([one.x, one.y, other.x, other.y]).toEqual([3, -1, 0, 0]);
  });

  it('keeps 32-bit signed integers: an address above 2 GiB comes back with >>> 0', () => {
    const point = new Point(new Journal());
    point.x = 2_500_000_000;
    expect(point.x).toBeLessThan(0);
    expect(point.x >>> 0).toBe(2_500_000_000);
  });

  it('comes back when undone', () => {
    const journal = new Journal();
    const point = new Point(journal);
    point.x = 1;
    journal.recording = true;
    const mark = journal.mark();
    point.x = 2;
    point.y = 5;
    journal.undo(mark);
    expect([point.x, point.y]).toEqual([1, 0]);
  });
});
