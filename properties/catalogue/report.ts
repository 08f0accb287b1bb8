import { formatSchedule, formatToken } from '../explore/index.ts';
import type { Property } from './property.ts';
import type { Counterexample, Sample, SuiteResult } from './suite.ts';
import type { Target } from './target.ts';

/** What came of a property, in lines: what it says, over what, and where it does not hold why, and how to see it again. */
export function formatResult(result: SuiteResult, target: Target, sample: Sample): readonly string[] {
  const { property, verdict, counterexample } = result;
  const leftOut = property.leftOut(target);
  const head = `${property.name}: ${verdict}`;
  const says = labelled('says', [property.says]);
  if (leftOut !== undefined) return [head, ...says, ...labelled('why', [leftOut])];
  return [
    head,
    ...says,
    ...labelled('over', property.over(target)),
    ...labelled(property.runs === 'exhaustive' ? 'explored' : 'ran', amount(result, sample)),
    ...(counterexample === undefined ? [] : formatCounterexample(counterexample, property, target, sample)),
  ];
}

/** The same for machines. */
export function resultObject(result: SuiteResult, target: Target, sample: Sample): object {
  const { property, verdict, programs, effort, counterexample } = result;
  const { name, says } = property;
  const leftOut = property.leftOut(target);
  if (leftOut !== undefined) return { name, says, verdict, why: leftOut };
  const { bounded, ...done } = effort;
  const over = property.over(target);
  const checked = { name, says, verdict, over, programs, bounded, ...done };
  if (counterexample === undefined) return checked;
  const { violation, text, run, shrinks, path } = counterexample;
  return {
    ...checked,
    condition: violation.condition,
    reason: violation.reason,
    scenario: text,
    schedule: run === undefined ? null : formatSchedule(run.schedule),
    token: tokenOf(counterexample, target) ?? null,
    shrinks,
    seed: sample.seed,
    path,
    command: commandLine(path, property, target, sample),
  };
}

const labelWidth = 10;
const indent = '  ';

/** A label and lines; the label stands before the first. */
function labelled(label: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => `${indent}${(index === 0 ? label : '').padEnd(labelWidth)}${line}`);
}

function amount({ property, programs, effort, verdict }: SuiteResult, { runs }: Sample): string[] {
  const { states, steps, executions, bounded } = effort;
  const whole = verdict === 'unknown' ? `${count(programs)} of ${count(runs)} programs; then interrupted` : undefined;
  const many = whole ?? counted(programs, 'program');
  if (property.runs === 'single') return [`${many}: ${counted(executions, 'run')}, ${counted(steps, 'step')}`];
  const cut = bounded === 0 ? [] : [`${counted(bounded, 'program')} of them only up to the bound on states`];
  const all = `${counted(executions, 'complete execution')} that go round no cycle`;
  return [`${many}: ${counted(states, 'state')}, ${counted(steps, 'step')}, ${all}`, ...cut];
}

function formatCounterexample(
  counterexample: Counterexample,
  property: Property,
  target: Target,
  sample: Sample,
): string[] {
  const { violation, text, shrinks, path } = counterexample;
  const token = tokenOf(counterexample, target);
  const found = Number(path.split(':')[0]) + 1;
  const smaller = shrinks === 0 ? '' : `, shrunk (${count(shrinks)} smaller ones tried)`;
  return [
    ...labelled('violates', [violation.condition]),
    ...labelled('why', [violation.reason]),
    ...labelled('in', [`program ${count(found)}${smaller}:`]),
    '',
    ...text.split('\n').map((line) => `${indent}${indent}${line}`),
    '',
    ...(token === undefined ? [] : [`${indent}Replay the run with`, `${indent}${indent}${replayLine(token)}`]),
    `${indent}Find it again with`,
    `${indent}${indent}${commandLine(path, property, target, sample)}`,
  ];
}

const replayLine = (token: string) => `redolog explore --replay ${token}`;

/** Tokens name protocols, so there is none for a run on a protocol that has only a file. */
function tokenOf({ run }: Counterexample, { kind }: Target): string | undefined {
  return run === undefined || kind === 'own' ? undefined : formatToken(run);
}

function commandLine(path: string, { name }: Property, target: Target, { seed }: Sample): string {
  const protocol = /^[\w./-]+$/.test(target.name) ? target.name : `'${target.name.replaceAll("'", "'\\''")}'`;
  return `redolog properties --protocol ${protocol} --seed ${seed} --path ${path} --only ${name}`;
}

function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}

function count(value: number): string {
  const digits = value.toLocaleString('en-US');
  return value < Number.MAX_SAFE_INTEGER ? digits : `at least ${digits}`;
}
