import { expect } from 'vitest';
import { diagnosticOf, replayContent, smallRun, youngRun } from './conformance-runs.ts';

type Run = ReturnType<typeof smallRun>;

export const good = JSON.stringify(smallRun());

/** The diagnostics of files with these contents, one after the other. */
export async function faults(...contents: readonly (string | Uint8Array)[]): Promise<string> {
  const found: string[] = [];
  for (const content of contents) found.push(await diagnosticOf(replayContent(content)));
  return `\n${found.join('\n\n')}\n`;
}

/** The small run with something replaced in its text. */
export function replaced(before: string, after: string): string {
  expect(good).toContain(before);
  return good.replace(before, after);
}

/** The small run with other operations; what they change is left out, because the fault comes first. */
export function operations(...ops: readonly object[]): string {
  const run: Omit<Run, 'ops'> = smallRun();
  return JSON.stringify({ ...run, ops: [...smallRun().ops.slice(0, 1), ...ops] });
}

/** The young run after a change of its operations. */
export function young(change: (ops: ReturnType<typeof youngRun>['ops']) => void): string {
  const run = youngRun();
  change(run.ops);
  return JSON.stringify(run);
}

export const plain = (op: string, thread: number) => ({ op, thread, outcome: 'ok', after: {} });
export const idle = { tx: 'none' };
