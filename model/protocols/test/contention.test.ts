import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PolicyName, policies, policyNamed } from '../../index.ts';
import { faultCode } from '../../test/fault.ts';
import { Stage } from '../../test/stage.ts';

const lastContention = (stage: Stage) => stage.eventsOf('contention').at(-1);

describe('policies', () => {
  const time = fc.nat(1000);

  it('C7-CONT-2: each proposes what its name says', () => {
    fc.assert(
      fc.property(time, time, (mine, other) => {
        const older = mine < other;
        const proposals = Object.fromEntries(
          Object.entries(policies).map(([name, policy]) => [name, policy(mine, other)]),
        );
        expect(proposals).toEqual({
          alwaysAbortMyself: { abortOther: false, tryWait: false },
          alwaysAbortOther: { abortOther: true, tryWait: false },
          abortTheYounger: { abortOther: older, tryWait: false },
          alwaysWait: { abortOther: older, tryWait: true },
          pauseIfYounger: { abortOther: older, tryWait: !older },
        });
      }),
    );
  });

  it('C7-CONT-2: ties go against myself', () => {
    expect(policies.abortTheYounger(5, 5).abortOther).toBe(false);
    expect(policies.pauseIfYounger(5, 5)).toEqual({ abortOther: false, tryWait: true });
  });

  it('C7-CONT-2: a policy goes by its name, and an unknown name is a fault of the user', () => {
    for (const name of Object.keys(policies)) expect(policyNamed(name)).toBe(name);
    expect(faultCode(() => policyNamed('toString'))).toBe('model/policy');
    expect(faultCode(() => policyNamed('PauseIfYounger'))).toBe('model/policy');
  });
});

/** What one of two threads decides: it comes with its conflict while T1 is the older and T2 the younger. */
const conflicts: Readonly<Record<string, string>> = {
  'writeWrite younger': 'T1: start, w x 1 | T2: start, w x 2',
  'writeWrite older': 'T1: start | T2: start, w x 2 | T1: w x 1',
  'writeRead younger': 'T1: start, r x | T2: start, w x 2, commit | T1: safepoint | T2: go',
  'writeRead older': 'T1: start, w x 1 | T2: start, r x | T1: commit | T2: safepoint | T1: go',
  'inevitable younger': 'T1: start, inevitable | T2: start, inevitable',
  'inevitable older': 'T1: start | T2: start, inevitable | T1: inevitable',
};

describe('every policy in every kind of contention', () => {
  const table: readonly (readonly [PolicyName, Readonly<Record<keyof typeof conflicts, string>>])[] = [
    [
      'alwaysAbortMyself',
      choices('abortMyself', 'abortMyself', 'abortMyself', 'abortMyself', 'abortMyself', 'abortMyself'),
    ],
    ['alwaysAbortOther', choices('abortOther', 'abortOther', 'abortOther', 'abortOther', 'abortMyself', 'abortMyself')],
    [
      'abortTheYounger',
      choices('abortMyself', 'abortOther', 'abortMyself', 'abortOther', 'abortMyself', 'abortMyself'),
    ],
    ['alwaysWait', choices('abortMyself', 'abortOther', 'wait', 'wait', 'wait', 'wait')],
    ['pauseIfYounger', choices('abortMyself', 'abortOther', 'wait', 'abortOther', 'wait', 'abortMyself')],
  ];

  it.each(table)('C7-CONT-1, C7-CONT-2, C7-CONT-4: %s', (policy, expected) => {
    const decided = Object.entries(conflicts).map(([name, lines]) => {
      const stage = new Stage(`segments=2 policy=${policy} x`);
      stage.run(lines);
      expect(lastContention(stage)?.kind).toBe(name.split(' ')[0]);
      return [name, lastContention(stage)?.choice];
    });
    expect(Object.fromEntries(decided)).toEqual(expected);
  });
});

function choices(...each: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(conflicts).map((name, index) => [name, each[index]!]));
}

