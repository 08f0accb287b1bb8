import type { Action, Operand, Program } from './program.ts';

/**
 * What a program may come to when its transactions run one after the other, in every order that keeps each thread's: an
 * interpreter of its own, a page long, that knows nothing of protocols.
 */
export function serialOutcomes(program: Program): readonly string[] {
  const outcomes = new Set<string>();
  const visit = (done: readonly number[], state: State) => {
    let finished = true;
    program.threads.forEach((units, thread) => {
      const unit = units[done[thread]!];
      if (unit === undefined) return;
      finished = false;
      const next = new Map(state);
      for (const action of unit.actions) perform(action, thread, next);
      visit(done.with(thread, done[thread]! + 1), next);
    });
    if (finished) outcomes.add(describe(program, state));
  };
  visit(
    program.threads.map(() => 0),
    new Map(),
  );
  return [...outcomes].sort();
}

/** An outcome of a run, with the registers as they were left only. */
export function lastValues(outcome: string): string {
  return outcome
    .split(' ')
    .filter((entry) => !/\.[rs]=/.test(entry))
    .join(' ');
}

/** Values of locations by name, and of registers by `T1.r`; 0 at first. */
type State = Map<string, number>;

const place = (name: string, thread: number) => (name === 'r' || name === 's' ? `T${thread + 1}.${name}` : name);

function perform(action: Action, thread: number, state: State): void {
  switch (action.kind) {
    case 'assign':
      state.set(place(action.target, thread), evaluate(action.value, thread, state));
      return;
    case 'when':
      if (evaluate(action.test, thread, state) === action.equals) perform(action.then, thread, state);
      return;
    case 'add': {
      const before = state.get(action.location) ?? 0;
      state.set(action.location, before + action.amount);
      state.set(place(action.target, thread), before);
      return;
    }
    case 'swap': {
      const matches = (state.get(action.location) ?? 0) === action.expected;
      if (matches) state.set(action.location, action.replacement);
      state.set(place(action.target, thread), Number(matches));
      return;
    }
    case 'print':
    case 'abort':
      return;
  }
}

function evaluate(operand: Operand, thread: number, state: State): number {
  switch (operand.kind) {
    case 'number':
      return operand.value;
    case 'location':
    case 'register':
      return state.get(place(operand.name, thread)) ?? 0;
    case 'successor':
      return evaluate(operand.of, thread, state) + 1;
  }
}

function describe({ locations, threads }: Program, state: State): string {
  const value = (name: string) => state.get(name) ?? 0;
  const registers = threads.flatMap((_, thread) =>
    ['r', 's'].map((register) => `T${thread + 1}.last_${register}=${value(place(register, thread))}`),
  );
  return [...locations.map((name) => `${name}=${value(name)}`), ...registers].join(' ');
}
