import { basename } from 'node:path';
import type { Host } from '../interpreter/index.ts';
import { AssertionFailure } from '../model/index.ts';
import {
  type Exploration,
  exploringProgram,
  formatProgramToken,
  knownOf,
  type ProgramMatter,
  type ProgramRun,
  type ProgramSubject,
  parseProgramToken,
  programSubject,
  rerunProgram,
  type Schedule,
  SearchFailure,
  strategyNamed,
} from '../properties/index.ts';
import { Exit } from './exit.ts';
import { readText } from './file.ts';
import type { Io } from './io.ts';
import type { ExploreOptions } from './options.ts';
import {
  choicesOf,
  type ProgramSettings,
  refuseForeign,
  settingsOf,
  usualBreaks,
  withEntries,
} from './program-options.ts';
import { differenceRecord, printDifference, printProgram, printSteps, programRecord } from './program-report.ts';
import type { ProgramResult } from './program-result.ts';
import { describeProgress, watch } from './progress.ts';
import { surroundingsOf } from './python-host.ts';
import { hostFor, protocolNamed } from './python-machine.ts';
import { boundsOf, optionsOf, searchOf } from './request.ts';

export { isProgramToken } from '../properties/index.ts';

/** How many threads of a program may live at a time. */
const mostThreads = 8;
const segments = 4;
const memory = '2500';

/** Explores a Python program under each protocol that is asked for, and says what came of it. */
export async function exploreProgram(file: string, options: ExploreOptions, io: Io): Promise<Exit> {
  refuseForeign(options);
  const text = readText(file);
  const name = basename(file);
  const { file: sibling } = surroundingsOf(file, io);
  const search = searchOf(options);
  const bounds = boundsOf(search, options);
  const results: ProgramResult[] = [];
  for (const settings of settingsOf(options)) {
    const run = new Program(name, text, settings, sibling);
    const strategy = strategyNamed(search, optionsOf(options));
    const exploration = await run.explore((subject) =>
      watch(exploringProgram(subject, strategy, bounds), io, describeProgress),
    );
    const result = { settings, exploration, outcomes: run.outcomes, witness: run.witness(exploration) };
    results.push(result);
    if (options.json !== true) printProgram(name, text, result, bounds, io);
  }
  if (options.json === true) {
    const records = results.map((result) => programRecord(result));
    io.out(`${JSON.stringify({ program: name, results: records, difference: differenceRecord(results) })}\n`);
  } else if (results.length === 2) {
    printDifference(results, io);
  }
  return exitOf(results);
}

function exitOf(results: readonly ProgramResult[]): Exit {
  const verdicts = results.map(({ exploration }) => exploration.verdict);
  if (verdicts.includes('violated')) return Exit.violated;
  return verdicts.includes('unknown') ? Exit.unknown : Exit.holds;
}

/** Takes one run of a program again, and prints it. */
export function replayProgramRun(token: string, json: boolean, io: Io): Exit {
  const { file, text, files, settings, known, schedule } = parseProgramToken(token);
  const given = { protocol: 'c7', breaks: `${usualBreaks}`, overlap: 'no', entry: '', ...settings };
  const program = new Program(file, text, given, (path) => (Object.hasOwn(files, path) ? files[path] : undefined));
  const again = rerunProgram(program.matter, known, schedule);
  const { violation, finished, steps } = again;
  if (json) {
    const result = { finished, condition: violation?.condition ?? null, reason: violation?.reason ?? null };
    io.out(`${JSON.stringify({ program: file, ...result, steps })}\n`);
  } else {
    printSteps(text, again, io);
  }
  return violation === undefined ? Exit.holds : Exit.violated;
}

/** A program with its settings, and what it has read. */
class Program {
  readonly matter: ProgramMatter;
  readonly #name: string;
  readonly #text: string;
  readonly #settings: ProgramSettings;
  readonly #files: Record<string, string> = {};
  #subject: ProgramSubject | undefined;

  constructor(name: string, text: string, settings: ProgramSettings, sibling: Host['file']) {
    this.#name = name;
    this.#text = text;
    this.#settings = settings;
    const file = (path: string) => {
      const content = sibling(path);
      if (content !== undefined) this.#files[path] = content;
      return content;
    };
    this.matter = {
      source: { text: withEntries(text, settings), file: name },
      host: hostFor([name], file, () => {}),
      createProtocol: () => protocolNamed(settings.protocol, segments, memory, mostThreads),
      threads: mostThreads,
      choices: choicesOf(settings),
    };
  }

  get outcomes(): ReadonlyMap<string, number> {
    return this.#subject?.outcomes ?? new Map();
  }

  async explore(search: (subject: ProgramSubject) => Promise<Exploration>): Promise<Exploration> {
    this.#subject = programSubject(this.matter);
    try {
      return await search(this.#subject);
    } catch (error) {
      if (!(error instanceof SearchFailure)) throw error;
      const token = formatProgramToken(this.#run(error.schedule));
      throw new AssertionFailure(`${error.message}\nreplay it with\n  redolog explore --replay ${token}`);
    }
  }

  witness({ violation }: Exploration): ProgramResult['witness'] {
    if (violation === undefined) return undefined;
    const run = this.#run(violation.schedule);
    return { ...rerunProgram(this.matter, run.known, run.schedule), token: formatProgramToken(run) };
  }

  #run(schedule: Schedule): ProgramRun {
    const known = knownOf(this.#subject!);
    const settings = { ...this.#settings };
    return { file: this.#name, text: this.#text, files: this.#files, settings, known, schedule };
  }
}
