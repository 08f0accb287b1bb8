import type { Event } from '../../model/index.ts';
import { allocationText, type Heap, isEmpty, oldTexts, type Tally, youngTexts } from '../heap/index.ts';
import type { Clock } from './clock.ts';
import type { TickMark, WorldStop } from './timeline.ts';
import { oldLabel, youngLabel } from './words.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** Reads allocations and collections out of a log. */
export class Collector {
  readonly marks: TickMark[] = [];
  readonly stops: WorldStop[] = [];
  readonly #clock: Clock;
  readonly #heap: Heap;
  readonly #lanes: readonly string[];
  /** The major collection under way: the lane of its thread, and its first tick. */
  #major: { readonly lane: number; readonly from: number } | undefined;

  constructor(clock: Clock, heap: Heap, lanes: readonly string[]) {
    this.#clock = clock;
    this.#heap = heap;
    this.#lanes = lanes;
  }

  allocate(event: Of<'allocate'>): void {
    const text = this.#heap.names.object(event.object, event.segment);
    this.#mark('allocate', event.thread, text, `${this.#name(event.thread)} allocates ${allocationText(text, event)}`);
  }

  /** The minor collection of the segment that the thread of `lane` is in has come to a state. */
  minor({ segment, state }: Of<'minor'>, lane: number | undefined): void {
    if (state !== 'idle') return;
    const tally = this.#heap.tallies.takeYoung(segment);
    // Every commit begins with one, and every major collection: mostly nothing is young.
    const demanded = this.#clock.steps.at(-1)?.operation === 'minorCollect';
    if (lane === undefined || (isEmpty(tally) && !demanded)) return;
    const title = `Minor collection of ${this.#name(lane)}: ${youngTexts(tally).join('; ') || 'nothing is young'}`;
    this.#mark('minor', lane, youngLabel(tally), title);
  }

  major({ state }: Of<'major'>, lane: number | undefined): void {
    if (lane === undefined || state === 'requested') return;
    if (state === 'minorCollections') {
      const from = this.#clock.tick(0, this.#lanes.length - 1);
      this.#major = { lane, from };
    } else if (state === 'idle' && this.#major !== undefined) {
      const { from } = this.#major;
      const to = this.#clock.now === from ? from : this.#clock.tick(0, this.#lanes.length - 1);
      const tally = this.#heap.tallies.takeOld();
      const title = `Major collection by ${this.#name(lane)}, all threads stopped: ${this.#oldText(tally)}`;
      this.stops.push({ from, to, text: oldLabel(tally), title });
      this.marks.push({ lane, tick: from, mark: 'major', text: undefined, title });
      this.#major = undefined;
    }
  }

  /** What the transaction in a segment lost as it was put back was no collection. */
  forgetYoung(segment: number): void {
    this.#heap.tallies.takeYoung(segment);
  }

  /** A protocol without generations frees without further ado, in the step of `lane`. */
  endStep(lane: number | undefined): void {
    if (this.#major !== undefined) return;
    const tally = this.#heap.tallies.takeOld();
    if (lane === undefined || isEmpty(tally)) return;
    this.#mark('collect', lane, oldLabel(tally), `Collection by ${this.#name(lane)}: ${this.#oldText(tally)}`);
  }

  #mark(mark: TickMark['mark'], lane: number, text: string, title: string): void {
    this.marks.push({ lane, tick: this.#clock.tick(lane), mark, text, title });
  }

  #oldText(tally: Tally): string {
    return oldTexts(tally).join('; ') || 'nothing is freed';
  }

  #name(lane: number): string {
    return this.#lanes[lane] ?? `thread ${lane}`;
  }
}
