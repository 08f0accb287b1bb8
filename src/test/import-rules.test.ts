import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clean, type Tree, violations } from './import-rules.fixture.ts';

const config = fileURLToPath(new URL('../../.dependency-cruiser.cjs', import.meta.url));
const options = await extractDepcruiseOptions(config);
const rules = options.ruleSet?.forbidden ?? [];
const ruleNames = rules.map((rule) => rule.name ?? '(a rule without a name)');

let root: string;

beforeAll(async () => {
  // The real path, because a temporary folder may lie behind a link and rules match paths relative to the root.
  root = await realpath(await mkdtemp(join(tmpdir(), 'redolog-imports-')));
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** Writes the tree to a folder of its own, and names the rules that it breaks. */
async function brokenRules(name: string, tree: Tree): Promise<string[]> {
  const baseDir = await mkdtemp(join(root, `${name}-`));
  for (const [path, text] of Object.entries(tree)) {
    const file = join(baseDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const { output } = await cruise(['.'], { ...options, baseDir });
  if (typeof output === 'string') throw new Error('the cruise gave a report instead of its result');
  return [...new Set(output.summary.violations.map((violation) => violation.rule.name))];
}

describe('import rules', () => {
  test('a tree that uses every allowed kind of import breaks no rule', async () => {
    expect(await brokenRules('clean', clean)).toEqual([]);
  });

  test.each(violations)('%s fires on an injected violation, and alone', async (name, tree) => {
    expect(await brokenRules(name, tree)).toEqual([name]);
  });

  test('every rule has an injected violation, and every injected violation a rule', () => {
    const injected = violations.map(([name]) => name);
    expect([...new Set(injected)].sort()).toEqual([...ruleNames].sort());
  });

  test('every rule is an error and says why', () => {
    for (const rule of rules) {
      expect(rule.severity, rule.name).toBe('error');
      expect(rule.comment, rule.name).toMatch(/\w/);
    }
  });
});
