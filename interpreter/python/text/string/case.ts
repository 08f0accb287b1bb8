import {
  hasLater,
  isAscii,
  isCasedCharacter,
  isIgnorableCharacter,
  isLowerCharacter,
  isTitleCharacter,
  isUpperCharacter,
} from './unicode.ts';

// Small letters whose capitals came after Unicode 14.
const laterCapital = /[\u019b\u0264\ua7d3\ua7d5]/;
// These make another sigma of one beside them in later versions.
const changedNeighbour = /[\u0295\u{1171e}]/u;

/** Title case where it is not the first letter of the upper case: digraphs, and Greek with an iota below. */
const titles: ReadonlyMap<string, string> = new Map([
  ...Array.from('ǄǅǆǇǈǉǊǋǌǱǲǳ', (character, index): [string, string] => [character, 'ǅǈǋǲ'[Math.floor(index / 3)]!]),
  ...Array.from('ᾳῃῳᾼῌῼ', (character, index): [string, string] => [character, 'ᾼῌῼ'[index % 3]!]),
  ...Array.from('ᾲᾴῂῄῲῴ', (character, index): [string, string] => [character, `${'ᾺΆῊΉῺΏ'[index]}\u0345`]),
  ...Array.from('ᾷῇῷ', (character, index): [string, string] => [character, `${'ΑΗΩ'[index]}\u0342\u0345`]),
]);

/** Python's `str.upper`. */
export function upperText(text: string): string {
  if (isAscii(text) || !(hasLater(text) || laterCapital.test(text))) return text.toUpperCase();
  return Array.from(text, upperCharacter).join('');
}

/** Python's `str.lower`. */
export function lowerText(text: string): string {
  if (isAscii(text) || !(hasLater(text) || changedNeighbour.test(text))) return text.toLowerCase();
  return convert(text, lowerCharacter);
}

/** Python's `str.title`: each run of letters begins with a capital. */
export function titleText(text: string): string {
  let isInside = false;
  return convert(text, (character) => {
    const isFirst = !isInside;
    isInside = isCasedCharacter(character);
    return isFirst ? titleCharacter(character) : lowerCharacter(character);
  });
}

/** Python's `str.capitalize`. */
export function capitalizeText(text: string): string {
  return convert(text, (character, index) => (index === 0 ? titleCharacter(character) : lowerCharacter(character)));
}

/** Python's `str.swapcase`. */
export function swapCase(text: string): string {
  return convert(text, (character) => {
    if (isUpperCharacter(character)) return lowerCharacter(character);
    return isLowerCharacter(character) ? upperCharacter(character) : character;
  });
}

/** Python's `str.casefold`. */
export function foldCase(text: string): string {
  return isAscii(text) ? text.toLowerCase() : Array.from(text, foldCharacter).join('');
}

function upperCharacter(character: string): string {
  return laterCapital.test(character) || hasLater(character) ? character : character.toUpperCase();
}

function lowerCharacter(character: string): string {
  return hasLater(character) ? character : character.toLowerCase();
}

function titleCharacter(character: string): string {
  const title = titles.get(character);
  if (title !== undefined) return title;
  const point = character.codePointAt(0)!;
  // Georgian letters have capitals, but not in titles.
  if (point >= 0x10d0 && point <= 0x10ff) return character;
  if (point >= 0x1f80 && point <= 0x1faf) return String.fromCodePoint(point | 8);
  if (character === 'ŉ') return 'ʼN';
  const [first = '', ...rest] = upperCharacter(character);
  return first + rest.join('').toLowerCase();
}

function foldCharacter(character: string): string {
  if (hasLater(character)) return character;
  const point = character.codePointAt(0)!;
  // Cherokee folds to capitals, which are older than its small letters.
  if (point >= 0x13a0 && point <= 0x13f5) return character;
  if (point >= 0x13f8 && point <= 0x13fd) return String.fromCodePoint(point - 8);
  if (point >= 0xab70 && point <= 0xabbf) return String.fromCodePoint(point - 0xab70 + 0x13a0);
  if (character === 'ı') return character;
  return Array.from(upperCharacter(lowerCharacter(character)), (capital) => capital.toLowerCase()).join('');
}

/** Each character converted for itself, but for the sigma that ends a word. */
function convert(text: string, change: (character: string, index: number) => string): string {
  const points = Array.from(text);
  return points
    .map((character, index) => {
      const changed = change(character, index);
      return character === 'Σ' && changed === 'σ' && isFinal(points, index) ? 'ς' : changed;
    })
    .join('');
}

/** Whether a letter comes before, but none behind, characters between letters left out. */
function isFinal(points: readonly string[], index: number): boolean {
  let before = index - 1;
  while (before >= 0 && isIgnorableCharacter(points[before]!)) before--;
  if (before < 0 || !isCasedCharacter(points[before]!)) return false;
  let behind = index + 1;
  while (behind < points.length && isIgnorableCharacter(points[behind]!)) behind++;
  return behind === points.length || !isCasedCharacter(points[behind]!);
}

/** Python's `str.islower`. */
export function isLowerText(text: string): boolean {
  let hasLower = false;
  for (const character of text) {
    if (isUpperCharacter(character) || isTitleCharacter(character)) return false;
    hasLower ||= isLowerCharacter(character);
  }
  return hasLower;
}

/** Python's `str.isupper`. */
export function isUpperText(text: string): boolean {
  let hasUpper = false;
  for (const character of text) {
    if (isLowerCharacter(character) || isTitleCharacter(character)) return false;
    hasUpper ||= isUpperCharacter(character);
  }
  return hasUpper;
}

/** Python's `str.istitle`. */
export function isTitleText(text: string): boolean {
  let isInside = false;
  let hasCased = false;
  for (const character of text) {
    if (isUpperCharacter(character) || isTitleCharacter(character)) {
      if (isInside) return false;
      isInside = true;
      hasCased = true;
    } else if (isLowerCharacter(character)) {
      if (!isInside) return false;
      hasCased = true;
    } else {
      isInside = false;
    }
  }
  return hasCased;
}
