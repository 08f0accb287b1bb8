import type { Condition, ContentionKind, Event } from '../../../model/index.ts';
import type { Scheduler } from '../run/scheduler.ts';
import type { PythonThread } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';
import { type Access, Accesses, accessOf, causeOf } from './access.ts';
import { type Entry, Happening, placeIn } from './log.ts';
import { nameOf } from './naming.ts';
import { Steps } from './steps.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** A clock: the time of a thread, in nanoseconds, which never goes back. */
export type Now = (thread: number) => number;

const contentions: Readonly<Record<ContentionKind, Happening>> = {
  writeWrite: Happening.contentionWriteWrite,
  writeRead: Happening.contentionWriteRead,
  inevitable: Happening.contentionInevitable,
};

const waits: Readonly<Record<Condition, Happening>> = {
  segmentFree: Happening.waitFreeSegment,
  atSafePoint: Happening.waitSyncPause,
  requestRemoved: Happening.waitSyncPause,
  inevitable: Happening.waitContention,
  aborted: Happening.waitContention,
  transactionDone: Happening.waitContention,
};

/** Who runs a transaction in a segment, and what that has done. */
interface Occupant {
  thread: number;
  readonly accesses: Accesses;
  /** Its commit cannot fail any more. */
  commits: boolean;
}

/**
 * Makes a log of what the transactions of a process do, from when it is made. The process runs an instruction at a time then,
 * so that both sides of a conflict are known to the line; it does the same as it would otherwise.
 */
export class Recorder {
  readonly entries: Entry[] = [];
  readonly #vm: VM;
  readonly #scheduler: Scheduler;
  readonly #steps: Steps;
  readonly #now: Now;
  readonly #segments = new Map<number, Occupant>();
  readonly #names = new Map<number, string>();
  readonly #last = new Map<number, number>();
  // The thread that does a major collection.
  #collector: number | undefined;

  /** @param now the clock; 20 ns an instruction, of whatever thread, and the time that the program sleeps, if it is not given */
  constructor(vm: VM, scheduler: Scheduler, now?: Now) {
    this.#vm = vm;
    this.#scheduler = scheduler;
    this.#steps = new Steps(vm);
    this.#now = now ?? (() => this.#steps.now);
    scheduler.runs = (machine) => this.#steps.run(machine);
    vm.protocol.world.follow((event) => this.#hear(event));
  }

  #hear(event: Event): void {
    switch (event.type) {
      case 'mark':
        return event.version === 0 ? undefined : this.#noteRead(event);
      case 'lock':
        return event.owner === 0 ? undefined : this.#noteWrite(event);
      case 'transition':
        return event.event === 'BECOME_INEVITABLE' ? this.#noteInevitable(event.segment) : undefined;
      case 'contention':
        return this.#contend(event);
      case 'wait':
        return this.#add(event.thread, waits[event.condition]);
      case 'resume':
        return this.#add(event.thread, Happening.waitDone);
      case 'minor':
        return this.#collectYoung(event);
      case 'major':
        return this.#collectAll(event);
      default:
        return this.#live(event);
    }
  }

  // How transactions begin and end.
  #live(event: Event): void {
    switch (event.type) {
      case 'start':
        this.#begin(event);
        return;
      case 'abort':
        this.#add(event.thread, Happening.abort);
        return;
      case 'commit':
        // Under a lock for all there are no segments.
        if (event.segment === 0) this.#add(event.thread, Happening.commit);
        else this.#occupant(event.segment).commits = true;
        return;
      case 'leaveSegment':
        if (this.#occupant(event.segment).commits) this.#add(event.thread, Happening.commit);
        return;
      default:
    }
  }

