import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { replayFile } from '../conformance/index.ts';
import { longestLine } from '../conformance/lines.ts';
import { faults, good } from './conformance-faults.ts';
import { diagnosticOf, replayContent, traceLines } from './conformance-runs.ts';

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
