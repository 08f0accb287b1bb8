import { granule, type Layout, type UserFault } from '../../model/index.ts';
import type { Path } from './json-place.ts';
import { quote } from './line.ts';
import type { Machine } from './machine.ts';
import { type BadPlace, badOldPlace } from './place-check.ts';
import type { RecordedOperation, RecordedRun, Shape } from './trace.ts';

/** Makes the fault of what is at `path` in the present operation. */
export type FaultAt = (path: Path, message: string, hint: string) => UserFault;

/** Lets a recording say where objects are placed: `moved` of what leaves a nursery, `address` of what begins outside. */
export class Placement {
  readonly #machine: Machine;
  readonly #run: RecordedRun;
  readonly #faultAt: FaultAt;
  // Where all recorded places end; known once it is asked for.
  #aside = 0;
  #operation: RecordedOperation | undefined;

  constructor(machine: Machine, run: RecordedRun, faultAt: FaultAt) {
    this.#machine = machine;
    this.#run = run;
    this.#faultAt = faultAt;
    machine.prescribe((name, size) => this.#place(name, size));
  }

  /** The operation that is performed next. */
  follow(operation: RecordedOperation): void {
    this.#operation = operation;
  }

  #place(name: string, size: number): number | undefined {
    const operation = this.#operation;
    const begins = operation?.op === 'allocate' && operation.object === name;
    const recorded = begins ? operation.address : movedTo(operation, name);
    if (recorded === undefined) return this.#placeAside(size);
    const reason = this.#badPlace(recorded, name, size);
    if (reason === undefined) return recorded;
    throw this.#faultAt(begins ? ['address'] : ['moved', name], ...reason);
  }

  #badPlace(addr: number, name: string, size: number): BadPlace | undefined {
    const { layout, objects } = this.#machine.world;
    const reason = badOldPlace(addr, { name, size }, layout);
    if (reason !== undefined || objects.space.hasRoom(addr, size)) return reason;
    const message = `object ${quote(name)} is at ${addr}, where there is no room for its ${size} bytes`;
    const hint = `the ${granule} bytes in front of an object are taken too, and only a major collection frees places`;
    return [message, hint];
  }

  // A commit that fails has moved objects that are gone now, and the recording does not say where they were. They get
  // places that no other object of the recording will ever have.
  #placeAside(size: number): number | undefined {
    const { layout, objects } = this.#machine.world;
    if (this.#aside === 0) this.#aside = endOfPlaces(this.#run, layout);
    const addr = this.#aside + granule;
    if (!objects.space.hasRoom(addr, size)) return undefined;
    this.#aside = addr + size;
    return addr;
  }
}

function movedTo(operation: RecordedOperation | undefined, name: string): number | undefined {
  const moved = operation?.moved;
  return moved !== undefined && Object.hasOwn(moved, name) ? moved[name] : undefined;
}

function endOfPlaces({ objects, ops }: RecordedRun, layout: Layout): number {
  const shapes = new Map<string, Shape>(objects.map((object) => [object.name, object]));
  let end = layout.oldStart;
  const see = (name: string, addr: number) => {
    const shape = shapes.get(name);
    if (shape !== undefined && badOldPlace(addr, shape, layout) === undefined) end = Math.max(end, addr + shape.size);
  };
  for (const { name, addr } of objects) see(name, addr);
  for (const operation of ops) {
    if (operation.op === 'allocate') {
      shapes.set(operation.object, { ...operation, name: operation.object });
      see(operation.object, operation.address);
    }
    for (const [name, addr] of Object.entries(operation.moved ?? {})) see(name, addr);
  }
  return end;
}
