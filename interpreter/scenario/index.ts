export { formatExpression, formatScenario } from './format.ts';
export { parseScenario } from './parser.ts';
export { placeAt } from './source.ts';
export type {
  BinaryOperator,
  Claim,
  Declaration,
  Expression,
  Location,
  Placement,
  Register,
  Scenario,
  Setting,
  Span,
  Statement,
  Thread,
} from './syntax.ts';
