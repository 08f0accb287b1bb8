import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** `REDOLOG_REWRITE=1` writes the golden files anew; look at them before you commit them. */
const rewrite = process.env['REDOLOG_REWRITE'] === '1';

/** Expects what the golden file says. */
export function expectGolden(name: string, content: string): void {
  const file = new URL(`golden/${name}`, import.meta.url);
  if (rewrite) writeFileSync(file, content);
  expect(existsSync(file), `golden/${name} is missing: run with REDOLOG_REWRITE=1`).toBe(true);
  expect(content).toBe(readFileSync(file, 'utf8'));
}
