const second = 1e9;
/** How long an instruction takes, in nanoseconds: what a thread does goes on beside those that sleep. */
const instruction = 20;

/**
 * The clock of the machine, which is no clock of the host: runs that do the same take the same time. It moves where the
 * program sleeps, a little with every instruction that may matter to who sleeps meanwhile, and whenever it is read, so that
 * who waits in a loop for a time sees it come.
 */
export class Clock {
  /** Nanoseconds since the program started. */
  now = 0;
  /** Seconds from 1970 to the start of the program. */
  readonly start = 1_750_000_000;

  /** Reads it, in whole nanoseconds. */
  read(): number {
    this.now += 1000;
    return this.now;
  }

  /** The same, in passing: nothing goes by. */
  present(): number {
    return this.now;
  }

  /** Lets the time go by that so many instructions take. */
  work(instructions: number): void {
    this.now += instruction * instructions;
  }

  /** Lets so many seconds go by. */
  advance(seconds: number): void {
    this.now += Math.round(seconds * second);
  }
}
