/** Which transactions need a place in an order: those that commit, or the live and the aborted ones too. */
export type Scope = 'committed' | 'all';

/** A condition that asks for a serial order of transactions: the graph of who has to come before whom has no cycle. */
export interface Order {
  /** The condition's name, as verdicts give it. */
  readonly condition: string;
  readonly scope: Scope;
  /** Whether whoever was over before another began has to come before it. */
  readonly realTime: boolean;
}
