import type { Overrides } from '../../../interpreter/index.ts';
import type { Bounds } from '../strategy.ts';

/** What is explored, in a form that can be sent and kept. */
export interface Program {
  /** The scenario's text, and what it is called in messages. */
  readonly text: string;
  readonly file: string;
  readonly overrides: Overrides;
  readonly bounds: Bounds;
}
