import fc from 'fast-check';

/**
 * Random small programs: data, with a text for the machine and a meaning of its own (see `serial-order.ts`), so that both can
 * be compared.
 */

export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'location' | 'register'; readonly name: string }
  | { readonly kind: 'successor'; readonly of: Exclude<Operand, { kind: 'successor' }> };

export type Action =
  | { readonly kind: 'assign'; readonly target: string; readonly value: Operand }
  | { readonly kind: 'when'; readonly test: Operand; readonly equals: number; readonly then: Action }
  | { readonly kind: 'add'; readonly target: string; readonly location: string; readonly amount: number }
  | {
      readonly kind: 'swap';
      readonly target: string;
      readonly location: string;
      readonly expected: number;
      readonly replacement: number;
    }
  /** Without meaning for the result: `print` makes the transaction inevitable, `abort` runs it twice. */
  | { readonly kind: 'print' | 'abort' };

/** One transaction: a statement by itself, or what braces hold. */
export interface Unit {
  readonly braces: boolean;
  readonly actions: readonly Action[];
}

export interface Program {
  readonly locations: readonly string[];
  readonly threads: readonly (readonly Unit[])[];
  /** The first two on one page, or on pages of their own, or wherever they fall. */
  readonly placement: 'same page' | 'apart' | undefined;
  /** Further sections, such as claims. */
  readonly claims: readonly string[];
}

export interface ProgramShape {
  readonly threads: number;
  /** Transactions of a thread, and statements of a transaction, at most. */
  readonly units: number;
  readonly actions: number;
  readonly braces: 'always' | 'sometimes';
  /** Whether `print` and `abort` occur. */
  readonly special: boolean;
}

const registers = ['r', 's'];

export function programText({ locations, threads, placement, claims }: Program): string {
  // Registers are assigned first, so that every program may read them, and copied in the end, so that their values show even
  // if the last transaction might have assigned them and did not. What touches nothing shared is no step.
  const initial = registers.map((register) => `${register} = 0`);
  const final = registers.map((register) => `last_${register} = ${register}`);
  return [
    `init: ${locations.map((name) => `${name}=0`).join(', ')}`,
    // A page of 64 bytes has room for two locations.
    ...(placement === undefined || locations.length < 2 ? [] : [`${placement}: ${locations.slice(0, 2).join(', ')}`]),
    ...threads.map((units, index) => `T${index + 1}: ${[...initial, ...units.map(unitText), ...final].join('; ')}`),
    ...claims,
  ].join('\n');
}

function unitText({ braces, actions }: Unit): string {
  const body = actions.map(actionText).join('; ');
  return braces ? `{ ${body} }` : body;
}

function actionText(action: Action): string {
  switch (action.kind) {
    case 'assign':
      return `${action.target} = ${operandText(action.value)}`;
    case 'when':
      return `if ${operandText(action.test)} == ${action.equals}: ${actionText(action.then)}`;
    case 'add':
      return `${action.target} = FAA(${action.location}, ${action.amount})`;
    case 'swap':
      return `${action.target} = CAS(${action.location}, ${action.expected}, ${action.replacement})`;
    case 'print':
      return 'print 1';
    case 'abort':
      return 'abort';
  }
}

function operandText(operand: Operand): string {
  switch (operand.kind) {
    case 'number':
      return String(operand.value);
    case 'location':
    case 'register':
      return operand.name;
    case 'successor':
      return `${operandText(operand.of)} + 1`;
  }
}

export function programs(shape: ProgramShape): fc.Arbitrary<Program> {
  return fc.constantFrom(['x'], ['x', 'y'], ['x', 'y'], ['x', 'y', 'z']).chain((locations) =>
    fc.record({
      locations: fc.constant(locations),
      threads: fc.array(threadOf(locations, shape), { minLength: 2, maxLength: shape.threads }),
      placement: fc.constantFrom(undefined, 'same page', 'apart'),
      claims: claimsOver(locations),
    }),
  );
}

