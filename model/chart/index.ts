import {
  type MajorEvent,
  type MajorState,
  type MinorEvent,
  type MinorState,
  majorMachine,
  minorMachine,
} from './collection.ts';
import { type Signal, type SignalEvent, signalMachine } from './signal.ts';
import { compile, numbered } from './table.ts';
import { type SafePoint, type TransactionEvent, type TransactionState, transactionMachine } from './transaction.ts';

export { type MajorState, type MinorState, majorMachine, minorMachine } from './collection.ts';
export { type Signal, type SignalEvent, signalMachine } from './signal.ts';
export { nameOf, step, type Table } from './table.ts';
export {
  type SafePoint,
  type TransactionEvent,
  type TransactionState,
  transactionMachine,
} from './transaction.ts';

/** The compiled chart of a transaction and its safe point. State 0 is no transaction. */
export const transactionTable = compile<`${TransactionState}.${SafePoint}`, TransactionEvent>(transactionMachine, [
  'START',
  'PAUSE',
  'SYNCHRONIZE',
  'AWAIT_TRANSACTION',
  'SWITCH_AWAY',
  'RESUME',
  'RESET',
  'BECOME_INEVITABLE',
  'COMMIT',
  'ABORT',
]);

/** The compiled chart of the signal in `nurseryEnd`. State 0 is no signal. */
export const signalTable = compile<Signal, SignalEvent>(signalMachine, [
  'REQUEST_PAUSE',
  'REMOVE_PAUSE',
  'ADVISE',
  'DELIVER',
  'DELIVER_AND_PAUSE',
  'TELL_ABORT',
  'CLEAR_ABORT',
  'CLEAR_ABORT_AND_PAUSE',
]);

/** The compiled chart of a segment's minor collection. State 0 is none. */
export const minorTable = compile<MinorState, MinorEvent>(minorMachine, [
  'BEGIN',
  'TRACE_MODIFIED',
  'TRACE_ROOTS',
  'DRAIN',
  'CLEAR_WEAKREFS',
  'END',
]);

/** The compiled chart of the major collection. State 0 is none, neither requested nor under way. */
export const majorTable = compile<MajorState, MajorEvent>(majorMachine, [
  'REQUEST',
  'BEGIN',
  'RESHARE',
  'MARK',
  'CLEAR_WEAKREFS',
  'CLEAN_LISTS',
  'SWEEP',
  'RESTORE_LOCKS',
  'END',
]);

/** Numbers of what can happen to a transaction and its safe point. */
export const Life = numbered(transactionTable);

/** Numbers of what can happen to the signal. */
export const Sign = numbered(signalTable);

/** Numbers of what can happen to a minor collection. */
export const Minor = numbered(minorTable);

/** Numbers of what can happen to the major collection. */
export const Major = numbered(majorTable);
