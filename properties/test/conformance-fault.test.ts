import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { replayFile } from '../conformance/index.ts';
import { longestLine } from '../conformance/lines.ts';
import { diagnosticOf, replayContent, smallRun, traceLines, youngRun } from './conformance-runs.ts';

type Run = ReturnType<typeof smallRun>;

const good = JSON.stringify(smallRun());

/** The diagnostics of files with these contents, one after the other. */
async function faults(...contents: readonly (string | Uint8Array)[]): Promise<string> {
  const found: string[] = [];
  for (const content of contents) found.push(await diagnosticOf(replayContent(content)));
  return `\n${found.join('\n\n')}\n`;
}

/** The small run with something replaced in its text. */
function replaced(before: string, after: string): string {
  expect(good).toContain(before);
  return good.replace(before, after);
}

/** The small run with other operations; what they change is left out, because the fault comes first. */
function operations(...ops: readonly object[]): string {
  const run: Omit<Run, 'ops'> = smallRun();
  return JSON.stringify({ ...run, ops: [...smallRun().ops.slice(0, 1), ...ops] });
}

/** The young run after a change of its operations. */
function young(change: (ops: ReturnType<typeof youngRun>['ops']) => void): string {
  const run = youngRun();
  change(run.ops);
  return JSON.stringify(run);
}

const plain = (op: string, thread: number) => ({ op, thread, outcome: 'ok', after: {} });
const idle = { tx: 'none' };

describe('a file that cannot be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redolog-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const reading = async (path: string) =>
    (await diagnosticOf(replayFile(join(folder, path)))).replaceAll(folder, 'FOLDER');

  it('is not there, is a folder, or has no possible name', async () => {
    expect(await reading('nothing.jsonl')).toMatchInlineSnapshot(`
      "error: there is no file FOLDER/nothing.jsonl [trace/file]
        hint: check the name"
    `);
    expect(await reading('')).toMatchInlineSnapshot(`
      "error: FOLDER is a folder [trace/file]
        hint: name the recorded files in it one by one"
    `);
    expect(await reading('a\0b')).toContain('[trace/file]');
    writeFileSync(join(folder, 'file'), '');
    expect(await reading('file/trace.jsonl')).toContain('there is no file');
  });

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)('may not be read', async () => {
    writeFileSync(join(folder, 'secret.jsonl'), good);
    chmodSync(join(folder, 'secret.jsonl'), 0);
    expect(await reading('secret.jsonl')).toContain('FOLDER/secret.jsonl may not be read [trace/file]');
  });
});

