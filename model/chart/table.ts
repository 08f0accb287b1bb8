import { type AnyStateMachine, initialTransition, type StateValue, transition } from 'xstate';
import { assert } from '../diagnostic.ts';

/** A machine as a dense table, for hot code: states and events are small numbers. */
export interface Table<State extends string, Event extends string> {
  /** State names, inner states with a dot: `regular.running`. The initial state is number 0. */
  readonly states: readonly State[];
  readonly events: readonly Event[];
  /** The next state's number at `state * events.length + event`, or -1 where the machine does not allow the event. */
  readonly next: Int8Array;
}

/**
 * Compiles a machine without guards and actions into a table, by asking xstate itself for every (state, event) pair that
 * can be reached from the initial state.
 */
export function compile<State extends string, Event extends string>(
  machine: AnyStateMachine,
  events: readonly Event[],
): Table<State, Event> {
  const [initial] = initialTransition(machine);
  const names = [nameOf(initial.value)];
  const snapshots = [initial];
  const rows: number[] = [];
  for (let state = 0; state < snapshots.length; state++) {
    const snapshot = snapshots[state]!;
    for (const type of events) {
      if (!snapshot.can({ type })) {
        rows.push(-1);
        continue;
      }
      // An AnyStateMachine's snapshots have values of any kind; every xstate machine's are StateValues.
      const value = transition(machine, snapshot, { type })[0].value as StateValue;
      const name = nameOf(value);
      if (!names.includes(name)) {
        names.push(name);
        snapshots.push(machine.resolveState({ value, context: undefined }));
      }
      rows.push(names.indexOf(name));
    }
  }
  // The names come from the machine, whose states the caller's type lists; the chart's test compares the two.
  return { states: names as State[], events, next: Int8Array.from(rows) };
}

/** The number of each event, to name it without looking it up. */
export function numbered<Event extends string>({ events }: Table<string, Event>): Readonly<Record<Event, number>> {
  // Every event of the table has its entry, as the type says.
  return Object.fromEntries(events.map((event, number) => [event, number])) as Record<Event, number>;
}

/** The number of the state that `event` leads to. An event the chart does not allow is a fault of ours, and loud. */
export function step<S extends string, E extends string>(table: Table<S, E>, state: number, event: number): number {
  const next = table.next[state * table.events.length + event]!;
  assert(next >= 0, () => `the chart does not allow ${table.events[event]} in state ${table.states[state]}`);
  return next;
}

/** `{ regular: 'running' }` as `regular.running`. */
export function nameOf(value: StateValue): string {
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .map(([outer, inner]) => (inner === undefined ? outer : `${outer}.${nameOf(inner)}`))
    .join('+');
}
