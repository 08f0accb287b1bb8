import { isNegative } from './exact.ts';
import { reprStyle, writeMagnitude } from './floating.ts';

/** A Python complex number. */
export interface Complex {
  readonly real: number;
  readonly imag: number;
}

const partStyle = { ...reprStyle, hasPointZero: false };

/** Python's `repr` of a complex number, which is also its `str`: `1j`, `(1+2j)`, `(-0-1.5j)`. */
export function reprComplex({ real, imag }: Complex): string {
  if (Object.is(real, 0)) return `${part(imag, '')}j`;
  return `(${part(real, '')}${part(imag, '+')}j)`;
}

function part(value: number, plus: string): string {
  return `${isNegative(value) ? '-' : plus}${writeMagnitude(Math.abs(value), partStyle)}`;
}
