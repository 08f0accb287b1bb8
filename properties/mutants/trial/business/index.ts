import type { Machine } from '../../../../interpreter/index.ts';
import type { C7Protocol } from '../../../../model/index.ts';
import type { Monitor } from '../../../check/index.ts';
import type { Business } from '../../situation.ts';
import { Callbacks } from './callbacks.ts';
import { Finalizers } from './finalizers.ts';
import type { Ledger } from './ledger.ts';
import { ThreadLocals } from './thread-locals.ts';

/** Lets the threads of a machine do what their program has no words for. Answers what is to be watched for that. */
export function attend(machine: Machine, protocol: C7Protocol, business: readonly Business[]): Monitor[] {
  const ledgers = business.flatMap((one) => ledgerOf(one, machine, protocol));
  const step = machine.step.bind(machine);
  machine.step = (thread) => {
    step(thread);
    for (const ledger of ledgers) ledger.after(thread);
  };
  return ledgers;
}

function ledgerOf(business: Business, machine: Machine, protocol: C7Protocol): readonly Ledger[] {
  switch (business) {
    case 'threadLocal':
      return [new ThreadLocals(protocol)];
    case 'finalizers':
      return [new Finalizers(protocol, () => machine.threads.every((_, thread) => machine.finished(thread)))];
    case 'callbacks':
      return [new Callbacks(protocol)];
    case 'unique':
      becomeUnique(protocol);
      return [];
  }
}

function becomeUnique(protocol: C7Protocol): void {
  const begin = protocol.begin.bind(protocol);
  protocol.begin = (thread, operation, object, operand) =>
    begin(thread, operation === 'becomeInevitable' ? 'becomeUnique' : operation, object, operand);
}
