import { readFileSync } from 'node:fs';
import type { Machine } from '../interpreter/index.ts';
import type { C7, Repair } from '../model/index.ts';

/** Something to look at in every segment while the witness runs. */
export interface Watched {
  readonly title: string;
  /** What it is in a segment, in a few characters; empty for nothing yet. */
  readonly read: (c7: C7, machine: Machine, segment: number) => string;
}

/** A fault of the library that the model has as well: what shows it, and what repairs it. */
export interface Finding {
  /** Name of its files: the scenario, its write-up, its picture, its figures. */
  readonly name: string;
  /** The condition that is violated. */
  readonly condition: string;
  readonly repair: Repair;
  readonly watched: readonly Watched[];
}

const folder = new URL('findings/', import.meta.url);

/** The file of a finding; the script that is built finds it beside its source. */
export function fileOf({ name }: Finding, extension: string): URL {
  return new URL(`${name}.${extension}`, sourceFolder());
}

export const textOf = (finding: Finding): string => readFileSync(fileOf(finding, 'scn'), 'utf8');

// In the build, this file is in dist/papers/.
function sourceFolder(): URL {
  return folder.pathname.includes('/dist/') ? new URL('../../papers/findings/', new URL('.', import.meta.url)) : folder;
}

const location = (name: string): Watched => ({
  title: name,
  read: ({ memory }, machine, segment) => {
    for (const { address, fields } of machine.objects.values()) {
      const field = fields.find((one) => one.name === name);
      if (field !== undefined) return String(memory.load(segment, address + field.offset, 8));
    }
    return '';
  },
});

/** Where the weak reference leads that a shared location refers to. */
const target = (name: string): Watched => ({
  title: `the target of what ${name} refers to`,
  read: ({ memory, layout }, machine, segment) => {
    const weakref = memory.load(segment, machine.objects.get(name)!.address + 8, 8);
    if (weakref === 0) return '';
    const address = memory.load(segment, weakref + 8, 8);
    if (address === 0) return 'null';
    return layout.inNursery(address)
      ? `nursery + ${address - layout.nurseryStart}`
      : `old + ${address - layout.oldStart}`;
  },
});

/** A segment's read version, and its marker of the object that a location refers to, or of the location's own object. */
const marker = (title: string, addressOf: (c7: C7, machine: Machine) => number): Watched => ({
  title,
  read: (c7, machine, segment) => {
    const address = segment === 0 ? 0 : addressOf(c7, machine);
    if (address === 0) return '';
    const version = c7.segment(segment).readVersion;
    const value = c7.memory.byte(segment, c7.layout.markerOf(address));
    return `${value}${value === version ? ' = version' : ''}`;
  },
});

export const findings: readonly Finding[] = [
  {
    name: 'cards',
    condition: 'agreement',
    repair: 'cards',
    watched: [location('a[0]'), location('a[40]')],
  },
  {
    name: 'weakrefs',
    condition: 'agreement',
    repair: 'weakrefs',
    watched: [target('cache')],
  },
  {
    name: 'markers',
    condition: 'no phantom reader',
    repair: 'markers',
    watched: [
      // The first object that leaves a nursery comes to lie behind the only one that is there from the start.
      marker('marker of the place', ({ objects }) => objects.prebuilt[0]! + 32),
    ],
  },
  {
    name: 'start',
    condition: 'no phantom reader',
    repair: 'start',
    watched: [marker('marker of x', (_, machine) => machine.objects.get('x')!.address)],
  },
];
