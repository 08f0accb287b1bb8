import { type Event, Flag, type Log } from '../../model/index.ts';
import { Conflicts } from './conflict.ts';
import { Sentence } from './sentence.ts';
import { Situation } from './situation.ts';
import type { Cut } from './step.ts';
import { listed, Places, threadNames, waitText } from './words.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** Puts a log's steps into words; it has to hear all of them, in order. */
export class Teller {
  readonly #threads: readonly string[];
  readonly #places: Places;
  readonly #situation = new Situation();
  readonly #conflicts: Conflicts;
  #said = new Sentence();
  #cut: Cut = { thread: 0, operation: 'yield', events: [] };
  /** By segment: objects of which this step brought the segment's own copy up to date. */
  readonly #updated = new Map<number, Set<string>>();

  constructor(log: Log) {
    this.#threads = threadNames(log);
    this.#places = new Places(log);
    this.#conflicts = new Conflicts({ situation: this.#situation, places: this.#places, threads: this.#threads });
  }

  /** Takes note of events without a word. */
  follow(events: readonly Event[]): void {
    for (const event of events) this.#situation.follow(event);
  }

  tell(cut: Cut): Sentence {
    this.#said = new Sentence();
    this.#cut = cut;
    this.#conflicts.beginStep();
    this.#updated.clear();
    for (const event of cut.events) {
      this.#hear(event);
      this.#situation.follow(event);
    }
    this.#conflicts.endStep(this.#said);
    for (const [segment, names] of this.#updated) {
      this.#effect(segment, `its own cop${names.size > 1 ? 'ies' : 'y'} of ${listed([...names])} updated`);
    }
    return this.#said;
  }

