import type { Stretch } from './timeline.ts';

/** Follows things that begin and end in a lane, at most one open in each. */
export class Stretches {
  readonly #all: Stretch[] = [];
  readonly #open = new Map<number, { readonly from: number; readonly text: string | undefined }>();

  isOpen(lane: number): boolean {
    return this.#open.has(lane);
  }

  begin(lane: number, from: number, text?: string): void {
    this.end(lane, from);
    this.#open.set(lane, { from, text });
  }

  /** Nothing happens if none is open: a log may begin in the middle of one. */
  end(lane: number, to: number): void {
    const open = this.#open.get(lane);
    if (open === undefined) return;
    this.#open.delete(lane);
    this.#all.push({ lane, from: open.from, to, text: open.text });
  }

  /** All of them in order of their beginnings; those still open reach to `tick`. */
  finish(tick: number): readonly Stretch[] {
    for (const lane of [...this.#open.keys()]) this.end(lane, tick);
    return this.#all.sort((a, b) => a.from - b.from || a.lane - b.lane);
  }
}
