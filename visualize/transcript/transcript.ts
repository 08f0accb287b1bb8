import type { Log } from '../../model/index.ts';
import type { Paint } from './paint.ts';
import type { Step } from './step.ts';
import { stepsOf } from './steps.ts';
import { type Cell, type Row, table } from './table.ts';
import { threadNames } from './words.ts';

export interface TranscriptOptions {
  /** Terminal cells a line may take; 100 if absent. With many threads the table is wider. */
  readonly width?: number;
  /** Whether to use ANSI colours; the text is the same. Off if absent. */
  readonly color?: boolean;
  /** Lines to print below the table: a verdict, final values. */
  readonly footer?: readonly string[];
}

/**
 * A run as a table for a terminal: a line a step, a column a thread. What a step does to other threads stands in their
 * columns in parentheses. Lines are joined by newlines, with none at the end. The same log gives the same text.
 */
export function transcript(log: Log, options: TranscriptOptions = {}): string {
  const { width = 100, color = false, footer = [] } = options;
  const threads = threadNames(log);
  const steps = stepsOf(log);
  const header: Row = ['step', ...threads].map((text) => ({ text, paint: 'bold' }));
  const body = steps.map((step) => stepRow(step, threads.length));
  const lines = table(header, body, width, color);
  const below = [...(steps.length === 0 ? ['no steps'] : []), ...(footer.length > 0 ? ['', ...footer] : [])];
  return [...lines, ...below].join('\n');
}

function stepRow(step: Step, threads: number): Row {
  const cells = Array.from({ length: threads }, (_, thread): Cell => {
    if (thread === step.thread) return { text: step.text, paint: paintOf(step) };
    const effect = step.effects.find((one) => one.thread === thread);
    return { text: effect === undefined ? '' : `(${effect.text})`, paint: 'dim' };
  });
  return [{ text: String(step.number), paint: 'dim' }, ...cells];
}

function paintOf({ events }: Step): Paint | undefined {
  const happened = new Set(events.map(({ type }) => type));
  if (happened.has('abort')) return 'red';
  if (happened.has('commit')) return 'green';
  return happened.has('wait') ? 'yellow' : undefined;
}
