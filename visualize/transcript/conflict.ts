import type { Event } from '../../model/index.ts';
import { listed, summed } from '../list.ts';
import type { Context } from './context.ts';
import type { Sentence } from './sentence.ts';
import { conflictText } from './words.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** Tells of contention and of what comes of it: aborts, and resets on the spot. */
export class Conflicts {
  readonly #context: Context;
  /** By segment: why its transaction has been told to abort. */
  readonly #told = new Map<number, string>();
  /** The contention that this step has found last. */
  #found: { readonly other: string; readonly reason: string } | undefined;
  /** Objects whose locks this step has freed without a commit: their writes are undone. */
  #undone: string[] = [];
  /** Objects that the transaction has allocated and loses as it is put back in this step. */
  #dropped: readonly string[] = [];

  constructor(context: Context) {
    this.#context = context;
  }

  beginStep(): void {
    this.#found = undefined;
    this.#undone = [];
    this.#dropped = [];
  }

  endStep(said: Sentence): void {
    if (this.#undone.length > 0) said.aside(`unlocks ${listed(this.#undone)}`);
  }

  /** The other side of the contention found in this step. */
  get opponent(): string | undefined {
    return this.#found?.other;
  }

  /** Whether the segment's transaction has been told to abort, and has not yet. */
  doomed(segment: number): boolean {
    return this.#told.has(segment);
  }

  undo(object: number): void {
    this.#undone.push(this.#context.places.object(object));
  }

  contention(event: Of<'contention'>, said: Sentence): void {
    const other = this.name(event.other);
    const reason = this.#reason(event);
    this.#found = { other, reason: event.kind === 'inevitable' ? reason : `${reason} with ${other}` };
    if (event.choice === 'wait') said.say(`waits for ${other}'s transaction to end (${reason})`);
    if (event.choice !== 'abortOther') return;
    said.say(`tells ${other} to abort (${reason})`);
    // Who comes later tells it what it knows already.
    if (!this.doomed(event.other)) this.#told.set(event.other, `told to by ${this.name(event.segment)} (${reason})`);
    const thread = this.#context.situation.threadIn(event.other);
    if (thread !== undefined) said.effect(thread, 'told to abort');
  }

  /** `dropped` are the objects that nobody has any more. */
  reset(event: Of<'reset'>, dropped: readonly string[], said: Sentence): void {
    this.#dropped = dropped;
    // What a transaction puts back itself is told with its abort.
    if (event.by === event.segment) return;
    said.say(`resets ${this.name(event.segment)} on the spot`);
    const thread = this.#context.situation.threadIn(event.segment);
    const undone = this.#undone.length > 0 ? [`${listed(this.#undone)} undone`] : [];
    const lost = [...undone, ...(dropped.length > 0 ? [`${summed(dropped)} dropped`] : [])].join(', ');
    if (thread !== undefined) said.effect(thread, `reset on the spot${lost === '' ? '' : `: ${lost}`}`);
    this.#undone = [];
  }

  abort(event: Of<'abort'>, said: Sentence): void {
    said.headline(this.#abortText(event));
    if (this.#undone.length > 0) said.say(`undoes ${listed(this.#undone)}`);
    if (this.#dropped.length > 0) said.say(`drops ${summed(this.#dropped)}`);
    this.#undone = [];
    this.#told.delete(event.segment);
  }

  name(segment: number): string {
    const thread = this.#context.situation.threadIn(segment);
    return (thread === undefined ? undefined : this.#context.threads[thread]) ?? `segment ${segment}`;
  }

  #reason({ kind, object, other }: Of<'contention'>): string {
    if (kind === 'inevitable') return `${this.name(other)} is inevitable`;
    return conflictText(kind, this.#context.places.object(object));
  }

  #abortText({ cause, segment }: Of<'abort'>): string {
    switch (cause) {
      case 'user':
        return 'aborts: its program says so';
      case 'contention':
        return `aborts itself: ${this.#found?.reason ?? 'contention'}`;
      case 'told':
        return `aborted: ${this.#told.get(segment) ?? 'told to'}`;
      default:
        return cause satisfies never;
    }
  }
}
