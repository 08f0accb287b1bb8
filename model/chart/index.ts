import { type Signal, type SignalEvent, signalMachine } from './signal.ts';
import { compile, numbered } from './table.ts';
import { type SafePoint, type TransactionEvent, type TransactionState, transactionMachine } from './transaction.ts';

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

/** Numbers of what can happen to a transaction and its safe point. */
export const Life = numbered(transactionTable);

/** Numbers of what can happen to the signal. */
export const Sign = numbered(signalTable);
