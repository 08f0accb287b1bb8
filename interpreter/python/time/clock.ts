import { Clock } from '../vm/clock.ts';

/** The clock that programs see when time is simulated: that of the thread that reads it. */
export class TimedClock extends Clock {
  /** How long the running thread has been at it since `now`, in nanoseconds. */
  elapsed: () => number = () => 0;

  override present(): number {
    return this.now + this.elapsed();
  }

  override read(): number {
    return Math.floor(this.present());
  }

  // Instructions cost what the cost model says.
  override work(): void {}
}
