/** What happened in a step, as far as questions about the whole graph need it. */
export const Mark = {
  /** A transaction committed. */
  commit: 1,
  /** A transaction was aborted. */
  abort: 2,
  /** A thread had to wait. */
  wait: 4,
} as const;

/** What a state is. */
export const Kind = {
  /** Its steps have all been explored. */
  expanded: 0,
  /** All threads have finished. */
  final: 1,
  /** A bound was reached here: it may have steps that were not explored. */
  cut: 2,
  /** Not gone on from, because it violates a condition. */
  violating: 3,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** The states and steps that a search has seen. States are numbered; a state's steps are added one after the other. */
export class StateGraph {
  // A linked list of steps for each state, since a depth-first search leaves a state before its steps are all known.
  #first = new Int32Array(1 << 11).fill(-1);
  #kind = new Uint8Array(1 << 11);
  #next = new Int32Array(1 << 12);
  #target = new Int32Array(1 << 12);
  #thread = new Uint8Array(1 << 12);
  #marks = new Uint8Array(1 << 12);
  #states = 0;
  #steps = 0;

  get states(): number {
    return this.#states;
  }

  get steps(): number {
    return this.#steps;
  }

  addState(): void {
    if (++this.#states <= this.#kind.length) return;
    const length = this.#kind.length * 2;
    const first = new Int32Array(length).fill(-1);
    first.set(this.#first);
    this.#first = first;
    this.#kind = grown(this.#kind, new Uint8Array(length));
  }

  addStep(from: number, thread: number, to: number, marks: number): void {
    const step = this.#steps++;
    if (step === this.#next.length) this.#growSteps();
    this.#target[step] = to;
    this.#thread[step] = thread;
    this.#marks[step] = marks;
    this.#next[step] = this.#first[from]!;
    this.#first[from] = step;
  }

  kind(state: number): number {
    return this.#kind[state]!;
  }

  setKind(state: number, kind: Kind): void {
    this.#kind[state] = kind;
  }

  /** The state's first step, to go on from with {@link nextStep}; -1 for none. */
  firstStep(state: number): number {
    return this.#first[state]!;
  }

  nextStep(step: number): number {
    return this.#next[step]!;
  }

  target(step: number): number {
    return this.#target[step]!;
  }

  thread(step: number): number {
    return this.#thread[step]!;
  }

  marks(step: number): number {
    return this.#marks[step]!;
  }

  #growSteps(): void {
    const length = this.#next.length * 2;
    this.#next = grown(this.#next, new Int32Array(length));
    this.#target = grown(this.#target, new Int32Array(length));
    this.#thread = grown(this.#thread, new Uint8Array(length));
    this.#marks = grown(this.#marks, new Uint8Array(length));
  }
}

function grown<T extends Int32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
