export { type CategoryName, categoryNames } from './category.ts';
export { type CostModel, parseCostModel } from './cost-model.ts';
export type { TimeSummary } from './summary.ts';
export { Timeline } from './timeline.ts';
