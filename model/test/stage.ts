import { type C7, C7Protocol, type Event, headerBytes, Status } from '../index.ts';
import { Handles, type Shape } from './handles.ts';
import { Names } from './names.ts';
import { type Action, parseAction } from './operation.ts';
import { createObject, parseWorld } from './world-notation.ts';

export type StatusName = Exclude<keyof typeof Status, 'goesOn'>;

type Begin = Extract<Action, { type: 'begin' }>;

/** What one entry of a thread's line did. */
export interface Performed {
  readonly thread: number;
  readonly text: string;
  readonly status: StatusName;
  readonly events: readonly Event[];
}

/**
 * A small c7 world that is driven by lines such as `T1: start, w x 1, commit | T2: start`. The world is described like
 * this: `segments=2 threads=3 page=64 x y[4] / z`; `/` goes to the next page.
 */
export class Stage {
  readonly protocol: C7Protocol;
  readonly c7: C7;
  readonly names: Names;
  readonly handles: Handles;
  readonly events: Event[] = [];
  readonly #pending: (Begin | undefined)[] = [];

  constructor(description = 'x y') {
    const { configuration, threads, objects: words } = parseWorld(description);
    this.protocol = new C7Protocol(configuration, threads);
    this.c7 = this.protocol.world;
    const objects = words.flatMap((word) => createObject(this.c7, word));
    this.names = new Names(this.c7.layout, objects);
    this.handles = new Handles(this.protocol);
    this.c7.listen((event) => this.events.push(event));
  }

  /** Performs lines separated by `|`; answers the status of the last entry. */
  run(text: string): StatusName {
    let last: StatusName = 'done';
    for (const line of text.split('|')) for (const { status } of this.perform(line.trim())) last = status;
    return last;
  }

  /** Performs one line, `T2: start, r x`, entry by entry. Only the last entry may leave its operation under way. */
  *perform(line: string): Generator<Performed> {
    const [, number, actions] = /^T(\d+):\s*(.*)$/.exec(line) ?? [];
    if (actions === undefined) throw new Error(`no line of a thread: ${line}`);
    const thread = Number(number) - 1;
    for (const text of actions.split(',').map((action) => action.trim())) {
      const before = this.events.length;
      const status = this.#act(thread, parseAction(text));
      yield { thread, text, status, events: this.events.slice(before) };
    }
  }

  /** The address of the object that has the location or the name, or that a thread holds under it. */
  object(name: string): number {
    return this.#find(name).object;
  }

