import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runScript } from './script.ts';

const folder = new URL('scripts/', import.meta.url);
const rewrite = process.env['REDOLOG_REWRITE'] === '1';

describe('scripts print what they say', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

  it.each(files)('%s', (name) => {
    const file = new URL(name, folder);
    const text = readFileSync(file, 'utf8');
    const printed = runScript(text);
    if (rewrite) writeFileSync(file, printed);
    else expect(printed).toBe(text);
  });
});
