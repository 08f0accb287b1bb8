import type { ConstantValue } from './constant.ts';

/** The value of a number literal, which is well-formed. */
export function decodeNumber(text: string): ConstantValue {
  const plain = text.replaceAll('_', '').toLowerCase();
  if (/^0[xob]/.test(plain)) return { type: 'int', value: BigInt(plain) };
  if (plain.endsWith('j')) return { type: 'complex', imaginary: Number(plain.slice(0, -1)) };
  if (/[.e]/.test(plain)) return { type: 'float', value: Number(plain) };
  return { type: 'int', value: BigInt(plain) };
}
