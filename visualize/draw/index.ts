/** From a scene to elements of an `<svg>`, in a page or in d3-node. */
export { drawSchedule } from './schedule.ts';
