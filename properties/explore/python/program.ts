import type { Choices, ExploredProgram, Host, ProgramSource } from '../../../interpreter/index.ts';
import { loadProgram } from '../../../interpreter/index.ts';
import type { Protocol } from '../../../model/index.ts';
import type { Violation } from '../../check/index.ts';
import type { Subject } from '../subject.ts';

/** Instructions before the first thread is started. */
const mostBefore = 100_000_000;

/** All that decides which runs a program has. */
export interface ProgramMatter {
  readonly source: ProgramSource;
  /** What it reaches; the text that it prints is nobody's concern here. */
  readonly host: Host;
  readonly createProtocol: () => Protocol;
  /** How many threads there may be at a time, the first included. */
  readonly threads: number;
  readonly choices: Choices;
}

/** A program as what a search explores, and the ends that its runs were found to have. */
export interface ProgramSubject {
  readonly program: ExploredProgram;
  readonly subject: Subject;
  /** How many final states, or runs where no states are stored, end with these values of the program's globals. */
  readonly outcomes: Map<string, number>;
}

/** @throws UserFault for a program that cannot be explored */
export function programSubject({ source, host, createProtocol, threads, choices }: ProgramMatter): ProgramSubject {
  const program = loadProgram(createProtocol(), host, source, choices, { threads, steps: mostBefore });
  const outcomes = new Map<string, number>();
  const check = (finished: boolean): Violation | undefined => {
    program.system.load();
    const { uncaught } = program.system;
    if (uncaught !== undefined) return { condition: 'no exception ends a thread', reason: uncaught };
    if (!finished) return undefined;
    const outcome = program.judge.outcome();
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    return brokenClaim(program, outcome);
  };
  return { program, subject: { system: program.system, monitors: [], check }, outcomes };
}

function brokenClaim({ claims, judge }: ExploredProgram, outcome: string): Violation | undefined {
  for (const { kind, expression, line } of claims) {
    const value = judge.claim(expression);
    if (value === (kind === 'always')) continue;
    const condition = `${kind}: ${expression} (line ${line})`;
    if (typeof value === 'string') return { condition, reason: `it has no value where a run ends: ${value}` };
    return { condition, reason: `a run ends with ${outcome.split('\n').join(', ')}` };
  }
  return undefined;
}
