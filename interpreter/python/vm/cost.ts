// What PyPy without a just-in-time compiler allocates for values that have no object here, in bytes. Its objects have a header
// of 8 bytes under c7, sizes are multiples of 8, and no small integers are kept (`withsmallint` and `withprebuiltint` are off).

const word = 8;
const header = 8;

/** An int: header and value (`W_IntObject`). */
export const integerBox = header + word;
/** A float: header and value (`W_FloatObject`). */
export const floatBox = header + word;
/** A complex: header and two values (`W_ComplexObject`). */
export const complexBox = header + 2 * word;

const rounded = (bytes: number): number => Math.ceil(bytes / word) * word;

/** A str: header, value, cached encoding (`W_UnicodeObject`); then header, hash, length, and 4 bytes a character. */
export const textBox = (units: number): number => header + 2 * word + rounded(header + 2 * word + 4 * units);

/** A bytes: header, value (`W_BytesObject`); then header, hash, length, and the bytes. */
export const bytesBox = (length: number): number => header + word + rounded(header + 2 * word + length);

/** A large int: header, value (`W_LongObject`); header, digits, size, sign (`rbigint`); header, length, and digits of 63 bits. */
export function bigBox(value: bigint): number {
  const digits = Math.ceil((4 * value.toString(16).length) / 63);
  return header + word + (header + 3 * word) + (header + word + word * digits);
}
