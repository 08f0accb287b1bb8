import { Card, type Event, type Log } from '../../model/index.ts';
import { allocationText, Heap } from '../heap/index.ts';
import { Collections } from './collection.ts';
import { Conflicts } from './conflict.ts';
import { Copying } from './copying.ts';
import { Sentence } from './sentence.ts';
import { Situation } from './situation.ts';
import type { Cut } from './step.ts';
import { Waiting } from './waiting.ts';
import { flagText, Places, threadNames } from './words.ts';

/** Puts a log's steps into words; it has to hear all of them, in order. */
export class Teller {
  readonly #heap: Heap;
  readonly #places: Places;
  readonly #situation = new Situation();
  readonly #conflicts: Conflicts;
  readonly #collections: Collections;
  readonly #copying: Copying;
  readonly #waiting: Waiting;
  #said = new Sentence();

  constructor(log: Log) {
    this.#heap = new Heap(log);
    this.#places = new Places(this.#heap.names, log.pageSize);
    const context = { situation: this.#situation, places: this.#places, threads: threadNames(log) };
    this.#conflicts = new Conflicts(context);
    this.#collections = new Collections(context, this.#heap.tallies);
    this.#copying = new Copying(context, this.#conflicts);
    this.#waiting = new Waiting(context, this.#conflicts);
  }

  /** Takes note of events without a word. */
  follow(events: readonly Event[]): void {
    for (const event of events) {
      this.#heap.follow(event);
      this.#situation.follow(event);
    }
    this.#heap.tallies.clear();
  }

  tell(cut: Cut): Sentence {
    this.#said = new Sentence();
    this.#conflicts.beginStep();
    for (const part of [this.#collections, this.#copying, this.#waiting]) part.beginStep(cut);
    for (const event of cut.events) {
      this.#heap.follow(event);
      this.#hear(event);
      this.#situation.follow(event);
    }
    this.#conflicts.endStep(this.#said);
    this.#collections.endStep(this.#said);
    this.#copying.endStep(this.#said);
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
        return said.headline(`${event.type} ${this.#places.access(event)}`);
      case 'print':
        return said.headline(`prints ${event.value}`);
      case 'commit':
        return this.#copying.commit(event, said);
      case 'abort':
        return this.#conflicts.abort(event, said);
      case 'contention':
        return this.#conflicts.contention(event, said);
      case 'reset':
        return this.#conflicts.reset(event, this.#heap.tallies.takeYoung(event.segment).dropped, said);
      case 'allocate':
        return said.headline(`allocate ${allocationText(this.#object(event), event)}`);
      case 'identity':
        return said.headline(`identity of ${this.#places.objectOf(event.thread, event.object)} = ${event.identity}`);
      case 'shadow':
        return said.aside('reserves that place');
      case 'minor':
        return this.#collections.minor(event, said);
      case 'major':
        return this.#collections.major(event, said);
      case 'wait':
        return this.#waiting.wait(event, said);
      case 'resume':
        return said.detail('goes on');
      case 'wake':
        return this.#waiting.wake(event, said);
      case 'transition':
        if (event.state === 'inevitable' && !this.#situation.inevitable(event.segment)) {
          said.headline('becomes inevitable');
        }
        return;
      case 'unique':
        return event.on ? said.headline('becomes globally unique') : said.detail('is no longer globally unique');
      case 'signal':
        return this.#waiting.signal(event, said);
      case 'pause':
        return said.detail(event.on ? 'asks the others to pause' : 'lets the others go on');
      case 'advice':
        return this.#waiting.advice(event, said);
      case 'callback':
        return said.aside(`runs its callback ${event.id} on ${event.on}`);
      case 'finalizer':
        return said.aside(`runs finalizer ${event.id}`);
      case 'card':
        // The collector's own changes to cards go without saying (C7-CARD-3).
        if (event.state === Card.marked) said.aside(`marks card ${event.card} of ${this.#places.object(event.object)}`);
        return;
      case 'version':
        return this.#version(event);
      case 'mark':
        return said.detail(`${event.version === 0 ? 'unmarks' : 'marks'} ${this.#object(event)} as read`);
      case 'lock':
        return this.#copying.lock(event, said);
      case 'flags':
        return said.detail(`${flagText(event.flags)} of ${this.#object(event)}`);
      case 'map':
        return said.aside(`privatizes ${this.#places.page(event.page)}`);
      case 'copy':
        return this.#copying.copy(event, said);
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
      case 'roots':
      case 'allocated':
      case 'place':
      case 'visit':
        // Silent: a step's operation and segment are told with what it does; the rest is bookkeeping.
        return;
      case 'move':
      case 'promote':
      case 'forward':
      case 'zero':
      case 'free':
      case 'share':
      case 'clearWeakref':
        // Told together, with the collection or the abort that they are part of.
        return;
      default:
        event satisfies never;
    }
  }

  #object({ object, segment }: { readonly object: number; readonly segment: number }): string {
    return this.#places.object(object, segment);
  }

  #version({ segment, version, wrapped }: Extract<Event, { type: 'version' }>): void {
    // Each segment's first transaction wraps the version that a fresh library begins with (C7-START-2).
    if (wrapped && this.#situation.versioned(segment))
      this.#said.aside('its read version wraps: all read markers are zeroed');
    else this.#said.detail(`its read version is now ${version}`);
  }
}
