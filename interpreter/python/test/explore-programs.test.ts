import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runText } from './process.ts';

// Programs for looking at every interleaving. Here each is run a few times: what is said to hold holds in all runs, and what
// can be violated ends in some way that its text allows.
const folder = fileURLToPath(new URL('../../programs/explore/', import.meta.url));
const protocols = ['gil', 'c7'] as const;

const programs = readdirSync(folder).map((file) => {
  const text = readFileSync(folder + file, 'utf8');
  const [top = ''] = text.split('\n\n', 1);
  const said = (what: string) => [...top.matchAll(new RegExp(`^# ${what}: (.+)$`, 'gm'))].map(([, value]) => value!);
  return {
    name: file.replace(/\.py$/, ''),
    text,
    top,
    always: said('always'),
    never: said('never'),
    expected: Object.fromEntries(protocols.map((protocol) => [protocol, said(`expect ${protocol}`)])),
  };
});

test('there are programs that hold, that do not, and that differ between protocols', () => {
  const verdicts = programs.map(({ expected }) => protocols.map((protocol) => expected[protocol]![0]).join(' '));
  expect(programs.length).toBeGreaterThanOrEqual(20);
  expect(new Set(verdicts)).toEqual(new Set(['holds holds', 'violated violated', 'violated holds']));
});

describe.each(programs)('$name', ({ text, top, always, never, expected }) => {
  test('says at its top what it shows, what is always or never so, and what is expected', () => {
    expect(top).toMatch(/^# [A-Z][^\n]+\n(# [^\n]+\n)*#\n# (always|never): /);
    expect(always.length + never.length).toBeGreaterThan(0);
    for (const protocol of protocols) {
      expect(expected[protocol]).toHaveLength(1);
      expect(expected[protocol]![0]).toMatch(/^(holds|violated)$/);
    }
  });

  test.each(protocols)('does under %s what it says', (protocol) => {
    const checks = [...always, ...never.map((expression) => `not (${expression})`)];
    const asking = `${text}\nprint()\nprint([bool(_) for _ in (${checks.map((check) => `(${check}),`).join(' ')})])\n`;
    for (const seed of [0, 1]) {
      const { out, err, ending } = runText(asking, { protocol, seed, steps: 1_000_000 });
      if (expected[protocol]![0] === 'violated') {
        expect(['exit', 'deadlock']).toContain(ending.kind);
        continue;
      }
      expect(err.replace(/^redolog: fork\(\).*\n/, '')).toBe('');
      expect({ ending, last: out.trim().split('\n').at(-1) }).toEqual({
        ending: { kind: 'exit', code: 0 },
        last: `[${checks.map(() => 'True').join(', ')}]`,
      });
    }
  });
});
