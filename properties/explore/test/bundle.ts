import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

/** The worker's code in plain JavaScript, as worker threads need it where nobody translates for them. */
export interface WorkerBundle {
  readonly url: URL;
  remove(): void;
}

/** Bundles the worker, with all it needs, into a file outside of the repository. */
export async function bundleWorker(): Promise<WorkerBundle> {
  const folder = mkdtempSync(join(tmpdir(), 'redolog-worker-'));
  const file = join(folder, 'worker.mjs');
  await build({
    input: fileURLToPath(new URL('../dpor/worker.ts', import.meta.url)),
    platform: 'node',
    output: { file, format: 'esm', codeSplitting: false },
    logLevel: 'silent',
  });
  return { url: pathToFileURL(file), remove: () => rmSync(folder, { recursive: true }) };
}
