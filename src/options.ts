import type { Command } from 'commander';
import { settingMeanings } from '../interpreter/index.ts';
import { policies } from '../model/index.ts';
import { searches } from '../properties/index.ts';
import { examples, exitHelp, table } from './help.ts';

/** The options of `redolog explore`, as they were written. */
export interface ExploreOptions {
  readonly text?: string;
  readonly replay?: string;
  readonly protocol?: string;
  readonly granularity?: string;
  readonly contention?: string;
  readonly set?: string[];
  readonly search?: string;
  readonly seed?: string;
  readonly bugDepth?: string;
  readonly workers?: string;
  readonly checkpoint?: string;
  readonly resume?: string;
  readonly maxRetries?: string;
  readonly maxExecutions?: string;
  readonly maxStates: string;
  readonly maxSteps: string;
  readonly maxDepth?: string;
  readonly maxSeconds: string;
  readonly minimize?: string;
  readonly breaks?: string;
  readonly overlap?: boolean;
  readonly entry?: string[];
  readonly svg?: string;
  readonly json?: boolean;
}

/** Where nothing else is said. */
export const defaults = { retries: 3, runs: 1000, depth: 1_000_000, exhaustiveDepth: 1000 };

/** Tells the command what it can be asked for: what is read here is {@link ExploreOptions}. */
export function addOptions(command: Command): Command {
  return addBounds(addSearch(addProgram(addScenario(command))))
    .option(
      '--minimize <what>',
      'of a witness: its schedule, its program too, or nothing (default: schedule; of --replay: nothing)',
    )
    .option('--svg <file>', 'draw the witness, or a run with a conflict where nothing is violated')
    .option('--json', 'print one object for machines')
    .addHelpText('after', () => searchesHelp() + settingsHelp() + exitHelp() + examples(exploreExamples));
}

function addScenario(command: Command): Command {
  return command
    .argument('[file]', 'a scenario (.scn), - for standard input; or a Python program (.py)')
    .option('-e, --text <text>', 'the scenario itself')
    .option('--replay <token>', 'run one schedule instead, and print it step by step')
    .option('--protocol <name>', 'c7, c7-repaired or gil (of a program: gil,c7 if nothing is said)')
    .option('--granularity <name>', 'barrier or fine')
    .option('--contention <policy>', Object.keys(policies).join(', '))
    .option('--set <key=value>', 'any setting of config: (see below); may be repeated', collect);
}

function addProgram(command: Command): Command {
  return command
    .option('--breaks <n>', "of a program: how often a thread's transactions end where they need not (default: 1)")
    .option('--overlap', 'of a program: let transactions overlap at every barrier, instead of one after the other')
    .option('--entry <function>', 'of a program: a thread that calls it, started at the end; may be repeated', collect);
}

function addSearch(command: Command): Command {
  return command
    .option('--search <name>', 'how to search (see below; default: states)')
    .option('--seed <n>', 'of random and pct: the same seed, the same runs (default: 1)')
    .option('--bug-depth <n>', 'of pct: how deep a violation to look for (default: 3)')
    .option('--workers <n>', 'of dpor: explore in so many threads (default: 1)')
    .option('--checkpoint <file>', 'of dpor: save the search every ten seconds, on Ctrl-C, and where a bound ends it')
    .option('--resume <file>', 'of dpor: go on with a saved search, and save it there; it brings its scenario');
}

function addBounds(command: Command): Command {
  const { retries, runs, depth, exhaustiveDepth } = defaults;
  return command
    .option(
      '--max-retries <n>',
      `where no states are stored: cut executions that retry a transaction more often in a row (default: ${retries})`,
    )
    .option(
      '--max-executions <n>',
      `where no states are stored: give up after so many (default: ${runs} for random and pct)`,
    )
    .option('--max-states <n>', 'give up after this many states', '5000000')
    .option('--max-steps <n>', 'give up after this many steps', '1000000000')
    .option(
      '--max-depth <n>',
      `do not go on from runs of this many steps (default: ${exhaustiveDepth} for dpor and brute, else ${depth})`,
    )
    .option('--max-seconds <n>', 'give up after this long', '3600');
}

const exploreExamples = [
  'redolog explore transfer.py',
  'redolog explore transfer.py --protocol c7 --breaks 2',
  'redolog explore examples/litmus/write-skew.scn',
  "redolog explore -e 'init: x=0; T1..T2: { r = x; x = r + 1 }; never: x == 1'",
  'redolog explore transfer.scn --protocol gil --json',
  'redolog explore transfer.scn --set page=4096 --set segments=3 --svg transfer.svg',
  'redolog explore transfer.scn --search dpor --workers 2 --checkpoint transfer.checkpoint',
  'redolog explore --resume transfer.checkpoint',
  'redolog explore transfer.scn --search pct --minimize program',
  'redolog explore transfer.scn --search pct --bug-depth 2 --seed 7 --max-executions 10000',
];

function searchesHelp(): string {
  return table(
    'Searches',
    Object.entries(searches).map(([name, { meaning }]) => [name, meaning]),
  );
}

function settingsHelp(): string {
  return table('Settings of config: and --set', settingMeanings);
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}