  #begin({ thread, segment }: Of<'start'>): void {
    const occupant = this.#occupant(segment);
    occupant.thread = thread;
    occupant.commits = false;
    occupant.accesses.clear();
    this.#add(thread, Happening.start);
  }

  #occupant(segment: number): Occupant {
    const known = this.#segments.get(segment);
    if (known !== undefined) return known;
    const made = { thread: -1, accesses: new Accesses(), commits: false };
    this.#segments.set(segment, made);
    return made;
  }

  #threadIn(segment: number): PythonThread | undefined {
    return this.#scheduler.threadOf(this.#occupant(segment).thread);
  }

  #accessIn(segment: number): Access {
    const thread = this.#threadIn(segment);
    return thread === undefined
      ? { marker: '', deed: undefined, atomic: false }
      : accessOf(this.#vm, this.#steps, thread);
  }

  #noteRead({ segment, object }: Of<'mark'>): void {
    this.#occupant(segment).accesses.noteRead(object, () => this.#accessIn(segment));
  }

  #noteWrite({ owner, object }: Of<'lock'>): void {
    this.#occupant(owner).accesses.noteWrite(object, () => this.#accessIn(owner));
  }

  #noteInevitable(segment: number): void {
    this.#occupant(segment).accesses.inevitable = this.#accessIn(segment);
  }

  #contend({ kind, segment, other, object, choice }: Of<'contention'>): void {
    const [mine, theirs] = [this.#occupant(segment), this.#occupant(other)];
    const [own, others] = this.#sides(kind, segment, other, object);
    const what = object === 0 ? '' : this.#nameOf(object);
    this.entries.push({
      ...this.#entry(mine.thread, contentions[kind]),
      other: theirs.thread + 1,
      own: own.marker,
      others: others?.marker ?? '',
      object: object === 0 ? undefined : described(what, kind === 'writeRead' ? own : others),
      cause: causeOf(kind, what, own, others),
    });
    if (choice === 'abortOther') {
      this.entries.push({ ...this.#entry(mine.thread, Happening.abortingOther), other: theirs.thread + 1 });
    }
  }

  // What the two have done that does not go together.
  #sides(kind: ContentionKind, segment: number, other: number, object: number): [Access, Access | undefined] {
    const [mine, theirs] = [this.#occupant(segment).accesses, this.#occupant(other).accesses];
    const present = this.#accessIn(segment);
    switch (kind) {
      case 'writeWrite':
        return [present, theirs.written(object)];
      case 'writeRead':
        return [mine.written(object) ?? present, theirs.read(object)];
      case 'inevitable':
        return [present, theirs.inevitable];
    }
  }

  // Old objects stay where they are, until a major collection finds them dead.
  #nameOf(object: number): string {
    const name = this.#names.get(object) ?? nameOf(this.#vm, object);
    this.#names.set(object, name);
    return name;
  }

  #collectYoung({ segment, state }: Of<'minor'>): void {
    // Those of a major collection belong to it.
    if (this.#collector !== undefined) return;
    const { thread } = this.#occupant(segment);
    if (state === 'cards') this.#add(thread, Happening.minorStart);
    else if (state === 'idle') this.#add(thread, Happening.minorDone);
  }

  #collectAll({ segment, state }: Of<'major'>): void {
    if (state === 'requested') return;
    if (this.#collector === undefined) {
      this.#collector = this.#occupant(segment).thread;
      this.#add(this.#collector, Happening.majorStart);
    }
    if (state !== 'idle') return;
    this.#add(this.#collector, Happening.majorDone);
    this.#collector = undefined;
    this.#names.clear();
  }

  #add(thread: number, happening: Happening): void {
    this.entries.push(this.#entry(thread, happening));
  }

  #entry(number: number, happening: Happening): Entry {
    const thread = this.#scheduler.threadOf(number);
    const at = Math.max(this.#now(number), this.#last.get(number) ?? 0);
    this.#last.set(number, at);
    const own = thread === undefined ? '' : this.#steps.markerOf(thread);
    return { at, thread: number + 1, other: 0, happening, own, others: '' };
  }
}

// Without a name: by the line at which it was written.
function described(name: string, writer: Access | undefined): string {
  const place = name.includes("'") || name.startsWith('the ') ? undefined : placeIn(writer?.marker ?? '');
  return place === undefined ? name : `${name} at line ${place.line}`;
}
