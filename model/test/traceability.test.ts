import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../index.ts';

const root = new URL('../../', import.meta.url);
const folders = ['model', 'interpreter', 'properties', 'visualize', 'src'];

/** What the interpreter adds (section 9 of the specification) is not in the list yet. */
const laterFamilies = /^C7-PY-\d+$/;

const files = folders.filter((folder) => existsSync(new URL(folder, root))).flatMap(filesIn);

function filesIn(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.(ts|txt)$/.test(name));
}

const isTest = (file: string) => /\/(test|suites)\//.test(file);

/** The names of the rules that a file cites. */
function citations(file: string): string[] {
  return readFileSync(new URL(file, root), 'utf8').match(/C7-[A-Z]+-\d+/g) ?? [];
}

const citedIn = (some: readonly string[]) => new Set(some.flatMap(citations));
const sources = files.filter((file) => !isTest(file) && file !== 'model/rules.ts');
const tests = files.filter(isTest);

describe('every rule of the memory model', () => {
  const [inSources, inTests] = [citedIn(sources), citedIn(tests)];

  const named = rules.map(({ name, title }) => [name, title] as const);

  it.each(named)('%s (%s) is cited by a source file', (name) => {
    expect(inSources).toContain(name);
  });

  it.each(named)('%s (%s) is cited by a test or a script', (name) => {
    expect(inTests).toContain(name);
  });

  it('has a name of its own', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });
});

describe('every citation', () => {
  const known = new Set(rules.map(({ name }) => name));

  it.each(files.filter((file) => citations(file).length > 0))('in %s names a rule that exists', (file) => {
    expect(citations(file).filter((name) => !known.has(name) && !laterFamilies.test(name))).toEqual([]);
  });
});