  /** The value of a location as a segment sees it. */
  value(segment: number, name: string): number {
    return this.c7.memory.load(segment, this.#find(name).address, 8);
  }

  /** The values of a location in all segments, 0..N. */
  values(name: string): number[] {
    return Array.from({ length: this.c7.layout.segments + 1 }, (_, segment) => this.value(segment, name));
  }

  lock(name: string): number {
    return this.c7.lockOwner(this.object(name));
  }

  /** The byte of the read marker, whatever the segment's read version. */
  marker(segment: number, name: string): number {
    return this.c7.memory.byte(segment, this.c7.layout.markerOf(this.object(name)));
  }

  /** The segments whose copy of the object has its barrier flag, of 0..N. */
  barriers(name: string): number[] {
    return Array.from({ length: this.c7.layout.segments + 1 }, (_, segment) => segment).filter((segment) =>
      this.c7.hasBarrier(segment, this.object(name)),
    );
  }

  /** The segments in which the page of the location is private. */
  privateIn(name: string): number[] {
    const page = this.c7.layout.pageOf(this.#find(name).address);
    return this.c7.segments.map(({ number }) => number).filter((number) => this.c7.memory.isPrivate(number, page));
  }

  /** The write set of a segment, by name. */
  modified(segment: number): string[] {
    return this.c7
      .segment(segment)
      .modifiedOldObjects.toArray()
      .map((object) => this.names.object(object));
  }

  /** What a thread sleeps on. */
  waitsOn(thread: number): string | undefined {
    const wait = this.events.findLast(
      (event) => (event.type === 'wait' || event.type === 'resume') && event.thread === thread - 1,
    );
    return wait?.type === 'wait' ? wait.condition : undefined;
  }

  /** All events of a type so far. */
  eventsOf<Type extends Event['type']>(type: Type): Extract<Event, { type: Type }>[] {
    return this.events.filter((event): event is Extract<Event, { type: Type }> => event.type === type);
  }

  #find(name: string): { readonly object: number; readonly address: number } {
    const held = this.handles.find(name);
    if (held !== undefined) return held;
    const whole = this.names.objects.find((object) => object.name === name);
    if (whole !== undefined) return { object: whole.address, address: whole.address + headerBytes };
    const { object, address } = this.names.find(name);
    return { object: object.address, address };
  }

  #act(thread: number, action: Action): StatusName {
    switch (action.type) {
      case 'begin':
        this.#begin(thread, action);
        return this.#advance(thread, action.whole);
      case 'go':
        return this.#advance(thread, action.whole);
      case 'callOn':
        this.protocol.callOn(thread, action.end, action.id);
        return 'done';
      case 'drop':
        this.handles.drop(action.name);
        return 'done';
      case 'pop':
        this.protocol.popRoot(thread);
        return 'done';
      case 'target': {
        const { object, address } = this.#find(action.weakref);
        this.protocol.store(thread, object, address, 8, this.object(action.name));
        return 'done';
      }
      case 'finalizer':
        this.protocol.setFinalizer(thread, this.object(action.name), action.id);
        return 'done';
      case 'local':
        this.protocol.setThreadLocal(thread, action.name === 'null' ? 0 : this.object(action.name));
        return 'done';
    }
  }

  #begin(thread: number, action: Begin): void {
    const { operation, location, shape } = action;
    this.#pending[thread] = action;
    if (shape !== undefined) {
      const { number } = this.c7.objects.types.named(shape.kind);
      this.protocol.begin(thread, operation, number, sizeOf(shape));
    } else if (location === undefined) {
      this.protocol.begin(thread, operation);
    } else {
      const { object, address } = this.#find(location);
      this.protocol.begin(thread, operation, object, (address - object - headerBytes) / 8);
    }
  }

  #advance(thread: number, whole: boolean): StatusName {
    let status = this.#move(thread);
    while (whole && status === Status.yields) status = this.#move(thread);
    if (status === Status.done) this.#complete(thread, this.#pending[thread]);
    return statusName(status);
  }

  #move(thread: number): Status {
    return this.protocol.ready(thread) ? this.protocol.advance(thread) : Status.blocked;
  }

  // The protocol's part is done: now the program loads, stores, or keeps what it got.
  #complete(thread: number, action: Begin | undefined): void {
    if (action?.shape !== undefined) this.handles.hold(thread, action.shape.name, this.protocol.result(thread));
    if (action?.location === undefined || action.operation === 'identify') return;
    const { object, address } = this.#find(action.location);
    const { value } = action;
    if (value !== undefined) {
      const word = typeof value === 'number' ? value : value === 'null' ? 0 : this.object(value);
      this.protocol.store(thread, object, address, 8, word);
      return;
    }
    const loaded = this.protocol.load(thread, object, address, 8);
    if (action.holder !== undefined) this.handles.hold(thread, action.holder, loaded);
  }
}

const sizeOf = ({ count }: Shape) => headerBytes + 8 * count;

function statusName(status: Status): StatusName {
  switch (status) {
    case Status.done:
      return 'done';
    case Status.blocked:
      return 'blocked';
    case Status.aborted:
      return 'aborted';
    case Status.yields:
      return 'yields';
    case Status.goesOn:
      throw new Error('a protocol never answers goesOn');
  }
}
