import { describe, expect, it } from 'vitest';
import { faults, replaced, young } from './conformance-faults.ts';

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
