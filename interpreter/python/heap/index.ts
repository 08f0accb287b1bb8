export { Boot } from './boot.ts';
export { Again, type BesideWatch, Heap, Same } from './heap.ts';
export { At, bare, type ObjectKindName, own } from './kind.ts';
export { Shapes } from './shape.ts';
