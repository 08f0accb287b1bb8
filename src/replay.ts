import { formatReport, replayFile } from '../properties/index.ts';
import { Exit } from './exit.ts';
import type { Io } from './io.ts';

/** Replays recorded runs, file after file, and says whether the model agrees with them. */
export async function replayFiles(files: readonly string[], json: boolean, io: Io): Promise<Exit> {
  const reports = [];
  for (const file of files) {
    const report = replayFile(file);
    reports.push(report);
    if (!json) io.out(`${formatReport(report)}\n`);
    await new Promise((resume) => setImmediate(resume));
    if (io.interrupted.aborted) break;
  }
  if (json) io.out(`${JSON.stringify({ files: reports })}\n`);
  const agree = reports.every(({ disagreements }) => disagreements.length === 0);
  if (!agree) return Exit.violated;
  return reports.length === files.length ? Exit.holds : Exit.unknown;
}
