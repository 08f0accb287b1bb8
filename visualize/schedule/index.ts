/** The schedule diagram as data: from a log to a scene. */
export { contentionText, Names } from './names.ts';
export { type ScheduleOptions, scheduleScene } from './schedule.ts';
