import { C7Protocol, c7Defaults, Gil, type Protocol, repairs } from '../../../model/index.ts';

// What tests run programs with. It is bundled, so that it runs as what is built does: what the test runner makes of modules
// is several times slower.

/** The protocols that Python runs on, with room for so many threads. */
export const protocols = {
  c7: (threads) => new C7Protocol(c7Defaults, threads),
  'c7-repaired': (threads) => new C7Protocol({ ...c7Defaults, repairs }, threads),
  gil: (threads) => new Gil(c7Defaults, threads),
} as const satisfies Record<string, (threads: number) => Protocol>;

export { Image, Process } from '../index.ts';
