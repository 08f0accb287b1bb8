import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { precompile } from '../interpreter/index.ts';

// Part of the build: puts the compiled code of the library's modules beside them.
const library = fileURLToPath(new URL('../interpreter/python/library/', import.meta.url));
for (const path of readdirSync(library, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.py')) continue;
  const text = readFileSync(join(library, path), 'utf8');
  writeFileSync(join(library, path.replace(/\.py$/, '.json')), precompile(path.replaceAll('\\', '/'), text));
}
