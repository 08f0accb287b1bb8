import type { Place, UserFault } from '../../model/index.ts';
import { type Difference, firstDifference } from './difference.ts';
import type { Path } from './json-place.ts';
import { type FaultKind, fault } from './line.ts';
import { Machine, type Performed } from './machine.ts';
import { badOldPlace } from './place-check.ts';
import { Placement } from './placement.ts';
import { impossibility } from './sequence.ts';
import { ComparedState } from './state.ts';
import type { Disagreement, Moved, RecordedOperation, RecordedRun } from './trace.ts';

/** Where an operation of the run stands in the recorded file, or what is at `path` in it. */
export type PlaceOf = (operation: number, ...path: Path) => Place;

/**
 * Replays a recorded run and compares the whole state after every operation. Where old objects are placed comes from the
 * recording; everything else from the model.
 *
 * @returns the first disagreement, if there is one
 * @throws UserFault `trace/impossible` for an operation that cannot come after those before it, `trace/placement` for an
 * object that is placed where there is no room
 */
export function replayRun(run: RecordedRun, placeOf?: PlaceOf): Disagreement | undefined {
  return new Replay(run, placeOf).run();
}

class Replay {
  readonly #run: RecordedRun;
  readonly #placeOf: PlaceOf | undefined;
  readonly #machine: Machine;
  readonly #placement: Placement;
  readonly #state: ComparedState;
  #operation = -1;

  constructor(run: RecordedRun, placeOf: PlaceOf | undefined) {
    this.#run = run;
    this.#placeOf = placeOf;
    this.#machine = new Machine(run);
    this.#state = new ComparedState(this.#machine);
    this.#placement = new Placement(this.#machine, run, (...what) => this.#fault('placement', ...what));
  }

  run(): Disagreement | undefined {
    this.#state.expect(this.#run.initial);
    let difference = this.#state.compare();
    for (const operation of this.#run.ops) {
      if (difference !== undefined) break;
      this.#operation += 1;
      this.#requirePossible(operation);
      difference = this.#perform(operation);
      this.#state.expect(operation.after);
      difference ??= this.#state.compare();
    }
    if (difference === undefined) return undefined;
    const { path: entry, expected, got } = difference;
    return { operation: this.#operation, entry, expected, got };
  }

  // The state agrees with the recorded one up to here, so what is impossible now is so by the recording's own account.
  #requirePossible(operation: RecordedOperation): void {
    const reason = impossibility(operation, this.#machine.situation);
    if (reason === undefined) return;
    const { message, hint, field } = reason;
    throw this.#fault('impossible', field === undefined ? [] : [field], message, hint);
  }

  #perform(operation: RecordedOperation): Difference | undefined {
    this.#placement.follow(operation);
    const performed = this.#machine.perform(operation);
    this.#state.enter(performed.committed);
    return firstDifferenceIn(operation, this.#movedIn(operation), performed);
  }

  // Where an object is gone and its thread has yet to find out, the recorder looked for it on a shadow stack that has it
  // no more. What it found there is no place of an object, and says nothing.
  #movedIn({ moved }: RecordedOperation): Moved {
    const { heap, world } = this.#machine;
    const saysNothing = (name: string, addr: number) =>
      heap.isLost(name) && badOldPlace(addr, heap.get(name), world.layout) !== undefined;
    return Object.fromEntries(Object.entries(moved ?? {}).filter(([name, addr]) => !saysNothing(name, addr)));
  }

  #fault(kind: FaultKind, path: Path, message: string, hint: string): UserFault {
    return fault(kind, message, hint, this.#placeOf?.(this.#operation, ...path));
  }
}

function firstDifferenceIn(recorded: RecordedOperation, moved: Moved, performed: Performed): Difference | undefined {
  const before =
    firstDifference('outcome', recorded.outcome, performed.outcome) ?? firstDifference('moved', moved, performed.moved);
  if (before !== undefined) return before;
  if ('value' in recorded) return firstDifference('value', recorded.value, performed.value);
  // A conflict leaves no object to have an address.
  if (recorded.op !== 'allocate' || recorded.outcome === 'conflict') return undefined;
  return firstDifference('address', recorded.address, performed.address);
}
