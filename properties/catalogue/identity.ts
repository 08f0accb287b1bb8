import fc from 'fast-check';
import type { ProgramShape } from '../arbitraries/program.ts';
import { describeState, enabledThreads, listenTo, type Stage } from '../arbitraries/subject.ts';
import { formatSchedule, type Schedule } from '../explore/index.ts';
import { drawPrograms } from './case.ts';
import type { Effort } from './effort.ts';
import type { Judgement, Property } from './property.ts';
import { settingsProse } from './settings.ts';
import { choices, runOf, stageOn, walk } from './stage.ts';
import type { Target } from './target.ts';

const shape: ProgramShape = { threads: 2, units: 2, actions: 2, braces: 'sometimes', special: true };
const walks = fc.array(choices, { minLength: 8, maxLength: 12 });

/** What every search relies on when it does not go on from a state that it has seen. */
export const identity: Property = {
  name: 'identity',
  says: 'where two runs come to the same description of a state, whatever follows is the same',
  runs: 'single',
  leftOut: () => undefined,
  over: (target) => ['2 threads, each of up to 2 transactions of up to 2 statements', ...settingsProse(target, 'both')],
  cases: (target) =>
    fc.tuple(drawPrograms(target, shape, 'both'), walks, choices).map(([{ text }, beginnings, future]) => ({
      text,
      judge: async () => new Meetings(target, text, future).judge(beginnings),
    })),
};

class Meetings {
  readonly #target: Target;
  readonly #text: string;
  readonly #future: readonly number[];
  // By description: a way there.
  readonly #seen = new Map<string, Schedule>();
  #steps = 0;
  #runs = 0;

  constructor(target: Target, text: string, future: readonly number[]) {
    this.#target = target;
    this.#text = text;
    this.#future = future;
  }

  judge(beginnings: readonly (readonly number[])[]): Judgement {
    for (const beginning of beginnings) {
      const judgement = this.#follow(beginning);
      if (judgement !== undefined) return judgement;
    }
    return { effort: this.#effort(), found: undefined };
  }

  // Walks, and compares the futures of the first state that an earlier walk came to by another way.
  #follow(beginning: readonly number[]): Judgement | undefined {
    const stage = this.#stage();
    let meeting: { readonly here: Schedule; readonly there: Schedule } | undefined;
    walk(stage, beginning, (schedule) => {
      this.#steps++;
      const description = describeState(stage.subject);
      const there = this.#seen.get(description);
      if (there === undefined) this.#seen.set(description, [...schedule]);
      else if (there.join() !== schedule.join()) meeting ??= { here: [...schedule], there };
    });
    return meeting && this.#compare(meeting.here, meeting.there);
  }

  #compare(here: Schedule, there: Schedule): Judgement | undefined {
    const [one, other] = [this.#after(here), this.#after(there)];
    const onwards: number[] = [];
    for (const choice of this.#future) {
      const [able, ableThere] = [one, other].map(({ subject }) => enabledThreads(subject));
      const same = able!.join() === ableThere!.join() && describeState(one.subject) === describeState(other.subject);
      if (!same) return this.#differ(here, there, onwards);
      if (able!.length === 0) return undefined;
      const thread = able![choice % able!.length]!;
      for (const { machine } of [one, other]) machine.step(thread);
      onwards.push(thread);
      this.#steps += 2;
    }
    return undefined;
  }

  #differ(here: Schedule, there: Schedule, onwards: Schedule): Judgement {
    const then = onwards.length === 0 ? 'other threads can move' : `${formatSchedule(onwards)} leads to different ones`;
    const reason = `${formatSchedule(here)} and ${formatSchedule(there)} lead to states of one description, but from there ${then}`;
    const run = runOf(this.#text, [...here, ...onwards]);
    return { effort: this.#effort(), found: { violation: { condition: 'identity', reason }, run } };
  }

  #after(schedule: Schedule): Stage {
    const stage = this.#stage();
    for (const thread of schedule) stage.machine.step(thread);
    return stage;
  }

  #stage(): Stage {
    const stage = stageOn(this.#target, this.#text);
    listenTo(stage.subject);
    this.#runs++;
    return stage;
  }

  #effort(): Effort {
    return { states: 0, steps: this.#steps, executions: this.#runs, bounded: 0 };
  }
}
