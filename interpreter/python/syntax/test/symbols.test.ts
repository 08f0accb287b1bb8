import { expect, test } from 'vitest';
import { parseProgram } from '../parse.ts';
import type { Scope, ScopeSymbol } from '../scope.ts';
import { analyse } from '../symbols.ts';
import { loadCPython } from './cpython.ts';
import { validPrograms } from './programs.ts';

const python = await loadCPython();
const types = { module: 'module', class: 'class', function: 'function', lambda: 'function', comprehension: 'function' };

function tableOf(scope: Scope): unknown {
  const symbols = [...scope.symbols.values()].map(flagsOf).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return [types[scope.kind], scope.name, symbols, scope.children.map(tableOf)];
}

function flagsOf({ name, binding, parameter, nonlocal }: ScopeSymbol): readonly unknown[] {
  const global = binding === 'global explicit' || binding === 'global implicit';
  const local = binding === 'local' || binding === 'cell';
  return [
    name,
    local,
    global,
    binding === 'global explicit',
    binding === 'free',
    binding === 'cell',
    parameter,
    nonlocal,
  ];
}

// The flags are read as they are in the table, since the methods of the module judge names of the top apart.
const code = `(exec(${JSON.stringify(`
import _symtable, symtable
def table(t):
    kind = {0: 'function', 1: 'class', 2: 'module'}[t.type]
    out = []
    for name, flags in sorted(t.symbols.items()):
        scope = (flags >> 11) & 15
        out.append([name, scope in (1, 5), scope in (2, 3), scope == 2, scope == 4, scope == 5, bool(flags & 4), bool(flags & 8)])
    return [kind, t.name, out, [table(c) for c in t.children]]
`)}, globals()), [table(_symtable.symtable(text, 'prog.py', 'exec')) for text in texts])[1]`;

test('scopes are those of CPython', () => {
  // One table for each text by construction.
  const tables = python.run(code, validPrograms) as readonly unknown[];
  for (const [index, text] of validPrograms.entries()) {
    expect(tableOf(analyse(parseProgram(text, 'prog.py', []))), text).toEqual(tables[index]);
  }
});
