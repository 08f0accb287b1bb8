import { describe, test } from 'vitest';
import { drawScheduleSvg } from '../index.ts';
import { expectGolden } from './golden.ts';
import * as samples from './samples.ts';

describe('golden pictures', () => {
  test.each([
    ['lost-update', samples.lostUpdate],
    ['waits-for-reader', samples.waitsForReader],
    ['inevitable', samples.inevitable],
    ['gil', samples.gil],
    ['crossing', samples.crossing],
  ])('%s is drawn as it was', (name, log) => expectGolden(`${name}.svg`, drawScheduleSvg(log())));
});
