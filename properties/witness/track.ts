import { type Encoder, UserFault } from '../../model/index.ts';
import { rerun, type Schedule } from '../explore/index.ts';
import { Prospect } from './prospect.ts';
import { type Moment, type Program, Stage } from './stage.ts';
import type { Target } from './target.ts';

/** What has come of a run so far: it violates what it is to violate; it can go on; or it can lead nowhere any more. */
type Outcome = 'violated' | 'open' | 'closed';

interface Place {
  readonly moment: Moment;
  readonly outcome: Outcome;
}

/** A step of a run, and where it led. */
interface Step extends Place {
  readonly thread: number;
}

/**
 * A run of one program that goes forward by steps and back by undoing them, so that schedules with a common beginning are
 * tried at the cost of what differs.
 */
export class Track {
  readonly #program: Program;
  readonly #target: Target;
  readonly #start: Place;
  readonly #path: Step[] = [];
  readonly #prospect: Prospect;
  #stage: Stage;

  /** @throws UserFault when the program cannot be run as asked */
  constructor(program: Program, target: Target) {
    this.#program = program;
    this.#target = target;
    this.#stage = this.#open();
    this.#prospect = new Prospect(this.#stage);
    this.#start = { moment: this.#stage.moment, outcome: this.#judge() };
  }

  /** How many threads the program has. */
  get threads(): number {
    return this.#stage.machine.threads.length;
  }

  /** The steps of the run, with where each led. */
  get path(): readonly Step[] {
    return this.#path;
  }

  get schedule(): Schedule {
    return this.#path.map(({ thread }) => thread);
  }

  get length(): number {
    return this.#path.length;
  }

  /** The thread that moved last. */
  get last(): number | undefined {
    return this.#path.at(-1)?.thread;
  }

  /** What has come of the run so far. That nobody can commit ever again, {@link hopeless} says. */
  get outcome(): Outcome {
    return (this.#path.at(-1) ?? this.#start).outcome;
  }

  /** Whether the run is to lead to where nobody can commit ever again, and has. */
  get hopeless(): boolean {
    return this.#target.shows === 'progress' && this.outcome === 'open' && this.#prospect.hopeless;
  }

  enabled(thread: number): boolean {
    return thread < this.threads && this.outcome === 'open' && this.#stage.machine.enabled(thread);
  }

  /** How far a thread has come ({@link Stage.position}). */
  position(thread: number): number {
    return this.#stage.position(thread);
  }

  /** Whether in the last step somebody had to wait, or was aborted. */
  get impeded(): boolean {
    return this.#stage.impeded;
  }

  /** Takes a step of an enabled thread. */
  step(thread: number): void {
    const broken = this.#stage.step(thread);
    const outcome = broken === undefined ? this.#judge() : this.#outcomeOf(broken.condition);
    this.#path.push({ thread, moment: this.#stage.moment, outcome });
  }

  /** Goes back to where the run had so many steps. */
  back(length: number): void {
    if (length >= this.#path.length) return;
    this.#path.length = length;
    if (this.#target.shows !== 'watched') {
      this.#stage.undo((this.#path.at(-1) ?? this.#start).moment);
      return;
    }
    // What is watched cannot be undone, so it is all done again.
    this.#stage = this.#open();
    for (const { thread } of this.#path) this.#stage.step(thread);
  }

  /** The steps of a schedule up to where it violates what it is to violate; undefined if it does not, or is impossible. */
  attempt(schedule: Schedule): Schedule | undefined {
    let common = 0;
    while (common < this.length && this.#path[common]!.thread === schedule[common]) common++;
    this.back(common);
    for (const thread of schedule.slice(common)) {
      if (this.outcome === 'violated') break;
      if (!this.enabled(thread)) return undefined;
      this.step(thread);
    }
    return this.violatingPart();
  }

  /** The steps up to where the run first violates what it is to violate; undefined if it does not. */
  violatingPart(): Schedule | undefined {
    if (this.#target.shows !== 'progress') return this.outcome === 'violated' ? this.schedule : undefined;
    if (!this.hopeless) return undefined;
    let schedule = this.schedule;
    // Once no commit can follow, none can follow later either.
    while (this.hopeless && this.length > 0) {
      schedule = this.schedule;
      this.back(this.length - 1);
    }
    if (this.hopeless) return [];
    this.step(schedule.at(-1)!);
    return schedule;
  }

  /** Whether the schedule leads there also when it is taken from the beginning, with everything watched. */
  confirms(schedule: Schedule): boolean {
    const { scenario, overrides, create } = this.#program;
    const { condition, shows } = this.#target;
    try {
      const { violation } = rerun({ scenario, overrides, schedule }, create);
      return violation?.condition === (shows === 'here' || shows === 'watched' ? condition : undefined);
    } catch (error) {
      if (error instanceof UserFault) return false;
      throw error;
    }
  }

  /** Equal for equal states of the run. */
  describe(out: Encoder): void {
    this.#stage.describe(out);
  }

  #open(): Stage {
    return new Stage(this.#program, this.#target.shows === 'watched');
  }

  #judge(): Outcome {
    const stage = this.#stage;
    const violation = stage.check();
    if (violation !== undefined && this.#outcomeOf(violation.condition) === 'violated') return 'violated';
    if (this.#target.shows !== 'deadlock' || violation !== undefined) return 'open';
    return stage.enabled.length === 0 && !stage.finished ? 'violated' : 'open';
  }

  #outcomeOf(condition: string): Outcome {
    return condition === this.#target.condition ? 'violated' : 'closed';
  }
}
