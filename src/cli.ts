import { Command, CommanderError } from 'commander';
import { ProgramFault } from '../interpreter/index.ts';
import { AssertionFailure, formatDiagnostic, UserFault } from '../model/index.ts';
import { Exit } from './exit.ts';
import { examples, exitHelp, runHelp } from './help.ts';
import type { Io } from './io.ts';
import { positive } from './number.ts';
import { addOptions, type ExploreOptions } from './options.ts';
import { packageVersion } from './package.ts';
import { propertiesHelp } from './properties-help.ts';
import type { Wishes } from './python.ts';
import type { RunOptions } from './python-run.ts';
import type { TimeRequest } from './run-time.ts';

/**
 * Runs the command line.
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 holds, 1 violated, 2 bad input, 3 unknown; 70 for a fault of ours; of `run`, the program's
 */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  let exit: number = Exit.holds;
  const program = buildProgram(io, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    return explain(error, io);
  }
}

// What a command does is loaded when it is asked for: some packages take long to load.
function buildProgram(io: Io, done: (code: number) => void): Command {
  const program = new Command('redolog')
    .description(
      'Explores how threads can interleave on the stmgc-c7 memory model, which gave Python its first usable GIL-less ' +
        'interpreter: is every interleaving serializable, where do transactions collide, and why.',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples(['redolog explore examples/litmus/lost-update.scn', 'redolog help explore']))
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: (text) => (text.startsWith('error:') ? undefined : io.err(text)) });
  addExplore(program, io, done);
  addReplay(program, io, done);
  addProperties(program, io, done);
  addRun(program, io, done);
  addReport(program, io, done);
  addDisassemble(program, io, done);
  addBench(program, io, done);
  program
    .command('demo')
    .description('explore a shipped example, print the verdict and why, and draw a run into redolog-lost-update.svg')
    .addHelpText('after', examples(['redolog demo']))
    .action(async () => {
      const { runDemo } = await import('./demo.ts');
      done(await runDemo(io));
    });
  return program;
}

function addExplore(program: Command, io: Io, done: (code: Exit) => void): void {
  const command = program
    .command('explore')
    .description('explore the interleavings of a scenario, and say whether its claims and the general conditions hold');
  addOptions(command).action(async (file: string | undefined, options: ExploreOptions) => {
    const { exploreProgram, isProgramToken, replayProgramRun } = await import('./program-explore.ts');
    if (file?.endsWith('.py')) return done(await exploreProgram(file, options, io));
    if (options.replay !== undefined && isProgramToken(options.replay))
      return done(replayProgramRun(options.replay, options.json === true, io));
    const { requestOf } = await import('./request.ts');
    const { exploreScenario, replayRun } = await import('./explore.ts');
    const request = requestOf(file, options, io);
    done('run' in request ? await replayRun(request, io) : await exploreScenario(request, io));
  });
}

function addReplay(program: Command, io: Io, done: (code: Exit) => void): void {
  program
    .command('replay')
    .description('replay runs recorded from the stmgc-c7 library, and compare the whole state after every operation')
    .argument('<files...>', 'recorded runs (.jsonl or .jsonl.gz)')
    .option('--json', 'print one object for machines')
    .addHelpText('after', exitHelp() + examples(['redolog replay basic.jsonl.gz pages.jsonl.gz']))
    .action(async (files: string[], options: { readonly json?: boolean }) => {
      const { replayFiles } = await import('./replay.ts');
      done(await replayFiles(files, options.json === true, io));
    });
}

function addRun(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command('run')
    .description('run a Python 3 program on the memory model')
    .argument('[program]', 'a Python file; - for standard input')
    .argument('[arguments...]', "the program's own arguments")
    .option('--protocol <name>', 'c7, c7-repaired or gil (default: c7, or what the cost model is for)')
    .option('--segments <n>', 'how many transactions can run at a time', '4')
    .option('--threads <n>', 'how many threads there can be at a time', '64')
    .option('--seed <n>', 'which thread has its turn when: the same seed, the same run', '0')
    .option('--memory <MiB>', 'size of a segment', '2500')
    .option('--max-steps <n>', 'end after so many instructions (default: no bound)')
    .option('--max-output <bytes>', 'end after so much output', '100000000')
    .option('--time', 'simulate how long it would take, and say on standard error where the time went')
    .option('--cores <n>', 'how many cores to simulate (default: 4)')
    .option(
      '--profile <name>',
      'what everything costs: a cost model of redolog, or a .json file (default: pypy-stm-jit)',
    )
    .option('--time-json <file>', 'write where the time went into a file instead')
    .option('--token', 'print at the end, on standard error, a token that replays the run')
    .option('--replay <token>', 'take a run again, exactly as it was')
    .option('--report', 'say at the end, on standard error, where transactions conflict, and what time is spent on')
    .option('--report-file <file>', 'write that report to a file')
    .option('--stmlog <file>', 'write a log of the transactions, as PyPy-STM 2.5 does')
    .option('--trace <file>', 'write it as Chrome trace events, which Perfetto shows')
    .passThroughOptions()
    .addHelpText('after', runHelp + examples(['redolog run program.py', 'redolog run --protocol gil program.py 10']))
    .action(async (file: string | undefined, args: string[], command: RunCommand) => {
      const { token, replay, report, reportFile, stmlog, trace, time, cores, profile, timeJson, ...options } = command;
      const wishes = { token, report, reportFile, stmlog, trace, timeJson };
      const { replayProgram, runProgram } = await import('./python.ts');
      const { settingsOf } = await import('./run-time.ts');
      if (replay !== undefined) return done(replayProgram(replay, wishes, io));
      const settings = settingsOf(options, { time, cores, profile, timeJson });
      done(runProgram(given(file, 'redolog run program.py'), args, settings, wishes, io));
    });
}

