import { C7Protocol, c7Defaults, type Event, Gil, type Protocol, repairs } from '../../../model/index.ts';
import { type Ending, type Host, Image, Process } from '../index.ts';
import { libraryText } from './library.ts';

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

const images = new Map<string, Image>();

// What the setting has booted to; programs that differ in nothing but their seeds begin with copies of it.
function imageOf({ protocol, nursery }: Setting, host: Host): Image {
  const key = `${protocol} ${nursery}`;
  const image = images.get(key) ?? new Image(protocolOf({ protocol, nursery, seed: 0 }), host);
  images.set(key, image);
  return image;
}

/** Runs the text of a program; `listens`: to events of these types; `prepare` has the process before it runs. */
export function runText(
  text: string,
  setting: Setting,
  listens: readonly Event['type'][] = [],
  prepare: (process: Process) => void = () => {},
): Result {
  let out = '';
  let err = '';
  const events: Event[] = [];
  const host: Host = {
    arguments: ['program.py'],
    library: libraryText,
    file: () => undefined,
    write(stream, text) {
      if (stream === 1) out += text;
      else err += text;
    },
    readLine: () => '',
  };
  const process = new Process(imageOf(setting, host), host, threads, setting.seed);
  if (listens.length > 0)
    process.vm.protocol.world.listen((event) => listens.includes(event.type) && events.push(event));
  prepare(process);
  return { ending: process.run(text, 'program.py', { steps }), out, err, events };
}
