import type { Log, Operation } from '../../model/index.ts';
import { type Cut, cutSteps, type Step } from './step.ts';
import { Teller } from './teller.ts';
import { operationName } from './words.ts';

/** The log cut into its steps, each told in words. */
export function stepsOf(log: Log): readonly Step[] {
  const { before, cuts } = cutSteps(log.events);
  const teller = new Teller(log);
  teller.follow(before);
  const following = operationsAfter(cuts);
  const previous = new Map<number, Operation>();
  return cuts.map(({ thread, operation, events }, index) => {
    const said = teller.tell({ thread, operation, events });
    const spoken = said.text(operationName(operation));
    const text = spoken === '' ? silentText(operation, previous.get(thread), following[index]) : spoken;
    previous.set(thread, operation);
    return { number: index + 1, thread, operation, text, effects: said.effects, events };
  });
}

/** For each step, the operation of the same thread's next step. */
function operationsAfter(cuts: readonly Cut[]): readonly (Operation | undefined)[] {
  const next = new Map<number, Operation>();
  const following = cuts.toReversed().map(({ thread, operation }) => {
    const after = next.get(thread);
    next.set(thread, operation);
    return after;
  });
  return following.reverse();
}

// Mostly pieces of an operation at fine granularity; and what a protocol has no need to do.
function silentText(operation: Operation, before: Operation | undefined, after: Operation | undefined): string {
  if (operation === 'yield') return 'yields';
  const begun = before === operation;
  if (after === operation) return `${operationName(operation)}: ${begun ? 'goes on' : 'begins'}`;
  return `${operationName(operation)}: ${begun ? 'ends' : 'nothing changes'}`;
}
