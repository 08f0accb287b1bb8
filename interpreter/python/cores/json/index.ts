export { JsonFault } from './fault.ts';
export { parseJson } from './scanner.ts';

export type { JsonValue } from './value.ts';
export { formatJsonFloat, quoteJson } from './writer.ts';
