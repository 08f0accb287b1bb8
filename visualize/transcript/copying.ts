import type { Event } from '../../model/index.ts';
import { listed } from '../list.ts';
import type { Conflicts } from './conflict.ts';
import { type Context, tellOther } from './context.ts';
import type { Sentence } from './sentence.ts';
import type { Cut } from './step.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** Tells of locks and copies: what a commit pushes, and to whom. */
export class Copying {
  readonly #context: Context;
  readonly #conflicts: Conflicts;
  #cut: Cut = { thread: 0, operation: 'yield', events: [] };
  /** By segment: objects of which this step brought the segment's own copy up to date. */
  readonly #updated = new Map<number, Set<string>>();

  constructor(context: Context, conflicts: Conflicts) {
    this.#context = context;
    this.#conflicts = conflicts;
  }

  beginStep(cut: Cut): void {
    this.#cut = cut;
    this.#updated.clear();
  }

  endStep(said: Sentence): void {
    for (const [segment, names] of this.#updated) {
      const text = `its own cop${names.size > 1 ? 'ies' : 'y'} of ${listed([...names])} updated`;
      tellOther(segment, text, this.#context, this.#cut, said);
    }
  }

  commit({ segment, modified }: Of<'commit'>, said: Sentence): void {
    const ends = segment === 0 || this.#cut.events.some(({ type }) => type === 'leaveSegment');
    const objects = listed(modified.map((object) => this.#context.places.object(object)));
    // At fine granularity each push is a step of its own.
    if (!ends) said.headline('commit: can no longer fail');
    else said.headline(objects === '' ? 'commit' : `commit: pushes ${objects}`);
  }

  lock({ object, owner, from }: Of<'lock'>, said: Sentence): void {
    const name = this.#context.places.object(object);
    if (owner !== 0) said.aside(`locks ${name}`);
    else if (!this.#context.situation.committing(from)) this.#conflicts.undo(object);
    else if (!this.#cut.events.some(({ type }) => type === 'commit')) said.say(`pushes ${name}`);
  }

  copy({ from, to, address, size, changed }: Of<'copy'>, said: Sentence): void {
    const { places, situation } = this.#context;
    const objects = places.objectsIn(address, size);
    if (from === 0 && situation.threadIn(to) === this.#cut.thread) said.detail(`copies ${objects}`);
    // What happens to the copies of a transaction that has to abort is of no importance to it.
    else if (changed && this.#pushes() && !this.#conflicts.doomed(to)) {
      this.#updated.set(to, (this.#updated.get(to) ?? new Set()).add(objects));
    }
  }

  #pushes(): boolean {
    return this.#cut.events.some((event) => event.type === 'lock' && this.#context.situation.committing(event.from));
  }
}
