import type { Listener } from './event.ts';

/** Carries events to the one listener, if there is one. Senders build an event only when somebody listens. */
export interface Bus {
  listener: Listener | undefined;
}
