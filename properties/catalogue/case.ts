import fc from 'fast-check';
import { type Program, type ProgramShape, programs } from '../arbitraries/program.ts';
import type { Settings } from '../arbitraries/subject.ts';
import type { Case, Judgement } from './property.ts';
import { type Grain, settingsFor } from './settings.ts';
import { choices } from './stage.ts';
import type { Target } from './target.ts';
import { scenarioText, trimmed } from './text.ts';

/** A random program, and how it is run. */
export interface Drawn {
  readonly program: Program;
  readonly settings: Settings;
  /** Both as a scenario. */
  readonly text: string;
}

/** Random programs of a shape, run as `grain` says. */
export function drawPrograms(target: Target, shape: ProgramShape, grain: Grain): fc.Arbitrary<Drawn> {
  return fc.tuple(programs(shape), settingsFor(target, grain)).map(([whole, settings]) => {
    const program = trimmed(whole);
    return { program, settings, text: scenarioText(program, settings) };
  });
}

/** Random programs, each judged by `judge`. */
export function programCases(
  target: Target,
  shape: ProgramShape,
  grain: Grain,
  judge: (drawn: Drawn, ...rest: Parameters<Case['judge']>) => ReturnType<Case['judge']>,
): fc.Arbitrary<Case> {
  return drawPrograms(target, shape, grain).map((drawn) => ({
    text: drawn.text,
    judge: (watch) => judge(drawn, watch),
  }));
}

/** Random programs, each judged by `judge` along a random schedule. */
export function runCases(
  target: Target,
  shape: ProgramShape,
  judge: (text: string, choice: readonly number[]) => Judgement,
): fc.Arbitrary<Case> {
  return fc
    .tuple(drawPrograms(target, shape, 'both'), choices)
    .map(([{ text }, choice]) => ({ text, judge: async () => judge(text, choice) }));
}
