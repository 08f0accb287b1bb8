import { AssertionFailure, type Protocol, UserFault } from '../../../model/index.ts';
import { boot } from '../run/boot.ts';
import { Calls } from '../run/calls.ts';
import { Scheduler } from '../run/scheduler.ts';
import type { Host } from '../vm/host.ts';
import { claimsOf, type ProgramClaim } from './claims.ts';
import { Execution } from './execution.ts';
import { Forks } from './forks.ts';
import { Identity } from './identity.ts';
import { Judge } from './judge.ts';
import { Names } from './names.ts';
import { Originals } from './originals.ts';
import { Recorder } from './record.ts';
import { Sharing } from './sharing.ts';
import { Sites } from './sites.ts';
import { type Choices, PythonSystem } from './system.ts';
import { Watch } from './watch.ts';

/** Instructions of a turn before there are several threads. */
const turn = 100_000;

/** A program that is about to start its first thread. */
export interface ExploredProgram {
  readonly system: PythonSystem;
  readonly sharing: Sharing;
  readonly judge: Judge;
  readonly recorder: Recorder;
  readonly claims: readonly ProgramClaim[];
}

/** The text of a program, and what it is called in tracebacks. */
export interface ProgramSource {
  readonly text: string;
  readonly file: string;
}

/** Bounds on what comes before the first thread is started. */
export interface StartBounds {
  /** How many threads there may be at a time. */
  readonly threads: number;
  /** How many instructions may be executed before. */
  readonly steps: number;
}

/**
 * Boots a machine and runs a program up to where it has started its first thread, or to its end: up to there, nobody else can
 * move.
 * @throws UserFault `explore/start` when that takes too long, `explore/claim` for a claim that is no expression
 */
export function loadProgram(
  protocol: Protocol,
  host: Host,
  source: ProgramSource,
  choices: Choices,
  bounds: StartBounds,
): ExploredProgram {
  const vm = boot(protocol, host);
  const claims = claimsOf(vm, source.text, source.file);
  let execution: Execution | undefined;
  let early: number | undefined;
  const scheduler: Scheduler = new Scheduler(vm, protocol, {
    fuel: () => turn,
    transaction: undefined,
    isCrowded: () => false,
    fork: (task) => forks.make(vm, task),
    uncaught: (_, exception) => {
      if (execution === undefined) early ??= exception;
      else execution.note(exception);
    },
  });
  const forks: Forks = new Forks(scheduler, bounds.threads);
  vm.threads = new Calls(scheduler, bounds.threads);
  vm.processes = forks;
  scheduler.begin('_main', vm.imm.ofText(source.text), vm.imm.ofText(source.file));
  runToFirstThread(scheduler, bounds.steps);
  const sites = new Sites(vm, protocol.world);
  const originals = new Originals(protocol.world);
  const sharing = new Sharing();
  const watch = new Watch(sharing, sites, originals);
  const works = new Execution(vm, watch, sites);
  execution = works;
  scheduler.runs = () => works.execute(scheduler.task);
  if (early !== undefined) execution.note(early);
  const identity = new Identity(protocol, new Names(protocol, sites, sharing), originals);
  const system = new PythonSystem({ vm, scheduler, execution, identity, forks }, choices);
  return { system, sharing, judge: new Judge(vm), recorder: new Recorder(vm, watch), claims };
}

function runToFirstThread(scheduler: Scheduler, most: number): void {
  let left = most;
  while (!scheduler.isOver && scheduler.count < 2) {
    const end = scheduler.step(scheduler.tasks[0]!, (instructions) => {
      left -= instructions;
    });
    if (end !== undefined) throw new AssertionFailure('the program ends with an exception that nobody handles');
    if (left <= 0) throw tooLong(most);
  }
}

function tooLong(most: number): UserFault {
  return new UserFault({
    code: 'explore/start',
    message: `the program has executed ${most} instructions without starting a thread`,
    hint: 'let it do less before',
  });
}
