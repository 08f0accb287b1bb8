import { scenario } from '../situation.ts';

// Major collections.

const small = { nursery: '64' };
const large = { page: '4096', nursery: '4096' };

export const threadLocals = scenario(
  'thread-local objects',
  'T1: { new p: f }; drop p; { new q: f; minor; new p: f; drop p; minor; abort }; major; { new p: f }',
  small,
  'threadLocal',
);

export const majorInside = scenario(
  'a major collection inside a transaction',
  'init: ref h, x=0\nT1: { new p: f; p.f = 7; h = p; new q: f; weak w = q; drop q; drop p; x = 1; major; s = 0; if target(w) == null: s = 1; p = h; r = p.f }\nalways: r == 7 and s == 1',
  { nursery: '256' },
);

export const majorOfTwo = scenario(
  'a major collection beside a transaction',
  'init: x=0\nT1: major\nT2: { x = 1; r = x }',
);

export const majorOld = scenario(
  'a major collection of what is old',
  'T1: { new q: f; weak w = q }; drop q; { major; s = 0; if target(w) == null: s = 1 }\nalways: s == 1',
  { nursery: '256' },
);

export const majorBeside = scenario(
  'a major collection beside young objects',
  'T1: major\nT2: { new p: f, ref n; minor; new q: f; q.f = 7; p.n = q; drop q; q = p.n; r = q.f }\nalways: r == 7',
  { nursery: '256' },
);

export const majorBetween = scenario(
  'a major collection between two writes of another thread',
  'init: ref h\nT1: major\nT2: { new o: f; minor; h = o; new p: f; h = p; drop p; minor }',
  { nursery: '256' },
);

export const threadLocalOverMajor = scenario(
  'a new thread-local object',
  'T1: { new q: f; drop q; major }',
  small,
  'threadLocal',
);

export const majorHidden = scenario(
  'a major collection with overflow objects beside modified ones',
  'init: x=0\nT1: { x = 1; new p: f, ref n; minor; new q: f; q.f = 7; p.n = q; drop q; major; q = p.n; r = q.f }\nalways: r == 7',
  large,
);

export const majorThenWrite = scenario(
  'a major collection between two writes',
  'init: ref h, x=0\nT1: { new o: f; h = o; x = 1; major; new p: f; p.f = 7; h = p; drop p; minor; q = h; r = q.f }\nalways: r == 7 and x == 1',
  small,
);

export const deadOverflow = scenario(
  'dead overflow objects',
  'init: ref h\nT1: { new p: f; minor; drop p; major; x1 = 1; new q: f; minor; drop q }\nT2: { new q: f; q.f = 2; h = q; r = q.f }; { q = h; q.f = 3; r = q.f }\nnever: T2.r == 0',
  small,
);

export const majorThenAbort = scenario(
  'a major collection before an abort',
  'init: ref h\nT1: { new p: f; p.f = 7; h = p }; drop p; { h = null; major; abort }',
  small,
);

export const threadLocalOfBefore = scenario(
  'a thread-local object of before',
  'T1: { new p: f }; drop p; { new q: f; major; abort }',
  small,
  'threadLocal',
);

export const majorPrivate = scenario(
  'a major collection with overflow objects in private pages',
  'init: ref h, x=0\nT1: x = 1; { new p: f, ref n; minor; new q: f; q.f = 7; p.n = q; drop q; minor; major; q = p.n; r = q.f }\nalways: r == 7',
  large,
);

export const chainMajor = scenario(
  'a chain of old objects',
  'init: ref h\nT1: { new p: f, ref n; new q: f, ref n; q.f = 7; new s: f, ref n; s.f = 8; p.n = q; q.n = s; h = p }; drop p; drop q; drop s; major; { p = h; p = p.n; p = p.n; r = p.f }\nalways: r == 8',
  { nursery: '256' },
);
