import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { transcript } from '../index.ts';
import * as samples from './samples.ts';
import * as told from './transcript-samples.ts';

/** `REDOLOG_REWRITE=1` writes the texts anew; read them before you commit them. */
const rewrite = process.env['REDOLOG_REWRITE'] === '1';

describe('golden transcripts', () => {
  test.each([
    ['lost-update', samples.lostUpdate],
    ['waits-for-reader', samples.waitsForReader],
    ['inevitable', samples.inevitable],
    ['gil', samples.gil],
    ['crossing', samples.crossing],
    ['stop-the-world', told.stopTheWorld],
    ['fine-granularity', told.fineGranularity],
    ['crowd', told.crowd],
    ['nothing', told.nothing],
  ])('%s reads as it did', (name, log) => {
    const file = new URL(`golden/${name}.txt`, import.meta.url);
    const text = `${transcript(log())}\n`;
    if (rewrite) writeFileSync(file, text);
    expect(existsSync(file), `${file.pathname} is missing: run with REDOLOG_REWRITE=1`).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});