describe('a file that is no recording', () => {
  it('is empty, plain or packed', async () => {
    expect(await faults('', gzipSync(''), '\n \n')).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:1: error: the file holds no recorded run [trace/empty]
        
        ^
        hint: a run is a line of JSON

      trace.jsonl:1:1: error: the file holds no recorded run [trace/empty]
        
        ^
        hint: a run is a line of JSON

      trace.jsonl:1:1: error: the file holds no recorded run [trace/empty]
        
        ^
        hint: a run is a line of JSON
      "
    `);
  });

  it('is packed, and broken or cut off', async () => {
    const lines = traceLines('basic.jsonl.gz').slice(0, 8).join('\n');
    const packed = gzipSync(lines);
    const flipped = Uint8Array.from(packed);
    flipped[flipped.length - 7]! ^= 1;
    const cut = packed.subarray(0, packed.length * 0.9);
    expect(
      await faults(packed.subarray(0, 5), flipped, Buffer.concat([packed, Buffer.from('?')])),
    ).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:1: error: the gzip data is broken: it stops before its end, or other bytes follow it [trace/gzip]
        
        ^
        hint: what comes after this place cannot be read; record the file or copy it once more

      trace.jsonl:8:3825: error: the gzip data is broken: incorrect data check [trace/gzip]
        …3,4],"values":[{"3":48},{"3":48},{"3":48},{"3":48},{"3"
                                                                ^
        hint: what comes after this place cannot be read; record the file or copy it once more

      trace.jsonl:8:7753: error: the gzip data is broken: it stops before its end, or other bytes follow it [trace/gzip]
        …g2":{"tx":"none"},"thread1":{"inTransaction":false}}}]}
                                                                ^
        hint: what comes after this place cannot be read; record the file or copy it once more
      "
    `);
    const [head = ''] = (await faults(cut)).trim().split('\n');
    expect(head).toMatch(/^trace\.jsonl:[5-8]:\d+: error: the gzip data is broken: it stops before its end, or/);
  });

  it('is no text', async () => {
    expect(await faults(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), Uint8Array.of(0, 1, 2))).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:1: error: the file is no text in UTF-8 [trace/not-text]
        �PNG�
        ^
        hint: recorded runs are lines of JSON, plain or in gzip data

      trace.jsonl:1:1: error: \`���\` is no JSON value [trace/syntax]
        ���
        ^^^
        hint: a recorded run is one line of JSON
      "
    `);
    expect(await diagnosticOf(replayContent(Uint8Array.of(200, 201), 'x.jsonl.gz'))).toMatchInlineSnapshot(`
      "x.jsonl.gz:1:1: error: the file is no text in UTF-8 [trace/not-text]
        ��
        ^
        hint: the file does not begin as gzip data does (1f 8b); recorded runs are lines of JSON, plain or in gzip data"
    `);
  });

  it('has a line without end', async () => {
    expect(await faults(gzipSync(new Uint8Array(longestLine + 1).fill(0x20)))).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:1: error: the line is longer than 33554432 bytes [trace/too-long]
                                                                                                                      …
        ^
        hint: a recorded run is one line of JSON
      "
    `);
  });

  it('has a blank line between runs', async () => {
    expect(await faults(`${good}\n\n\n${good}\n`)).toMatchInlineSnapshot(`
      "
      trace.jsonl:2:1: error: a blank line stands between runs [trace/blank-line]
        
        ^
        hint: remove it
      "
    `);
  });

  it('is no JSON: the place is the first character that cannot be', async () => {
    const texts = [
      '{"seed": 1,}',
      '{"seed": 01}',
      '["a\nb"]',
      '{"a": tru}',
      '{} {}',
      `${good}\n{"seed":`,
      '{"a":"\\x"}',
    ];
    expect(await faults(...texts)).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:12: error: expected a field name in double quotes, found \`}\` [trace/syntax]
        {"seed": 1,}
                   ^
        hint: a recorded run is one line of JSON

      trace.jsonl:1:10: error: \`01\` is no JSON value [trace/syntax]
        {"seed": 01}
                 ^^
        hint: a recorded run is one line of JSON

      trace.jsonl:1:2: error: the line ends inside a string [trace/syntax]
        ["a
         ^^
        hint: a recorded run is one line of JSON

      trace.jsonl:1:7: error: \`tru\` is no JSON value [trace/syntax]
        {"a": tru}
              ^^^
        hint: a recorded run is one line of JSON

      trace.jsonl:1:4: error: expected the end of the line, found \`{\` [trace/syntax]
        {} {}
           ^
        hint: a recorded run is one line of JSON

      trace.jsonl:2:9: error: expected a value, found the end of the line [trace/syntax]
        {"seed":
                ^
        hint: a recorded run is one line of JSON

      trace.jsonl:1:6: error: a string holds an unknown escape [trace/syntax]
        {"a":"\\x"}
             ^^
        hint: a recorded run is one line of JSON
      "
    `);
  });
});

