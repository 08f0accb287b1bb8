import type { Constant } from './code.ts';

/** The constants of a code object, equal ones once. */
export class Constants {
  readonly list: Constant[] = [];
  readonly #numbers = new Map<string, number>();

  number(constant: Constant): number {
    // Code is compared by identity: each is compiled once.
    if (constant.type === 'code') return this.list.push(constant) - 1;
    const key = keyOf(constant);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    return this.list.push(constant) - 1;
  }
}

// Equal for constants that nobody can tell apart.
function keyOf(constant: Constant): string {
  switch (constant.type) {
    case 'None':
    case 'Ellipsis':
      return constant.type;
    case 'bool':
    case 'int':
      return `${constant.type} ${constant.value}`;
    case 'float':
      return `float ${numberKey(constant.value)}`;
    case 'complex':
      return `complex ${numberKey(constant.imaginary)}`;
    case 'str':
      return `str ${constant.points ?? ''} ${constant.value}`;
    case 'bytes':
      return `bytes ${constant.value}`;
    case 'tuple':
      return `tuple ${JSON.stringify(constant.items.map(keyOf))}`;
    case 'code':
      return 'code';
  }
}

const numberKey = (value: number) => (Object.is(value, -0) ? '-0' : `${value}`);

export const none: Constant = { type: 'None' };
export const text = (value: string): Constant => ({ type: 'str', value, points: undefined });
export const integer = (value: number): Constant => ({ type: 'int', value: BigInt(value) });
export const tuple = (items: readonly Constant[]): Constant => ({ type: 'tuple', items });
