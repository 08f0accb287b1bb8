import { overflowFault, valueFault } from '../fault.ts';
import { scaledDecimal } from './decimal.ts';
import { bitLength, divideHalfEven, floatOfRatio, isNegative, type Ratio, ratioOf } from './exact.ts';

/** Python's `int(float)`: towards zero. */
export function truncateFloat(value: number): bigint {
  return BigInt(Math.trunc(finite(value, 'float infinity', 'float NaN', 'integer')));
}

/** Python's `math.floor(float)`. */
export function floorFloat(value: number): bigint {
  return BigInt(Math.floor(finite(value, 'float infinity', 'float NaN', 'integer')));
}

/** Python's `math.ceil(float)`. */
export function ceilFloat(value: number): bigint {
  return BigInt(Math.ceil(finite(value, 'float infinity', 'float NaN', 'integer')));
}

/** Python's `float(int)`: the nearest float, half to even; an OverflowError beyond the floats. */
export function floatOfInteger(value: bigint): number {
  const float = Number(value);
  if (Number.isFinite(float)) return float;
  throw overflowFault('int too large to convert to float');
}

/** Python's `float.as_integer_ratio`, in lowest terms. */
export function integerRatio(value: number): Ratio {
  let { numerator, denominator } = ratioOf(finite(value, 'Infinity', 'NaN', 'integer ratio'));
  if (numerator === 0n) return { numerator, denominator: 1n };
  // The denominator is a power of two.
  let twos = 0n;
  const most = BigInt(bitLength(denominator) - 1);
  while (twos < most && (numerator & (1n << twos)) === 0n) twos++;
  numerator >>= twos;
  denominator >>= twos;
  return { numerator, denominator };
}

/** Python's `round(float)`: the nearest integer, half to even. */
export function roundFloat(value: number): bigint {
  const whole = finite(value, 'float infinity', 'float NaN', 'integer');
  const { numerator, denominator } = ratioOf(whole);
  return divideHalfEven(numerator, denominator);
}

/** Python's `round(float, places)`. `places` may be of any size and sign. */
export function roundFloatTo(value: number, places: bigint): number {
  if (!Number.isFinite(value) || value === 0 || places > 323n) return value;
  if (places < -308n) return isNegative(value) ? -0 : 0;
  const count = Number(places);
  const scaled = scaledDecimal(Math.abs(value), count);
  const power = 10n ** BigInt(Math.abs(count));
  const rounded = count >= 0 ? floatOfRatio(scaled, power) : floatOfRatio(scaled * power, 1n);
  if (rounded === Infinity) throw overflowFault('rounded value too large to represent');
  return isNegative(value) ? -rounded : rounded;
}

/** Python's `round(int, places)`: to a power of ten where `places` is negative, half to even. */
export function roundInteger(value: bigint, places: bigint): bigint {
  if (places >= 0n) return value;
  // Half the power is above any number of fewer digits. Three bits are less than a digit.
  if (-places * 3n > BigInt(bitLength(value) + 3)) return 0n;
  const power = 10n ** -places;
  return divideHalfEven(value, power) * power;
}

/**
 * -1, 0 or 1 as the exact value of one number is less than, the same as, or more than that of the other; undefined
 * where one is NaN.
 */
export function compareNumbers(left: bigint | number, right: bigint | number): -1 | 0 | 1 | undefined {
  if (left < right) return -1;
  if (left > right) return 1;
  // biome-ignore lint/suspicious/noDoubleEquals: an int and a float that are equal have different types.
  return left == right ? 0 : undefined;
}

export type ByteOrder = 'little' | 'big';

export function byteOrderOf(text: string): ByteOrder {
  if (text === 'little' || text === 'big') return text;
  throw valueFault("byteorder must be either 'little' or 'big'");
}

/** Python's `int.to_bytes`. */
export function integerToBytes(value: bigint, length: number, order: ByteOrder, isSigned: boolean): Uint8Array {
  if (length < 0) throw valueFault('length argument must be non-negative');
  if (value < 0n && !isSigned) throw overflowFault("can't convert negative int to unsigned");
  const bits = length * 8;
  const needed = isSigned ? bitLength(value < 0n ? -value - 1n : value) + 1 : bitLength(value);
  // CPython lets -1 go in no bytes at all.
  if (needed > bits && value !== 0n && (value !== -1n || length > 0)) throw overflowFault('int too big to convert');
  const digits = BigInt.asUintN(bits, value)
    .toString(16)
    .padStart(length * 2, '0');
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at++) {
    bytes[order === 'big' ? at : length - 1 - at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  }
  return bytes;
}

/** Python's `int.from_bytes`. */
export function integerFromBytes(bytes: Uint8Array, order: ByteOrder, isSigned: boolean): bigint {
  if (bytes.length === 0) return 0n;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  if (order === 'little') digits.reverse();
  const value = BigInt(`0x${digits.join('')}`);
  return isSigned ? BigInt.asIntN(bytes.length * 8, value) : value;
}

function finite(value: number, infinity: string, notNumber: string, target: string): number {
  if (Number.isNaN(value)) throw valueFault(`cannot convert ${notNumber} to ${target}`);
  if (!Number.isFinite(value)) throw overflowFault(`cannot convert ${infinity} to ${target}`);
  return value;
}