describe('contention', () => {
  it('C7-CONT-3: told to abort, I abort before anything is decided', () => {
    const stage = new Stage('segments=3 policy=alwaysAbortOther x y');
    stage.run('T3: start, w y 3 | T1: start, w x 1 | T2: start, w x 2');
    const before = stage.eventsOf('contention').length;
    expect(stage.run('T1: w y 1')).toBe('aborted');
    expect(stage.eventsOf('contention')).toHaveLength(before);
    expect(stage.eventsOf('abort')).toMatchObject([{ segment: 1, cause: 'told' }]);
  });

  it('C7-CONT-3: one that is told to abort already is aborted, whatever the policy', () => {
    const stage = new Stage('segments=3 policy=alwaysAbortMyself x');
    stage.run('T2: start, w x 2 | T1: start, inevitable, w x 1 | T3: start, w x 3');
    expect(lastContention(stage)).toMatchObject({ segment: 3, other: 2, choice: 'abortOther' });
    expect(stage.waitsOn(3)).toBe('aborted');
  });

  it('C7-CONT-3: the inevitable aborts the other and does not wait', () => {
    const stage = new Stage('segments=2 policy=alwaysWait x');
    stage.run('T1: start, r x | T2: start, inevitable, w x 2, commit | T1: safepoint');
    expect(stage.run('T2: go')).toBe('done');
    expect(lastContention(stage)).toMatchObject({ segment: 2, choice: 'abortOther' });
  });

  it('C7-CONT-3: an inevitable other is not aborted', () => {
    const stage = new Stage('segments=2 policy=alwaysAbortOther x');
    stage.run('T1: start | T2: start, inevitable, w x 2');
    expect(stage.run('T1: w x 1')).toBe('aborted');
    expect(stage.c7.segment(2).signal).toBe('commitSoon');
  });

  it('C7-CONT-4: who waits is at a safe point, has asked the other to commit soon, and starts over when it is done', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, r x | T2: start, w x 2, commit | T1: safepoint | T2: go');
    expect(stage.c7.segment(2)).toMatchObject({ safePoint: 'waitTransactionDone', signal: 'none' });
    expect(stage.c7.segment(1)).toMatchObject({ signalWhenDone: 1, signal: 'commitSoon' });
    expect(stage.run('T2: go')).toBe('blocked');
    stage.run('T1: go | T1: commit');
    expect(stage.c7.segment(1).signalWhenDone).toBe(0);
    expect(stage.run('T2: go')).toBe('done');
    expect(stage.values('x')).toEqual([2, 2, 2]);
  });

  it('C7-CONT-4: nobody waits for one that waits itself in waitTransactionDone', () => {
    const stage = new Stage('segments=3 policy=alwaysWait x y');
    stage.run('T1: start, r x | T2: start, r y, w x 2, commit | T1: safepoint | T2: go | T1: go');
    expect(stage.c7.segment(2).safePoint).toBe('waitTransactionDone');
    stage.run('T3: start, w y 3, commit | T1: safepoint | T3: go');
    expect(lastContention(stage)).toMatchObject({ segment: 3, other: 2, choice: 'abortMyself' });
  });

  it('C7-CONT-4: told to abort while it waited, it aborts', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, r x | T2: start, w x 2, commit | T1: safepoint | T2: go | T1: go, w x 1');
    expect(stage.run('T2: go')).toBe('aborted');
    expect(stage.eventsOf('abort')).toMatchObject([{ segment: 2, cause: 'told' }]);
  });

  it('C7-CONT-5: who aborts itself asks the other to commit soon first', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, w x 1 | T2: start, w x 2');
    expect(stage.eventsOf('signal').map(({ segment, signal }) => [segment, signal])).toEqual([
      [1, 'commitSoon'],
      [2, 'abort'],
      [2, 'none'],
    ]);
    expect(stage.eventsOf('abort')).toMatchObject([{ segment: 2, cause: 'contention' }]);
  });

  it('C7-CONT-6: a running other is told and waited for; it aborts at its next safe point', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start | T2: start, w x 2 | T1: w x 1');
    expect([stage.c7.segment(2).signal, stage.waitsOn(1)]).toEqual(['abort', 'aborted']);
    expect(stage.lock('x')).toBe(2);
    expect(stage.run('T2: r x')).toBe('done');
    expect(stage.run('T2: safepoint')).toBe('aborted');
    expect(stage.run('T1: go')).toBe('done');
    expect([stage.lock('x'), stage.values('x')]).toEqual([1, [0, 1, 0]]);
  });

  it('C7-CONT-6: told to abort while waiting for the other’s abort, it aborts itself', () => {
    const stage = new Stage('segments=3 x y');
    stage.run('T1: start, w y 1 | T2: start, w x 2 | T3: start, inevitable | T1: w x 1 | T3: w y 3 | T2: safepoint');
    expect(stage.run('T1: go')).toBe('aborted');
    expect(stage.run('T3: go')).toBe('done');
  });

  const waits = {
    requestRemoved: 'T1: start, w x 1 | T2: start, r x | T1: commit | T2: safepoint | T1: go',
    atSafePoint: 'T1: start | T2: start, w x 2 | T2: commit | T1: w x 1',
    transactionDone: 'T1: start, r x | T2: start, w x 2, commit | T1: safepoint | T2: go | T1: go, w x 1',
  };
  it.each(Object.entries(waits))(
    'C7-CONT-6: one at a safe point that waits on %s is woken and reset on the spot',
    (condition, lines) => {
      const stage = new Stage('segments=2 x');
      stage.run(lines);
      expect(stage.waitsOn(2)).toBe(condition);
      expect(stage.eventsOf('reset')).toMatchObject([{ segment: 2, by: 1 }]);
      expect(stage.protocol.ready(1)).toBe(true);
      expect(stage.run('T2: go')).toBe('aborted');
    },
  );

  it('C7-CONT-6: who aborts another is advised to commit soon itself, once a transaction', () => {
    const stage = new Stage('segments=2 x y');
    stage.run('T1: start | T2: start, w x 2 | T1: w x 1 | T2: safepoint | T1: go');
    expect([stage.eventsOf('advice'), stage.c7.segment(1).signalledToCommitSoon]).toMatchObject([[{ segment: 1 }], 1]);
    stage.run('T2: start, w y 2 | T1: w y 1 | T2: safepoint | T1: go');
    expect(stage.eventsOf('advice')).toHaveLength(1);
  });

  it('C7-CONT-7: the advice is delivered at the next safe point, and the signal cleared', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, w x 1 | T2: start, w x 2');
    expect(stage.c7.segment(1)).toMatchObject({ signal: 'commitSoon', signalledToCommitSoon: 0 });
    expect(stage.eventsOf('advice')).toEqual([]);
    expect(stage.run('T1: safepoint')).toBe('done');
    expect(stage.c7.segment(1)).toMatchObject({ signal: 'none', signalledToCommitSoon: 1 });
    expect(stage.eventsOf('advice')).toEqual([{ type: 'advice', segment: 1 }]);
  });

  it('C7-CONT-7: delivered while a pause is signalled, the signal becomes the pause', () => {
    const stage = new Stage('segments=3 x');
    stage.run('T1: start, w x 1 | T2: start, w x 2 | T3: start, commit');
    expect(stage.run('T1: safepoint')).toBe('blocked');
    expect(stage.c7.segment(1)).toMatchObject({ signal: 'pause', signalledToCommitSoon: 1 });
  });

  it('C7-CONT-7: it is not given again, to one told to abort, or while a pause is signalled', () => {
    const again = new Stage('segments=2 x');
    again.run('T1: start, w x 1 | T2: start, w x 2 | T1: safepoint | T2: start, w x 2');
    expect(again.c7.segment(1).signal).toBe('none');

    const paused = new Stage('segments=3 x');
    paused.run('T1: start, w x 1 | T2: start | T3: start, commit | T2: w x 2');
    expect(paused.c7.segment(1).signal).toBe('pause');
    expect(paused.eventsOf('signal').some(({ signal }) => signal === 'commitSoon')).toBe(false);
  });
});
