export {
  type SafePoint,
  type Signal,
  type SignalEvent,
  type TransactionEvent,
  type TransactionState,
  signalMachine,
  signalTable,
  transactionMachine,
  transactionTable,
} from './chart/index.ts';
export {
  AssertionFailure,
  type Diagnostic,
  type Place,
  UserFault,
  assert,
  formatDiagnostic,
} from './diagnostic.ts';
export type {
  Condition,
  ContentionChoice,
  ContentionKind,
  Event,
  Listener,
  Log,
  NamedObject,
  Operation,
} from './event.ts';
export { Cells, type Encoder, Journal } from './journal.ts';
export { NumberList } from './list.ts';
export { Layout, MiB, type Sizes, granule, headerBytes, librarySizes } from './layout.ts';
export { Flag, type ObjectKind, type OldObject } from './object.ts';
export {
  type C7,
  type C7Configuration,
  C7Protocol,
  Card,
  Gil,
  type Granularity,
  type Policy,
  type PolicyName,
  type Protocol,
  type Segment,
  Status,
  c7Defaults,
  leastCardSize,
  policies,
  policyNamed,
} from './protocols/index.ts';
export { type Rule, rules } from './rules.ts';
export type { World } from './world.ts';
