import type { Machine } from '../../../interpreter/index.ts';
import { Cells, type Encoder } from '../../../model/index.ts';
import type { Monitor, Violation } from '../../check/index.ts';
import type { scenarioSubject } from '../../explore/index.ts';

type Subject = ReturnType<typeof scenarioSubject>;

/** How far a search had come. */
interface Position {
  readonly executions: number;
  readonly steps: number;
}

/** The condition that a search judges by itself. */
const deadlock = 'no deadlock';

/**
 * A subject that shows a search one condition only, and notes when it was violated for the first time. What a mutant does
 * besides is not looked at; where it cannot even go on, the execution ends as if it were complete.
 *
 * An execution is over where the search goes back: all threads have finished, or nobody can move, or what follows has been
 * explored already.
 */
export class Lookout {
  readonly subject: Subject;
  /** When the condition was violated for the first time; undefined until then. */
  first: Position | undefined;
  executions = 1;
  steps = 0;
  readonly #machine: Machine;
  readonly #original: Subject;
  readonly #wanted: string | undefined;
  // 1 where a step has thrown.
  readonly #broken = new Cells(1);
  #hasFinished: () => boolean = () => false;
  #last = 0;

  constructor(machine: Machine, original: Subject, also: readonly Monitor[], wanted: string | undefined) {
    this.#machine = machine;
    this.#original = original;
    this.#wanted = wanted;
    this.#watchSteps();
    this.subject = {
      ...original,
      monitors: [...original.monitors, ...also].map((monitor) => this.#sifted(monitor)),
      check: (finished) => this.#check(finished),
    };
  }

  get #isBroken(): boolean {
    return this.#broken.words[0] === 1;
  }

  #watchSteps(): void {
    const machine = this.#machine;
    const step = machine.step.bind(machine);
    const enabled = machine.enabled.bind(machine);
    const finished = machine.finished.bind(machine);
    const encode = machine.encode.bind(machine);
    machine.step = (thread) => {
      if (machine.journal.mark() < this.#last) this.executions += 1;
      this.steps += 1;
      this.#attempt(() => step(thread));
      this.#last = machine.journal.mark();
    };
    machine.enabled = (thread) => !this.#isBroken && enabled(thread);
    // Where nobody can move all have finished, unless it is just that which is looked for.
    machine.finished = (thread) => finished(thread) || this.#isBroken || (this.#hides(deadlock) && this.#isStuck);
    this.#hasFinished = () => machine.threads.every((_, thread) => finished(thread));
    machine.encode = (out, part) => {
      out.int(this.#broken.words[0]!);
      if (!this.#isBroken) encode(out, part);
    };
  }

  // What the original throws is no outcome of a trial.
  #attempt(action: () => void): void {
    if (this.#wanted === undefined) return action();
    try {
      action();
    } catch {
      this.#machine.journal.write(this.#broken, 0, 1);
    }
  }

  get #isStuck(): boolean {
    return this.#machine.threads.every((_, thread) => !this.#machine.enabled(thread));
  }

  #hides(condition: string): boolean {
    return this.#wanted !== undefined && this.#wanted !== condition;
  }

  #admit(violation: Violation | undefined): Violation | undefined {
    if (violation === undefined || this.#hides(violation.condition)) return undefined;
    this.first ??= { executions: this.executions, steps: this.steps };
    return violation;
  }

  #sifted(monitor: Monitor): Monitor {
    // A step that cannot be finished may have violated something before.
    const admitted = () => this.#admit(this.#heedless(() => monitor.violation));
    return {
      inner: monitor.inner === true,
      hear: (event) => monitor.hear(event),
      encode: (out: Encoder) => {
        if (!this.#isBroken) monitor.encode(out);
      },
      get violation() {
        return admitted();
      },
    };
  }

  #check(finished: boolean): Violation | undefined {
    if (this.#isBroken) return undefined;
    const stuck = this.#isStuck && !this.#hasFinished();
    // The search finds that by itself, but does not say when.
    if (stuck) this.#admit({ condition: deadlock, reason: 'no thread can move' });
    return this.#admit(this.#heedless(() => this.#original.check(finished && !stuck)));
  }

  // The state of a mutant can be such that there is no way to judge it.
  #heedless(judge: () => Violation | undefined): Violation | undefined {
    if (this.#wanted === undefined) return judge();
    try {
      return judge();
    } catch {
      return undefined;
    }
  }
}
