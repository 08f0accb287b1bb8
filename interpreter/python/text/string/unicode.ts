// Python 3.11 has the data of Unicode 14, the host that of a later version. The differences are listed here up to
// Unicode 17: characters that came later, and the few whose properties changed.

/** Characters that Unicode 14 does not know, as the inside of a character class. Gaps hold what is free in both. */
const laterClass = [
  String.raw`\u088f\u0897\u0c5c\u0cdc\u0cf3\u0ece\u1acf-\u1aeb\u1b4e-\u1b4f\u1b7f\u1c89-\u1c8a\u20c1\u2427-\u2429`,
  String.raw`\u2b96\u2ffc-\u2fff\u31e4-\u31ef\ua7cb-\ua7cf\ua7d2\ua7d4\ua7da-\ua7f1\ufbc3-\ufbd2\ufd90-\ufd91`,
  String.raw`\ufdc8-\ufdce\u{105c0}-\u{105f3}\u{10940}-\u{10959}\u{10d40}-\u{10d8f}\u{10ec2}-\u{10eff}`,
  String.raw`\u{1123f}-\u{11241}\u{11380}-\u{113e2}\u{116d0}-\u{116e3}\u{11b00}-\u{11bf9}\u{11db0}-\u{11de9}`,
  String.raw`\u{11f00}-\u{11f5a}\u{1342f}\u{13439}-\u{143fa}\u{16100}-\u{16139}\u{16d40}-\u{16d79}`,
  String.raw`\u{16ea0}-\u{16ed3}\u{16ff2}-\u{16ff6}\u{187f8}-\u{187ff}\u{18cff}\u{18d09}-\u{18df2}\u{1b132}`,
  String.raw`\u{1b155}\u{1cc00}-\u{1cef0}\u{1d2c0}-\u{1d2d3}\u{1df25}-\u{1df2a}\u{1e030}-\u{1e08f}`,
  String.raw`\u{1e4d0}-\u{1e6ff}\u{1f6d8}-\u{1f6dc}\u{1f774}-\u{1f77f}\u{1f7d9}\u{1f8b2}-\u{1f8d8}`,
  String.raw`\u{1fa54}-\u{1fa57}\u{1fa75}-\u{1fa77}\u{1fa87}-\u{1fa8f}\u{1faad}-\u{1faaf}\u{1fabb}-\u{1fabf}`,
  String.raw`\u{1fac6}-\u{1facf}\u{1fada}-\u{1fadf}\u{1fae8}-\u{1faef}\u{1faf7}-\u{1faf8}\u{1fbcb}-\u{1fbef}`,
  String.raw`\u{1fbfa}\u{2b739}-\u{2b73f}\u{2cea2}-\u{2cead}\u{2ebf0}-\u{2ee5d}\u{31350}-\u{33479}`,
].join('');

/** Characters with a digit value that are no decimal digits. */
const digitClass = [
  String.raw`\u00b2-\u00b3\u00b9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c`,
  String.raw`\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}`,
  String.raw`\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}`,
].join('');

/** Ideographs with a numeric value. */
const ideographClass = [
  String.raw`\u3405\u3483\u382a\u3b4d\u4e00\u4e03\u4e07\u4e09\u4e5d\u4e8c\u4e94\u4e96\u4ebf-\u4ec0\u4edf\u4ee8`,
  String.raw`\u4f0d\u4f70\u5104\u5146\u5169\u516b\u516d\u5341\u5343-\u5345\u534c\u53c1-\u53c4\u56db\u58f1\u58f9`,
  String.raw`\u5e7a\u5efe-\u5eff\u5f0c-\u5f0e\u5f10\u62fe\u634c\u67d2\u6f06\u7396\u767e\u8086\u842c\u8cae\u8cb3`,
  String.raw`\u8d30\u9621\u9646\u964c\u9678\u96f6\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3\uf9fd\u{20001}\u{20064}`,
  String.raw`\u{200e2}\u{20121}\u{2092a}\u{20983}\u{2098c}\u{2099c}\u{20aea}\u{20afd}\u{20b19}\u{22390}\u{22998}`,
  String.raw`\u{23b1b}\u{2626d}\u{2f890}`,
].join('');

/** The blanks of Python's strings, as a character class. */
export const blankClass = String.raw`[\p{Zs}\t-\r\x1c-\x1f\x85\u2028\u2029]`;

/** Finds characters that Unicode 14 does not know. */
export const later = new RegExp(`[${laterClass}]`, 'u');
const decimal = /\p{Nd}/u;
const digit = new RegExp(`[\\p{Nd}${digitClass}]`, 'u');
const numeric = new RegExp(`[\\p{N}${ideographClass}]`, 'u');
const alphabetic = /\p{L}/u;
const printable = /[^\p{C}\p{Z}]| /u;
const space = new RegExp(blankClass, 'u');
const titlecase = /\p{Lt}/u;
// Lowercase since Unicode 15 and 16, or no longer since 17.
const lowercase = /\u0295|(?![\u10fc\ua7f2-\ua7f4\uab69])\p{Lowercase}/u;
const uppercase = /\p{Uppercase}/u;
const cased = /[\u0295\p{Cased}]/u;
const ignorable = /[\u{1171e}\p{Case_Ignorable}]/u;
const nameStart = /[_\p{XID_Start}]/u;
const namePart = /(?!\p{Join_Control}|[\u30fb\uff65])\p{XID_Continue}/u;

const ascii = /^[\0-\x7f]*$/;

/** Whether a string has ASCII characters only. */
export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/** Whether a string has characters that came after Unicode 14. */
export function hasLater(text: string): boolean {
  return later.test(text);
}

// Each of these takes one character.
export const isDecimalCharacter = tester(decimal);
export const isDigitCharacter = tester(digit);
export const isNumericCharacter = tester(numeric);
export const isAlphabeticCharacter = tester(alphabetic);
export const isPrintableCharacter = tester(printable);
export const isSpaceCharacter = tester(space);
export const isTitleCharacter = tester(titlecase);
export const isLowerCharacter = tester(lowercase);
export const isUpperCharacter = tester(uppercase);
export const isCasedCharacter = tester(cased);
export const isIgnorableCharacter = tester(ignorable);
export const isNameStart = tester(nameStart);
export const isNamePart = tester(namePart);

/** The value of a decimal digit in any script. */
export function decimalValue(character: string): number {
  const point = character.codePointAt(0)!;
  if (point < 0x80) return point - 0x30;
  // Digits come in runs of ten, and the runs that touch are whole.
  let first = point;
  while (decimal.test(String.fromCodePoint(first - 1))) first--;
  return (point - first) % 10;
}

function tester(pattern: RegExp): (character: string) => boolean {
  return (character) => pattern.test(character) && !(character > '\x7f' && later.test(character));
}
