import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { characterNamed, nameOfCharacter } from '../unicode/name.ts';
import { CPython } from './cpython.ts';

const rewrite = process.env['REDOLOG_REWRITE'] === '1';
const file = fileURLToPath(new URL('../unicode/name-table.ts', import.meta.url));
const aliasFile = fileURLToPath(new URL('aliases.txt', import.meta.url));

/** Lines of a code point and a name, in order; each name before the aliases of its character. */
const namesOfPython = `
import unicodedata
def lines_of(aliases):
  names = [(point, name) for point in range(0x110000) if (name := unicodedata.name(chr(point), ''))]
  for alias in aliases.split('\\n'):
    try: names.append((ord(unicodedata.lookup(alias)), alias))
    except KeyError: pass
  return '\\n'.join('%x %s' % pair for pair in sorted(names, key=lambda pair: pair[0]))
`;

/** Names that say their number are not in the table. */
const isListed = (line: string): boolean => !/ (CJK UNIFIED IDEOGRAPH-|HANGUL SYLLABLE )/.test(line);

/** They have aliases, but no names. */
const isControl = (point: number): boolean => point < 0x20 || (point >= 0x7f && point < 0xa0);

/** Each line: how far it is from the character before (nothing: 1), how many words it shares with the line before, the others. */
function pack(lines: readonly string[]): string {
  let before = { point: 0, words: [] as string[] };
  const packed = lines.map((line) => {
    const [digits = '', ...words] = line.split(' ');
    const point = Number.parseInt(digits, 16);
    const limit = Math.min(words.length - 1, before.words.length);
    let shared = 0;
    while (shared < limit && words[shared] === before.words[shared]) shared++;
    const distance = point - before.point;
    before = { point, words };
    return [distance === 1 ? '' : distance.toString(36), shared || '', words.slice(shared).join(' ')].join(',');
  });
  const bytes = deflateSync(strToU8(packed.join('\n')), { level: 9 });
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

describe('names of characters', () => {
  test('every name and alias of CPython is known, and every character has its name', async () => {
    const python = await CPython.load();
    python.define(namesOfPython);
    const aliases = readFileSync(aliasFile, 'utf8').trim();
    const lines = String(python.ask('lines_of', [[aliases]])[0]).split('\n');
    if (rewrite) {
      const text = `/** Names of characters, packed: see \`name.test.ts\`, which makes this file. From the Unicode Character Database 14. */\nexport const packedNames =\n  '${pack(lines.filter(isListed))}';\n`;
      writeFileSync(file, text);
      return;
    }
    const first = new Map<number, string>();
    const wrong = lines.filter((line) => {
      const space = line.indexOf(' ');
      const [point, name] = [Number.parseInt(line.slice(0, space), 16), line.slice(space + 1)];
      if (!first.has(point) && !isControl(point)) first.set(point, name);
      return characterNamed(name) !== point;
    });
    expect(wrong).toEqual([]);
    for (let point = 0; point < 0x110000; point++) {
      if (nameOfCharacter(point) !== first.get(point))
        expect([point, nameOfCharacter(point)]).toEqual([point, first.get(point)]);
    }
  });

  test('case does not count, and what is no name is none', () => {
    expect(characterNamed('greek small letter alpha')).toBe(0x3b1);
    expect(characterNamed('hangul syllable gag')).toBe(0xac01);
    for (const name of ['NO SUCH NAME', 'CJK UNIFIED IDEOGRAPH-3', 'HANGUL SYLLABLE XYZ', '']) {
      expect(characterNamed(name), name).toBeUndefined();
    }
  });
});
