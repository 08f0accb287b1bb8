import type { RunOptions, Scenario } from '../interpreter/index.ts';
import { type Exploration, formatSchedule } from '../properties/index.ts';

/** The verdict in words: what was explored, how much, and what holds or does not. */
export function describeVerdict(scenario: Scenario, options: RunOptions, result: Exploration): string[] {
  const name = scenario.name === '' ? 'the scenario' : scenario.name;
  const head = `${name}: ${result.verdict} under ${describeOptions(options)}`;
  return [head, ...indent([...explanation(scenario, options, result), ...effort(result)])];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** Protocol and parameters in one line. */
function describeOptions({ protocol, c7, unit }: RunOptions): string {
  const plain = unit === 'access' ? ', one access a transaction' : '';
  if (protocol === 'gil') return `gil${plain}`;
  const segments = counted(c7.segments, 'segment');
  const wrap = c7.readVersions === 255 ? '' : `, ${c7.readVersions} read versions`;
  const some = protocol === 'c7' && c7.repairs.length > 0 ? ` with repairs ${c7.repairs.join('+')}` : '';
  return `${protocol}${some} (${c7.contention}, ${segments}, pages of ${c7.pageSize} bytes, ${c7.granularity} granularity${wrap}${plain})`;
}

function explanation(scenario: Scenario, options: RunOptions, { verdict, violation, hit }: Exploration): string[] {
  switch (verdict) {
    case 'violated':
      return [`violates  ${violation!.condition}`, `why       ${violation!.reason}`];
    case 'holds':
      return ['why       in every interleaving', ...conditions(scenario, options)];
    case 'unknown':
      return [`why       ${boundReached(hit)}; in what was explored`, ...conditions(scenario, options)];
  }
}

const c7Conditions = [
  'isolation, agreement, exclusive locks and private pages are kept',
  'references lead to objects; cards, forwarding and the bytes allocated are as they have to be',
];

function conditions({ claims, threads }: Scenario, { protocol }: RunOptions): string[] {
  // What programs allocate moves; histories speak of declared locations.
  const allocates = threads.some(({ handles }) => handles.length > 0);
  const general = [
    `committed transactions are conflict serializable${allocates ? ' in what init: declares' : ''}`,
    ...(protocol === 'gil' ? [] : c7Conditions),
    'there is no deadlock, and some thread can always still commit',
  ];
  return [...claims.map(({ text }) => text), ...general].map((text) => `          - ${text}`);
}

function boundReached(hit: Exploration['hit']): string {
  return hit === 'interrupt' ? 'interrupted before all was explored' : `the bound --max-${hit} was reached`;
}

function effort(result: Exploration): string[] {
  const { states, steps, executions, seconds, hit } = result;
  const { cut } = executions;
  const all = hit === undefined ? 'all' : 'only';
  const left = cut > 0 ? `, ${counted(cut, 'state')} not gone on from` : '';
  return [
    `explored  ${all} ${states === undefined ? '' : `${counted(states, 'state')}, `}${counted(steps, 'step')}${left}, in ${seconds.toFixed(2)} s`,
    `complete  ${completed(result)}`,
  ];
}

function completed({ executions: { complete }, cycles, hit }: Exploration): string {
  const number = counted(complete, 'complete execution');
  if (complete === 0 && hit === undefined) return 'no execution is: the threads never come all to their ends';
  if (hit !== undefined) return `${number} among them`;
  if (cycles === 0) return `${number}: every interleaving there is`;
  return `${number}, leaving out ${counted(cycles, 'step')} that close a cycle of states, such as retries`;
}

function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** 1,234,567; beyond 2^53 as a power of ten, since the last digits would be made up. */
export function count(value: number): string {
  if (value > Number.MAX_SAFE_INTEGER) return `about ${value.toExponential(3)}`;
  return value.toLocaleString('en-US');
}

/** The result for machines: one object. `witness` and `token` come with a violation. */
export function verdictObject(
  options: RunOptions,
  result: Exploration,
  witness: readonly object[] | undefined,
  token: string | undefined,
): object {
  const { search, verdict, states, steps, executions, cycles, seconds, hit, violation } = result;
  return {
    verdict,
    protocol: options.protocol,
    granularity: options.protocol === 'gil' ? null : options.c7.granularity,
    search,
    states: states ?? null,
    steps,
    executions,
    cycles,
    bound: hit ?? null,
    seconds,
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    ...(violation === undefined
      ? {}
      : {
          condition: violation.condition,
          reason: violation.reason,
          schedule: formatSchedule(violation.schedule),
          witness,
          token,
        }),
  };
}
