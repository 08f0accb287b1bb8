import { type Program, programText } from '../arbitraries/program.ts';
import type { Settings } from '../arbitraries/subject.ts';
import { configLine } from './settings.ts';

const registers = ['r', 's'] as const;

/** The program without claims of its own, and without locations that it does not use. */
export function trimmed(program: Program): Program {
  const { locations } = program;
  const text = threadLines({ ...program, claims: [] }).join('\n');
  const used = locations.filter((name) => usesOf(text, name) > 0);
  return { ...program, locations: used.length === 0 ? locations.slice(0, 1) : used, claims: [] };
}

/** A program with its settings as a scenario, without registers that it does not use. */
export function scenarioText(program: Program, settings: Settings): string {
  const lines = programText(program).split('\n');
  return configLine(settings) + lines.map((line) => (isThread(line) ? withoutUnused(line) : line)).join('\n');
}

const isThread = (line: string) => /^T\d/.test(line);

function threadLines(program: Program): string[] {
  return programText(program).split('\n').filter(isThread);
}

function usesOf(text: string, name: string): number {
  return text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;
}

// A register that is only set to 0 in the beginning and copied in the end.
function withoutUnused(thread: string): string {
  return registers.reduce((line, register) => {
    if (usesOf(line, register) > 2) return line;
    return line.replace(`${register} = 0; `, '').replace(`; last_${register} = ${register}`, '');
  }, thread);
}

/** The claim that no run ends so; `outcome` as in `x=1 T1.last_r=0`. */
export function neverClaim(outcome: string): string {
  const equations = outcome.split(' ').map((entry) => entry.replace('=', ' == '));
  return `never: ${equations.join(' and ')}`;
}
