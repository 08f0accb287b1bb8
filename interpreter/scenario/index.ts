export { formatExpression, formatScenario } from './format.ts';
export { parseScenario } from './parser.ts';
export { isReference } from './reference.ts';
export { placeAt } from './source.ts';
export type {
  BinaryOperator,
  Claim,
  Declaration,
  Expression,
  Location,
  Placement,
  Reference,
  Register,
  Scenario,
  Setting,
  Shape,
  Slot,
  Span,
  Statement,
  Thread,
  Value,
} from './syntax.ts';
