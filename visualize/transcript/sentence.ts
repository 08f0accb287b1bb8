import type { Effect } from './step.ts';

/** What is said of one step, collected as its events are heard. Saying the same twice is saying it once. */
export class Sentence {
  readonly #main = new Set<string>();
  readonly #asides = new Map<string, number>();
  readonly #details = new Set<string>();
  readonly #effects = new Map<number, Set<string>>();
  readonly #wakes = new Map<number, string>();
  #named = false;

  /** What the step is about, with the operation named in it: `write x = 1`. */
  headline(text: string): void {
    this.#main.add(text);
    this.#named = true;
  }

  /** What else it is about: `waits for a free segment`. */
  say(text: string): void {
    this.#main.add(text);
  }

  /** What belongs to it, for the parentheses: `locks x`. Counted when it happens more than once. */
  aside(text: string): void {
    this.#asides.set(text, (this.#asides.get(text) ?? 0) + 1);
  }

  /** What goes without saying, unless nothing else happens: `marks x as read`. */
  detail(text: string): void {
    this.#details.add(text);
  }

  /** What happens to another thread. */
  effect(thread: number, text: string): void {
    const texts = this.#effects.get(thread) ?? new Set();
    this.#effects.set(thread, texts.add(text));
  }

  /** That another thread is woken: what it does then depends on what else happened to it, so it is told last. */
  wakes(thread: number, text: string): void {
    this.#wakes.set(thread, text);
  }

  /** The sentence; `operation` is put before it where it does not name the operation. Empty when there is nothing to say. */
  text(operation: string): string {
    const asides = [...this.#asides].map(([text, times]) => (times > 1 ? `${text} ×${times}` : text)).join(', ');
    const main = [...(this.#main.size > 0 ? this.#main : this.#details)].join('; ');
    if (main === '') return asides === '' ? '' : `${operation}: ${asides}`;
    return `${this.#named ? '' : `${operation}: `}${main}${asides === '' ? '' : ` (${asides})`}`;
  }

  get effects(): readonly Effect[] {
    const effects = new Map([...this.#effects].map(([thread, texts]) => [thread, [...texts]]));
    for (const [thread, text] of this.#wakes) effects.set(thread, [...(effects.get(thread) ?? []), text]);
    return [...effects].map(([thread, texts]) => ({ thread, text: texts.join('; ') }));
  }
}
