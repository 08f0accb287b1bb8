import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../suites/cases.ts';
import { Dictionary } from '../dictionary.ts';

describe('descriptions of a part', () => {
  const int32 = fc.oneof(fc.nat({ max: 3 }), fc.integer());

  test('are numbered in the order of their discovery, equal ones alike', () => {
    check(
      fc.property(fc.array(fc.array(int32, { maxLength: 6 }), { maxLength: 200 }), (descriptions) => {
        const dictionary = new Dictionary();
        const numbers = new Map<string, number>();
        for (const words of descriptions) {
          const known = numbers.get(words.join()) ?? numbers.size;
          numbers.set(words.join(), known);
          for (const word of words) dictionary.int(word);
          expect(dictionary.number()).toBe(known);
        }
      }),
      1,
    );
  });

  test('are told apart however many there are, and however long', () => {
    const dictionary = new Dictionary();
    const write = (length: number) => {
      for (let word = 0; word < length; word++) dictionary.int(word >> 8);
      return dictionary.number();
    };
    for (const _ of ['first', 'again']) {
      let wrong = 0;
      for (let length = 0; length < 1500; length++) if (write(length) !== length) wrong++;
      expect(wrong).toBe(0);
    }
  });
});
