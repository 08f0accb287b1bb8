/** A run told in text: from a log to steps with sentences, and to a table with a column a thread. */
export { stepsOf } from './steps.ts';
export { transcript } from './transcript.ts';
