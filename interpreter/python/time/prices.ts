import { countNames } from '../../../model/index.ts';
import type { CostModel, CostName } from './cost-model.ts';

/** What everything costs, in nanoseconds if not said otherwise, as whoever adds it up wants to have it. */
export class Prices {
  readonly model: CostModel;
  /** By place of a count. */
  readonly counts: Float64Array;
  /** An instruction, with the fast paths of its barriers. */
  readonly bytecode: number;
  readonly wake: number;
  readonly abortPause: number;
  readonly timeSlice: number;
  /** Bytes of the nursery, if the profile says how many. */
  readonly transaction: number | undefined;
  readonly underGil: boolean;
  /** In instructions. */
  readonly checkInterval: number;
  readonly switchInterval: number;
  readonly attempt: number;
  readonly handOver: number;

  constructor(model: CostModel) {
    const of = (name: CostName): number => model.costs[name] ?? 0;
    this.model = model;
    this.counts = Float64Array.from(countNames, of);
    this.bytecode = of('bytecode') + of('fastBarriers');
    this.wake = of('wake');
    this.abortPause = of('abortPause');
    this.timeSlice = of('timeSlice');
    this.transaction = model.costs.transaction;
    this.underGil = model.protocol === 'gil';
    this.checkInterval = of('checkInterval');
    this.switchInterval = of('switchInterval');
    this.attempt = of('attempt');
    this.handOver = of('handOver');
  }
}
