import type { Mutant } from '../mutant.ts';
import { weakOld, weakShared, weakYoung } from '../situations/heaps.ts';

/** Weak references. */
export const weakrefMutants: readonly Mutant[] = [
  {
    name: 'weak reference not cleared',
    rule: 'C7-GC-6',
    file: 'protocols/c7/weakref.ts',
    replace: 'if (to === 0) clear(c7, weakref, target);',
    by: 'if (to === 0) return false;',
    says: 'It leads to a young object that died.',
    situation: weakYoung,
    killedBy: 'no dangling reference',
  },
  {
    name: 'weak reference is forgotten',
    rule: 'C7-GC-6',
    file: 'protocols/c7/weakref.ts',
    replace: 'segment.oldWeakrefs.push(weakref);',
    by: '{}',
    says: 'No major collection clears it when its target dies.',
    situation: weakOld,
    killedBy: 'no dangling reference',
  },
  {
    name: 'weak reference to a dead old object not cleared',
    rule: 'C7-GC-6',
    file: 'protocols/c7/weakref.ts',
    replace: '        clear(c7, weakref, target);\n',
    by: '',
    says: 'It leads to where an object was.',
    situation: weakOld,
    killedBy: 'no dangling reference',
  },
  {
    name: 'weak reference cleared though its target lives',
    rule: 'C7-GC-6',
    file: 'protocols/c7/weakref.ts',
    replace: 'if (isAlive(target)) continue;',
    by: '',
    says: 'A major collection clears all weak references.',
    situation: weakOld,
    killedBy: 'always: r == 1 and s == 2',
  },
  {
    name: 'weak reference changed in one segment',
    rule: 'C7-GC-6',
    file: 'protocols/c7/weakref.ts',
    replace: 'for (const { number } of c7.segments) setReference',
    by: 'for (const { number } of c7.segments.slice(0, 1)) setReference',
    says: 'The others see it lead to where its target was.',
    situation: weakShared,
    killedBy: 'agreement',
  },
];
