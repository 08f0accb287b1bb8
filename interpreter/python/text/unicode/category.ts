import { later } from '../string/unicode.ts';

const names = 'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co'.split(' ');
const classes = names.map((name) => ({ name, test: new RegExp(`\\p{${name}}`, 'u') }));
/** What changed after Unicode 14. */
const before: Readonly<Record<string, string>> = { '\u0295': 'Ll', '\u{1171e}': 'Mn' };

const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'];
const pieces = new RegExp(`(${later.source})`, 'u');

/** The general category of a character in Unicode 14, by its two letters. */
export function categoryOf(character: string): string {
  if (later.test(character)) return 'Cn';
  return before[character] ?? classes.find(({ test }) => test.test(character))?.name ?? 'Cn';
}

/** A string in one of the normal forms; undefined if there is no such form. */
export function normalized(form: string, text: string): string | undefined {
  if (!forms.includes(form)) return undefined;
  // What Unicode 14 does not know stays, and nothing combines across it.
  return text
    .split(pieces)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.normalize(form)))
    .join('');
}
