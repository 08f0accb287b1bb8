import { type Bounds, differenceOf, type ProgramRerun, tellingApart } from '../properties/index.ts';
import { count, counted } from './count.ts';
import type { Io } from './io.ts';
import type { ProgramSettings } from './program-options.ts';
import type { ProgramResult } from './program-result.ts';

/** Prints what came of exploring a program under one protocol. */
export function printProgram(name: string, text: string, result: ProgramResult, bounds: Bounds, io: Io): void {
  const { settings, exploration, witness } = result;
  const { verdict, violation, hit } = exploration;
  const lines = [`${name} under ${settings.protocol}: ${verdict}`];
  if (violation !== undefined) {
    lines.push(label('violates', violation.condition), label('why', violation.reason));
  } else if (hit !== undefined) {
    const what = hit === 'interrupt' ? 'it was interrupted' : `the bound on ${hit} was reached (${bounds[hit]})`;
    lines.push(label('why', `${what}: nothing was violated up to there`));
  }
  lines.push(label('over', scopeOf(settings)), label('explored', effortOf(result)), ...endsOf(result));
  io.out(`${lines.join('\n')}\n\n`);
  if (witness === undefined) return;
  printSteps(text, witness, io);
  io.out(`\nReplay it with\n  redolog explore --replay ${witness.token}\n\n`);
}

const label = (name: string, text: string): string => `  ${name.padEnd(10)}${text.replaceAll('\n', '\n            ')}`;

function scopeOf({ protocol, breaks, overlap }: ProgramSettings): string {
  if (protocol === 'gil') return 'every switch between two instructions that access what threads share';
  const broken = `transactions end where they must, and ${counted(Number(breaks), 'time')} a thread where they may (--breaks)`;
  const together =
    overlap === 'yes' ? 'their barriers in every order' : 'one after the other, unless one waits (--overlap)';
  return `${broken}; ${together}`;
}

function effortOf({ exploration: { hit, states, steps, seconds, executions } }: ProgramResult): string {
  const much = states === undefined ? counted(executions.complete, 'run') : counted(states, 'state');
  return `${hit === undefined ? 'all' : 'only'} ${much}, ${counted(steps, 'step')}, in ${seconds.toFixed(2)} s`;
}

const mostEnds = 8;

function endsOf({ outcomes }: ProgramResult): string[] {
  const ends = tellingApart([...outcomes.keys()].sort());
  const shown = ends
    .slice(0, mostEnds)
    .map((end, index) => label(index === 0 ? 'ends' : '', end === '' ? 'no globals' : end));
  return ends.length > mostEnds ? [...shown, label('', `and ${count(ends.length - mostEnds)} more`)] : shown;
}

interface Line {
  readonly number: number;
  readonly thread: string;
  readonly place: string;
  readonly source: string;
  does: readonly string[];
}

/** Prints a run step by step: who, where, what, and the line of the program. */
export function printSteps(text: string, { steps, violation }: ProgramRerun, io: Io): void {
  const source = text.split('\n');
  const lines: Line[] = [];
  for (const [index, { thread, place, does }] of steps.entries()) {
    const where = place === undefined ? '' : `line ${place.line}`;
    const last = lines.at(-1);
    if (last !== undefined && last.thread === thread && last.place === where) {
      last.does = [...new Set([...last.does, ...does])];
    } else {
      const shown = place === undefined ? '' : (source[place.line - 1] ?? '').trim();
      lines.push({ number: index + 1, thread, place: where, source: shown, does });
    }
  }
  const width = (key: 'thread' | 'place' | 'source') => Math.max(...lines.map((line) => line[key].length), 0);
  const [threads, places, sources] = [width('thread'), width('place'), Math.min(40, width('source'))];
  for (const { number, thread, place, source: shown, does } of lines) {
    const columns = [`${number}`.padStart(4), thread.padEnd(threads), place.padEnd(places), shown.padEnd(sources)];
    io.out(`${`${columns.join('  ')}  ${does.join(', ')}`.trimEnd()}\n`);
  }
  if (violation !== undefined) io.out(`\nviolated here: ${violation.condition} (${violation.reason})\n`);
}

/** Prints which ends the program has under one protocol only. */
export function printDifference(results: readonly ProgramResult[], io: Io): void {
  const [first, second] = results;
  if (first === undefined || second === undefined) return;
  const { both, ...only } = differenceOf(first.outcomes, second.outcomes);
  const names = [first.settings.protocol, second.settings.protocol];
  if (only.first.length + only.second.length === 0) {
    io.out(`${names.join(' and ')}: the same ${counted(both.length, 'end')}\n`);
    return;
  }
  const told = tellingApart([...both, ...only.first, ...only.second]);
  io.out(`${names.join(' and ')} differ\n`);
  const show = (name: string, from: number, length: number) => {
    for (const end of told.slice(from, from + length)) io.out(`${label(name, end)}\n`);
  };
  show('both', 0, both.length);
  show(`${names[0]} only`, both.length, only.first.length);
  show(`${names[1]} only`, both.length + only.first.length, only.second.length);
}

/** What came of exploring a program, for machines. */
export function programRecord({ settings, exploration, outcomes, witness }: ProgramResult): object {
  const { search, verdict, states, steps, executions, hit, seconds, violation, remarks } = exploration;
  const shown = violation && { condition: violation.condition, reason: violation.reason };
  return {
    protocol: settings.protocol,
    breaks: settings.protocol === 'gil' ? null : Number(settings.breaks),
    overlap: settings.overlap === 'yes',
    verdict,
    search,
    states: states ?? null,
    steps,
    executions,
    bound: hit ?? null,
    seconds,
    remarks,
    ends: [...outcomes].map(([globals, times]) => ({ globals: globals.split('\n'), states: times })),
    ...(shown === undefined ? {} : { ...shown, witness: witness?.steps ?? [], token: witness?.token }),
  };
}

/** Which ends only one of two protocols has, for machines; null for one protocol alone. */
export function differenceRecord(results: readonly ProgramResult[]): object | null {
  const [first, second] = results;
  return first === undefined || second === undefined ? null : differenceOf(first.outcomes, second.outcomes);
}
