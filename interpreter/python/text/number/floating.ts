import { type Decimal, roundedDecimal, scaledDecimal, shortestDecimal } from './decimal.ts';
import { isNegative } from './exact.ts';

/**
 * How a float is written: `r` the shortest digits that read back as the same float, `e` with an exponent, `f` without,
 * `g` whichever is shorter.
 */
export interface FloatStyle {
  readonly kind: 'r' | 'e' | 'f' | 'g';
  /** Digits behind the point (`e`, `f`) or significant ones (`g`); of no meaning for `r`. */
  readonly precision: number;
  /** Keep the decimal point and, for `g`, zeros at the end. */
  readonly isAlternate: boolean;
  /** Write at least one digit behind the point where there is no exponent. */
  readonly hasPointZero: boolean;
}

export const reprStyle: FloatStyle = { kind: 'r', precision: 0, isAlternate: false, hasPointZero: true };

/** Python's `repr` of a float, which is also its `str`. */
export function reprFloat(value: number): string {
  const magnitude = writeMagnitude(Math.abs(value), reprStyle);
  return isNegative(value) ? `-${magnitude}` : magnitude;
}

/** A float's magnitude (not negative, possibly infinite or NaN) in a style, in lower case. */
export function writeMagnitude(value: number, style: FloatStyle): string {
  if (Number.isNaN(value)) return 'nan';
  if (value === Infinity) return 'inf';
  switch (style.kind) {
    case 'r':
      return writeGeneral(shortestDecimal(value), 17, style);
    case 'e':
      return writeExponent(roundedDecimal(value, style.precision + 1), style.isAlternate);
    case 'f':
      return writeFixed(value, style);
    case 'g':
      return writeSignificant(value, style);
  }
}

function writeFixed(value: number, { precision, isAlternate }: FloatStyle): string {
  const digits = scaledDecimal(value, precision)
    .toString()
    .padStart(precision + 1, '0');
  if (precision === 0) return isAlternate ? `${digits}.` : digits;
  return `${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}

function writeSignificant(value: number, style: FloatStyle): string {
  const precision = Math.max(style.precision, 1);
  const { digits, point } = roundedDecimal(value, precision);
  const kept = style.isAlternate ? digits : digits.replace(/(?<=.)0+$/, '');
  // A point and a zero behind it count as a digit.
  return writeGeneral({ digits: kept, point }, style.hasPointZero ? precision : precision + 1, style);
}

/** With an exponent where the point is far off: `limit` or more digits before it, or four zeros behind it. */
function writeGeneral(decimal: Decimal, limit: number, style: FloatStyle): string {
  const { digits, point } = decimal;
  if (point <= -4 || point >= limit) return writeExponent(decimal, style.isAlternate);
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  const whole = digits.slice(0, point).padEnd(point, '0');
  const rest = digits.slice(point) || (style.hasPointZero ? '0' : '');
  return rest !== '' || style.isAlternate ? `${whole}.${rest}` : whole;
}

function writeExponent({ digits, point }: Decimal, isAlternate: boolean): string {
  const exponent = point - 1;
  const rest = digits.slice(1);
  const dot = rest !== '' || isAlternate ? '.' : '';
  const size = String(Math.abs(exponent)).padStart(2, '0');
  return `${digits[0]}${dot}${rest}e${exponent < 0 ? '-' : '+'}${size}`;
}
