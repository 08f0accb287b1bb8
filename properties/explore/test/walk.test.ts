import { expect, test } from 'vitest';
import { stageOf, unbounded } from '../../arbitraries/subject.ts';
import { Mark } from '../graph.ts';
import { finish, type Search } from '../strategy.ts';
import { Ending, Walk } from '../walk.ts';

// Both read x, T2 commits, and T1 finds that out.
const conflict = [0, 0, 1, 1, 1, 1];

function walking(action: (walk: Walk) => void): void {
  const walk = new Walk(stageOf('init: x=0\nT1..T2: { r = x; x = r + 1 }', { protocol: 'c7' }).subject, unbounded);
  finish(
    // biome-ignore lint/correctness/useYield: nothing to tell
    walk.during(function* (): Search<void> {
      action(walk);
    }),
  );
}

test('what has happened in an execution is forgotten when its steps are taken back', () => {
  walking((walk) => {
    const happened = [walk.happened];
    while (walk.judge(walk.movable().length > 0) === Ending.none) {
      const thread = conflict[walk.length] ?? walk.movable()[0]!;
      walk.step(thread);
      expect(walk.happened).toBe(happened.at(-1)! | walk.marks);
      happened.push(walk.happened);
    }
    expect(happened[0]).toBe(0);
    expect(happened.at(-1)! & (Mark.commit | Mark.abort)).toBe(Mark.commit | Mark.abort);
    for (let length = walk.length; length >= 0; length--) {
      walk.back(length);
      expect([walk.length, walk.happened]).toEqual([length, happened[length]]);
    }
  });
});
