import type { NamedObject, Segment } from '../index.ts';
import { phases } from '../protocols/c7/phase.ts';
import { conditionName, type Thread } from '../thread.ts';
import { flagsText } from './event-text.ts';
import type { Stage } from './stage.ts';

const list = (items: readonly (string | number)[]) => items.join(' ') || '-';

/** State in words: of objects by name, of `S1`, of `segments`, `threads`, `globals`; of all objects without arguments. */
export function show(stage: Stage, subjects: readonly string[]): string[] {
  const { c7, names } = stage;
  if (subjects.length === 0) return names.objects.flatMap((object) => showObject(stage, object));
  return subjects.flatMap((subject) => {
    if (subject === 'globals') return [showGlobals(stage)];
    if (subject === 'threads') return c7.threads.map((thread) => showThread(stage, thread));
    if (subject === 'segments') return c7.segments.map((segment) => showSegment(stage, segment));
    const segment = c7.segments.find(({ number }) => subject === names.segment(number));
    if (segment !== undefined) return [showSegment(stage, segment)];
    const object = names.objects.find(({ name }) => name === subject);
    if (object === undefined) throw new Error(`nothing to show: ${subject}`);
    return showObject(stage, object);
  });
}

/** Where the objects of a new world lie. */
export function showPlaces({ c7, names }: Stage): string[] {
  return names.objects.map(({ name, address, size }) => {
    const [first, last] = [c7.layout.pageOf(address), c7.layout.pageOf(address + size - 1)];
    const start = address - c7.layout.oldStart;
    return `${name}: bytes ${start}..${start + size} on ${list([...new Set([names.page(first), names.page(last)])])}`;
  });
}

function showObject(stage: Stage, object: NamedObject): string[] {
  const { c7, names } = stage;
  const { name, address, fields } = object;
  const owner = c7.lockOwner(address);
  const markers = c7.segments.map((segment) => showMarker(stage, segment, address));
  const flags = [0, ...c7.segments.map(({ number }) => number)].map((segment) => flagsText(c7.flags(segment, address)));
  const head = [
    `${name}: lock ${owner === 0 ? 'free' : names.segment(owner)}`,
    `markers ${list(markers)}`,
    `flags ${flags.join(' | ')}`,
    showPages(stage, object),
  ];
  const copies = [0, ...c7.segments.map(({ number }) => number)].map((segment) => {
    const values = fields.map((field) => c7.memory.load(segment, address + field.offset, 8));
    return `${names.segment(segment)} ${values.length > many ? nonzero(values) : list(values)}`;
  });
  return [head.join('; '), `  ${copies.join(' | ')}`];
}

/** Of an object with more locations than this, only those that are not 0 are shown. */
const many = 16;

function nonzero(values: readonly number[]): string {
  return list(values.flatMap((value, index) => (value === 0 ? [] : `[${index}]=${value}`)));
}

// A `!` says that the marker equals the version of the segment's running transaction: it has read the object.
function showMarker({ c7 }: Stage, segment: Segment, object: number): string {
  const value = c7.memory.byte(segment.number, c7.layout.markerOf(object));
  return `${value}${segment.inTransaction && c7.wasRead(segment, object) ? '!' : ''}`;
}

function showPages({ c7, names }: Stage, { address, size }: NamedObject): string {
  const [first, last] = [c7.layout.pageOf(address), c7.layout.pageOf(address + size - 1)];
  const pages = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return pages
    .map((page) => {
      const owners = c7.segments.filter(({ number }) => c7.memory.isPrivate(number, page));
      if (owners.length === 0) return `${names.page(page)} shared`;
      return `${names.page(page)} private in ${list(owners.map(({ number }) => names.segment(number)))}`;
    })
    .join(', ');
}

function showSegment({ names }: Stage, segment: Segment): string {
  const { number, occupant, transactionState, safePoint, signal, readVersion, startTime } = segment;
  const parts = [
    `${names.segment(number)}: ${transactionState}.${safePoint}`,
    occupant === 0 ? 'free' : names.thread(occupant - 1),
    `version ${readVersion}`,
    `started ${startTime}`,
    `signal ${signal}`,
  ];
  if (segment.modifiedOldObjects.length > 0) {
    parts.push(`modified ${list(segment.modifiedOldObjects.toArray().map((object) => names.object(object)))}`);
  }
  if (segment.signalWhenDone === 1) parts.push('signalWhenDone');
  if (segment.signalledToCommitSoon === 1) parts.push('signalledToCommitSoon');
  if (segment.privatizationLock !== 0) parts.push(`privatization lock ${names.thread(segment.privatizationLock - 1)}`);
  return parts.join('; ');
}

function showThread({ names }: Stage, thread: Thread): string {
  const parts = [`${names.thread(thread.number)}: ${names.segment(thread.segment)}`];
  parts.push(thread.inTransaction === 1 ? 'in a transaction' : 'outside');
  if (thread.phase !== 0) parts.push(`next "${phases[thread.phase]?.name}"`);
  if (thread.waiting !== 0)
    parts.push(`waits on ${conditionName(thread.waiting)}${thread.woken === 1 ? ', woken' : ''}`);
  return parts.join('; ');
}

function showGlobals({ c7, names }: Stage): string {
  const { mutexOwner, pauseSignalled, unique } = c7.globals;
  const parts = [
    `mutex ${mutexOwner === 0 ? 'free' : names.thread(mutexOwner - 1)}`,
    `pause ${pauseSignalled === 1 ? 'on' : 'off'}`,
    `unique ${unique === 0 ? '-' : names.segment(unique)}`,
    `allocated ${c7.totalAllocated}`,
  ];
  if (c7.majorRequested) parts.push('major collection requested');
  return parts.join('; ');
}