describe('a run that is none', () => {
  it('lacks a field, or has one of another type', async () => {
    expect(
      await faults(
        '[1]',
        replaced('"seed":7,', ''),
        replaced('"profile":"small"', '"profile":null'),
        replaced('"op":"start","thread":0', '"op":"start"'),
        replaced('"op":"start","thread":0', '"op":"start","thread":"0"'),
        replaced('"outcome":"ok"', '"outcome":"fine"'),
        replaced('"objects":[', '"objects":{},"x":['),
        replaced('"mustAbort":false', '"mustAbort":0'),
        replaced('"readBy":[1]', '"readBy":{}'),
        replaced('{"3":103}', '{"03":103}'),
        replaced('"after":{}', '"after":[]'),
      ),
    ).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:1: error: the run is a list, not an object [trace/type]
        [1]
        ^^^
        hint: write an object here

      trace.jsonl:1:1: error: the run has no field "seed" [trace/type]
        {"profile":"small","threads":2,"segments":2,"pageSize":4096,"objects":[{"name":"o0","kind":"bytes","size":16,"…
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: it is part of the format

      trace.jsonl:1:21: error: profile is null, not a text [trace/type]
        {"seed":7,"profile":null,"threads":2,"segments":2,"pageSize":4096,"objects":[{"name":"o0","kind":"bytes","size…
                            ^^^^
        hint: write a text here

      trace.jsonl:1:629: error: ops[0] has no field "thread" [trace/type]
        …,1,2],"values":[{},{},{}]},"commitSoonCalls":0},"ops":[{"op":"start","outcome":"ok","after":{"seg1":{"version"…
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: it is part of the format

      trace.jsonl:1:652: error: ops[0].thread is "0", not a whole number [trace/type]
        …}]},"commitSoonCalls":0},"ops":[{"op":"start","thread":"0","outcome":"ok","after":{"seg1":{"version":1,"tx":"r…
                                                                ^^^
        hint: write a whole number here

      trace.jsonl:1:664: error: ops[0].outcome is "fine" [trace/type]
        …oonCalls":0},"ops":[{"op":"start","thread":0,"outcome":"fine","after":{"seg1":{"version":1,"tx":"regular"},"th…
                                                                ^^^^^^
        hint: it must be ok or conflict

      trace.jsonl:1:80: error: objects is an object, not a list [trace/type]
        …ll","threads":2,"segments":2,"pageSize":4096,"objects":{},"x":[{"name":"o0","kind":"bytes","size":16,"addr":16…
                                                                ^^
        hint: write a list here

      trace.jsonl:1:251: error: initial.seg1.mustAbort is 0, not true or false [trace/type]
        …nitial":{"seg1":{"version":255,"tx":"none","mustAbort":0,"commitSoon":false},"seg2":{"version":255,"tx":"none"…
                                                                ^
        hint: write true or false here

      trace.jsonl:1:846: error: ops[1].after.o0.readBy is an object, not a list [trace/type]
        …ex":2,"value":0,"outcome":"ok","after":{"o0":{"readBy":{}}}},{"op":"write","thread":0,"object":"o1","index":3,…
                                                                ^^
        hint: write a list here

      trace.jsonl:1:1031: error: "03" is no index [trace/type]
        …1],"lock":1,"readBy":[1],"barrier":[0,2],"values":[{},{"03":103},{}]}}},{"op":"switch","thread":1,"outcome":"o…
                                                                ^^^^
        hint: an index is a whole number in double quotes

      trace.jsonl:1:1096: error: ops[3].after is a list, not an object [trace/type]
        …}]}}},{"op":"switch","thread":1,"outcome":"ok","after":[]},{"op":"switch","thread":0,"outcome":"ok","after":{}…
                                                                ^^
        hint: write an object here
      "
    `);
  });

  it('has a size or a number that is not possible', async () => {
    expect(
      await faults(
        replaced('"threads":2', '"threads":0'),
        replaced('"segments":2', '"segments":241'),
        replaced('"segments":2', '"segments":54'),
        replaced('"pageSize":4096', '"pageSize":1000'),
        replaced('"size":24', '"size":20'),
        replaced('"size":24', '"size":8'),
        replaced('"size":24', '"size":800000000'),
        replaced('"thread":0,"object"', '"thread":2,"object"'),
        replaced('"index":2', '"index":8'),
        replaced('"value":103', '"value":256'),
      ),
    ).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:39: error: threads is 0 [trace/range]
        {"seed":7,"profile":"small","threads":0,"segments":2,"pageSize":4096,"objects":[{"name":"o0","kind":"bytes","s…
                                              ^
        hint: it must be from 1 to 1000

      trace.jsonl:1:52: error: segments is 241 [trace/range]
        {"seed":7,"profile":"small","threads":2,"segments":241,"pageSize":4096,"objects":[{"name":"o0","kind":"bytes",…
                                                           ^^^
        hint: it must be from 1 to 240

      trace.jsonl:1:52: error: page masks of 54 segments do not fit exactly into JSON numbers [trace/range]
        {"seed":7,"profile":"small","threads":2,"segments":54,"pageSize":4096,"objects":[{"name":"o0","kind":"bytes","…
                                                           ^^
        hint: runs of more than 53 segments cannot be compared

      trace.jsonl:1:65: error: a page of 1000 bytes is not possible [trace/range]
        …,"profile":"small","threads":2,"segments":2,"pageSize":1000,"objects":[{"name":"o0","kind":"bytes","size":16,"…
                                                                ^^^^
        hint: it must be a power of two

      trace.jsonl:1:172: error: an object of 20 bytes is not possible [trace/range]
        …6,"addr":168034320},{"name":"o1","kind":"bytes","size":20,"addr":168034352}],"initial":{"seg1":{"version":255,…
                                                                ^^
        hint: it must be a multiple of 8

      trace.jsonl:1:172: error: objects[1].size is 8 [trace/range]
        …6,"addr":168034320},{"name":"o1","kind":"bytes","size":8,"addr":168034352}],"initial":{"seg1":{"version":255,"…
                                                                ^
        hint: it must be from 16 to 4294967296

      trace.jsonl:1:80: error: the objects take 2400000048 bytes in 3 segments [trace/range]
        …ll","threads":2,"segments":2,"pageSize":4096,"objects":[{"name":"o0","kind":"bytes","size":16,"addr":168034320…
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: at most 134217728 bytes are compared after every operation

      trace.jsonl:1:771: error: ops[1].thread is 2 [trace/range]
        …hread0":{"inTransaction":true}}},{"op":"read","thread":2,"object":"o0","index":2,"value":0,"outcome":"ok","aft…
                                                                ^
        hint: it must be from 0 to 1

      trace.jsonl:1:795: error: ops[1].index is 8 [trace/range]
        …:true}}},{"op":"read","thread":0,"object":"o0","index":8,"value":0,"outcome":"ok","after":{"o0":{"readBy":[1]}…
                                                                ^
        hint: it must be from 0 to 7

      trace.jsonl:1:910: error: ops[2].value is 256 [trace/range]
        …op":"write","thread":0,"object":"o1","index":3,"value":256,"outcome":"ok","after":{"o0":{"private":[1]},"o1":{…
                                                                ^^^
        hint: it must be from 0 to 255
      "
    `);
  });

  it('has an object where none can be, or with a name that is taken', async () => {
    expect(
      await faults(
        replaced('168034352', '168034353'),
        replaced('168034352', '168034304'),
        replaced('168034352', '2621439992'),
        replaced('168034352', '168034328'),
        replaced('"size":16', '"size":24').replace('168034352', '168034344'),
        replaced('"name":"o1"', '"name":"o0"'),
        replaced('"name":"o1"', '"name":"seg2"'),
        replaced('"name":"o1"', '"name":"\\u001b[31m"'),
      ),
    ).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:182: error: object "o1" is at 168034353 [trace/placement]
        …68034320},{"name":"o1","kind":"bytes","size":24,"addr":168034353}],"initial":{"seg1":{"version":255,"tx":"none…
                                                                ^^^^^^^^^
        hint: objects start at multiples of 8

      trace.jsonl:1:182: error: object "o1" is at 168034304, before the old-object space [trace/placement]
        …68034320},{"name":"o1","kind":"bytes","size":24,"addr":168034304}],"initial":{"seg1":{"version":255,"tx":"none…
                                                                ^^^^^^^^^
        hint: with these pages the old-object space begins at 168034304, and its first object may be at 168034320

      trace.jsonl:1:182: error: object "o1" ends at 2621440016, beyond the end of the segment [trace/placement]
        …68034320},{"name":"o1","kind":"bytes","size":24,"addr":2621439992}],"initial":{"seg1":{"version":255,"tx":"non…
                                                                ^^^^^^^^^^
        hint: a segment has 2621440000 bytes, and its last object ends at 2621439984

      trace.jsonl:1:182: error: object "o1" begins in the bytes of object "o0", or less than 16 bytes behind them [trace/placement]
        …68034320},{"name":"o1","kind":"bytes","size":24,"addr":168034328}],"initial":{"seg1":{"version":255,"tx":"none…
                                                                ^^^^^^^^^
        hint: "o0" takes the 16 bytes from 168034320, so the next object may be at 168034352

      trace.jsonl:1:182: error: object "o1" begins in the bytes of object "o0", or less than 16 bytes behind them [trace/placement]
        …68034320},{"name":"o1","kind":"bytes","size":24,"addr":168034344}],"initial":{"seg1":{"version":255,"tx":"none…
                                                                ^^^^^^^^^
        hint: "o0" takes the 24 bytes from 168034320, so the next object may be at 168034360

      trace.jsonl:1:145: error: there are two objects "o0" [trace/name]
        …o0","kind":"bytes","size":16,"addr":168034320},{"name":"o0","kind":"bytes","size":24,"addr":168034352}],"initi…
                                                                ^^^^
        hint: names are used only once

      trace.jsonl:1:145: error: "seg2" is the name of another entry of the state [trace/name]
        …o0","kind":"bytes","size":16,"addr":168034320},{"name":"seg2","kind":"bytes","size":24,"addr":168034352}],"ini…
                                                                ^^^^^^
        hint: choose another name

      trace.jsonl:1:145: error: "\\u001b[31m" is no name for an object [trace/name]
        …o0","kind":"bytes","size":16,"addr":168034320},{"name":"\\u001b[31m","kind":"bytes","size":24,"addr":168034352}…
                                                                ^^^^^^^^^^^^
        hint: a name is printable, of 1 to 100 characters
      "
    `);
  });

  it('names what there is not', async () => {
    expect(
      await faults(
        replaced('"op":"read"', '"op":"peek"'),
        replaced('"object":"o0"', '"object":"__proto__"'),
        replaced('"after":{}', '"after":{"seg3":{}}'),
        replaced('"after":{}', '"after":{"constructor":{}}'),
        replaced('"after":{}', '"after":{"seg1":{"toString":1}}'),
        replaced('"kind":"bytes"', '"kind":"refs"').replace('"values"', '"refs"'),
      ),
    ).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:755: error: there is no operation "peek" [trace/unknown-operation]
        …x":"regular"},"thread0":{"inTransaction":true}}},{"op":"peek","thread":0,"object":"o0","index":2,"value":0,"ou…
                                                                ^^^^^^
        hint: the operations are start, commit, abort, becomeInevitable, switch, minorCollect, majorCollect, read, write, writeCard, readRef, writeRef, writeRefCard, allocate

      trace.jsonl:1:782: error: there is no object "__proto__" [trace/unknown-object]
        …nTransaction":true}}},{"op":"read","thread":0,"object":"__proto__","index":2,"value":0,"outcome":"ok","after":…
                                                                ^^^^^^^^^^^
        hint: the objects so far are o0, o1

      trace.jsonl:1:1097: error: the state of this run has no entry "seg3" [trace/unknown-entry]
        …]}}},{"op":"switch","thread":1,"outcome":"ok","after":{"seg3":{}}},{"op":"switch","thread":0,"outcome":"ok","a…
                                                                ^^^^^^
        hint: its entries are seg1, seg2, thread0, thread1, o0, o1, commitSoonCalls

      trace.jsonl:1:1097: error: the state of this run has no entry "constructor" [trace/unknown-entry]
        …]}}},{"op":"switch","thread":1,"outcome":"ok","after":{"constructor":{}}},{"op":"switch","thread":0,"outcome":…
                                                                ^^^^^^^^^^^^^
        hint: its entries are seg1, seg2, thread0, thread1, o0, o1, commitSoonCalls

      trace.jsonl:1:1105: error: the entry "seg1" has no field "toString" [trace/unknown-entry]
        …p":"switch","thread":1,"outcome":"ok","after":{"seg1":{"toString":1}}},{"op":"switch","thread":0,"outcome":"ok…
                                                                ^^^^^^^^^^
        hint: its fields are version, tx, mustAbort, commitSoon

      trace.jsonl:1:779: error: read of "o0", which holds references [trace/kind]
        …nTransaction":true}}},{"op":"read","thread":0,"object":"o0","index":2,"value":0,"outcome":"ok","after":{"o0":{…
                                                                ^^^^
        hint: read is for objects of kind bytes
      "
    `);
  });

  it('allocates what cannot be, or where it cannot be', async () => {
    expect(
      await faults(
        young((ops) => Object.assign(ops[1]!, { object: 'o0' })),
        young((ops) => Object.assign(ops[2]!, { object: 'n0' })),
        young((ops) => Object.assign(ops[1]!, { object: 'seg3' })),
        young((ops) => Object.assign(ops[1]!, { kind: 'words' })),
        young((ops) => Object.assign(ops[1]!, { size: 20 })),
        young((ops) => Object.assign(ops[1]!, { size: 8 })),
        young((ops) => Object.assign(ops[1]!, { size: 2 ** 26 })),
        young((ops) => Object.assign(ops[1]!, { address: 163840004 })),
        young((ops) => Object.assign(ops[1]!, { address: 168034392 })),
        young((ops) => Object.assign(ops[1]!, { address: 168034288 })),
        young((ops) => Object.assign(ops[1]!, { size: 66 * 1024 })),
        young((ops) => Object.assign(ops[1]!, { address: -8 })),
        young((ops) => delete ops[1]!.address),
      ),
    ).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:346: error: there are two objects "o0" [trace/name]
        …d0":{"inTransaction":true}}},{"op":"allocate","object":"o0","kind":"bytes","size":24,"address":163840000,"thre…
                                                                ^^^^
        hint: names are used only once

      trace.jsonl:1:460: error: there are two objects "n0" [trace/name]
        …0,"outcome":"ok","after":{}},{"op":"allocate","object":"n0","kind":"refs","size":16,"address":163840024,"threa…
                                                                ^^^^
        hint: names are used only once

      trace.jsonl:1:346: error: "seg3" is the name of another entry of the state [trace/name]
        …d0":{"inTransaction":true}}},{"op":"allocate","object":"seg3","kind":"bytes","size":24,"address":163840000,"th…
                                                                ^^^^^^
        hint: choose another name

      trace.jsonl:1:358: error: ops[1].kind is "words" [trace/type]
        …saction":true}}},{"op":"allocate","object":"n0","kind":"words","size":24,"address":163840000,"thread":0,"outco…
                                                                ^^^^^^^
        hint: it must be bytes or refs

      trace.jsonl:1:373: error: an object of 20 bytes is not possible [trace/range]
        …},{"op":"allocate","object":"n0","kind":"bytes","size":20,"address":163840000,"thread":0,"outcome":"ok","after…
                                                                ^^
        hint: it must be a multiple of 8

      trace.jsonl:1:373: error: ops[1].size is 8 [trace/range]
        …},{"op":"allocate","object":"n0","kind":"bytes","size":8,"address":163840000,"thread":0,"outcome":"ok","after"…
                                                                ^
        hint: it must be from 16 to 4294967296

      trace.jsonl:1:373: error: the objects take 201326712 bytes in 3 segments [trace/range]
        …},{"op":"allocate","object":"n0","kind":"bytes","size":67108864,"address":163840000,"thread":0,"outcome":"ok",…
                                                                ^^^^^^^^
        hint: at most 134217728 bytes are compared after every operation

      trace.jsonl:1:386: error: object "n0" is at 163840004 [trace/placement]
        …cate","object":"n0","kind":"bytes","size":24,"address":163840004,"thread":0,"outcome":"ok","after":{}},{"op":"…
                                                                ^^^^^^^^^
        hint: objects start at multiples of 8

      trace.jsonl:1:386: error: object "n0" is new at 168034392, outside of the nursery [trace/placement]
        …cate","object":"n0","kind":"bytes","size":24,"address":168034392,"thread":0,"outcome":"ok","after":{}},{"op":"…
                                                                ^^^^^^^^^
        hint: with these pages the nursery takes the bytes from 163840000 up to 168034304

      trace.jsonl:1:386: error: object "n0" is new at 168034288, outside of the nursery [trace/placement]
        …cate","object":"n0","kind":"bytes","size":24,"address":168034288,"thread":0,"outcome":"ok","after":{}},{"op":"…
                                                                ^^^^^^^^^
        hint: with these pages the nursery takes the bytes from 163840000 up to 168034304

      trace.jsonl:1:389: error: object "n0" is at 163840000, before the old-object space [trace/placement]
        …e","object":"n0","kind":"bytes","size":67584,"address":163840000,"thread":0,"outcome":"ok","after":{}},{"op":"…
                                                                ^^^^^^^^^
        hint: with these pages the old-object space begins at 168034304, and its first object may be at 168034320

      trace.jsonl:1:386: error: ops[1].address is -8 [trace/range]
        …cate","object":"n0","kind":"bytes","size":24,"address":-8,"thread":0,"outcome":"ok","after":{}},{"op":"allocat…
                                                                ^^
        hint: it must be from 0 to 9007199254740991

      trace.jsonl:1:320: error: ops[1] has no field "address" [trace/type]
        …":1,"tx":"regular"},"thread0":{"inTransaction":true}}},{"op":"allocate","object":"n0","kind":"bytes","size":24…
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: it is part of the format
      "
    `);
  });

  it('accesses an object of another kind, an item that it does not have, or a target that there is not', async () => {
    expect(
      await faults(
        young((ops) => Object.assign(ops[6]!, { object: 'o0' })),
        young((ops) => Object.assign(ops[3]!, { op: 'write', value: 1 })),
        young((ops) => Object.assign(ops[7]!, { object: 'o1' })),
        young((ops) => Object.assign(ops[7]!, { op: 'writeRefCard' })),
        young((ops) => Object.assign(ops[6]!, { index: 2 })),
        young((ops) => Object.assign(ops[7]!, { index: 16 })),
        young((ops) => Object.assign(ops[6]!, { value: -1 })),
        young((ops) => Object.assign(ops[3]!, { target: 'n2' })),
        young((ops) => Object.assign(ops[3]!, { target: 0 })),
        young((ops) => Object.assign(ops[3]!, { object: 'n2' })),
      ),
    ).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:1078: error: readRef of "o0", which holds bytes [trace/kind]
        …2},{}]},"commitSoonCalls":1}},{"op":"readRef","object":"o0","index":1,"value":168034392,"thread":0,"outcome":"…
                                                                ^^^^
        hint: readRef is for objects of kind refs

      trace.jsonl:1:570: error: write of "n1", which holds references [trace/kind]
        …d":0,"outcome":"ok","after":{}},{"op":"write","object":"n1","index":0,"target":"n0","value":1,"thread":0,"outc…
                                                                ^^^^
        hint: write is for objects of kind bytes

      trace.jsonl:1:1176: error: writeCard of "o1", which holds references [trace/kind]
        …,"outcome":"ok","after":{}},{"op":"writeCard","object":"o1","index":9,"value":7,"thread":0,"outcome":"ok","aft…
                                                                ^^^^
        hint: writeCard is for objects of kind bytes

      trace.jsonl:1:1179: error: writeRefCard of "n0", which holds bytes [trace/kind]
        …utcome":"ok","after":{}},{"op":"writeRefCard","object":"n0","index":9,"value":7,"thread":0,"outcome":"ok","aft…
                                                                ^^^^
        hint: writeRefCard is for objects of kind refs

      trace.jsonl:1:1091: error: ops[6].index is 2 [trace/range]
        …itSoonCalls":1}},{"op":"readRef","object":"o1","index":2,"value":168034392,"thread":0,"outcome":"ok","after":{…
                                                                ^
        hint: it must be from 0 to 1

      trace.jsonl:1:1189: error: ops[7].index is 16 [trace/range]
        …k","after":{}},{"op":"writeCard","object":"n0","index":16,"value":7,"thread":0,"outcome":"ok","after":{}},{"op…
                                                                ^^
        hint: it must be from 0 to 15

      trace.jsonl:1:1101: error: ops[6].value is -1 [trace/range]
        …s":1}},{"op":"readRef","object":"o1","index":1,"value":-1,"thread":0,"outcome":"ok","after":{}},{"op":"writeCa…
                                                                ^^
        hint: it must be from 0 to 9007199254740991

      trace.jsonl:1:597: error: there is no object "n2" [trace/unknown-object]
        …:{}},{"op":"writeRef","object":"n1","index":0,"target":"n2","value":163840000,"thread":0,"outcome":"ok","after…
                                                                ^^^^
        hint: the objects so far are o0, o1, n0, n1

      trace.jsonl:1:597: error: ops[3].target is 0, not a text [trace/type]
        …:{}},{"op":"writeRef","object":"n1","index":0,"target":0,"value":163840000,"thread":0,"outcome":"ok","after":{…
                                                                ^
        hint: write a text here

      trace.jsonl:1:573: error: there is no object "n2" [trace/unknown-object]
        …0,"outcome":"ok","after":{}},{"op":"writeRef","object":"n2","index":0,"target":"n0","value":163840000,"thread"…
                                                                ^^^^
        hint: the objects so far are o0, o1, n0, n1
      "
    `);
  });

  it('moves what there is not, to what is no address, or has objects in its state that there are not yet', async () => {
    expect(
      await faults(
        young((ops) => Object.assign(ops[5]!, { moved: { n2: 168034496 } })),
        young((ops) => Object.assign(ops[5]!, { moved: { constructor: 168034496 } })),
        young((ops) => Object.assign(ops[5]!, { moved: { n0: '168034496' } })),
        young((ops) => Object.assign(ops[5]!, { moved: { n0: -8 } })),
        young((ops) => Object.assign(ops[5]!, { moved: [168034496] })),
        young((ops) => Object.assign(ops[5]!, { after: { n2: {} } })),
        young((ops) => Object.assign(ops[9]!, { after: { n1: { values: [] } } })),
      ),
    ).toMatchInlineSnapshot(`
      "
      trace.jsonl:1:909: error: there is no object "n2" [trace/unknown-object]
        …},{"1":163840024},{}]}}},{"op":"minorCollect","moved":{"n2":168034496},"thread":0,"outcome":"ok","after":{"o1"…
                                                                ^^^^
        hint: the objects so far are o0, o1, n0, n1

      trace.jsonl:1:909: error: there is no object "constructor" [trace/unknown-object]
        …},{"1":163840024},{}]}}},{"op":"minorCollect","moved":{"constructor":168034496},"thread":0,"outcome":"ok","aft…
                                                                ^^^^^^^^^^^^^
        hint: the objects so far are o0, o1, n0, n1

      trace.jsonl:1:914: error: ops[5].moved.n0 is "168034496", not a whole number [trace/type]
        …":163840024},{}]}}},{"op":"minorCollect","moved":{"n0":"168034496"},"thread":0,"outcome":"ok","after":{"o1":{"…
                                                                ^^^^^^^^^^^
        hint: write a whole number here

      trace.jsonl:1:914: error: ops[5].moved.n0 is -8 [trace/range]
        …":163840024},{}]}}},{"op":"minorCollect","moved":{"n0":-8},"thread":0,"outcome":"ok","after":{"o1":{"barrier":…
                                                                ^^
        hint: it must be from 0 to 18446744073709551615

      trace.jsonl:1:908: error: ops[5].moved is a list, not an object [trace/type]
        …{},{"1":163840024},{}]}}},{"op":"minorCollect","moved":[168034496],"thread":0,"outcome":"ok","after":{"o1":{"b…
                                                                ^^^^^^^^^^^
        hint: write an object here

      trace.jsonl:1:975: error: the state of this run has no entry "n2" [trace/unknown-entry]
        …392,"n0":168034424},"thread":0,"outcome":"ok","after":{"n2":{}}},{"op":"readRef","object":"o1","index":1,"valu…
                                                                ^^^^
        hint: its entries are seg1, seg2, thread0, thread1, o0, o1, commitSoonCalls, n0, n1

      trace.jsonl:1:1434: error: the entry "n1" has no field "values" [trace/unknown-entry]
        …"moved":{"n2":168034464},"outcome":"ok","after":{"n1":{"values":[]}}}],"initial":{"seg1":{"version":255,"tx":"…
                                                                ^^^^^^^^
        hint: its fields are private, lock, readBy, barrier, refs
      "
    `);
  });
});

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
