import type { C7, OldObject, Segment } from '../../model/index.ts';
import { Card, granule, headerBytes, leastCardSize } from '../../model/index.ts';
import type { Entry, RecordedRun } from './trace.ts';

type Values = Record<string, number>;

/** The replayed world's state, in the words of the recorded one: every entry, whole. */
export function observe(c7: C7, run: RecordedRun, commitSoonCalls: number): Map<string, Entry> {
  const state = new Map<string, Entry>();
  for (const segment of c7.segments) state.set(`seg${segment.number}`, observeSegment(segment));
  for (const { number, segment, inTransaction } of c7.threads) {
    state.set(`thread${number}`, { segment, inTransaction: inTransaction === 1 });
  }
  for (const { name, addr } of run.objects) state.set(name, observeObject(c7, c7.objects.at(addr)));
  state.set('commitSoonCalls', commitSoonCalls);
  return state;
}

function observeSegment(segment: Segment): Entry {
  return {
    version: segment.readVersion,
    tx: segment.transactionState,
    mustAbort: segment.mustAbort,
    commitSoon: segment.signal === 'commitSoon',
  };
}

function observeObject(c7: C7, object: OldObject): Entry {
  const everywhere = [0, ...c7.segments.map(({ number }) => number)];
  const readBy = c7.segments.filter((segment) => segment.inTransaction && c7.wasRead(segment, object.address));
  const entry = {
    private: privateMasks(c7, object),
    lock: c7.lockOwner(object.address),
    readBy: readBy.map(({ number }) => number),
    barrier: everywhere.filter((segment) => c7.hasBarrier(segment, object.address)),
    values: valuesEverywhere(c7, object, everywhere),
  };
  return object.size < leastCardSize ? entry : { ...entry, cards: cardsOf(c7, object) };
}

// Card k is the object's lock byte 1 + k; cards that are clear are left out.
function cardsOf(c7: C7, { address, size }: OldObject): Record<string, string> {
  const cards: Record<string, string> = {};
  const first = c7.layout.lockOf(address) + 1;
  for (let card = 0; (card + 1) * granule < size; card++) {
    const state = c7.locks.at(first + card);
    if (state !== Card.clear) cards[card] = state === Card.marked ? 'marked' : 'old';
  }
  return cards;
}

// For each page that the object touches, a bit mask: bit K-1 = private in segment K.
function privateMasks(c7: C7, { address, size }: OldObject): number[] {
  const masks: number[] = [];
  for (let page = c7.layout.pageOf(address); page <= c7.layout.pageOf(address + size - 1); page++) {
    let mask = 0;
    for (const { number } of c7.segments) if (c7.memory.isPrivate(number, page)) mask |= 1 << (number - 1);
    masks.push(mask);
  }
  return masks;
}

// A segment that shares all of the object's pages reads what segment 0 reads, so that is computed once.
function valuesEverywhere(c7: C7, object: OldObject, segments: readonly number[]): Values[] {
  const { address, size } = object;
  const shared = valuesIn(c7, object, 0);
  return segments.map((segment) => {
    for (let page = c7.layout.pageOf(address); page <= c7.layout.pageOf(address + size - 1); page++) {
      if (c7.memory.isPrivate(segment, page)) return valuesIn(c7, object, segment);
    }
    return shared;
  });
}

// Bytes by index after the header, zeros left out.
function valuesIn(c7: C7, { address, size }: OldObject, segment: number): Values {
  const values: Values = {};
  const start = address + headerBytes;
  c7.memory.forEachNonzero(segment, start, address + size, (at, word) => {
    for (let byte = 0; byte < 4; byte++) {
      const value = (word >>> (8 * byte)) & 0xff;
      if (value !== 0) values[at - start + byte] = value;
    }
  });
  return values;
}
