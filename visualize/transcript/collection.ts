import type { Event } from '../../model/index.ts';
import { isEmpty, oldTexts, type Tallies, type Tally, youngTexts } from '../heap/index.ts';
import { type Context, otherIn, tellOther } from './context.ts';
import type { Sentence } from './sentence.ts';
import type { Cut } from './step.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** Tells of collections: what became of whose objects, when it is clear. What goes on inside of them is not told. */
export class Collections {
  readonly #context: Context;
  readonly #tallies: Tallies;
  /** Segments of which something was told since their minor collection began. */
  readonly #told = new Set<number>();
  #cut: Cut = { thread: 0, operation: 'yield', events: [] };

  constructor(context: Context, tallies: Tallies) {
    this.#context = context;
    this.#tallies = tallies;
  }

  beginStep(cut: Cut): void {
    this.#cut = cut;
  }

  /** At fine granularity a minor collection takes many steps: each tells what it did. */
  endStep(said: Sentence): void {
    for (const segment of this.#tallies.segments) this.#tellYoung(segment, said);
    const tally = this.#tallies.takeOld();
    if (isEmpty(tally)) return;
    said.say(oldTexts(tally).join(', '));
    this.#tellSharing(tally, said);
  }

  minor({ segment, state, commit }: Of<'minor'>, said: Sentence): void {
    if (state === 'cards') {
      this.#told.delete(segment);
      const ends = this.#cut.events.some(
        (one) => one.type === 'minor' && one.segment === segment && one.state === 'idle',
      );
      if (!commit && !ends) said.detail('minor collection begins');
    }
    if (state !== 'idle') return;
    this.#tellYoung(segment, said);
    if (this.#told.has(segment)) said.detail('minor collection ends');
    // Every commit begins with one, and every major collection.
    else if (this.#cut.operation === 'minorCollect') said.headline('minor collection finds nothing young');
    else if (!commit) said.detail('minor collection finds nothing young');
  }

  major({ state }: Of<'major'>, said: Sentence): void {
    if (state === 'idle') {
      const tally = this.#tallies.takeOld();
      said.headline(`major collection ${oldTexts(tally).join(', ') || 'finds nothing to free'}`);
      this.#tellSharing(tally, said);
    } else if (state === 'requested' && this.#cut.operation !== 'majorCollect') {
      const last = this.#cut.events.findLast(({ type }) => type === 'major');
      if (last?.type === 'major' && last.state === 'requested') said.aside('requests a major collection');
    }
  }

  #tellYoung(segment: number, said: Sentence): void {
    const tally = this.#tallies.takeYoung(segment);
    if (isEmpty(tally)) return;
    this.#told.add(segment);
    this.#tellOne(segment, `minor collection ${youngTexts(tally).join(', ')}`, said);
  }

  #tellSharing({ shared }: Tally, said: Sentence): void {
    for (const segment of new Set(shared.map((page) => page.segment))) {
      const pages = shared
        .filter((page) => page.segment === segment)
        .map(({ page }) => this.#context.places.page(page));
      const which = pages.length === 1 ? `${pages.join()} is` : `${pages.length} of its pages are`;
      tellOther(segment, `${which} shared again`, this.#context, this.#cut, said);
    }
  }

  /** Tells of the young of one segment: its own thread, or another whose thread is at a safe point (C7-MAJOR-2). */
  #tellOne(segment: number, text: string, said: Sentence): void {
    const other = otherIn(segment, this.#context, this.#cut);
    if (other !== undefined) said.effect(other, text);
    else if (this.#cut.operation === 'minorCollect') said.headline(text);
    else said.say(text);
  }
}
