import { expect, test } from 'vitest';
import { parseProgram } from '../parse.ts';
import { loadCPython } from './cpython.ts';
import { dump } from './dump.ts';
import { validPrograms } from './programs.ts';

const python = await loadCPython();

function treeOf(text: string): string {
  const module = parseProgram(text, 'prog.py', []);
  return dump(module, module.lines);
}

test('small programs give the tree that CPython gives, with its positions', () => {
  expect(validPrograms.length).toBeGreaterThan(300);
  // The result is a list of strings by construction.
  const trees = python.run('[dump(text) for text in texts]', validPrograms) as readonly string[];
  for (const [index, text] of validPrograms.entries()) expect(treeOf(text), text).toBe(trees[index]);
});

test('files of the standard library give the tree that CPython gives', () => {
  const sample = `
[[text, dump(text)] for text in (archive.read(name).decode() for name in names[::40]) if len(text) < 60000]`;
  const prelude = `import sys, zipfile
archive = zipfile.ZipFile([path for path in sys.path if path.endswith('.zip')][0])
names = sorted(name for name in archive.namelist() if name.endswith('.py'))`;
  const code = `(exec(${JSON.stringify(prelude)}, globals()), ${sample.trim()})[1]`;
  // Pairs of a text and its tree by construction.
  const files = python.run(code, []) as readonly (readonly [string, string])[];
  expect(files.length).toBeGreaterThan(8);
  for (const [text, tree] of files) expect(treeOf(text)).toBe(tree);
});
