import { Machine, type System } from '../../interpreter/index.ts';
import { type C7, C7Protocol, type Segment, Wait } from '../../model/index.ts';

/** What a thread that cannot move waits for, and who has it: `for a free segment: T1 and T2 have them`. */
export function waitOf(system: System, thread: number): string {
  if (!(system instanceof Machine)) return system.waitOf?.(thread) ?? 'for something';
  const { protocol, threads } = system;
  if (protocol instanceof C7Protocol) return waitInC7(protocol.world, threads, thread);
  const holder = threads.findIndex((_, other) => protocol.inTransaction(other));
  return holder < 0 ? 'for something' : `for the lock, which ${threads[holder]} has`;
}

function waitInC7(c7: C7, names: readonly string[], number: number): string {
  const thread = c7.threads[number]!;
  const { mutexOwner } = c7.globals;
  if (thread.waiting === 0) {
    if (mutexOwner !== 0 && mutexOwner !== number + 1) return `for the mutex, which ${names[mutexOwner - 1]} holds`;
    const holder = c7.segments[thread.counter - 1]?.privatizationLock ?? 0;
    if (holder === 0) return 'for something';
    return `for the privatization lock of segment ${thread.counter}, which ${names[holder - 1]} holds`;
  }
  const others = c7.segments.filter(({ occupant }) => occupant !== number + 1);
  // Threads wait for conditions of this kind only, as the type of the table in the model says.
  switch (thread.waiting as Wait) {
    case Wait.segmentFree:
      return forSegment(c7, names);
    case Wait.atSafePoint:
      return forSafePoints(
        others.filter(({ running }) => running),
        names,
      );
    case Wait.requestRemoved:
      return `for the pause to be over that ${pausing(c7, names, number)} asked for`;
    case Wait.inevitable:
      return `for ${occupants(
        others.filter(({ inevitable }) => inevitable),
        names,
        'nobody',
      )} to be inevitable no longer`;
    case Wait.aborted:
      return forTransaction(c7.segment(thread.other), names, 'be aborted');
    case Wait.transactionDone:
      return forTransaction(c7.segment(thread.other), names, 'end');
  }
}

function forSegment({ segments }: C7, names: readonly string[]): string {
  const free = segments.find(({ occupant }) => occupant === 0);
  if (free !== undefined) return `for a free segment, though segment ${free.number} is free: nobody woke it`;
  return `for a free segment: ${occupants(segments, names, 'nobody')} ${segments.length === 1 ? 'has it' : 'have them'}`;
}

function forSafePoints(running: readonly Segment[], names: readonly string[]): string {
  if (running.length === 0) return 'for a wake-up, though all others are at safe points';
  return `for ${occupants(running, names, 'nobody')} to reach a safe point`;
}

function forTransaction({ occupant, number }: Segment, names: readonly string[], what: string): string {
  return occupant === 0
    ? `for the transaction of segment ${number} to ${what}, which is over: nobody woke it`
    : `for ${names[occupant - 1]}'s transaction (segment ${number}) to ${what}`;
}

// Whoever has the others stopped waits for that itself, or is alone for good.
function pausing({ threads, globals, segments }: C7, names: readonly string[], number: number): string {
  const asking = threads.findIndex((one) => one.number !== number && one.waiting === Wait.atSafePoint);
  if (asking >= 0) return names[asking]!;
  const unique = globals.unique === 0 ? 0 : segments[globals.unique - 1]!.occupant;
  return unique === 0 ? 'nobody' : names[unique - 1]!;
}

function occupants(segments: readonly Segment[], names: readonly string[], nobody: string): string {
  const inside = segments.flatMap(({ occupant }) => (occupant === 0 ? [] : [names[occupant - 1]!]));
  return inside.length === 0 ? nobody : list(inside);
}

/** `T1, T2 and T3`. */
export function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
