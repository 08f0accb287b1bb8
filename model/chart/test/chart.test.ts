import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, initialTransition, type StateValue, transition } from 'xstate';
import { AssertionFailure } from '../../diagnostic.ts';
import {
  majorMachine,
  majorTable,
  minorMachine,
  minorTable,
  nameOf,
  signalMachine,
  signalTable,
  step,
  type Table,
  transactionMachine,
  transactionTable,
} from '../index.ts';

/** A machine's definition, as far as it is needed to list its states. */
interface StateNode {
  readonly states: Readonly<Record<string, StateNode>>;
}

/** All leaf states, straight from the machine's definition: `none`, or `regular.running`. */
function leaves(node: StateNode, path: readonly string[] = []): string[] {
  const inner = Object.entries(node.states);
  if (inner.length === 0) return [path.join('.')];
  return inner.flatMap(([name, child]) => leaves(child, [...path, name]));
}

function stateValue(name: string): StateValue {
  const [outer = '', inner] = name.split('.');
  return inner === undefined ? outer : { [outer]: inner };
}

/** What xstate itself says: the next state, or undefined where it does not allow the event. */
function ask(machine: AnyStateMachine, state: string, type: string): string | undefined {
  const snapshot = machine.resolveState({ value: stateValue(state), context: undefined });
  if (!snapshot.can({ type })) return undefined;
  // Every xstate machine's values are StateValues; AnyStateMachine does not say so.
  return nameOf(transition(machine, snapshot, { type })[0].value as StateValue);
}

function look<S extends string, E extends string>(table: Table<S, E>, state: number, event: number): S | undefined {
  const next = table.next[state * table.events.length + event]!;
  return next < 0 ? undefined : table.states[next];
}

const charts = [
  { name: 'transaction', machine: transactionMachine, table: transactionTable },
  { name: 'signal', machine: signalMachine, table: signalTable },
  { name: 'minor collection', machine: minorMachine, table: minorTable },
  { name: 'major collection', machine: majorMachine, table: majorTable },
];

describe.each(charts)('the compiled table of the $name chart', ({ machine, table }) => {
  const pairs = table.states.flatMap((_, state) => table.events.map((__, event) => ({ state, event })));

  it('has every state of the machine, and no other', () => {
    expect([...table.states].sort()).toEqual(leaves(machine.root).sort());
  });

  it('has every event of the machine, and no other', () => {
    expect([...table.events].sort()).toEqual([...machine.events].sort());
  });

  it('begins in the initial state, which is number 0', () => {
    expect(table.states[0]).toBe(nameOf(initialTransition<AnyStateMachine>(machine)[0].value as StateValue)); // as above
  });

  it('has one entry for each pair of a state and an event', () => {
    expect(table.next).toHaveLength(table.states.length * table.events.length);
  });

  it('says for every pair what xstate says', () => {
    for (const { state, event } of pairs) {
      const [from, type] = [table.states[state]!, table.events[event]!];
      expect(look(table, state, event), `${type} in ${from}`).toBe(ask(machine, from, type));
    }
  });

  it('is loud about an event that the machine does not allow, and quiet about the others', () => {
    for (const { state, event } of pairs) {
      const next = look<string, string>(table, state, event);
      if (next === undefined) expect(() => step<string, string>(table, state, event)).toThrow(AssertionFailure);
      else expect(table.states[step<string, string>(table, state, event)]).toBe(next);
    }
  });
});

describe('what the charts rule out', () => {
  const allowed = (state: string, type: string) => ask(transactionMachine, state, type) !== undefined;

  it('C7-INEV-2: an inevitable transaction is never aborted and never reset', () => {
    const inevitable = transactionTable.states.filter((state) => state.startsWith('inevitable'));
    expect(inevitable).toHaveLength(5);
    for (const state of inevitable) expect([allowed(state, 'ABORT'), allowed(state, 'RESET')]).toEqual([false, false]);
  });

  it('C7-ABORT-2: a running transaction is not reset by another, one at a safe point is', () => {
    expect(allowed('regular.running', 'RESET')).toBe(false);
    expect(allowed('regular.waitAtSafePoint', 'RESET')).toBe(true);
  });

  it('C7-COMMIT-2: whoever is at a safe point has to resume before it can do anything else', () => {
    for (const state of transactionTable.states.filter((name) => name.includes('.wait'))) {
      const can = transactionTable.events.filter((type) => allowed(state, type));
      expect(can.filter((type) => type !== 'RESET')).toEqual(['RESUME']);
    }
  });

  it('C7-CONT-7: advice is given only over no signal at all', () => {
    expect(signalTable.states.filter((state) => ask(signalMachine, state, 'ADVISE') !== undefined)).toEqual(['none']);
  });

  it('C7-COMMIT-2: a pause is requested only over no signal at all', () => {
    const open = signalTable.states.filter((state) => ask(signalMachine, state, 'REQUEST_PAUSE') !== undefined);
    expect(open).toEqual(['none']);
  });
});
