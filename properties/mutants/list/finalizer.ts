import type { Mutant } from '../mutant.ts';
import { finalizers } from '../situations/heaps.ts';

/** Finalizers. */
export const finalizerMutants: readonly Mutant[] = [
  {
    name: 'finalizer of a survivor is lost',
    rule: 'C7-GC-7',
    file: 'protocols/c7/finalizer.ts',
    replace: '      old.push(to);\n      old.push(young.at(index + 1));\n',
    by: '',
    says: 'Nobody finalizes what outlives its first collection.',
    situation: finalizers,
    killedBy: 'finalizers run once, for what died',
  },
  {
    name: 'finalizer runs though its object lives',
    rule: 'C7-GC-7',
    file: 'protocols/c7/finalizer.ts',
    replace: '      if (isAlive(object)) {',
    by: '      if (!isAlive(object)) {',
    says: 'A major collection finalizes the living, and keeps the dead.',
    situation: finalizers,
    killedBy: 'finalizers run once, for what died',
  },
  {
    name: 'old finalizer is kept',
    rule: 'C7-GC-7',
    file: 'protocols/c7/finalizer.ts',
    replace: '    old.clear();\n',
    by: '',
    says: 'Every major collection finds it due once more.',
    situation: finalizers,
    killedBy: 'finalizers run once, for what died',
  },
];
