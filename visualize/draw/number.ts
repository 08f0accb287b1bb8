/** Two decimals: far below what is seen, and short. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** SVG path data: letters stay, numbers are rounded. */
export function path(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === 'number' ? String(round(part)) : part)).join(' ');
}
