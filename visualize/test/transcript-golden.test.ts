import { describe, test } from 'vitest';
import { transcript } from '../index.ts';
import * as collected from './collector-samples.ts';
import { expectGolden } from './golden.ts';
import * as samples from './samples.ts';
import * as told from './transcript-samples.ts';

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
    ['collector', collected.collector],
    ['nurseries', collected.nurseries],
    ['gil-collection', collected.gilCollection],
  ])('%s reads as it did', (name, log) =>
    expectGolden(
      `${name}.txt`,
      `${transcript(log())}
`,
    ),
  );
});
