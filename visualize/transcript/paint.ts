const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;

export type Paint = keyof typeof CODES;

/** `text` as a terminal shows it in that colour. */
export function painted(text: string, paint: Paint | undefined): string {
  return paint === undefined || text === '' ? text : `\u001b[${CODES[paint]}m${text}\u001b[0m`;
}
