/** What is wrong with content that was read. */
export class Damage extends Error {
  override readonly name = 'Damage';
}

// Each of these gives the value if it is of its kind, and throws a Damage that names it if not.

export function fieldsOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Damage(`${what} cannot be read`);
  return Object.fromEntries(Object.entries(value));
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Damage(`${what} cannot be read`);
  return value;
}

export function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new Damage(`${what} is no text`);
  return value;
}

export function textsOf(value: unknown, what: string): Readonly<Record<string, string>> {
  const entries = Object.entries(fieldsOf(value, what));
  return Object.fromEntries(entries.map(([key, text]) => [key, textOf(text, what)]));
}

export function numberOf(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Damage(`${what} is no number`);
  return value;
}

/** A whole number, at least 0. */
export function wholeOf(value: unknown, what: string): number {
  const number = numberOf(value, what);
  if (!Number.isSafeInteger(number) || number < 0) throw new Damage(`${what} is not possible`);
  return number;
}

/** Whole numbers, at least 0. */
export function numbersOf(value: unknown, what: string): readonly number[] {
  return listOf(value, what).map((number) => wholeOf(number, what));
}
