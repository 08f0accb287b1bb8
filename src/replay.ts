import { formatReport, replayFile } from '../properties/index.ts';
import { Exit } from './exit.ts';
import type { Io } from './io.ts';
import { StatusLine } from './status.ts';

/** Replays recorded runs, file after file, and says whether the model agrees with them. */
export async function replayFiles(files: readonly string[], json: boolean, io: Io): Promise<Exit> {
  const status = new StatusLine(io);
  const reports = [];
  for (const file of files) {
    if (io.interrupted.aborted) break;
    const report = await replayFile(file, ({ file, runs, agree }) =>
      status.show(`${file}: ${agree} of ${runs} runs agree`),
    );
    status.clear();
    reports.push(report);
    if (!json) io.out(`${formatReport(report)}\n`);
  }
  if (json) io.out(`${JSON.stringify({ files: reports })}\n`);
  if (reports.some(({ agree, runs }) => agree < runs)) return Exit.violated;
  return reports.length === files.length ? Exit.holds : Exit.unknown;
}
