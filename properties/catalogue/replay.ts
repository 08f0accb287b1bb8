import { type Event, UserFault } from '../../model/index.ts';
import type { ProgramShape } from '../arbitraries/program.ts';
import { listenTo } from '../arbitraries/subject.ts';
import { formatToken, parseToken, type Run, rerun } from '../explore/index.ts';
import { runCases } from './case.ts';
import { singleRun } from './effort.ts';
import type { Judgement, Property } from './property.ts';
import { settingsProse } from './settings.ts';
import { runOf, stageOn, walk } from './stage.ts';
import { creating, type Target } from './target.ts';

const shape: ProgramShape = { threads: 3, units: 2, actions: 2, braces: 'sometimes', special: true };

/** What makes a counterexample one: that it can be run again. */
export const replay: Property = {
  name: 'replay',
  says: 'a run taken again from its token has the same log, event by event',
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
  const events: Event[] = [];
  listenTo(stage.subject, (event) => events.push(event));
  const schedule = walk(stage, choice);
  const run = runOf(text, schedule);
  const reason = differenceOf(events, run, target);
  const found = reason === undefined ? undefined : { violation: { condition: 'the same log', reason }, run };
  return { effort: singleRun(schedule.length), found };
}

function differenceOf(events: readonly Event[], run: Run, target: Target): string | undefined {
  try {
    const { log } = rerun(parseToken(formatToken(run)), creating(target));
    return firstDifference(events.map(eventText), log.events.map(eventText));
  } catch (error) {
    // A thread that could move cannot, the second time.
    if (error instanceof UserFault && error.diagnostic.code === 'token/schedule') return error.message;
    throw error;
  }
}

const eventText = (event: Event) => JSON.stringify(event);

function firstDifference(first: readonly string[], second: readonly string[]): string | undefined {
  const at = first.findIndex((event, index) => event !== second[index]);
  if (at >= 0) return `event ${at + 1} was ${first[at]}, and the second time ${second[at] ?? 'the log ends there'}`;
  if (second.length === first.length) return undefined;
  return `the second log goes on with ${second[first.length]}`;
}
