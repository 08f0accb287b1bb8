import type { Event, Log } from '../../model/index.ts';
import { Names } from './names.ts';
import { Tallies } from './tally.ts';

/** Follows all events of a log: what lies where, and what the collector has done. */
export class Heap {
  readonly names: Names;
  readonly tallies: Tallies;

  constructor(log: Log) {
    this.names = new Names(log);
    this.tallies = new Tallies(this.names);
  }

  follow(event: Event): void {
    // What dies, dies with the name it had.
    this.tallies.follow(event);
    this.names.follow(event);
  }
}
