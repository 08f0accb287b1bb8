import type { Encoder } from '../../../model/index.ts';

/** What a transaction has done to one queue. Addresses; 0 for none. */
export interface QueueShare {
  /** The records that it has added, a chain. */
  first: number;
  last: number;
  /** The records that it has taken from what was there for everybody, in that order. */
  popped: number[];
  /** How many items it has put, less those that it has said to be done. */
  unfinished: number;
}

/**
 * What a transaction has done to queues, by queue: nobody else sees it before the transaction is over. It belongs to the
 * transaction as what lies on the thread's stack does, and is plain data as well.
 */
export class Pending {
  readonly shares = new Map<number, QueueShare>();

  /** What has been done to a queue, to be changed. */
  of(queue: number): QueueShare {
    const known = this.shares.get(queue);
    if (known !== undefined) return known;
    const share: QueueShare = { first: 0, last: 0, popped: [], unfinished: 0 };
    this.shares.set(queue, share);
    return share;
  }

  /** A copy; undefined where nothing was done. */
  save(): ReadonlyMap<number, QueueShare> | undefined {
    if (this.shares.size === 0) return undefined;
    return new Map([...this.shares].map(([queue, share]) => [queue, copy(share)]));
  }

  restore(saved: ReadonlyMap<number, QueueShare> | undefined): void {
    this.shares.clear();
    for (const [queue, share] of saved ?? []) this.shares.set(queue, copy(share));
  }

  /** Keeps alive what it is about, and finds records again that have moved. Queues and what was taken are where they are. */
  forward(to: (object: number) => number): void {
    for (const [queue, share] of this.shares) {
      to(queue);
      share.popped.forEach(to);
      if (share.first === 0) continue;
      share.first = to(share.first);
      share.last = to(share.last);
    }
  }

  encode(out: Encoder): void {
    out.int(this.shares.size);
    for (const [queue, { first, last, popped, unfinished }] of this.shares) {
      for (const word of [queue, first, last, unfinished, popped.length, ...popped]) out.int(word);
    }
  }
}

const copy = (share: QueueShare): QueueShare => ({ ...share, popped: [...share.popped] });
