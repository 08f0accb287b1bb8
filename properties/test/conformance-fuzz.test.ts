import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserFault } from '../../model/index.ts';
import { type RecordedRun, replayRun } from '../conformance/index.ts';
import { files, readLine, replayContent, smallRun, traceLines, youngRun } from './conformance-runs.ts';

// Short files, so that there can be many of them.
const texts = [
  JSON.stringify(smallRun()),
  JSON.stringify(youngRun()),
  ...files.map(([file]) => traceLines(file).slice(0, 2).join('\n')),
].map((text) => Buffer.from(text));
const packed = texts.map((text) => gzipSync(text));

/** Changes some bytes, or cuts the end off. */
const damage = fc.record({
  cut: fc.option(fc.nat(), { freq: 3 }),
  bytes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
});

function damaged(
  content: Uint8Array,
  { cut, bytes }: typeof damage extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  const copy = Uint8Array.from(content);
  for (const [at, value] of bytes) copy[at % copy.length] = value;
  return cut === null ? copy : copy.subarray(0, cut % (copy.length + 1));
}

/** `agrees`, `disagrees`, or the code of the fault; anything else is thrown on. */
async function verdictOn(content: Uint8Array): Promise<string> {
  try {
    const { agree, runs } = await replayContent(content);
    return agree === runs ? 'agrees' : 'disagrees';
  } catch (error) {
    if (error instanceof UserFault) return error.diagnostic.code;
    throw error;
  }
}

describe('a damaged file', () => {
  it('of text ends in a report or a diagnostic, never in another error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), damage, async (text, how) => {
        expect(await verdictOn(damaged(text, how))).toMatch(/^(?:agrees|disagrees|trace\/[a-z-]+)$/);
      }),
    );
  });

  it('of gzip data ends in a report or a diagnostic, and agrees only where the damage is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...packed), damage, async (file, how) => {
        const content = damaged(file, how);
        const verdict = await verdictOn(content);
        expect(verdict).toMatch(/^(?:agrees|trace\/[a-z-]+)$/);
        if (verdict === 'agrees') expect(gunzipSync(content)).toEqual(gunzipSync(file));
      }),
    );
  });

  it('of any bytes at all is no recording', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, magic) => {
        const content = magic ? Uint8Array.of(0x1f, 0x8b, 8, ...bytes) : bytes;
        expect(await verdictOn(content)).toMatch(/^trace\/(?:empty|gzip|not-text|syntax|type|blank-line)$/);
      }),
    );
  });

  it('of any JSON is no recording', async () => {
    const keys = fc.constantFrom('seed', 'ops', 'objects', '__proto__', 'constructor', 'initial', 'threads');
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue())), async (value) => {
        expect(await verdictOn(Buffer.from(JSON.stringify(value)))).toBe('trace/type');
      }),
    );
  });

  it('with any value in the place of another ends in a report or a diagnostic', async () => {
    const values = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.integer(), fc.constantFrom(-1, 0.5, 1e300, 2 ** 40, ''));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), fc.nat(), values, async (text, at, value) => {
        const run: unknown = JSON.parse(text.toString().split('\n')[0]!);
        const places = placesIn(run);
        places[at % places.length]!(value);
        expect(await verdictOn(Buffer.from(JSON.stringify(run)))).toMatch(/^(?:agrees|disagrees|trace\/[a-z-]+)$/);
      }),
    );
  });
});

/** For each value inside of `value`, what puts another in its place. */
function placesIn(value: unknown): ((other: unknown) => void)[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    (other: unknown) => Object.assign(value, { [key]: other }),
    ...placesIn(inner),
  ]);
}

describe('a run with its operations in another order', () => {
  const runs = texts.flatMap((text) => text.toString().split('\n').map(readLine));

  it('ends in a disagreement or a diagnostic, never in a broken assertion', () => {
    const edit = fc.tuple(fc.constantFrom('remove', 'double', 'swap', 'thread', 'moved'), fc.nat(), fc.nat());
    fc.assert(
      fc.property(fc.constantFrom(...runs), fc.array(edit, { minLength: 1, maxLength: 5 }), (run, edits) => {
        const ops = [...run.ops];
        for (const [what, one, other] of edits) apply(ops, what, one % ops.length, other % ops.length, run.threads);
        expectVerdict({ ...run, ops });
      }),
    );
  });

  it('shuffled, likewise', () => {
    const shuffled = fc
      .constantFrom(...runs)
      .chain((run) => fc.shuffledSubarray([...run.ops], { minLength: 1 }).map((ops): RecordedRun => ({ ...run, ops })));
    fc.assert(fc.property(shuffled, expectVerdict));
  });
});

function apply(ops: RecordedRun['ops'][number][], what: string, one: number, other: number, threads: number): void {
  const operation = ops[one]!;
  if (what === 'remove' && ops.length > 1) ops.splice(one, 1);
  if (what === 'double') ops.splice(other, 0, operation);
  if (what === 'swap') [ops[one], ops[other]] = [ops[other]!, operation];
  if (what === 'moved') ops[one] = { ...operation, moved: ops[other]!.moved ?? {} };
  if (what === 'thread') ops[one] = { ...operation, thread: other % threads };
}

function expectVerdict(run: RecordedRun): void {
  try {
    replayRun(run);
  } catch (error) {
    expect(error).toBeInstanceOf(UserFault);
  }
}
