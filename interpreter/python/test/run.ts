import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { C7Protocol, c7Defaults, type Event, Gil, type Protocol, repairs } from '../../../model/index.ts';
import { type Ending, type Host, Process } from '../index.ts';

const library = fileURLToPath(new URL('../library/', import.meta.url));
const threads = 16;
const steps = 50_000_000;

/** On what a program runs. */
export interface Setting {
  readonly protocol: 'c7' | 'c7-repaired' | 'gil';
  /** Bytes. */
  readonly nursery: number;
  readonly seed: number;
}

/** What came of a program. */
export interface Result {
  readonly out: string;
  readonly err: string;
  readonly ending: Ending;
  /** What the protocol told, if it was listened to. */
  readonly events: readonly Event[];
}

function protocolOf({ protocol, nursery }: Setting): Protocol {
  const sizes = { ...c7Defaults, nurseryBytes: nursery };
  if (protocol === 'gil') return new Gil(sizes, threads);
  return new C7Protocol(protocol === 'c7' ? sizes : { ...sizes, repairs }, threads);
}

/** Runs the text of a program; `listens`: to events of these types. */
export function runText(text: string, setting: Setting, listens: readonly Event['type'][] = []): Result {
  let out = '';
  let err = '';
  const events: Event[] = [];
  const host: Host = {
    arguments: ['program.py'],
    library(name) {
      const path = join(library, name);
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    },
    file: () => undefined,
    write(stream, text) {
      if (stream === 1) out += text;
      else err += text;
    },
    readLine: () => '',
  };
  const protocol = protocolOf(setting);
  const process = new Process(protocol, host, threads, setting.seed);
  if (listens.length > 0) protocol.world.listen((event) => listens.includes(event.type) && events.push(event));
  return { ending: process.run(text, 'program.py', { steps }), out, err, events };
}