function threadOf(locations: readonly string[], shape: ProgramShape): fc.Arbitrary<readonly Unit[]> {
  const block = fc
    .array(actionOver(locations, shape.special), { minLength: 1, maxLength: shape.actions })
    .map((actions): Unit => ({ braces: true, actions: printFirst(actions) }));
  // A condition outside braces would be a transaction of its own, apart from its body.
  const single = simpleAction(locations).map((action): Unit => ({ braces: false, actions: [action] }));
  const unit = shape.braces === 'always' ? block : fc.oneof(block, single);
  return fc.array(unit, { minLength: 1, maxLength: shape.units });
}

// An inevitable transaction cannot abort: what aborts does so before it prints.
function printFirst(actions: readonly Action[]): readonly Action[] {
  const firstPrint = actions.findIndex(({ kind }) => kind === 'print');
  return firstPrint < 0 ? actions : actions.filter(({ kind }, index) => index < firstPrint || kind !== 'abort');
}

function actionOver(locations: readonly string[], special: boolean): fc.Arbitrary<Action> {
  const simple = simpleAction(locations);
  const conditional = fc
    .tuple(readable(locations), fc.nat({ max: 2 }), simple)
    .map(([test, equals, then]): Action => ({ kind: 'when', test, equals, then }));
  const marker = fc.constantFrom<Action>({ kind: 'print' }, { kind: 'abort' });
  return special
    ? fc.oneof(
        { weight: 6, arbitrary: simple },
        { weight: 2, arbitrary: conditional },
        { weight: 1, arbitrary: marker },
      )
    : fc.oneof({ weight: 3, arbitrary: simple }, { weight: 1, arbitrary: conditional });
}

function simpleAction(locations: readonly string[]): fc.Arbitrary<Action> {
  const location = fc.constantFrom(...locations);
  const register = fc.constantFrom(...registers);
  const number = fc.integer({ min: 1, max: 3 });
  const read = fc
    .tuple(register, location)
    .map(([target, name]): Action => ({ kind: 'assign', target, value: { kind: 'location', name } }));
  const write = fc
    .tuple(location, fc.oneof(readable(locations), successor(locations)))
    .map(([target, value]): Action => ({ kind: 'assign', target, value }));
  const add = fc
    .tuple(register, location, number)
    .map(([target, place, amount]): Action => ({ kind: 'add', target, location: place, amount }));
  const swap = fc.tuple(register, location, fc.nat({ max: 2 }), number).map(
    ([target, place, expected, replacement]): Action => ({
      kind: 'swap',
      target,
      location: place,
      expected,
      replacement,
    }),
  );
  return fc.oneof(
    { weight: 4, arbitrary: read },
    { weight: 5, arbitrary: write },
    { weight: 1, arbitrary: add },
    { weight: 1, arbitrary: swap },
  );
}

function readable(locations: readonly string[]): fc.Arbitrary<Exclude<Operand, { kind: 'successor' }>> {
  return fc.oneof(
    fc.constantFrom(...locations).map((name) => ({ kind: 'location', name }) as const),
    fc.constantFrom(...registers).map((name) => ({ kind: 'register', name }) as const),
    fc.integer({ min: 1, max: 3 }).map((value) => ({ kind: 'number', value }) as const),
  );
}

function successor(locations: readonly string[]): fc.Arbitrary<Operand> {
  return readable(locations).map((of) => ({ kind: 'successor', of }));
}

function claimsOver(locations: readonly string[]): fc.Arbitrary<readonly string[]> {
  const subject = fc.constantFrom(...locations, 'T1.r', 'T2.r', 'T2.s');
  const claim = fc
    .tuple(fc.constantFrom('never', 'always', 'never anywhere'), subject, fc.constantFrom('==', '<', '!='), fc.nat(3))
    .map(([kind, name, operator, value]) => `${kind}: ${name} ${operator} ${value}`);
  return fc.array(claim, { maxLength: 1 });
}
