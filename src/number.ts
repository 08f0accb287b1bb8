import { UserFault } from '../model/index.ts';

/**
 * The positive whole number that an option gives; `_` and `,` may separate digits.
 * @throws UserFault `cli/option`
 */
export function positive(option: string, text: string): number {
  const value = numeral(text);
  if (value > 0) return value;
  throw fault(`${option} ${text} is not a positive whole number`, 'write a number from 1 on, in digits');
}

/**
 * {@link positive}, or 0.
 * @throws UserFault `cli/option`
 */
export function whole(option: string, text: string): number {
  const value = numeral(text);
  if (value >= 0) return value;
  throw fault(`${option} ${text} is not a whole number`, 'write a number from 0 on, in digits');
}

function numeral(text: string): number {
  const value = /^[\d_,]*\d[\d_,]*$/.test(text) ? Number(text.replace(/[_,]/g, '')) : Number.NaN;
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

function fault(message: string, hint: string): UserFault {
  return new UserFault({ code: 'cli/option', message, hint });
}
