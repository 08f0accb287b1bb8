import {
  type C7Configuration,
  C7Protocol,
  c7Defaults,
  type Diagnostic,
  Gil,
  impossibleSize,
  MiB,
  type Protocol,
  policyNamed,
  type Repair,
  repairs,
  UserFault,
} from '../../model/index.ts';
import { placeAt, type Scenario, type Setting, type Span } from '../scenario/index.ts';
import type { SafePoints, Unit } from './compile.ts';

/** How a scenario is run: the protocol, its parameters, and what counts as a transaction. */
export interface RunOptions {
  readonly protocol: ProtocolName;
  readonly c7: C7Configuration;
  readonly unit: Unit;
  readonly safePoints: SafePoints;
  /** Whether it violates that a commit contends with a transaction that has not touched the object in question. */
  readonly phantoms: 'allowed' | 'violate';
  readonly check: readonly ConditionName[];
}

/** The conditions that a run can be checked for. No deadlock, and progress, always are. */
export const conditionNames = [
  'serializability',
  'strict',
  'opacity',
  'snapshot',
  'final-state',
  'isolation',
  'invariants',
] as const;
export type ConditionName = (typeof conditionNames)[number];

/**
 * Those that are checked unless others are asked for: all that c7 is to keep, but for final-state serializability, which
 * makes what has been read a part of every state.
 */
const usualConditions: readonly ConditionName[] = conditionNames.filter((name) => name !== 'final-state');

/** `c7-repaired` is c7 with every repair; under `c7` those count that `repairs` names. */
const protocolNames = ['c7', 'c7-repaired', 'gil'] as const;
type ProtocolName = (typeof protocolNames)[number];

/** Options by the keys of `config:`, as text; the command line gives them in the same form. */
export type Overrides = Readonly<Record<string, string>>;

/** Pages of 64 bytes and two segments, so that people can see what happens; all else as in the library. */
const scenarioDefaults: RunOptions = {
  protocol: 'c7',
  c7: { ...c7Defaults, pageSize: 64 },
  unit: 'statement',
  safePoints: 'statement',
  phantoms: 'allowed',
  check: usualConditions,
};

type Setter = (options: RunOptions, value: string) => RunOptions;

const c7 =
  (change: (value: string) => Partial<C7Configuration>): Setter =>
  (options, value) => ({ ...options, c7: { ...options.c7, ...change(value) } });

/** Every key of `config:`, what it sets, and what it means. */
const settings: Readonly<Record<string, { readonly set: Setter; readonly meaning: string }>> = {
  protocol: {
    set: (options, value) => ({ ...options, protocol: oneOf('protocol', value, protocolNames) }),
    meaning: 'c7 (default), c7-repaired (with every repair) or gil',
  },
  page: {
    set: c7((value) => ({ pageSize: size('page', value) })),
    meaning: 'bytes in a page: 64 (default), 128, … 4096',
  },
  segments: {
    set: c7((value) => ({ segments: wholeNumber('segments', value) })),
    meaning: 'segments that run transactions: 1 to 240 (default: as many as threads, from 2 to 4)',
  },
  memory: {
    set: c7((value) => ({ segmentBytes: size('memory', value) })),
    meaning: 'bytes in a segment (default 2500MiB)',
  },
  nursery: {
    set: c7((value) => ({ nurseryBytes: size('nursery', value) })),
    meaning: 'bytes in a nursery (default 4MiB)',
  },
  contention: {
    set: c7((value) => ({ contention: policyNamed(value) })),
    meaning: 'the contention policy (default pauseIfYounger)',
  },
  granularity: {
    set: c7((value) => ({ granularity: oneOf('granularity', value, ['barrier', 'fine'] as const) })),
    meaning: 'barrier (default): an operation is a step; fine: each atomic piece of it is',
  },
  repairs: {
    set: c7((value) => ({ repairs: repairsNamed(value) })),
    meaning: `the library's faults that are repaired: none (default), all, or some of ${repairs.join('+')}`,
  },
  versions: {
    set: c7((value) => ({ readVersions: within('versions', wholeNumber('versions', value), 1, 255) })),
    meaning: 'the highest read version before it wraps: 1 to 255 (default)',
  },
  unit: {
    set: (options, value) => ({ ...options, unit: oneOf('unit', value, ['statement', 'access'] as const) }),
    meaning: 'what is one transaction outside braces: statement (default) or access',
  },
  safepoints: {
    set: (options, value) => ({
      ...options,
      safePoints: oneOf('safepoints', value, ['statement', 'commit'] as const),
    }),
    meaning: 'where a transaction notices signals: statement (between any two; default) or commit',
  },
  check: {
    set: (options, value) => ({
      ...options,
      check: value.split(/[,+]/).map((name) => oneOf('check', name, conditionNames)),
    }),
    meaning: `what is checked, of ${conditionNames.join('+')} (default: all but final-state)`,
  },
  phantoms: {
    set: (options, value) => ({
      ...options,
      phantoms: oneOf('phantoms', value, ['allowed', 'violate'] as const),
    }),
    meaning: 'contention with a transaction that has not touched the object: allowed (default) or violate',
  },
};

