import { type Situation, scenario } from '../situation.ts';

// Transactions that get in each other’s way.

const fine = { granularity: 'fine' };
const increments = 'init: x=0\nT1: { r = x; x = r + 1 }\nT2: { r = x; x = r + 1 }\nnever: x == 1';
const skew = 'init: x=0, y=0\napart: x, y\nT1: { x = 1; y = 1 }\nT2: { a = x; b = y }\nnever anywhere: a != b';

export const lostUpdate = scenario('lost update', increments);

export const readSkew = scenario('read skew', skew);

export const readSkewFine = scenario('read skew, fine', skew, fine);

export const writeSkew = scenario(
  'write skew',
  'init: x=1, y=1\napart: x, y\nT1: { if x + y == 2: x = 0 }\nT2: { if x + y == 2: y = 0 }\nnever: x == 0 and y == 0',
);

export const neighbours = scenario(
  'neighbours on a page',
  'init: x=0, y=0\nsame page: x, y\nT1: { x = 1 }; { a = y }\nT2: { y = 1 }; { b = x }',
);

export const spanning = scenario(
  'an array on several pages',
  'init: a[12]\nT1: { a[0] = -1; a[11] = -1 }; a[5] = -2\nT2: { a[6] = -3 }; r = a[11]\nnever: a[0] == 0',
);

export const neighboursFine = scenario(
  'neighbours on a page, fine',
  'init: x=0, y=0, z=0\nsame page: x, y, z\nT1: { x = 1 }\nT2: { y = 1 }\nalways: x == 1 and y == 1',
  { ...fine, page: '128' },
);

export const contended = scenario(
  'two writers',
  'init: x=0, y=0\napart: x, y\nT1: { x = 1; y = 1 }\nT2: { x = 2; y = 2 }\nnever: x != y',
);

export const oldReads = scenario(
  'reads of earlier transactions',
  'init: x=0, y=0\napart: x, y\nT1: { x = 1 }\nT2: a = x; { b = y; y = 1 }; { c = y }',
  { protocol: 'c7-repaired', phantoms: 'violate', versions: '2' },
);

export const crossedWriters = scenario(
  'two writers in opposite orders',
  'init: x=0, y=0\napart: x, y\nT1: { x = 1; y = 1 }\nT2: { y = 2; x = 2 }\nnever: x != y',
  { contention: 'alwaysAbortOther' },
);

export const crossedReaders = scenario(
  'each reads what the other writes',
  'init: x=0, y=0\napart: x, y\nT1: { x = 1; a = y }\nT2: { y = 1; b = x }\nnever: a == 0 and b == 0',
  { contention: 'alwaysWait' },
);

export const lostUpdateYounger = scenario('lost update, the younger aborts', increments, {
  contention: 'abortTheYounger',
});

export const apart = scenario(
  'nothing in common',
  'init: x=0, y=0\napart: x, y\nT1: { x = 1; x = 2 }\nT2: { y = 1; y = 2 }',
);

export const spanningNeighbour = scenario(
  'an array that shares a page with another',
  'init: a[7], b[7]\nT1: { a[6] = 1 }; { a[6] = 2 }\nT2: { b[6] = 1 }; r = a[6]',
);

export const storeBuffering = scenario(
  'store buffering, safe points at commits only',
  'init: x=0, y=0\napart: x, y\nT1: { x = 1; a = y }\nT2: { y = 1; b = x }\nnever: a == 0 and b == 0',
  { safepoints: 'commit' },
);

export const thirdRead = scenario(
  'reads of one object in several transactions',
  'init: x=0\nT1: { r = x; x = r + 1 }\nT2: a = x; { r = x; x = r + 1 }\nalways: x == 2',
);

export const oldReadsFar = scenario(
  'reads of earlier transactions, far apart',
  'init: x=0, a[140], y=0\nT1: { y = 1 }\nT2: r = x; a1 = y; { b = x; x = 1 }; { c = x }',
  { protocol: 'c7-repaired', phantoms: 'violate', versions: '2' },
);

export const phantomNeighbour = scenario(
  'neighbours, one of them read',
  'init: x=0, y=0\nT1: { x = 1 }\nT2: { r = y; s = r }',
  { protocol: 'c7-repaired', phantoms: 'violate' },
);

export const walks: Situation = {
  kind: 'walks',
  name: 'walks',
  text: 'init: x=0, y=0\napart: x, y\nT1: { x = 1; y = 1 }\nT2: { y = 2; a = x }\nT3: { r = x; x = r }',
  settings: {},
  runs: 60,
};
