import fc from 'fast-check';

const view = new DataView(new ArrayBuffer(8));

/** The bits of a float in hex: all that is not a number are one. */
export function floatHex(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

export function hexFloat(text: string): number {
  if (text === 'nan') return Number.NaN;
  view.setBigUint64(0, BigInt(`0x${text}`));
  return view.getFloat64(0);
}

/** How many floats lie between the two, or NaN where only one is a number. */
export function unitsApart(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  return Math.abs(Number(ordinal(a) - ordinal(b)));
}

function ordinal(value: number): bigint {
  if (Number.isNaN(value)) return 1n << 80n;
  view.setFloat64(0, value);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & ((1n << 63n) - 1n)) : bits;
}

/** Floats of all kinds: any bits, usual sizes, halves, and the special ones. */
export const anyFloat = fc.oneof(
  fc.double(),
  fc.double({ min: -30, max: 30, noNaN: true }),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.integer({ min: -400, max: 400 }).map((value) => value / 2),
  fc.constantFrom(0, -0, 1, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);

/** Statements that define how the reference implementation shows values, as {@link shownValue} does. */
export const showing = `
import struct, math

def to_float(text):
    return math.nan if text == 'nan' else struct.unpack('>d', bytes.fromhex(text))[0]

def shown_value(value):
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int):
        return 'int ' + str(value)
    if isinstance(value, float):
        return 'nan' if value != value else struct.pack('>d', value).hex()
    if isinstance(value, (tuple, list)):
        return [shown_value(item) for item in value]
    return value

def read_value(value):
    if isinstance(value, str):
        return int(value[4:]) if value.startswith('int ') else to_float(value)
    if isinstance(value, list):
        return [read_value(item) for item in value]
    return value

def attempt(function, arguments):
    try:
        return shown_value(function(*[read_value(argument) for argument in arguments]))
    except (ArithmeticError, ValueError, IndexError) as fault:
        return [type(fault).__name__, str(fault)]
`;

/** A value as both sides write it: ints in decimals, floats in bits. */
export function shownValue(value: unknown): unknown {
  if (typeof value === 'bigint') return `int ${value}`;
  if (typeof value === 'number') return floatHex(value);
  return Array.isArray(value) ? value.map(shownValue) : value;
}
