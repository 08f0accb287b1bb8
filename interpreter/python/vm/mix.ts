/** What hashing answers where only Python code can tell: no hash is this. */
export const askPython = -0x8000_0000;

/** Spreads the bits of a number over 32. */
export function mix(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b);
  bits ^= bits >>> 16;
  return bits === askPython ? 1 : bits;
}
