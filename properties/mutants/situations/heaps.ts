import { type Situation, scenario } from '../situation.ts';

// Objects that are allocated, published, moved and forgotten.

const small = { nursery: '64' };
const large = { page: '4096', nursery: '4096' };

export const youngInOld = scenario(
  'a young object in an old one',
  'init: ref h\nT1: { new p: f; p.f = 7; h = p; minor; r = p.f }; q = h; s = q.f\nalways: r == 7 and s == 7',
  small,
);

export const rememberedSet = scenario(
  'a young object in an old one, after a collection',
  'init: ref h\nT1: { new o: f; minor; new p: f; p.f = 7; h = p; drop p; minor }; q = h; s = q.f\nalways: s == 7',
  small,
);

export const overflowWritten = scenario(
  'an overflow object',
  'init: ref h\nT1: { new p: f, ref n; minor; p.f = 7; new q: f; p.n = q; drop q; h = p; minor; abort; r = 1 }; q = h; s = q.f\nalways: s == 7',
  small,
);

export const rootsKept = scenario(
  'an abort with roots from before',
  'init: x=0\nT1: new p: f; { new q: f; x = 1; abort }; r = p.f\nT2: x = 2',
);

export const twoOverflow = scenario(
  'overflow objects of two threads',
  'init: ref h\nT1: { new p: f; minor; h = p }; q = h; q.f = 1\nT2: { q = h; if q != null: q.f = 2 }',
  small,
);

export const finalizers = scenario(
  'finalizers',
  'T1: { new p: f; abort; new q: f; minor; drop q; new s: f; drop s; minor; new o: f; minor }; drop p; drop q; { major; minor }; major; drop o; major',
  small,
  'finalizers',
);

export const overflowPushed = scenario(
  'an overflow object is published',
  'init: ref h, x=0\nT1: x = 1; { new p: f; minor; p.f = 7; h = p }\nT2: { q = h; r = 7; if q != null: r = q.f }\nalways: T2.r == 7',
  large,
);

export const youngPushed = scenario(
  'a young object is published',
  'init: ref h, x=0\nT1: x = 1; { new p: f; p.f = 7; h = p }\nT2: { q = h; r = 7; if q != null: r = q.f }\nalways: T2.r == 7',
  large,
);

export const writtenBeforeCollection = scenario(
  'a young object in an old one, before a collection',
  'init: ref h\nT1: { new o: f; minor }; { new p: f; p.f = 7; h = p; drop p; minor }; q = h; s = q.f\nalways: s == 7',
  small,
);

export const overflowTwice = scenario(
  'an overflow object of before',
  'init: ref h, x=0\nT1: { new p: f; minor; h = p }; { new q: f; x = 1 }\nT2: { q = h; if q != null: (q.f = 2; r = q.f) }',
  small,
);

export const allocatingReader = scenario(
  'a reader that allocates',
  'init: x=0\nT1: { x = 1 }\nT2: { r = x; new p: f; p.f = r }',
  { safepoints: 'commit' },
);

export const youngTwice = scenario(
  'the nursery is used again',
  'T1: { new p: f; p.f = 7; minor; new q: f; r = q.f }; { new s: f; a = s.f }\nalways: r == 0 and a == 0',
  { nursery: '256' },
);

export const weakYoung = scenario(
  'young weak references',
  'init: ref h\nT1: { new o: f; new p: f; weak v = p; new q: f; weak w = q; drop q; minor; if target(w) == null: r = 1; q = target(v); s = 1; if q == p: s = 2 }\nalways: r == 1 and s == 2',
  { nursery: '256' },
);

export const weakOld = scenario(
  'old weak references',
  'T1: { new p: f; weak v = p; new q: f; weak w = q }; drop q; major; { r = 0; if target(w) == null: r = 1; q = target(v); s = 1; if q == p: s = 2 }\nalways: r == 1 and s == 2',
  { nursery: '256' },
);

export const weakShared = scenario(
  'a shared weak reference',
  'init: ref h, x=0\nsame page: h, x\nT1: x = 1; { new p: f; weak w = p; h = w }; drop p; major\nT2: x = 2; { w = h; r = 1; if w != null: (p = target(w); if p != null: r = p.f) }\nnever: T2.r == 3',
  { ...large, protocol: 'c7-repaired' },
);

export const chain = scenario(
  'a chain of young objects',
  'init: ref h\nT1: { new p: f, ref n; new q: f, ref n; q.f = 7; p.n = q; drop q; h = p; minor; q = p.n; r = q.f }\nalways: r == 7',
  { nursery: '256' },
);

export const identity = scenario(
  'identity',
  'T1: { new p: f; i = id(p); k = id(p); minor; j = id(p) }; l = id(p)\nnever: i != j\nnever: i != k\nnever: i != l',
  small,
);

export const largeObject = scenario(
  'an object larger than the nursery',
  'T1: { new p[70]; p[69] = 7; minor; r = p[69]; new q[70]; s = q[69] }; a = p[69]\nalways: r == 7 and s == 0 and a == 7',
  small,
);

export const largeMarker = scenario(
  'markers of large objects',
  'init: ref h\nT1: { new p[70]; r = p[0]; drop p; minor; r = 1; s = r; if h == null: r = 2 }\nT2: { new q[70]; h = q }; { q[0] = 1 }',
  { ...small, protocol: 'c7-repaired', phantoms: 'violate' },
);

export const randomHeap: Situation = {
  kind: 'programs',
  name: 'random heaps',
  protocol: 'c7-repaired',
  cards: 'mixed',
  weakrefs: true,
  runs: 25,
};

export const moves = scenario(
  'objects that move across pages',
  'T1: { new p: a, b, c; new q: a, b, c; new s: a, b, c; p.c = 7; minor; r = p.c }\nalways: r == 7',
  { nursery: '128' },
);

export const lastItem = scenario(
  'last items of arrays',
  'T1: { new ref c[3]; new p: f; p.f = 7; c[2] = p; drop p; minor; p = c[2]; r = p.f }\nalways: r == 7',
  { nursery: '128' },
);
