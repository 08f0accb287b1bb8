import type { Mutant } from '../mutant.ts';
import { walks } from '../situations/conflicts.ts';

/** How a search tells states apart: not the protocol’s, but what its verdicts rest on. */
export const identityMutants: readonly Mutant[] = [
  {
    name: 'states are told apart without signals',
    rule: 'C7-SEG-1',
    file: 'protocols/c7/identity.ts',
    replace: 'out.int(segment.life * 4 + segment.nurseryEnd);',
    by: 'out.int(segment.life * 4);',
    says: 'A search does not see who has been asked to pause.',
    situation: walks,
    killedBy: 'equal states, equal futures',
  },
  {
    name: 'states are told apart without markers',
    rule: 'C7-READ-2',
    file: 'protocols/c7/identity.ts',
    replace: 'out.int(c7.configuration.readVersions < 255 ? value : Number(value === segment.readVersion));',
    by: 'out.int(0);',
    says: 'A search takes a state in which an object was read for one in which it was not.',
    situation: walks,
    killedBy: 'equal states, equal futures',
  },
  {
    name: 'states are told apart without ages',
    rule: 'C7-START-1',
    file: 'protocols/c7/identity.ts',
    replace: '  encodeOrder(c7, out);\n',
    by: '',
    says: 'A search does not see who will win a conflict.',
    situation: walks,
    killedBy: 'equal states, equal futures',
  },
];
