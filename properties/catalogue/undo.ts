import type { ProgramShape } from '../arbitraries/program.ts';
import { describeState, listenTo, type Stage } from '../arbitraries/subject.ts';
import { runCases } from './case.ts';
import { singleRun } from './effort.ts';
import type { Judgement, Property } from './property.ts';
import { settingsProse } from './settings.ts';
import { runOf, stageOn, walk } from './stage.ts';
import type { Target } from './target.ts';

const shape: ProgramShape = { threads: 3, units: 2, actions: 2, braces: 'sometimes', special: true };

/** What every search relies on when it goes back. */
export const undo: Property = {
  name: 'undo',
  says: 'steps that are taken back leave the state as it was, and taken again lead where they led',
  runs: 'single',
  leftOut: () => undefined,
  over: (target) => [
    '2 or 3 threads, each of up to 2 transactions of up to 2 statements',
    ...settingsProse(target, 'both'),
  ],
  cases: (target) => runCases(target, shape, (text, choice) => judge(target, text, choice)),
};

function judge(target: Target, text: string, choice: readonly number[]): Judgement {
  const stage = stageOn(target, text);
  const { machine, subject } = stage;
  listenTo(subject);
  machine.journal.recording = true;
  const states = [look(stage)];
  const marks = [machine.journal.mark()];
  const schedule = walk(stage, choice, () => {
    states.push(look(stage));
    marks.push(machine.journal.mark());
  });
  const judgement = (steps: number, reason: string): Judgement => ({
    effort: singleRun(schedule.length),
    found: { violation: { condition: 'undo', reason }, run: runOf(text, schedule.slice(0, steps)) },
  });
  for (let steps = schedule.length - 1; steps >= 0; steps--) {
    machine.journal.undo(marks[steps]!);
    if (look(stage) !== states[steps]) return judgement(steps + 1, 'its last step, taken back, leaves another state');
  }
  for (const [index, thread] of schedule.entries()) {
    machine.step(thread);
    const steps = index + 1;
    if (look(stage) !== states[steps]) return judgement(steps, 'taken again, its last step leads to another state');
  }
  return { effort: singleRun(schedule.length), found: undefined };
}

function look({ machine, subject }: Stage): string {
  return `${describeState(subject)} ${[...machine.values().values()].join(' ')}`;
}
