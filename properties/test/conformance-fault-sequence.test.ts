import { describe, expect, it } from 'vitest';
import { faults, idle, operations, plain, young } from './conformance-faults.ts';
import { replayContent, smallRun } from './conformance-runs.ts';

describe('a run that no library can have recorded', () => {
  const started = { seg1: { version: 1, tx: 'regular' }, thread0: { inTransaction: true } };

  it('has an operation where it cannot be', async () => {
    const run = { ...smallRun(), ops: [plain('read', 0)].map((op) => ({ ...op, object: 'o0', index: 0, value: 0 })) };
    expect(
      await faults(
        JSON.stringify(run),
        operations(plain('start', 0)),
        operations(plain('commit', 1)),
        operations(plain('switch', 0)),
        operations(
          { ...plain('becomeInevitable', 0), after: { seg1: { tx: 'inevitable' } } },
          { ...plain('abort', 0), after: { seg1: idle } },
        ),
      ),
    ).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:629: error: thread 0 performs read outside of a transaction [trace/impossible]
        …,1,2],"values":[{},{},{}]},"commitSoonCalls":0},"ops":[{"op":"read","thread":0,"outcome":"ok","after":{},"obje…
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: a start comes before it

      trace.jsonl:1:749: error: thread 0 starts a transaction inside another [trace/impossible]
        …":1,"tx":"regular"},"thread0":{"inTransaction":true}}},{"op":"start","thread":0,"outcome":"ok","after":{}}]}
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: a commit or an abort comes in between

      trace.jsonl:1:749: error: thread 1 performs commit while thread 0 runs [trace/impossible]
        …":1,"tx":"regular"},"thread0":{"inTransaction":true}}},{"op":"commit","thread":1,"outcome":"ok","after":{}}]}
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: recorded threads run one at a time, thread 0 first: a switch comes in between

      trace.jsonl:1:749: error: a switch to thread 0, which runs already [trace/impossible]
        …":1,"tx":"regular"},"thread0":{"inTransaction":true}}},{"op":"switch","thread":0,"outcome":"ok","after":{}}]}
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: a switch names the thread that runs from then on

      trace.jsonl:1:838: error: thread 0 aborts its transaction, which is inevitable [trace/impossible]
        …0,"outcome":"ok","after":{"seg1":{"tx":"inevitable"}}},{"op":"abort","thread":0,"outcome":"ok","after":{"seg1"…
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: an inevitable transaction can only commit
      "
    `);
  });

  it('places an object where it cannot be, or where there is no room', async () => {
    const moved = (n1: number, n0: number) => young((ops) => Object.assign(ops[5]!, { moved: { n1, n0 } }));
    const large = { size: 66 * 1024, address: 168034352 };
    expect(
      await faults(
        moved(168034396, 168034424),
        moved(168034304, 168034424),
        moved(2 ** 60, 168034424),
        moved(168034384, 168034424),
        moved(168034424, 168034424),
        moved(168034392, 168034416),
        young((ops) => Object.assign(ops[1]!, large)),
      ),
    ).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:914: error: object "n1" is at 168034396 [trace/placement]
        …":163840024},{}]}}},{"op":"minorCollect","moved":{"n1":168034396,"n0":168034424},"thread":0,"outcome":"ok","af…
                                                                ^^^^^^^^^
        hint: objects start at multiples of 8

      trace.jsonl:1:914: error: object "n1" is at 168034304, before the old-object space [trace/placement]
        …":163840024},{}]}}},{"op":"minorCollect","moved":{"n1":168034304,"n0":168034424},"thread":0,"outcome":"ok","af…
                                                                ^^^^^^^^^
        hint: with these pages the old-object space begins at 168034304, and its first object may be at 168034320

      trace.jsonl:1:914: error: object "n1" ends at 1152921504606847000, beyond the end of the segment [trace/placement]
        …":163840024},{}]}}},{"op":"minorCollect","moved":{"n1":1152921504606847000,"n0":168034424},"thread":0,"outcome…
                                                                ^^^^^^^^^^^^^^^^^^^
        hint: a segment has 2621440000 bytes, and its last object ends at 2621439984

      trace.jsonl:1:914: error: object "n1" is at 168034384, where there is no room for its 16 bytes [trace/placement]
        …":163840024},{}]}}},{"op":"minorCollect","moved":{"n1":168034384,"n0":168034424},"thread":0,"outcome":"ok","af…
                                                                ^^^^^^^^^
        hint: the 16 bytes in front of an object are taken too, and only a major collection frees places

      trace.jsonl:1:929: error: object "n0" is at 168034424, where there is no room for its 24 bytes [trace/placement]
        …]}}},{"op":"minorCollect","moved":{"n1":168034424,"n0":168034424},"thread":0,"outcome":"ok","after":{"o1":{"ba…
                                                                ^^^^^^^^^
        hint: the 16 bytes in front of an object are taken too, and only a major collection frees places

      trace.jsonl:1:929: error: object "n0" is at 168034416, where there is no room for its 24 bytes [trace/placement]
        …]}}},{"op":"minorCollect","moved":{"n1":168034392,"n0":168034416},"thread":0,"outcome":"ok","after":{"o1":{"ba…
                                                                ^^^^^^^^^
        hint: the 16 bytes in front of an object are taken too, and only a major collection frees places

      trace.jsonl:1:389: error: object "n0" is at 168034352, where there is no room for its 67584 bytes [trace/placement]
        …e","object":"n0","kind":"bytes","size":67584,"address":168034352,"thread":0,"outcome":"ok","after":{}},{"op":"…
                                                                ^^^^^^^^^
        hint: the 16 bytes in front of an object are taken too, and only a major collection frees places
      "
    `);
  });

  it('uses an object that its thread cannot know, or that is gone', async () => {
    const start = (thread: number, segment: number) => ({
      ...plain('start', thread),
      after: { [`seg${segment}`]: { version: 1, tx: 'regular' }, [`thread${thread}`]: { inTransaction: true } },
    });
    const ended = { seg1: { tx: 'none' }, thread0: { inTransaction: false } };
    const restarted = { seg1: { version: 2, tx: 'regular' }, thread0: { inTransaction: true } };
    const toOther = [plain('switch', 1), start(1, 2)];
    const again = [
      { ...plain('abort', 0), after: ended },
      { ...plain('start', 0), after: restarted },
    ];
    const access = (op: string, thread: number, rest: object) => ({
      ...plain(op, thread),
      index: 0,
      value: 0,
      ...rest,
    });
    const youngThen = (...ops: object[]) => young((all) => all.splice(3, all.length, ...(ops as typeof all)));
    expect(
      await faults(
        youngThen(...toOther, access('read', 1, { object: 'n0' })),
        youngThen(...toOther, access('writeRef', 1, { object: 'o1', target: 'n0' })),
        youngThen(...again, access('readRef', 0, { object: 'n1' })),
        youngThen(...again, access('writeRefCard', 0, { object: 'o1', target: 'n1' })),
      ),
    ).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:799: error: thread 1 performs read with object "n0", which thread 1 cannot know yet [trace/impossible]
        …"outcome":"ok","after":{},"index":0,"value":0,"object":"n0"}],"initial":{"seg1":{"version":255,"tx":"none","mu…
                                                                ^^^^
        hint: it belongs to thread 0 until that commits

      trace.jsonl:1:817: error: thread 1 performs writeRef with object "n0", which thread 1 cannot know yet [trace/impossible]
        …,"after":{},"index":0,"value":0,"object":"o1","target":"n0"}],"initial":{"seg1":{"version":255,"tx":"none","mu…
                                                                ^^^^
        hint: it belongs to thread 0 until that commits

      trace.jsonl:1:855: error: thread 0 performs readRef with object "n1", which is gone [trace/impossible]
        …"outcome":"ok","after":{},"index":0,"value":0,"object":"n1"}],"initial":{"seg1":{"version":255,"tx":"none","mu…
                                                                ^^^^
        hint: what a transaction has allocated goes with it when it is aborted

      trace.jsonl:1:874: error: thread 0 performs writeRefCard with object "n1", which is gone [trace/impossible]
        …,"after":{},"index":0,"value":0,"object":"o1","target":"n1"}],"initial":{"seg1":{"version":255,"tx":"none","mu…
                                                                ^^^^
        hint: what a transaction has allocated goes with it when it is aborted
      "
    `);
  });

  it('is still compared up to there: what differs first is reported first', async () => {
    const run = { ...smallRun(), ops: [{ ...plain('start', 0), outcome: 'conflict', after: {} }, plain('commit', 0)] };
    const { disagreements } = await replayContent(JSON.stringify(run));
    expect(disagreements).toMatchObject([{ operation: 0, entry: 'outcome', expected: 'conflict', got: 'ok' }]);
    expect(
      await faults(JSON.stringify({ ...run, ops: [{ ...plain('start', 0), after: started }, plain('start', 0)] })),
    ).toContain('[trace/impossible]');
  });
});
