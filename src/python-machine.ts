import type { Host } from '../interpreter/index.ts';
import {
  type C7Configuration,
  C7Protocol,
  c7Defaults,
  Gil,
  MiB,
  type Protocol,
  repairs,
  UserFault,
} from '../model/index.ts';
import { positive } from './number.ts';
import { libraryText } from './python-host.ts';

/**
 * The protocol of that name, for Python programs.
 * @param memory MiB of a segment
 * @param threads how many there may be at a time
 */
export function protocolNamed(name: string, segments: number, memory: string, threads: number): Protocol {
  const sizes: C7Configuration = { ...c7Defaults, segments, segmentBytes: positive('--memory', memory) * MiB };
  switch (name) {
    case 'c7':
      return new C7Protocol(sizes, threads);
    case 'c7-repaired':
      return new C7Protocol({ ...sizes, repairs }, threads);
    case 'gil':
      return new Gil(sizes, threads);
    default:
      throw new UserFault({
        code: 'cli/option',
        message: `--protocol ${name} is no protocol that Python runs on`,
        hint: 'write c7, c7-repaired or gil',
      });
  }
}

/** A host for programs that read nothing but the files beside them. */
export function hostFor(args: readonly string[], file: Host['file'], write: Host['write']): Host {
  return { arguments: args, library: libraryText, file, write, readLine: () => '' };
}
