import { describe, expect, it } from 'vitest';
import { AssertionFailure } from '../../index.ts';
import { Stage } from '../../test/stage.ts';

/** The state in the protocol's own words. */
function encoded({ protocol }: Stage): number[] {
  const words: number[] = [];
  protocol.encode({ int: (value) => words.push(value) });
  return words;
}

/** A new stage, after the lines. */
function played(lines: string, world = 'segments=2 x y'): Stage {
  const stage = new Stage(world);
  stage.run(lines);
  return stage;
}

describe('an operation', () => {
  it('is not begun while another is under way', () => {
    const stage = played('T1: start, w x 1 | T2: start | T1: commit');
    expect(() => stage.run('T1: r x')).toThrow(AssertionFailure);
  });

  it('other than a start needs a transaction, and a start needs none', () => {
    expect(() => played('T1: r x')).toThrow(AssertionFailure);
    expect(() => played('T1: commit')).toThrow(AssertionFailure);
    expect(() => played('T1: start, start')).toThrow(AssertionFailure);
    expect(played('T1: yield, start, yield').run('T1: commit')).toBe('done');
  });

  it('takes the same way at both granularities, when nobody comes between', () => {
    const lines = 'T1: start!, r! x, w! y 1, safepoint!, inevitable!, commit!, start!, w! x 2, abort!';
    const changes = ['barrier', 'fine'].map((granularity) =>
      played(lines, `segments=2 granularity=${granularity} x y`).events.filter(
        ({ type }) => type !== 'mutex' && type !== 'privatizationLock',
      ),
    );
    expect(changes[1]).toEqual(changes[0]);
  });
});

describe('what is asked about a thread', () => {
  it('says whether its next safe point has an effect', () => {
    const stage = played('T1: start, w x 1 | T2: start');
    expect(stage.protocol.signalled(1)).toBe(false);
    stage.run('T1: commit');
    expect(stage.protocol.signalled(1)).toBe(true);
  });

  it('says whether it is in a transaction, and in an inevitable one', () => {
    const { protocol } = played('T1: start, inevitable | T2: start, abort');
    expect([0, 1].map((thread) => protocol.inTransaction(thread))).toEqual([true, false]);
    expect([0, 1].map((thread) => protocol.inevitable(thread))).toEqual([true, false]);
  });

  it('C7-MEM-1: what is committed is what segment 0 holds', () => {
    const stage = played('T1: start, w x 5');
    const { address } = stage.names.find('x');
    expect(stage.protocol.committed(address, 8)).toBe(0);
    stage.run('T1: commit');
    expect(stage.protocol.committed(address, 8)).toBe(5);
  });
});

describe('the test build', () => {
  it('is at a safe point while it is switched away from, and goes on when it is switched to', () => {
    const stage = played('T1: start, w x 1 | T2: start, w y 1');
    stage.protocol.switchAway(1);
    expect(stage.c7.segment(2).safePoint).toBe('waitOtherThread');
    expect(stage.run('T1: commit')).toBe('done');
    stage.protocol.switchBack(1);
    expect(stage.c7.segment(2).safePoint).toBe('running');
  });

  it('C7-ABORT-2: can be reset while it is switched away from, and aborts when it is switched to', () => {
    const stage = played('T1: start, w x 1 | T2: start, r x, w y 1', 'segments=2 policy=abortTheYounger x y');
    stage.protocol.switchAway(1);
    expect(stage.run('T1: commit')).toBe('done');
    expect([stage.lock('y'), stage.values('y')]).toEqual([0, [0, 0, 0]]);
    stage.protocol.switchBack(1);
    expect(stage.protocol.inTransaction(1)).toBe(false);
  });
});

describe('the description of a state', () => {
  it('does not tell how many transactions there were before', () => {
    expect(encoded(played('T1: start, r x, abort, start, r y'))).toEqual(encoded(played('T1: start, r y')));
  });

  it('tells who is older, who waits, what is written, and what was read', () => {
    const states = [
      'T1: start | T2: start',
      'T2: start | T1: start',
      'T1: start, r x | T2: start',
      'T1: start, w x 0 | T2: start',
      'T1: start, w x 1 | T2: start',
      'T1: start | T2: start | T1: commit',
      'T1: start, inevitable | T2: start',
      'T1: start, call-on commit 1 | T2: start',
      'T1: start, call-on abort 1 | T2: start',
    ].map((lines) => encoded(played(lines)).join());
    expect(new Set(states).size).toBe(states.length);
  });
});
