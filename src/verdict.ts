import type { ConditionName, RunOptions, Scenario } from '../interpreter/index.ts';
import type { Bounds, Exploration } from '../properties/index.ts';
import { count, counted } from './count.ts';
import { openQuestions, scopeOf } from './scope.ts';

export { count } from './count.ts';

/** What a search was to do, and what came of it. */
export interface Outcome {
  readonly options: RunOptions;
  readonly bounds: Bounds;
  readonly workers: number;
  readonly result: Exploration;
}

/** The verdict in words: what was explored, how much, and what holds or does not. */
export function describeVerdict(scenario: Scenario, outcome: Outcome): string[] {
  const { options, result } = outcome;
  const name = scenario.name === '' ? 'the scenario' : scenario.name;
  const head = `${name}: ${result.verdict} under ${describeOptions(options)}`;
  return [head, ...indent([...explanation(scenario, outcome), ...effort(outcome)])];
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

function explanation(scenario: Scenario, { options, bounds, result }: Outcome): string[] {
  const { verdict, violation } = result;
  if (verdict === 'violated') {
    const name = violation!.anomaly === undefined ? '' : ` (${violation!.anomaly})`;
    return [`violates  ${violation!.condition}${name}`, `why       ${violation!.reason}`];
  }
  const open = openQuestions(result).flatMap((question) => wrapped('open', question));
  return [`why       ${scopeOf(result, bounds)}`, ...conditions(scenario, options, result), ...open];
}

const historyConditions: readonly (readonly [ConditionName, string])[] = [
  ['serializability', 'committed transactions are conflict serializable'],
  ['strict', 'they are in an order that keeps real time'],
  ['opacity', 'attempts that are aborted have their place in it too (opacity)'],
  ['snapshot', 'each attempt reads from one committed state'],
  ['final-state', 'a serial run of the committed transactions reads the same and ends the same'],
];

const c7Conditions: readonly (readonly [ConditionName, string])[] = [
  ['isolation', 'nobody sees a change of its segment but its own between two safe points'],
  ['invariants', 'agreement, exclusive locks and private pages are kept'],
  ['invariants', 'references lead to objects; cards, forwarding and the bytes allocated are as they have to be'],
];

function conditions({ claims, threads }: Scenario, { protocol, check }: RunOptions, { states }: Exploration): string[] {
  // What programs allocate moves; histories speak of declared locations.
  const declared = threads.some(({ handles }) => handles.length > 0) ? ', in what init: declares' : '';
  const general = [
    ...historyConditions.filter(([name]) => check.includes(name)).map(([, text]) => text + declared),
    ...c7Conditions.filter(([name]) => protocol !== 'gil' && check.includes(name)).map(([, text]) => text),
    // Where no states are stored nobody knows what can still come.
    `there is no deadlock${states === undefined ? '' : ', and some thread can always still commit'}`,
  ];
  return [...claims.map(({ text }) => text), ...general].map((text) => `          - ${text}`);
}

function effort({ bounds, workers, result }: Outcome): string[] {
  const { states, steps, seconds, hit, remarks } = result;
  const all = hit === undefined ? 'all' : 'only';
  const much = states === undefined ? counted(steps, 'step') : `${counted(states, 'state')}, ${counted(steps, 'step')}`;
  const by = workers === 1 ? '' : `, by ${counted(workers, 'worker')}`;
  return [
    `explored  ${all} ${much}, in ${seconds.toFixed(2)} s${by}`,
    `executed  ${executed(result)}`,
    ...retries(result, bounds),
    ...remarks.flatMap((remark) => wrapped('remark', remark)),
  ];
}

function executed({ search, states, executions, violating, cycles, hit }: Exploration): string {
  const { complete, blocked, cut } = executions;
  const where = states === undefined ? '' : ` (${states === 1 ? 'state' : 'states'})`;
  const numbers = [
    `${count(complete)} complete`,
    `${count(blocked)} blocked`,
    `${count(cut)} cut${cut > 0 ? where : ''}`,
    ...(violating === 0 ? [] : [`${count(violating)} violating${where}`]),
  ].join(', ');
  if (hit !== undefined) return numbers;
  if (complete === 0 && violating === 0) return `${numbers}: the threads never come all to their ends`;
  if (cycles > 0) {
    const close = cycles === 1 ? 'closes' : 'close';
    return `${numbers}, leaving out ${counted(cycles, 'step')} that ${close} a cycle of states, such as retries`;
  }
  return violating > 0
    ? numbers
    : `${numbers}: ${search === 'dpor' ? 'one of every trace' : 'every interleaving there is'}`;
}

function retries({ states }: Exploration, { retries: most }: Bounds): string[] {
  if (most === undefined) return [];
  if (states !== undefined) return ['retries   without bound: --max-retries is not applied where states are stored'];
  return [`retries   at most ${count(most)} in a row for a transaction (--max-retries), then the execution is cut`];
}

const columns = 100;

// Sentences under a label, in lines that are not too long.
function wrapped(label: string, text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line, index) => `${(index === 0 ? label : '').padEnd(10)}${line}`);
}
