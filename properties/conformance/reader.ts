import type { UserFault } from '../../model/index.ts';
import { Item } from './item.ts';
import { syntaxFault } from './json-syntax.ts';
import { Line } from './line.ts';
import { linesOf } from './lines.ts';
import type { PlaceOf } from './replay.ts';
import { checkRun } from './run-check.ts';
import type { RecordedRun } from './trace.ts';

/** A recorded run and where its operations stand in its file. */
export interface LocatedRun {
  readonly run: RecordedRun;
  readonly placeOf: PlaceOf;
}

/**
 * The runs of a recorded file (`.jsonl`, plain or in gzip data), read and checked one after the other.
 * @throws UserFault for a file that cannot be read, and for a run that is none; the runs in front of it come first
 */
export async function* readRuns(path: string): AsyncGenerator<LocatedRun> {
  let empty = true;
  for await (const line of linesOf(path)) {
    empty = false;
    const run = checkRun(new Item(parse(line), line));
    yield { run, placeOf: (operation, ...path) => line.placeOf(['ops', operation, ...path]) };
  }
  if (empty) {
    const nowhere = { start: 0, length: 1 };
    throw new Line(path, 1, '').faultAt('empty', nowhere, 'the file holds no recorded run', 'a run is a line of JSON');
  }
}

function parse(line: Line): unknown {
  try {
    return JSON.parse(line.text);
  } catch (error) {
    throw notJson(line, error);
  }
}

function notJson(line: Line, error: unknown): UserFault {
  const { at: start, length, message } = syntaxFault(line.text) ?? { at: 0, length: 1, message: String(error) };
  return line.faultAt('syntax', { start, length }, message, 'a recorded run is one line of JSON');
}
