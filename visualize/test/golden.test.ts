import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawScheduleSvg } from '../index.ts';
import * as samples from './samples.ts';

/** `REDOLOG_REWRITE=1` writes the pictures anew; look at them before you commit them. */
const rewrite = process.env['REDOLOG_REWRITE'] === '1';

describe('golden pictures', () => {
  test.each([
    ['lost-update', samples.lostUpdate],
    ['waits-for-reader', samples.waitsForReader],
    ['inevitable', samples.inevitable],
    ['gil', samples.gil],
    ['crossing', samples.crossing],
  ])('%s is drawn as it was', (name, log) => {
    const file = new URL(`golden/${name}.svg`, import.meta.url);
    const drawn = drawScheduleSvg(log());
    if (rewrite) writeFileSync(file, drawn);
    expect(existsSync(file), `${file.pathname} is missing: run with REDOLOG_REWRITE=1`).toBe(true);
    expect(drawn).toBe(readFileSync(file, 'utf8'));
  });
});
