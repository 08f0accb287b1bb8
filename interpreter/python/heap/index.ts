export { Boot } from './boot.ts';
export { Again, Heap } from './heap.ts';
export { At, bare, type ObjectKindName, objectKinds, own } from './kind.ts';
export { Shapes } from './shape.ts';
