import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { textOf } from './library.ts';
import { runText } from './process.ts';

// Programs of one feature each, with what CPython 3.11 prints: NAME.py, NAME.out, and, where it ends otherwise than well,
// NAME.err (its traceback) and NAME.exit (its exit code).
const programs = fileURLToPath(new URL('programs/', import.meta.url));
const steps = 50_000_000;

for (const area of readdirSync(programs)) {
  describe(`programs about ${area} print what CPython prints`, () => {
    const names = readdirSync(join(programs, area)).filter((name) => name.endsWith('.py'));
    test.each(names.map((name) => name.slice(0, -3)))('%s', (name) => {
      const path = join(programs, area, name);
      const { ending, out, err } = runText(readFileSync(`${path}.py`, 'utf8'), { file: `${name}.py`, steps });
      const expectedError = textOf(`${path}.err`);
      const exit = textOf(`${path}.exit`);
      expect(out).toBe(textOf(`${path}.out`));
      if (expectedError !== undefined) expect(err.trim()).toBe(expectedError.trim());
      const code = exit === undefined ? (expectedError === undefined ? 0 : 1) : Number(exit);
      expect(ending).toEqual({ kind: 'exit', code });
    });
  });
}
