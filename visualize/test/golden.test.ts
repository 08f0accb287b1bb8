import { describe, test } from 'vitest';
import { drawScheduleSvg } from '../index.ts';
import * as collected from './collector-samples.ts';
import { expectGolden } from './golden.ts';
import * as samples from './samples.ts';

describe('golden pictures', () => {
  test.each([
    ['lost-update', samples.lostUpdate],
    ['waits-for-reader', samples.waitsForReader],
    ['inevitable', samples.inevitable],
    ['gil', samples.gil],
    ['crossing', samples.crossing],
    ['collector', collected.collector],
    ['nurseries', collected.nurseries],
    ['gil-collection', collected.gilCollection],
  ])('%s is drawn as it was', (name, log) => expectGolden(`${name}.svg`, drawScheduleSvg(log())));
});
