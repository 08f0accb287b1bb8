import { type CountName, countNames, UserFault } from '../../../model/index.ts';

/** What costs belong to: each event of the model, and what only a clock knows of. Their units are in {@link unitsOf}. */
export type CostName = CountName | ClockCost;

/** What the model does not count. */
type ClockCost =
  /** An instruction, with what it does within its own thread; and the fast paths of the barriers in it. */
  | 'bytecode'
  | 'fastBarriers'
  /** From the moment when a thread may go on to the moment when it does. */
  | 'wake'
  /** The library's pause after an abort. */
  | 'abortPause'
  /** How much of the nursery a transaction uses before it ends, in bytes as this machine counts them (C7-PY-1). */
  | 'transaction'
  /** How long a thread has a core that others want. */
  | 'timeSlice'
  /** How often the GIL is let go of for others; what that costs if there are any; how often one of them gets it; and how
   * long that takes. */
  | 'checkInterval'
  | 'attempt'
  | 'switchInterval'
  | 'handOver';

/** What values are in. */
type Unit = 'ns' | 'bytes' | 'bytecodes';

const common: Readonly<Record<string, Unit>> = {
  bytecode: 'ns',
  wake: 'ns',
  timeSlice: 'ns',
  youngByte: 'ns',
  major: 'ns',
  markedObject: 'ns',
  sweptObject: 'ns',
};

const ofProtocol: Readonly<Record<'c7' | 'gil', Readonly<Record<string, Unit>>>> = {
  c7: {
    ...Object.fromEntries(countNames.map((name) => [name, 'ns'])),
    fastBarriers: 'ns',
    abortPause: 'ns',
    transaction: 'bytes',
  },
  gil: { checkInterval: 'bytecodes', attempt: 'ns', switchInterval: 'bytecodes', handOver: 'ns' },
};

/** The units of the costs that a profile for a protocol has to give. */
const unitsOf = (protocol: 'c7' | 'gil'): Readonly<Record<string, Unit>> => ({
  ...common,
  ...ofProtocol[protocol],
});

/** What everything costs. */
export interface CostModel {
  readonly name: string;
  readonly about: string;
  /** The protocol whose costs they are. */
  readonly protocol: 'c7' | 'gil';
  readonly costs: Readonly<Partial<Record<CostName, number>>>;
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a profile: `name`, `about`, `protocol` and, by name, the `costs`, each with `value`, `unit` and `source`.
 * @param source what messages call it
 * @throws UserFault `profile/…`
 */
export function parseCostModel(text: string, source: string): CostModel {
  const profile = parsed(text, source);
  const { name, about, protocol, costs } = profile;
  if (typeof name !== 'string' || typeof about !== 'string') {
    throw fault('shape', `${source} has no name, or does not say what it is about`, 'name and about are texts');
  }
  if (protocol !== 'c7' && protocol !== 'gil') {
    throw fault('shape', `${source} does not say which protocol it is for`, 'protocol is "c7" or "gil"');
  }
  if (!isTable(costs))
    throw fault('shape', `${source} has no costs`, 'costs is an object: a shipped profile shows how');
  const expected = unitsOf(protocol);
  for (const key of Object.keys(costs)) {
    if (!Object.hasOwn(expected, key)) {
      throw fault(
        'cost',
        `${source} has a cost ${key} that nothing has`,
        `known are ${Object.keys(expected).join(', ')}`,
      );
    }
  }
  const values = Object.entries(expected).map(([key, unit]) => [key, priceOf(costs[key], key, unit, source)] as const);
  return { name, about, protocol, costs: Object.fromEntries(values) };
}

function parsed(text: string, source: string): Readonly<Record<string, unknown>> {
  try {
    const profile: unknown = JSON.parse(text);
    if (isTable(profile)) return profile;
  } catch {
    // Said below.
  }
  throw fault('json', `${source} is no JSON object`, 'a shipped profile shows what belongs into it');
}

function priceOf(cost: unknown, key: string, unit: Unit, source: string): number {
  if (cost === undefined)
    throw fault('missing', `${source} does not say what ${key} costs`, `give it a value in ${unit}`);
  const shape = `"${key}": { "value": 1, "unit": "${unit}", "source": "where it comes from" }`;
  if (!isTable(cost) || typeof cost['source'] !== 'string') {
    throw fault('cost', `${source} gives ${key} without value, unit and source`, `write ${shape}`);
  }
  const { value } = cost;
  // The machine counts instructions and bytes; half of one is none.
  const least = unit === 'ns' ? 0 : 1;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < least) {
    throw fault(
      'value',
      `${source} gives ${key} the value ${JSON.stringify(value)}`,
      `it is a number from ${least} on`,
    );
  }
  if (cost['unit'] !== unit)
    throw fault('unit', `${source} gives ${key} in ${JSON.stringify(cost['unit'])}`, `it is in ${unit}`);
  return value;
}

function fault(code: string, message: string, hint: string): UserFault {
  return new UserFault({ code: `profile/${code}`, message, hint });
}
