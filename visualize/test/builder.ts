import type {
  Condition,
  ContentionChoice,
  ContentionKind,
  Event,
  Log,
  NamedObject,
  Operation,
} from '../../model/index.ts';

type SafePoint = Extract<Event, { type: 'transition' }>['safePoint'];

/** Writes logs by hand, in the order in which the protocol reports things. Threads and segments are given from 1. */
export class LogBuilder {
  readonly events: Event[] = [];
  #clock = 0;

  /** Thread `t` does its next step. */
  step(t: number, operation: Operation): this {
    return this.push({ type: 'step', thread: t - 1, operation });
  }

  start(t: number, segment = t): this {
    this.step(t, 'start').push({ type: 'enterSegment', thread: t - 1, segment });
    this.transition(segment, 'START', 'running');
    this.#clock += 1;
    return this.push({ type: 'start', thread: t - 1, segment, startTime: this.#clock });
  }

  read(t: number, object: NamedObject, value: number, offset = 8, segment = t): this {
    return this.step(t, 'read').access('read', t, object, value, offset, segment);
  }

  write(t: number, object: NamedObject, value: number, offset = 8, segment = t): this {
    return this.step(t, 'write').access('write', t, object, value, offset, segment);
  }

  access(type: 'read' | 'write', t: number, object: NamedObject, value: number, offset = 8, segment = t): this {
    const address = object.address + offset;
    return this.push({ type, thread: t - 1, segment, object: object.address, address, size: 8, value });
  }

  committed(t: number, modified: readonly NamedObject[] = [], segment = t): this {
    this.push({ type: 'commit', thread: t - 1, segment, modified: modified.map((object) => object.address) });
    this.transition(segment, 'COMMIT', 'noTransaction', 'none');
    return this.push({ type: 'leaveSegment', thread: t - 1, segment });
  }

  aborted(t: number, cause: 'user' | 'contention' | 'told', segment = t): this {
    this.push({ type: 'reset', segment, by: segment });
    this.transition(segment, 'ABORT', 'noTransaction', 'none');
    this.push({ type: 'abort', thread: t - 1, segment, cause });
    return this.push({ type: 'leaveSegment', thread: t - 1, segment });
  }

  contention(
    kind: ContentionKind,
    segment: number,
    other: number,
    choice: ContentionChoice,
    object?: NamedObject,
  ): this {
    return this.push({ type: 'contention', kind, segment, other, object: object?.address ?? 0, choice });
  }

  wait(t: number, condition: Condition): this {
    return this.push({ type: 'wait', thread: t - 1, condition });
  }

  resume(t: number, condition: Condition): this {
    return this.push({ type: 'resume', thread: t - 1, condition });
  }

  transition(
    segment: number,
    event: string,
    safePoint: SafePoint,
    state: 'none' | 'regular' | 'inevitable' = 'regular',
  ): this {
    return this.push({ type: 'transition', segment, event, state, safePoint });
  }

  push(...events: readonly Event[]): this {
    this.events.push(...events);
    return this;
  }

  log(title: string, threads: number, objects: readonly NamedObject[], protocol = 'c7'): Log {
    const names = Array.from({ length: threads }, (_, index) => `T${index + 1}`);
    const segments = protocol === 'gil' ? 1 : threads;
    return { protocol, title, threads: names, segments, pageSize: 64, objects, events: this.events };
  }
}

/** A plain location: an object of its own. */
export function plain(name: string, address: number): NamedObject {
  return { name, address, size: 16, fields: [{ name, offset: 8 }] };
}