  #hear(event: Event): void {
    const said = this.#said;
    switch (event.type) {
      case 'start':
        // Segment 0 never runs a thread (C7-MEM-1): it stands for a protocol without segments.
        return said.headline(event.segment === 0 ? 'start' : `start in segment ${event.segment}`);
      case 'read':
      case 'write':
        return said.headline(`${event.type} ${this.#places.location(event)} = ${event.value}`);
      case 'print':
        return said.headline(`prints ${event.value}`);
      case 'commit':
        return this.#commit(event);
      case 'abort':
        return this.#conflicts.abort(event, said);
      case 'contention':
        return this.#conflicts.contention(event, said);
      case 'reset':
        return this.#conflicts.reset(event, said);
      case 'wait':
        return this.#wait(event);
      case 'resume':
        return said.detail('goes on');
      case 'wake':
        return this.#wake(event);
      case 'transition':
        if (event.state === 'inevitable' && !this.#situation.inevitable(event.segment)) {
          said.headline('becomes inevitable');
        }
        return;
      case 'unique':
        return event.on ? said.headline('becomes globally unique') : said.detail('is no longer globally unique');
      case 'signal':
        return this.#signal(event);
      case 'pause':
        return said.detail(event.on ? 'asks the others to pause' : 'lets the others go on');
      case 'advice':
        return said.aside('is advised to commit soon');
      case 'callback':
        return said.aside(`runs its callback ${event.id} on ${event.on}`);
      case 'version':
        return this.#version(event);
      case 'mark':
        return said.detail(`${event.version === 0 ? 'unmarks' : 'marks'} ${this.#places.object(event.object)} as read`);
      case 'lock':
        return this.#lock(event);
      case 'flags':
        return said.detail(
          `${(event.flags & Flag.writeBarrier) === 0 ? 'clears' : 'sets'} the write barrier flag of ${this.#places.object(event.object)}`,
        );
      case 'map':
        return said.aside(`privatizes ${this.#places.page(event.page)}`);
      case 'copy':
        return this.#copy(event);
      case 'leaveSegment':
        return said.detail(`leaves segment ${event.segment}`);
      case 'mutex':
        return said.aside(`${event.held ? 'takes' : 'frees'} the mutex`);
      case 'privatizationLock':
        return said.aside(`${event.held ? 'takes' : 'frees'} privatization lock ${event.segment}`);
      case 'gil':
        return said.aside(`${event.held ? 'takes' : 'frees'} the GIL`);
      case 'step':
      case 'enterSegment':
      case 'card':
      case 'roots':
      case 'allocated':
        // Silent: a step's operation and segment are told with what it does; cards and sizes are bookkeeping.
        return;
      default:
        event satisfies never;
    }
  }

  /** Tells the thread in `segment` of something, unless it is the one that acts. */
  #effect(segment: number, text: string): void {
    const thread = this.#situation.threadIn(segment);
    if (thread !== undefined && thread !== this.#cut.thread) this.#said.effect(thread, text);
  }

  #commit({ segment, modified }: Of<'commit'>): void {
    const ends = segment === 0 || this.#cut.events.some(({ type }) => type === 'leaveSegment');
    const objects = listed(modified.map((object) => this.#places.object(object)));
    // At fine granularity each push is a step of its own.
    if (!ends) this.#said.headline('commit: can no longer fail');
    else this.#said.headline(objects === '' ? 'commit' : `commit: pushes ${objects}`);
  }

  #lock({ object, owner, from }: Of<'lock'>): void {
    const name = this.#places.object(object);
    if (owner !== 0) this.#said.aside(`locks ${name}`);
    else if (!this.#situation.committing(from)) this.#conflicts.undo(object);
    else if (!this.#cut.events.some(({ type }) => type === 'commit')) this.#said.say(`pushes ${name}`);
  }

  #copy({ from, to, address, size, changed }: Of<'copy'>): void {
    const objects = this.#places.objectsIn(address, size);
    if (from === 0 && this.#situation.threadIn(to) === this.#cut.thread) this.#said.detail(`copies ${objects}`);
    // What happens to the copies of a transaction that has to abort is of no importance to it.
    else if (changed && this.#pushes() && !this.#conflicts.doomed(to)) {
      this.#updated.set(to, (this.#updated.get(to) ?? new Set()).add(objects));
    }
  }

  #pushes(): boolean {
    return this.#cut.events.some((event) => event.type === 'lock' && this.#situation.committing(event.from));
  }

  #version({ segment, version, wrapped }: Of<'version'>): void {
    // Each segment's first transaction wraps the version that a fresh library begins with (C7-START-2).
    if (wrapped && this.#situation.versioned(segment))
      this.#said.aside('its read version wraps: all read markers are zeroed');
    else this.#said.detail(`its read version is now ${version}`);
  }

  #signal({ segment, signal }: Of<'signal'>): void {
    if (signal === 'commitSoon') this.#effect(segment, 'asked to commit soon');
    if (signal === 'abort') this.#effect(segment, 'told to abort');
    // A request that the same step takes back has reached nobody.
    const last = this.#cut.events.findLast(({ type }) => type === 'pause');
    if (signal === 'pause' && (last?.type !== 'pause' || last.on)) this.#effect(segment, 'asked to pause');
  }

  #wait({ thread, condition }: Of<'wait'>): void {
    const { opponent } = this.#conflicts;
    const running = this.#situation.othersRunning(thread).map((other) => this.#threads[other] ?? '');
    if (condition === 'atSafePoint' && running.length > 0) {
      const where = running.length === 1 ? 'is at a safe point' : 'are at safe points';
      this.#said.say(`waits until ${listed(running)} ${where}`);
    } else if (condition === 'aborted' && opponent !== undefined) {
      this.#said.say(`waits until ${opponent} has aborted`);
    } else if (condition !== 'transactionDone' || opponent === undefined) {
      this.#said.say(waitText(condition));
    }
  }

  #wake({ condition, all }: Of<'wake'>): void {
    const waiting = this.#situation.waitingOn(condition).filter((thread) => thread !== this.#cut.thread);
    const text = all || waiting.length === 1 ? 'may go on' : 'may go on, unless another does first';
    for (const thread of waiting) this.#said.wakes(thread, text);
  }
}
