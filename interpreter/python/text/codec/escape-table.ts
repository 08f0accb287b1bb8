/** What a letter after a backslash stands for in literals. */
export const simpleEscapes: Readonly<Record<string, number>> = {
  '\\': 0x5c,
  "'": 0x27,
  '"': 0x22,
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};

/** Letters before numbers of characters: how many digits, and what errors call it. */
export const escapeWidths: Readonly<Record<string, { readonly digits: number; readonly name: string }>> = {
  x: { digits: 2, name: '\\xXX' },
  u: { digits: 4, name: '\\uXXXX' },
  U: { digits: 8, name: '\\UXXXXXXXX' },
};
