export type { Advance } from './effort.ts';
export { type Minimized, type MinimizeOptions, minimize, minimizing } from './minimize.ts';
export type { Size } from './size.ts';
