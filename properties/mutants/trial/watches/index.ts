import type { C7 } from '../../../../model/index.ts';
import type { Monitor } from '../../../check/index.ts';
import { Advice } from './advice.ts';
import { Allocation } from './allocation.ts';
import { Occupation } from './occupation.ts';
import { OwnObjects } from './own-objects.ts';
import { PolicyFollowed } from './policy.ts';
import { RootsRestored } from './roots.ts';
import { StoppedWorld } from './stopped-world.ts';
import { WakeUps } from './wake-ups.ts';
import { WriterReads } from './writer-reads.ts';

/** Conditions on c7 that single rules name, and that show in no result: in what a program does it makes no difference. */
export function watches(c7: C7): Monitor[] {
  const kinds = [
    Advice,
    Allocation,
    Occupation,
    OwnObjects,
    PolicyFollowed,
    RootsRestored,
    StoppedWorld,
    WakeUps,
    WriterReads,
  ];
  return kinds.map((Kind) => new Kind(c7));
}
