import { Machine, type Overrides, parseScenario, runOptions, type Scenario } from '../interpreter/index.ts';
import { C7Protocol } from '../model/index.ts';
import { type Exploration, explore, formatToken, rerun, type Schedule, scenarioSubject } from '../properties/index.ts';
import { drawScheduleSvg, transcript } from '../visualize/index.ts';
import { type Finding, textOf, type Watched } from './finding.ts';

/** What stands beside a write-up, all of it from runs: the verdicts, the witness, what the segments see; and the picture. */
export interface Report {
  readonly released: Exploration;
  /** With the finding's own repair, and with all repairs. */
  readonly repaired: readonly Exploration[];
  readonly text: string;
  readonly svg: string;
}

const unbounded = { states: 1e7, steps: 1e9, depth: 1e6, seconds: 600 };
const width = 118;

export function reportOf(finding: Finding): Report {
  const scenario = parseScenario(textOf(finding), `${finding.name}.scn`);
  const exploreWith = (overrides: Overrides) =>
    explore(scenarioSubject(scenario, runOptions(scenario, overrides)), unbounded);
  const released = exploreWith({});
  const settings: Overrides[] = [{ repairs: finding.repair }, { protocol: 'c7-repaired' }];
  const repaired = settings.map(exploreWith);
  const schedule = released.violation?.schedule ?? [];
  const run = { scenario, overrides: {}, schedule };
  const { log } = rerun(run);
  const text = [
    `c7: ${released.verdict}: ${released.violation?.condition}`,
    `  ${released.violation?.reason}`,
    `  ${effort(released)}; ${released.violating} of the states violate`,
    ...repaired.map(
      (exploration, index) => `${nameOf(settings[index]!)}: ${exploration.verdict}\n  ${effort(exploration)}`,
    ),
    '',
    'The shortest way there',
    '',
    transcript(log, { width, color: false, footer: [] }),
    '',
    ...finding.watched.flatMap((watched) => [...table(scenario, schedule, watched), '']),
    'Replay it with',
    `  redolog explore --replay ${formatToken(run)}`,
    '',
  ];
  return { released, repaired, text: text.join('\n'), svg: drawScheduleSvg(log) };
}

const nameOf = ({ repairs, protocol }: Overrides) => (repairs === undefined ? protocol : `c7 with repairs=${repairs}`);

function effort({ states, steps, executions: { complete: interleavings }, cycles }: Exploration): string {
  const executions = `${interleavings} complete ${interleavings === 1 ? 'execution' : 'executions'}`;
  return `all ${states} states, ${steps} steps, ${executions}${cycles === 0 ? ', all there are' : ' without cycles'}`;
}

/** What the segments see, step by step; steps that change nothing of it are left out. */
function table(scenario: Scenario, schedule: Schedule, { title, read }: Watched): string[] {
  const machine = new Machine(scenario, runOptions(scenario, {}));
  const { protocol } = machine;
  if (!(protocol instanceof C7Protocol)) throw new Error('a finding is about c7');
  const segments = Array.from({ length: protocol.world.segments.length + 1 }, (_, segment) => segment);
  const row = () => segments.map((segment) => read(protocol.world, machine, segment) || '-');
  const rows: [string, string[]][] = [['at first', row()]];
  for (const [index, thread] of schedule.entries()) {
    machine.step(thread);
    const now = row();
    if (now.join() !== rows.at(-1)![1].join()) rows.push([`after step ${index + 1}`, now]);
  }
  const lines = [
    ['', ...segments.map((segment) => `segment ${segment}`)],
    ...rows.map(([when, cells]) => [when, ...cells]),
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
  const aligned = lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('   ')
      .trimEnd(),
  );
  return [`What the segments see: ${title}`, '', ...aligned.map((line) => `  ${line}`)];
}
