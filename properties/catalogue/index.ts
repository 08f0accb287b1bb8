export { catalogue, propertiesNamed } from './catalogue.ts';
export { loadTarget } from './module.ts';
export { formatResult, resultObject } from './report.ts';
export { checkProperty, type SuiteProgress, type SuiteResult } from './suite.ts';
export type { Target } from './target.ts';
