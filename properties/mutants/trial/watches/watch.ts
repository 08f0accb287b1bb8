import type { C7, Encoder, Event } from '../../../../model/index.ts';
import type { Monitor, Violation } from '../../../check/index.ts';

/** A condition on single steps: what one step violates says nothing of the next. */
export abstract class Watch implements Monitor {
  readonly inner = true;
  protected readonly c7: C7;
  protected abstract readonly condition: string;
  #violation: Violation | undefined;

  constructor(c7: C7) {
    this.c7 = c7;
  }

  get violation(): Violation | undefined {
    const reason = this.#violation === undefined ? this.afterwards() : undefined;
    if (reason !== undefined) this.report(reason);
    return this.#violation;
  }

  hear(event: Event): void {
    if (event.type === 'step') {
      this.#violation = undefined;
      this.begin();
    } else {
      this.follow(event);
    }
  }

  /** What there is to remember from one step to the next. */
  encode(_: Encoder): void {}

  /** A step of a thread begins. */
  protected begin(): void {}

  protected abstract follow(event: Event): void;

  /** What is wrong once the step is over. */
  protected afterwards(): string | undefined {
    return undefined;
  }

  protected report(reason: string): void {
    this.#violation ??= { condition: this.condition, reason };
  }
}
