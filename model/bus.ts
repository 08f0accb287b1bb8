import type { Listener } from './event.ts';

/** Carries events to the one listener, if there is one. Senders build an event only when somebody listens. */
export interface Bus {
  /** Hears what programs do and what happens to their data: steps, accesses, starts and ends, copies, waits. */
  listener: Listener | undefined;
  /** Hears of the protocol's inner workings too: markers, locks, flags, signals. The same listener, or nobody. */
  inner: Listener | undefined;
}
