/**
 * What kind of payload a value has. A value outside of modelled memory is a tag and a payload, a number:
 * - `int`: an integer of at most 50 bits with its sign; larger ones are immediates
 * - `float`
 * - `ref`: the address of an object; 0 is no value at all
 * - `imm`: the number of an immutable value in the table of {@link Immediates}
 */
export const Tag = { int: 0, float: 1, ref: 2, imm: 3 } as const;
export type Tag = (typeof Tag)[keyof typeof Tag];

/** An integer with this payload, or the negative of it, does not fit the tag any more. */
export const integerLimit = 2 ** 49;

/** Whether an integral number can be the payload of an `int`. */
export const fitsInteger = (value: number): boolean => value < integerLimit && value > -integerLimit;
