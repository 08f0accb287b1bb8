export {
  Life,
  type MajorState,
  type MinorState,
  majorMachine,
  minorMachine,
  type SafePoint,
  Sign,
  type Signal,
  signalMachine,
  type TransactionState,
  transactionMachine,
} from './chart/index.ts';
export {
  AssertionFailure,
  assert,
  type Diagnostic,
  formatDiagnostic,
  type Place,
  UserFault,
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
export { Footprint, Resource } from './footprint.ts';
export { Cells, type Encoder, Journal } from './journal.ts';
export { granule, headerBytes, impossibleSize, Layout, largeBytes, librarySizes, MiB, type Sizes } from './layout.ts';
export { NumberList } from './list.ts';
export type { Memory, View } from './memory.ts';
export { Flag, type OldObject } from './object.ts';
export { allParts, Part, setOf } from './parts.ts';
export {
  type C7,
  type C7Configuration,
  C7Protocol,
  Card,
  c7Defaults,
  type Direct,
  Gil,
  type Granularity,
  leastCardSize,
  type Mutator,
  type ObjectNames,
  type Policy,
  type PolicyName,
  type Protocol,
  policies,
  policyNamed,
  type Repair,
  repairs,
  type Segment,
  Status,
} from './protocols/index.ts';
export { type Rule, rules } from './rules.ts';
export { Count, type CountName, countNames, Tally } from './tally.ts';
export { type Roots, Wait } from './thread.ts';
export { type Field, type ObjectType, type Types, typeNumberInWord } from './type.ts';
export type { World } from './world.ts';
