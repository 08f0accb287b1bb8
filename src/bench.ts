import { existsSync } from 'node:fs';
import { UserFault } from '../model/index.ts';
import { cores, simulate } from './bench-run.ts';
import { type ComparedRow, compare, type Fit, fitsOf, type Quality, qualityOf } from './comparison.ts';
import { counted } from './count.ts';
import { Exit } from './exit.ts';
import type { Io } from './io.ts';
import { shippedFile } from './package.ts';
import { watch } from './progress.ts';
import { type PublishedRow, publishedRows, sizes } from './published.ts';

interface Result {
  readonly rows: readonly ComparedRow[];
  readonly fits: readonly Fit[];
  readonly complete: boolean;
}

/**
 * Simulates the programs of the published tables, and compares how they scale. Exit code 3 if it was interrupted: what was
 * found until then is printed.
 * @param programs the names of those to take; none: all of them
 */
export async function benchPublished(programs: readonly string[], json: boolean, io: Io): Promise<Exit> {
  const rows = publishedRows().filter(({ program }) => programs.length === 0 || programs.includes(program));
  checkPrograms(programs.length === 0 ? Object.keys(sizes) : programs);
  const result = await watch(simulateAll(rows, io), io, (told) => told);
  const quality = qualityOf(result.rows);
  io.out(json ? `${JSON.stringify({ ...result, quality, cores })}\n` : `${report(result, quality).join('\n')}\n`);
  return result.complete ? Exit.holds : Exit.unknown;
}

function checkPrograms(programs: readonly string[]): void {
  for (const program of programs) {
    if (!Object.hasOwn(sizes, program)) {
      const hint = `write ${Object.keys(sizes).join(', ')}`;
      throw new UserFault({ code: 'bench/program', message: `nothing was published of a program ${program}`, hint });
    }
    if (existsSync(shippedFile(`interpreter/programs/${program}.py`))) continue;
    const message = `interpreter/programs/${program}.py is missing`;
    throw new UserFault({ code: 'bench/missing', message, hint: 'take it from the checkout' });
  }
}

// Tables share programs: what has been simulated is not simulated again.
function* simulateAll(rows: readonly PublishedRow[], io: Io): Generator<string, Result, 'interrupt' | undefined> {
  const times = new Map<string, number>();
  const compared: ComparedRow[] = [];
  const single: (PublishedRow & { readonly simulated: number })[] = [];
  const all = rows.reduce((sum, { seconds }) => sum + seconds.length, 0);
  let done = 0;
  for (const row of rows) {
    const simulated: number[] = [];
    for (let threads = 1; threads <= row.seconds.length; threads++) {
      const key = `${row.program} ${row.profile} ${threads}`;
      const time = times.get(key) ?? simulate(row.program, row.profile, threads, io);
      times.set(key, time);
      simulated.push(time);
      done++;
      const answer = yield `${bar(done / all)} ${done} of ${all} runs: ${row.program}, ${row.profile}`;
      if (answer === 'interrupt') return { rows: compared, fits: fitsOf(single), complete: false };
    }
    compared.push(compare(row, simulated));
    single.push({ ...row, simulated: simulated[0]! });
  }
  return { rows: compared, fits: fitsOf(single), complete: true };
}

const width = 20;
const bar = (part: number): string => `[${'#'.repeat(Math.round(part * width)).padEnd(width, '.')}]`;

function report({ rows, fits, complete }: Result, quality: Quality): string[] {
  const lines = ['Times with several threads, as multiples of the time with one: published, simulated, error.', ''];
  let table = '';
  for (const row of rows) {
    if (row.table !== table) lines.push(`${row.table}:`);
    table = row.table;
    const cells = row.cells.map(({ published, simulated, error }) => {
      return `${published.toFixed(2).padStart(6)} ${simulated.toFixed(2).padStart(5)} ${percent(error).padStart(6)}`;
    });
    const order = row.ordered ? '' : '  order differs';
    lines.push(`  ${row.program.padEnd(13)}${row.profile.padEnd(15)}${cells.join(' |')}${order}`);
  }
  return [...lines, '', ...describeFits(fits), ...describeQuality(quality, complete)];
}

function describeFits(fits: readonly Fit[]): string[] {
  return [
    'Fitted, one number for each cost model, on times with one thread (geometric means over programs):',
    ...fits.map(({ profile, against, programs, published, simulated }) => {
      const times = `published ${published.toFixed(2)}, simulated ${simulated.toFixed(2)}`;
      return `  ${profile} takes as many times as long as ${against}: ${times} (${counted(programs, 'program')})`;
    }),
    'Predicted: every time with more than one thread, from what happens in the model. Nothing is tuned by program or cell.',
  ];
}

function describeQuality({ cells, medianError, worst, orderedRows, rows }: Quality, complete: boolean): string[] {
  const lines = [
    `${counted(cells, 'cell')}: median absolute error ${percent(medianError)}; numbers of threads in the published order in ` +
      `${orderedRows} of ${counted(rows, 'row')}`,
  ];
  if (worst !== undefined) {
    const { row, cell } = worst;
    lines.push(
      `worst: ${row.program} with ${cell.threads} threads, ${row.profile}, ${row.table}: ${percent(cell.error)}`,
    );
  }
  return complete ? lines : [...lines, 'interrupted: only rows that were complete are shown'];
}

const percent = (part: number): string => `${part < 0 ? '-' : ''}${Math.abs(100 * part).toFixed(0)} %`;
