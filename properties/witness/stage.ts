import { type Machine, type ProtocolFactory, runOptions } from '../../interpreter/index.ts';
import { C7Protocol, type Encoder, type Event, UserFault } from '../../model/index.ts';
import { HeapWatch, type Violation } from '../check/index.ts';
import { checkState, type Run, type Subject, scenarioMachine, takeStep } from '../explore/index.ts';

/** A scenario, and how it is run. */
export interface Program extends Pick<Run, 'scenario' | 'overrides'> {
  /** Makes the protocol, if the settings do not. */
  readonly create?: ProtocolFactory | undefined;
}

/** A state to come back to. */
export interface Moment {
  readonly mark: number;
  /** By thread: how far it has come in its program, as far as events tell; what an abort undoes does not count. */
  readonly positions: readonly number[];
}

// A position counts commits, and what the present attempt has done since.
const oneCommit = 2 ** 24;

/** How many transactions a thread has committed at a position. */
export function commitsAt(position: number): number {
  return Math.floor(position / oneCommit);
}

/** The position just after the last commit before another position; below 0 where there is none. */
export function commitBefore(position: number): number {
  return (Math.ceil(position / oneCommit) - 1) * oneCommit;
}

/** A program's machine, with all that follows its run. */
export class Stage {
  readonly machine: Machine;
  readonly subject: Subject;
  /** Whether the last step was not what its thread would have done by itself: somebody had to wait, or was aborted. */
  impeded = false;
  readonly #watch: HeapWatch | undefined;
  readonly #threads: readonly number[];
  #positions: number[];

  /**
   * @param watched whether to follow what only a run that never goes back can be asked for: see {@link HeapWatch}
   * @throws UserFault when the program cannot be run as asked
   */
  constructor({ scenario, overrides, create }: Program, watched: boolean) {
    const { machine, subject } = scenarioMachine(scenario, runOptions(scenario, overrides), create);
    const { protocol } = machine;
    this.machine = machine;
    this.subject = subject;
    this.#threads = [...machine.threads.keys()];
    this.#positions = machine.threads.map(() => 0);
    this.#watch = watched && protocol instanceof C7Protocol ? new HeapWatch(protocol.world) : undefined;
    machine.journal.recording = !watched;
    const inner = watched || subject.monitors.some((monitor) => monitor.inner === true);
    machine.listen((event) => this.#hear(event), inner);
  }

  get moment(): Moment {
    return { mark: this.machine.journal.mark(), positions: [...this.#positions] };
  }

  /** Goes back. What is watched cannot. */
  undo({ mark, positions }: Moment): void {
    this.machine.journal.undo(mark);
    this.#positions = [...positions];
  }

  /** Takes a step; gives what it violates. A step for which there is no room violates that there is. */
  step(thread: number): Violation | undefined {
    this.impeded = false;
    try {
      return takeStep(this.subject, thread) ?? this.#watch?.violation;
    } catch (error) {
      if (!(error instanceof UserFault)) throw error;
      return { condition: error.diagnostic.code, reason: error.message };
    }
  }

  /** What the present state violates by itself. */
  check(): Violation | undefined {
    return checkState(this.subject, this.finished);
  }

  /** The threads that can move. */
  get enabled(): number[] {
    return this.#threads.filter((thread) => this.machine.enabled(thread));
  }

  get finished(): boolean {
    return this.#threads.every((thread) => this.machine.finished(thread));
  }

  /** How far a thread has come: the more, the farther. */
  position(thread: number): number {
    return this.#positions[thread]!;
  }

  /** How many transactions have committed. */
  get commits(): number {
    return this.#positions.reduce((sum, position) => sum + commitsAt(position), 0);
  }

  /** Equal for equal states, what is followed along the run included. */
  describe(out: Encoder): void {
    this.machine.encode(out);
    for (const monitor of this.subject.monitors) monitor.encode(out);
  }

  #hear(event: Event): void {
    this.#watch?.hear(event);
    for (const monitor of this.subject.monitors) monitor.hear(event);
    switch (event.type) {
      case 'start':
      case 'read':
      case 'write':
        this.#positions[event.thread]! += 1;
        return;
      case 'wait':
        this.impeded = true;
        return;
      case 'commit':
      case 'abort': {
        if (event.type === 'abort') this.impeded = true;
        const commits = commitsAt(this.#positions[event.thread]!) + (event.type === 'commit' ? 1 : 0);
        this.#positions[event.thread] = commits * oneCommit;
        return;
      }
    }
  }
}
