/** The front door of `visualize/`: recorded runs in pictures and in text. */
import type { Log } from '../model/index.ts';
import { renderSvg } from './backend/index.ts';
import { drawSchedule } from './draw/index.ts';
import { type ScheduleOptions, scheduleScene } from './schedule/index.ts';
import { stepsOf, transcript } from './transcript/index.ts';

/** The schedule diagram of `log` as a stand-alone SVG file. The same log gives the same bytes. */
export function drawScheduleSvg(log: Log, options: ScheduleOptions = {}): string {
  const scene = scheduleScene(log, options);
  return renderSvg((svg) => drawSchedule(svg, scene));
}

export type { Scene, Shape } from './scene.ts';
export type { ScheduleOptions } from './schedule/index.ts';
export { scheduleScene, stepsOf, transcript };