/** The keys of `config:` with their meanings. */
export const settingMeanings: readonly (readonly [string, string])[] = Object.entries(settings).map(
  ([key, { meaning }]) => [key, meaning],
);

/**
 * The options that a scenario and the command line ask for; the command line wins.
 * @throws UserFault for an unknown key or an impossible value, located in the scenario if it stands there
 */
export function runOptions(scenario: Scenario, overrides: Overrides): RunOptions {
  const segments = String(Math.max(2, Math.min(4, scenario.threads.length)));
  let options = settings['segments']!.set(scenarioDefaults, segments);
  for (const setting of scenario.settings) {
    options = located(scenario, setting, () => apply(options, setting.key, setting.value));
  }
  for (const [key, value] of Object.entries(overrides)) options = apply(options, key, value);
  checkSizes(scenario, options, overrides);
  return options;
}

/** Settings by the size that they set. */
const sizeSettings = {
  segments: 'segments',
  pageSize: 'page',
  segmentBytes: 'memory',
  nurseryBytes: 'nursery',
} as const;

// Sizes depend on each other, so they are checked when all are known.
function checkSizes(scenario: Scenario, { c7 }: RunOptions, overrides: Overrides): void {
  const impossible = impossibleSize(c7);
  if (impossible === undefined) return;
  const wanted = sizeSettings[impossible.size];
  const replaced = Object.hasOwn(overrides, wanted);
  const setting = replaced ? undefined : scenario.settings.findLast(({ key }) => key === wanted);
  throw setting === undefined
    ? new UserFault(impossible.diagnostic)
    : at(scenario, setting.valueSpan, impossible.diagnostic);
}

/** Makes a protocol, and its world, for so many threads. */
export type ProtocolFactory = (sizes: C7Configuration, threads: number) => Protocol;

/** The protocol that the options ask for, with its world. */
export function createProtocol({ protocol, c7 }: RunOptions, threads: number): Protocol {
  switch (protocol) {
    case 'c7':
      return new C7Protocol(c7, threads);
    case 'c7-repaired':
      return new C7Protocol({ ...c7, repairs }, threads);
    case 'gil':
      return new Gil(c7, threads);
  }
}

function apply(options: RunOptions, key: string, value: string): RunOptions {
  if (!Object.hasOwn(settings, key)) {
    const hint = `the settings are ${Object.keys(settings).join(', ')}`;
    throw new UserFault({ code: 'config/unknown', message: `there is no setting ${key}`, hint });
  }
  return settings[key]!.set(options, value);
}

function located(scenario: Scenario, { key, keySpan, valueSpan }: Setting, action: () => RunOptions): RunOptions {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof UserFault)) throw error;
    throw at(scenario, Object.hasOwn(settings, key) ? valueSpan : keySpan, error.diagnostic);
  }
}

function at(scenario: Scenario, span: Span, diagnostic: Diagnostic): UserFault {
  return new UserFault({ ...diagnostic, place: placeAt(scenario.text, scenario.file, span) });
}

function oneOf<const Values extends readonly string[]>(key: string, value: string, values: Values): Values[number] {
  const found = values.find((one) => one === value);
  return found ?? badValue(key, value, values.join(' or '));
}

// A comma separates settings in a scenario, so there it is a plus sign.
function repairsNamed(value: string): readonly Repair[] {
  if (value === 'none') return [];
  if (value === 'all') return repairs;
  const wanted = `none, all or some of ${repairs.join('+')}`;
  return value.split(/[,+]/).map((name) => repairs.find((one) => one === name) ?? badValue('repairs', value, wanted));
}

function wholeNumber(key: string, value: string): number {
  return /^\d{1,15}$/.test(value) ? Number(value) : badValue(key, value, 'a whole number');
}

function within(key: string, value: number, low: number, high: number): number {
  return value >= low && value <= high ? value : badValue(key, String(value), `from ${low} to ${high}`);
}

function size(key: string, value: string): number {
  const match = /^(\d{1,15})(KiB|MiB|GiB)?$/.exec(value);
  if (match === null) return badValue(key, value, 'a number of bytes, such as 4096, 64KiB or 2500MiB');
  const unit = { KiB: 1024, MiB, GiB: 1024 * MiB }[match[2] ?? ''] ?? 1;
  return Number(match[1]) * unit;
}

function badValue(key: string, value: string, wanted: string): never {
  throw new UserFault({
    code: 'config/value',
    message: `${key}=${value} is not possible`,
    hint: `${key} is ${wanted}`,
  });
}