function addReport(program: Command, io: Io, done: (code: Exit) => void): void {
  program
    .command('report')
    .description('say where transactions conflicted, of a log that redolog run --stmlog or PyPy-STM 2.5 has written')
    .argument('<log>', 'the log; sources are looked for beside it')
    .option('--trace <file>', 'write it as Chrome trace events, which Perfetto shows')
    .addHelpText('after', examples(['redolog run --stmlog program.log program.py', 'redolog report program.log']))
    .action(async (log: string, { trace }: { readonly trace?: string }) => {
      const { reportLog } = await import('./report.ts');
      done(reportLog(log, trace, io));
    });
}

function addDisassemble(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command('dis')
    .description('print the instructions that a Python 3 program is compiled to')
    .argument('[program]', 'a Python file; - for standard input')
    .option('--instructions', 'print what each instruction does, instead of a program')
    .option('--json', 'print one object for machines')
    .addHelpText('after', examples(['redolog dis program.py', 'redolog dis --instructions']))
    .action(async (file: string | undefined, options: DisassembleOptions) => {
      const { explainInstructions, printInstructions } = await import('./python.ts');
      if (options.instructions === true) return done(explainInstructions(io));
      done(printInstructions(given(file, 'redolog dis program.py'), options.json === true, io));
    });
}

function addBench(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command('bench')
    .description("simulate the release's programs, and compare how they scale with what was published")
    .requiredOption('--published', 'compare with the release post of 2014 and with DLS 2014')
    .option('--programs <names...>', 'these programs only')
    .option('--json', 'print one object for machines')
    .addHelpText('after', exitHelp() + examples(['redolog bench --published --programs mandelbrot richards']))
    .action(async ({ programs = [], json = false }: { readonly programs?: string[]; readonly json?: boolean }) => {
      const { benchPublished } = await import('./bench.ts');
      done(await benchPublished(programs, json, io));
    });
}

interface RunCommand extends Omit<RunOptions, 'protocol' | 'cores' | 'profile'>, TimeRequest, Wishes {
  readonly protocol?: string;
  readonly replay?: string;
}

/** The program that has to be named here. */
function given(file: string | undefined, example: string): string {
  if (file !== undefined) return file;
  throw new UserFault({ code: 'cli/usage', message: "missing required argument 'program'", hint: `write: ${example}` });
}

interface DisassembleOptions {
  readonly instructions?: boolean;
  readonly json?: boolean;
}

interface PropertiesOptions {
  readonly protocol: string;
  readonly runs: string;
  readonly seed: string;
  readonly path?: string;
  readonly only?: string[];
  readonly json?: boolean;
}

function addProperties(program: Command, io: Io, done: (code: Exit) => void): void {
  program
    .command('properties')
    .description('check properties of a protocol, also one of your own, on random programs')
    .option('--protocol <name>', 'c7, c7-repaired or gil, or a file of your own (see below)', 'c7')
    .option('--runs <n>', 'random programs for each property', '100')
    .option('--seed <n>', 'the same seed, the same programs', '1')
    .option('--only <names...>', 'these properties only')
    .option('--path <path>', 'one program only: the counterexample that a report names')
    .option('--json', 'print one object for machines')
    .addHelpText('after', () => propertiesHelp() + exitHelp() + examples(propertiesExamples))
    .action(async ({ runs, seed, path, only = [], json = false, protocol }: PropertiesOptions) => {
      const { checkProperties } = await import('./properties.ts');
      const sample = { runs: positive('--runs', runs), seed: positive('--seed', seed), path };
      done(await checkProperties({ protocol, only, json, ...sample }, io));
    });
}

const propertiesExamples = [
  'redolog properties --runs 1000 --seed 7',
  'redolog properties --protocol gil --only serializable progress',
  'redolog properties --protocol examples/protocols/dirty-reads.js',
];

function explain(error: unknown, io: Io): Exit {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return Exit.holds;
    // Where a command is missing, the help has been printed.
    if (error.code === 'commander.help') return Exit.badInput;
    return fault(io, commandLineFault(error));
  }
  if (error instanceof UserFault) return fault(io, error);
  if (error instanceof ProgramFault) {
    return fault(io, new UserFault({ code: 'scenario/fault', message: error.message }));
  }
  if (error instanceof AssertionFailure) {
    io.err(`internal error: ${error.message}\n`);
    io.err('This is a fault of redolog, not of what it was given: please report it together with that.\n');
    return Exit.failure;
  }
  throw error;
}

function fault(io: Io, { diagnostic }: UserFault): Exit {
  io.err(`${formatDiagnostic(diagnostic)}\n`);
  return Exit.badInput;
}

function commandLineFault({ message }: CommanderError): UserFault {
  const [first = '', ...rest] = message.replace(/^error: /, '').split('\n');
  const suggestion = /^\(Did you mean (.*)\?\)$/.exec(rest.join(' '))?.[1];
  const hint =
    suggestion === undefined ? 'redolog --help lists the commands and options' : `did you mean ${suggestion}?`;
  return new UserFault({ code: 'cli/usage', message: first, hint });
}
