/** 1,234,567; beyond 2^53 as a power of ten, since the last digits would be made up. */
export function count(value: number): string {
  if (value > Number.MAX_SAFE_INTEGER) return `about ${value.toExponential(3)}`;
  return value.toLocaleString('en-US');
}

/** `1 state`, `2 states`. */
export function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}
