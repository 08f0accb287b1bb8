import { Command, CommanderError } from 'commander';
import { type Overrides, ProgramFault, parseScenario, settingMeanings } from '../interpreter/index.ts';
import { AssertionFailure, formatDiagnostic, policies, UserFault } from '../model/index.ts';
import { type Bounds, parseToken } from '../properties/index.ts';
import { runDemo } from './demo.ts';
import { Exit } from './exit.ts';
import { exploreScenario, onlyOneSource, replayRun } from './explore.ts';
import { readText } from './file.ts';
import type { Io } from './io.ts';
import { packageVersion } from './package.ts';
import { checkProperties, propertiesHelp } from './properties.ts';
import { replayFiles } from './replay.ts';

/**
 * Runs the command line.
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 holds, 1 violated, 2 bad input, 3 unknown; 70 for a fault of ours
 */
export async function runCli(argv: readonly string[], io: Io): Promise<Exit> {
  let exit: Exit = Exit.holds;
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

function buildProgram(io: Io, done: (code: Exit) => void): Command {
  const program = new Command('redolog')
    .description(
      'Explores how threads can interleave on the stmgc-c7 memory model, which gave Python its first usable GIL-less ' +
        'interpreter: is every interleaving serializable, where do transactions collide, and why.',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples(['redolog explore examples/litmus/lost-update.scn', 'redolog help explore']))
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: (text) => (text.startsWith('error:') ? undefined : io.err(text)) });
  addExplore(program, io, done);
  addReplay(program, io, done);
  addProperties(program, io, done);
  program
    .command('demo')
    .description('explore a shipped example, print the verdict and why, and draw a run into redolog-lost-update.svg')
    .addHelpText('after', examples(['redolog demo']))
    .action(async () => done(await runDemo(io)));
  return program;
}

interface ExploreOptions {
  readonly text?: string;
  readonly replay?: string;
  readonly protocol?: string;
  readonly granularity?: string;
  readonly contention?: string;
  readonly set?: string[];
  readonly maxStates: string;
  readonly maxSteps: string;
  readonly maxDepth: string;
  readonly maxSeconds: string;
  readonly svg?: string;
  readonly json?: boolean;
}

function addExplore(program: Command, io: Io, done: (code: Exit) => void): void {
  program
    .command('explore')
    .description('explore all interleavings of a scenario, and say whether its claims and the general conditions hold')
    .argument('[file]', 'a scenario (.scn); - for standard input')
    .option('-e, --text <text>', 'the scenario itself')
    .option('--replay <token>', 'run one schedule instead, and print it step by step')
    .option('--protocol <name>', 'c7, c7-repaired or gil')
    .option('--granularity <name>', 'barrier or fine')
    .option('--contention <policy>', Object.keys(policies).join(', '))
    .option('--set <key=value>', 'any setting of config: (see below); may be repeated', collect)
    .option('--max-states <n>', 'give up after this many states', '5000000')
    .option('--max-steps <n>', 'give up after this many steps', '1000000000')
    .option('--max-depth <n>', 'do not go on from runs of this many steps', '1000000')
    .option('--max-seconds <n>', 'give up after this long', '3600')
    .option('--svg <file>', 'draw the witness, or a run with a conflict where nothing is violated')
    .option('--json', 'print one object for machines')
    .addHelpText('after', () => settingsHelp() + exitHelp() + examples(exploreExamples))
    .action(async (file: string | undefined, options: ExploreOptions) => done(await explore(file, options, io)));
}

const exploreExamples = [
  'redolog explore examples/litmus/write-skew.scn',
  "redolog explore -e 'init: x=0; T1..T2: { r = x; x = r + 1 }; never: x == 1'",
  'redolog explore transfer.scn --protocol gil --json',
  'redolog explore transfer.scn --set page=4096 --set segments=3 --svg transfer.svg',
];

async function explore(file: string | undefined, options: ExploreOptions, io: Io): Promise<Exit> {
  onlyOneSource([file, options.text, options.replay]);
  const json = options.json === true;
  const overrides = overridesOf(options);
  if (options.replay !== undefined) {
    const run = parseToken(options.replay);
    return replayRun({ ...run, overrides: { ...run.overrides, ...overrides } }, options.svg, json, io);
  }
  const name = options.text === undefined ? file! : '-e';
  const text = options.text ?? (file === '-' ? io.readStandardInput() : readText(file!));
  const request = { scenario: parseScenario(text, name), overrides, bounds: boundsOf(options), json, svg: options.svg };
  return exploreScenario(request, io);
}

function overridesOf({ protocol, granularity, contention, set = [] }: ExploreOptions): Overrides {
  const named = Object.entries({ protocol, granularity, contention });
  const given = named.flatMap(([key, value]): [string, string][] => (value === undefined ? [] : [[key, value]]));
  const free = set.map((pair): [string, string] => {
    const at = pair.indexOf('=');
    if (at > 0) return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    throw new UserFault({ code: 'cli/option', message: `--set ${pair} is no setting`, hint: 'write --set page=4096' });
  });
  return Object.fromEntries([...given, ...free]);
}

function boundsOf({ maxStates, maxSteps, maxDepth, maxSeconds }: ExploreOptions): Bounds {
  return {
    states: positive('--max-states', maxStates),
    steps: positive('--max-steps', maxSteps),
    depth: positive('--max-depth', maxDepth),
    seconds: positive('--max-seconds', maxSeconds),
  };
}

function positive(option: string, text: string): number {
  const value = /^[\d_,]+$/.test(text) ? Number(text.replace(/[_,]/g, '')) : Number.NaN;
  if (Number.isSafeInteger(value) && value > 0) return value;
  const hint = `write, for example, ${option} 1000000`;
  throw new UserFault({ code: 'cli/option', message: `${option} ${text} is not a positive whole number`, hint });
}

function addReplay(program: Command, io: Io, done: (code: Exit) => void): void {
  program
    .command('replay')
    .description('replay runs recorded from the stmgc-c7 library, and compare the whole state after every operation')
    .argument('<files...>', 'recorded runs (.jsonl or .jsonl.gz)')
    .option('--json', 'print one object for machines')
    .addHelpText('after', exitHelp() + examples(['redolog replay basic.jsonl.gz pages.jsonl.gz']))
    .action(async (files: string[], options: { readonly json?: boolean }) =>
      done(await replayFiles(files, options.json === true, io)),
    );
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
    io.err('This is a fault of redolog, not of the scenario: please report it together with the scenario.\n');
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

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function settingsHelp(): string {
  const width = Math.max(...settingMeanings.map(([key]) => key.length));
  const lines = settingMeanings.map(([key, meaning]) => `  ${key.padEnd(width)}  ${meaning}`);
  return `\nSettings of config: and --set:\n${lines.join('\n')}\n`;
}

function exitHelp(): string {
  return '\nExit codes: 0 holds (agrees), 1 violated (disagrees), 2 bad input, 3 unknown (a bound was reached).\n';
}

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}
