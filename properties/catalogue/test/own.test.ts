import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { rerun } from '../../explore/index.ts';
import { checkProperty, loadTarget, propertiesNamed, type SuiteProgress } from '../index.ts';
import { creating } from '../target.ts';

const folder = mkdtempSync(join(tmpdir(), 'redolog-own-'));
afterAll(() => rmSync(folder, { recursive: true }));
const right = new URL('../../../examples/protocols/invalidation.js', import.meta.url);

/** A protocol that is right but for some members: `change` is their text, in terms of the right `protocol`. */
function changed(name: string, change: string): string {
  const file = join(folder, `${name}.mjs`);
  const body = `const protocol = right(sizes, threads, toolkit);\n  ${change}`;
  const source = `import { createProtocol as right } from '${right}';
let made = 0;
export default function (sizes, threads, toolkit) {
  made++;
  ${body}
}`;
  writeFileSync(file, source);
  return file;
}

/** Checks a property, and is content with the first program that violates it. */
async function check(file: string, name: string) {
  const [property] = propertiesNamed([name]);
  const untilFound = async ({ shrinking }: SuiteProgress) => !shrinking;
  const result = await checkProperty(property!, await loadTarget(file), { seed: 5, runs: 60 }, untilFound);
  const { counterexample } = result;
  return { verdict: result.verdict, ...counterexample?.violation, counterexample };
}

describe('a protocol of the user', () => {
  test('that is right holds all properties that speak of it', async () => {
    const target = await loadTarget(fileURLToPath(right));
    for (const property of propertiesNamed([])) {
      const { verdict } = await checkProperty(property, target, { seed: 5, runs: 6 }, async () => true);
      expect(`${property.name} ${verdict}`).toMatch(/^(granularity|heap) left out$| holds$/);
    }
  });

  test('that is wrong is shown by runs that can be taken again, as far as they violate nothing before', async () => {
    const target = await loadTarget(fileURLToPath(new URL('./dirty-reads.js', right)));
    const [property] = propertiesNamed(['serial-outcome']);
    for (const seed of [1, 2]) {
      const { counterexample } = await checkProperty(property!, target, { seed, runs: 50 }, async () => true);
      const { run, violation } = counterexample!;
      const again = rerun(run!, creating(target));
      if (again.violation?.condition.startsWith('never: ') === true) expect(again.finished).toBe(true);
      else expect(violation.reason).toContain(`on its way, ${again.violation?.condition} is violated`);
    }
  });

  test('that dooms nobody loses updates: it is not serializable, and ends as no serial order does', async () => {
    const file = join(folder, 'careless.mjs');
    const whole = readFileSync(right, 'utf8');
    writeFileSync(file, whole.replace(/^.*journal\.write\(doomed, reader, 1\).*$/m, ''));
    const cycle = /T\d read x before T\d wrote it, .*each comes before the other/;
    expect(await check(file, 'serializable')).toMatchObject({ reason: expect.stringMatching(cycle) });
    expect(await check(file, 'serial-outcome')).toMatchObject({ condition: 'the end of a serial order' });
    expect(await check(file, 'progress')).toMatchObject({ verdict: 'holds' });
  });

  test('in which two transactions wait for each other violates progress, and only that', async () => {
    const file = changed(
      'waits',
      `const all = Array.from({ length: threads }, (_, thread) => thread);
  const alone = (thread) => all.every((other) => other === thread || !protocol.inTransaction(other));
  return { ...protocol, ready: (thread) => !protocol.inTransaction(thread) || alone(thread) };`,
    );
    expect(await check(file, 'progress')).toMatchObject({ verdict: 'violated', condition: 'no deadlock' });
    expect(await check(file, 'serializable')).toMatchObject({ verdict: 'holds' });
    expect(await check(file, 'serial-outcome')).toMatchObject({ verdict: 'holds' });
  });

  test('that keeps state where no search can take it back violates undo', async () => {
    const file = changed(
      'forgetful',
      `let steps = 0;
  return { ...protocol, advance: (thread) => { steps++; return protocol.advance(thread); },
    encode: (out) => { protocol.encode(out); out.int(steps); } };`,
    );
    expect(await check(file, 'undo')).toMatchObject({ verdict: 'violated', condition: 'undo' });
  });

  test('that describes its state in part only violates identity', async () => {
    const file = changed(
      'vague',
      `return { ...protocol, encode: (out) => {
    for (let thread = 0; thread < threads; thread++) out.int(protocol.inTransaction(thread) ? 1 : 0);
  } };`,
    );
    expect(await check(file, 'identity')).toMatchObject({ verdict: 'violated', condition: 'identity' });
  });

  test('that is not the same every time violates replay', async () => {
    const file = changed(
      'moody',
      `const mood = made;
  return { ...protocol, advance: (thread) => {
    const status = protocol.advance(thread);
    protocol.world.bus.listener?.({ type: 'print', thread, value: mood });
    return status;
  } };`,
    );
    expect(await check(file, 'replay')).toMatchObject({ verdict: 'violated', condition: 'the same log' });
  });

  test('whose threads cannot move as they could the first time violates replay', async () => {
    const file = changed(
      'stubborn',
      'const mood = made; return { ...protocol, ready: (thread) => thread === 0 || mood % 2 === 0 };',
    );
    const { reason } = await check(file, 'replay');
    expect(reason).toMatch(/^step \d+ of the schedule is thread 2's, which cannot move there$|the log/);
  });

  test('that fails on a program violates, with the program and where it failed', async () => {
    const file = changed(
      'failing',
      `return { ...protocol,
    store: () => { throw new TypeError('not today'); } };`,
    );
    const { condition, reason, counterexample } = await check(file, 'serializable');
    expect(condition).toBe('the protocol does not fail');
    expect(reason).toMatch(/^TypeError: not today \(failing\.mjs:\d+:\d+\)$/);
    expect(counterexample?.text).toContain('T1:');
    expect(counterexample?.run).toBeUndefined();
  });
});

describe('a file that makes no protocol is refused with what it lacks', () => {
  const written = (name: string, source: string) => {
    writeFileSync(join(folder, name), source);
    return join(folder, name);
  };
  const files: [string, () => string, string, RegExp][] = [
    ['a file that is not there', () => join(folder, 'missing.mjs'), 'unknown', /no protocol .*missing\.mjs/],
    ['a module that fails', () => written('throws.mjs', 'throw new Error("no")'), 'load', /cannot load .*: Error: no/],
    [
      'a module without the function',
      () => written('empty.mjs', 'export const a = 1'),
      'export',
      /exports no function/,
    ],
    [
      'a function that fails',
      () => written('fails.mjs', 'export default () => { throw new RangeError("no room") }'),
      'create',
      /fails: RangeError: no room/,
    ],
    [
      'a function that makes nothing',
      () => written('nothing.mjs', 'export default () => {}'),
      'incomplete',
      /lacks world, name, begin/,
    ],
    [
      'a protocol that lacks members',
      () => changed('lacking', 'const { encode, advance, ...rest } = protocol; return rest;'),
      'incomplete',
      /lacks advance, encode$/,
    ],
    [
      'a protocol with a world of its own making',
      () => changed('world', 'return { ...protocol, world: { memory: [] } };'),
      'incomplete',
      /lacks world$/,
    ],
  ];

  test.each(files)('%s', async (_, file, code, message) => {
    const diagnostic = { code: `protocol/${code}`, message: expect.stringMatching(message), hint: expect.any(String) };
    await expect(loadTarget(file())).rejects.toMatchObject({ diagnostic });
  });
});
