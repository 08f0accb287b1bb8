import type { Schedule } from '../explore/index.ts';
import { commitBefore, commitsAt } from './stage.ts';
import type { Track } from './track.ts';

/**
 * Part of a run by what it achieves: a thread goes on until it has come so far ({@link Stage.position}), and then takes some
 * steps that bring it no farther. Unlike blocks, legs fit runs in which the threads take more or fewer steps for the same.
 */
export interface Leg {
  readonly thread: number;
  readonly until: number;
  readonly more: number;
}

/** The blocks of a run as legs. */
export function legsOf({ path }: Track): Leg[] {
  return legsFrom(path, 0);
}

function legsFrom(path: Track['path'], start: number): Leg[] {
  const legs: Leg[] = [];
  for (let at = start; at < path.length; at++) {
    const { thread, moment } = path[at]!;
    const goesOn = at > start && path[at - 1]!.thread === thread;
    const until = moment.positions[thread]!;
    const further = until > (path[at - 1]?.moment.positions[thread] ?? 0);
    const more = further ? 0 : (goesOn ? legs.at(-1)!.more : 0) + 1;
    if (goesOn) legs.pop();
    legs.push({ thread, until, more });
  }
  return legs;
}

/**
 * Runs with one transaction after the other, in the order in which the transactions of a run committed: all of them first,
 * then all but the last, and so on. Behind them the run goes on as it did.
 */
export function serializations({ path }: Track): (readonly Leg[])[] {
  const legs: Leg[] = [];
  const found: (readonly Leg[])[] = [];
  const commits = new Map<number, number>();
  for (const [at, { thread, moment }] of path.entries()) {
    const until = moment.positions[thread]!;
    if (commitsAt(until) === (commits.get(thread) ?? 0)) continue;
    commits.set(thread, commitsAt(until));
    legs.push({ thread, until, more: 0 });
    found.push([...legs, ...legsFrom(path, at + 1)]);
  }
  return found.reverse();
}

/** The legs with the one at a place gone, or joined with its thread's next one, there or here, or a transaction shorter. */
export function legMoves(legs: readonly Leg[], at: number): (readonly Leg[])[] {
  const { thread, until } = legs[at]!;
  const next = legs.findIndex((leg, index) => index > at && leg.thread === thread);
  const joined = next < 0 ? [] : [legs.toSpliced(next, 1).with(at, legs[next]!)];
  const less = commitBefore(until);
  const shorter = less < 0 ? [] : [legs.with(at, { thread, until: less, more: 0 })];
  return [...joined, legs.toSpliced(at, 1), ...shorter];
}

/**
 * The steps of the legs up to where they violate what they are to violate. A thread that another one is in the way of comes
 * back to its leg after the others'. Undefined if they do not within so many steps.
 */
export function follow(track: Track, legs: readonly Leg[], steps: number): Schedule | undefined {
  track.back(0);
  for (let length = -1; length < track.length && track.length < steps; ) {
    length = track.length;
    for (const leg of legs) goAlong(track, leg, steps);
  }
  return track.violatingPart();
}

/** So often a thread that is on its way is made to wait, or aborted, before others are let past. */
const patience = 4;

/** What keeps all others out is over after so many steps. */
const someSteps = 32;

function goAlong(track: Track, { thread, until, more }: Leg, steps: number): void {
  if (track.position(thread) < until) makeWay(track, thread);
  let impeded = 0;
  for (let further = 0; impeded < patience && track.length < steps && track.enabled(thread); ) {
    const position = track.position(thread);
    if (position > until || (position === until && further++ === more)) return;
    track.step(thread);
    if (track.impeded) impeded++;
  }
}

// Where the thread that moved last is in the middle of something that keeps others out, it goes on to the end of that.
function makeWay(track: Track, thread: number): void {
  const { last, length } = track;
  for (let steps = 0; last !== undefined && steps < someSteps && !track.enabled(thread); steps++) {
    if (!track.enabled(last)) break;
    track.step(last);
  }
  if (track.outcome === 'open' && !track.enabled(thread)) track.back(length);
}
