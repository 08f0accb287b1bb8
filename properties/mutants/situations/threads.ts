import { scenario } from '../situation.ts';

// Pauses, segments, aborts, and inevitable transactions.

const small = { nursery: '64' };
export const advisedTwice = scenario(
  'advice in two transactions',
  'init: x=0\nT1: { x = 1 }; { x = 2 }\nT2: { a = x; b = x }; { c = x; d = x }',
);

export const crowded = scenario('three threads, one segment', 'init: x=0\nT1..T3: { x += 1 }\nalways: x == 3', {
  segments: '1',
});

export const crowdedTwo = scenario('three threads, two segments', 'init: x=0\nT1..T3: { r = x }', { segments: '2' });

export const inevitableReader = scenario(
  'an inevitable reader',
  'init: x=0, y=0\napart: x, y\nT1: { a = y; x = 1 }\nT2: { print 1; r = x; y = 1 }\nalways: x == 1',
);

export const twoInevitables = scenario(
  'two inevitables',
  'init: x=0\nT1: { print 1; x += 1 }\nT2: { print 2; x += 1 }',
);

export const waitingWriter = scenario(
  'a writer that is to store a young object',
  'init: ref h, x=0\nT1: { h = null; major; abort }\nT2: { new p: f; h = p }',
  small,
);

export const waitingToBeInevitable = scenario(
  'waiting to become inevitable',
  'init: x=0\nT1: { print 1; x = 1 }\nT2: { r = x; print 2 }',
  { contention: 'alwaysWait' },
);

export const toldBeforeInevitable = scenario(
  'told to abort before becoming inevitable',
  'init: x=0, y=0\napart: x, y\nT1: { r = y; x = 1 }\nT2: { x = 2; print 2 }',
  { safepoints: 'commit' },
);

export const advisedAndPaused = scenario(
  'advice and a pause',
  'init: x=0, y=0\napart: x, y\nT1: { x = 1 }\nT2: { x = 2; b = y }\nT3: { y = 1 }',
);

export const threeRun = scenario(
  'three transactions',
  'init: x=0, y=0, z=0\nT1: { x = 1 }\nT2: { a = x }\nT3: { b = y; z = b }',
);

export const threeWriters = scenario(
  'three writers',
  'init: x=0, y=0\napart: x, y\nT1: { x = 1 }\nT2: { x = 2 }\nT3: { z = y }',
);

export const abortOnce = scenario('an abort', 'init: x=0\nT1: { x = 1; abort; x = 2 }\nT2: { r = x }\nnever: r == 1');

export const callbacks = scenario(
  'callbacks',
  'init: x=0\nT1: { x = 1; abort }; x = 2\nT2: { r = x; x = r }',
  {},
  'callbacks',
);

export const uniqueTwice = scenario(
  'unique twice over',
  'init: x=0, y=0\nT1: { print 1; x = 1; print 2 }; x = 2\nT2: { y = 1 }',
  {},
  'unique',
);

export const inevitableYounger = scenario(
  'an inevitable reader, the younger aborts',
  'init: x=0, y=0\napart: x, y\nT1: { a = y; x = 1 }\nT2: { print 1; r = x; y = 1 }\nalways: x == 1',
  { contention: 'abortTheYounger' },
);

export const twoWait = scenario(
  'two wait for a third',
  'init: x=0, y=0\nT1: { r = x; s = y }\nT2: { x = 1 }\nT3: { y = 1 }',
);

export const unique = scenario('unique', 'init: x=0, y=0\nT1: { print 1; x = 1 }\nT2: { y = 1 }', {}, 'unique');

export const threeIncrements = scenario('three increments', 'init: x=0\nT1..T3: { x = i }', { segments: '3' });

export const inevitableCallbacks = scenario(
  'callbacks of an inevitable transaction',
  'init: x=0\nT1: { print 1; x = 1 }; { x = 2; abort }\nT2: { x = 3 }',
  {},
  'callbacks',
);
