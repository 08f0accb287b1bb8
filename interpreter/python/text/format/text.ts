import { valueFault } from '../fault.ts';
import { sliceText } from '../string/codepoints.ts';
import { alignText } from './layout.ts';
import { type FormatSpec, parseSpec, unknownType } from './spec.ts';

/** Python's `format(str, spec)`. */
export function formatText(value: string, text: string, typeName = 'str'): string {
  if (text === '') return value;
  const spec = parseSpec(text, typeName, '<');
  if (spec.type !== '' && spec.type !== 's') throw unknownType(spec.type, typeName);
  checkText(spec);
  return alignText(spec.precision === undefined ? value : sliceText(value, 0, spec.precision), spec);
}

function checkText(spec: FormatSpec): void {
  if (spec.sign === ' ') throw valueFault('Space not allowed in string format specifier');
  if (spec.sign !== undefined) throw valueFault('Sign not allowed in string format specifier');
  if (spec.isZeroPlain) throw valueFault('Negative zero coercion (z) not allowed in string format specifier');
  if (spec.isAlternate) throw valueFault('Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=') throw valueFault("'=' alignment not allowed in string format specifier");
}
