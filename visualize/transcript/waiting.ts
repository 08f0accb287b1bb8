import type { Event } from '../../model/index.ts';
import { listed } from '../list.ts';
import type { Conflicts } from './conflict.ts';
import { type Context, otherIn, tellOther } from './context.ts';
import type { Sentence } from './sentence.ts';
import type { Cut } from './step.ts';
import { waitText } from './words.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** Tells of signals, and of who waits for what. */
export class Waiting {
  readonly #context: Context;
  readonly #conflicts: Conflicts;
  #cut: Cut = { thread: 0, operation: 'yield', events: [] };

  constructor(context: Context, conflicts: Conflicts) {
    this.#context = context;
    this.#conflicts = conflicts;
  }

  beginStep(cut: Cut): void {
    this.#cut = cut;
  }

  signal({ segment, signal }: Of<'signal'>, said: Sentence): void {
    const tell = (text: string) => tellOther(segment, text, this.#context, this.#cut, said);
    if (signal === 'commitSoon') tell('asked to commit soon');
    if (signal === 'abort') tell('told to abort');
    // A request that the same step takes back has reached nobody.
    const last = this.#cut.events.findLast(({ type }) => type === 'pause');
    if (signal === 'pause' && (last?.type !== 'pause' || last.on)) tell('asked to pause');
  }

  advice({ segment }: Of<'advice'>, said: Sentence): void {
    const other = otherIn(segment, this.#context, this.#cut);
    if (other === undefined) said.aside('is advised to commit soon');
    else said.effect(other, 'advised to commit soon');
  }

  wait({ thread, condition }: Of<'wait'>, said: Sentence): void {
    const { opponent } = this.#conflicts;
    const { situation, threads } = this.#context;
    const running = situation.othersRunning(thread).map((other) => threads[other] ?? '');
    if (condition === 'atSafePoint' && running.length > 0) {
      const where = running.length === 1 ? 'is at a safe point' : 'are at safe points';
      said.say(`waits until ${listed(running)} ${where}`);
    } else if (condition === 'aborted' && opponent !== undefined) {
      said.say(`waits until ${opponent} has aborted`);
    } else if (condition !== 'transactionDone' || opponent === undefined) {
      said.say(waitText(condition));
    }
  }

  wake({ condition, all }: Of<'wake'>, said: Sentence): void {
    const waiting = this.#context.situation.waitingOn(condition).filter((thread) => thread !== this.#cut.thread);
    const text = all || waiting.length === 1 ? 'may go on' : 'may go on, unless another does first';
    for (const thread of waiting) said.wakes(thread, text);
  }
}
