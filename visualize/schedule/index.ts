/** The schedule diagram as data: from a log to a scene. */
export { type ScheduleOptions, scheduleScene } from './schedule.ts';
export { contentionText } from './words.ts';
