import { hasFinished, outcomeOf, type Settings, type Stage, stageOf } from './subject.ts';

/** All Mazurkiewicz traces of a program, found by taking every interleaving to its end. */
export interface Traces {
  /** Whether every interleaving was taken. */
  readonly complete: boolean;
  readonly interleavings: number;
  /** The traces whose executions are complete; and those that end otherwise. */
  readonly traces: ReadonlySet<string>;
  readonly cut: ReadonlySet<string>;
  readonly stuck: ReadonlySet<string>;
  readonly violating: ReadonlySet<string>;
  readonly outcomes: readonly string[];
}

/** A step as others see it: whose it is, and what it read and wrote. */
interface Step {
  readonly thread: number;
  readonly read: ReadonlySet<number>;
  readonly written: ReadonlySet<number>;
}

export function allTraces(
  text: string,
  settings: Settings,
  limits: { interleavings: number; retries?: number },
): Traces {
  return new Enumeration(stageOf(text, settings), limits).run();
}

class Enumeration {
  readonly #stage: Stage;
  readonly #limits: { interleavings: number; retries?: number };
  readonly #steps: Step[] = [];
  readonly #outcomes = new Set<string>();
  readonly #found = {
    traces: new Set<string>(),
    cut: new Set<string>(),
    stuck: new Set<string>(),
    violating: new Set<string>(),
  };
  #interleavings = 0;

  constructor(stage: Stage, limits: { interleavings: number; retries?: number }) {
    this.#stage = stage;
    this.#limits = limits;
  }

  run(): Traces {
    const { machine, subject } = this.#stage;
    machine.listen((event) => {
      for (const monitor of subject.monitors) monitor.hear(event);
    });
    machine.journal.recording = true;
    machine.footprint.recording = true;
    this.#visit();
    const complete = this.#interleavings < this.#limits.interleavings;
    return { complete, interleavings: this.#interleavings, ...this.#found, outcomes: [...this.#outcomes].sort() };
  }

  #visit(): void {
    if (this.#interleavings >= this.#limits.interleavings) return;
    const { machine, subject } = this.#stage;
    const { retries = Number.POSITIVE_INFINITY } = this.#limits;
    const able = machine.threads.flatMap((_, thread) =>
      machine.enabled(thread) && machine.retries(thread) <= retries ? [thread] : [],
    );
    if (subject.monitors.some(({ violation }) => violation !== undefined) || subject.check(hasFinished(subject))) {
      return this.#end(this.#found.violating);
    }
    if (able.length === 0) {
      if (hasFinished(subject)) {
        this.#outcomes.add(outcomeOf(this.#stage));
        return this.#end(this.#found.traces);
      }
      const rests = machine.threads.some((_, thread) => machine.retries(thread) > retries);
      return this.#end(rests ? this.#found.cut : this.#found.stuck);
    }
    for (const thread of able) {
      const mark = machine.journal.mark();
      this.#steps.push(this.#step(thread));
      this.#visit();
      this.#steps.pop();
      machine.journal.undo(mark);
    }
  }

  #step(thread: number): Step {
    const { machine } = this.#stage;
    const { footprint } = machine;
    footprint.clear();
    do machine.step(thread);
    while (machine.exclusive(thread));
    const entries = [...footprint.entries.slice(0, footprint.length)];
    const written = new Set(entries.filter((entry) => entry % 2 === 1).map((entry) => (entry - 1) / 2));
    return { thread, read: new Set(entries.map((entry) => Math.floor(entry / 2))), written };
  }

  #end(kind: Set<string>): void {
    this.#interleavings++;
    kind.add(canonical(this.#steps));
  }
}

/** Equal for two interleavings iff they are the same trace: by thread, for each of its steps what happened before it. */
function canonical(steps: readonly Step[]): string {
  const clocks: number[][] = [];
  const counts: number[] = [];
  const threads = Math.max(0, ...steps.map(({ thread }) => thread)) + 1;
  const lines: string[][] = Array.from({ length: threads }, () => []);
  steps.forEach((step, index) => {
    const clock: number[] = new Array(threads).fill(0);
    for (let before = 0; before < index; before++) {
      if (!dependent(steps[before]!, step)) continue;
      clocks[before]!.forEach((value, thread) => {
        clock[thread] = Math.max(clock[thread]!, value);
      });
    }
    counts[step.thread] = (counts[step.thread] ?? 0) + 1;
    clock[step.thread] = counts[step.thread]!;
    clocks.push(clock);
    lines[step.thread]!.push(clock.join(','));
  });
  return lines.map((line) => line.join(' ')).join(' | ');
}

function dependent(one: Step, other: Step): boolean {
  if (one.thread === other.thread) return true;
  return [...one.written].some((at) => other.read.has(at)) || [...other.written].some((at) => one.read.has(at));
}
