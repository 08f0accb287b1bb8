import type { ObjectNames, Protocol } from '../../../model/index.ts';
import type { Sharing } from './sharing.ts';
import type { Sites } from './sites.ts';

/** An object that has been named, and in which segment's view of memory it is to be read. */
interface Named {
  readonly segment: number;
  readonly address: number;
}

/**
 * Names objects in the order in which a description meets them, so that descriptions do not depend on where objects lie
 * (heap symmetry: Iosif, Exploiting heap symmetries in explicit-state model checking of software, 2001). Objects that there
 * were when the exploration began are named by their addresses: these never move.
 */
export class Names implements ObjectNames {
  readonly #protocol: Protocol;
  readonly #sites: Sites;
  readonly #sharing: Sharing;
  readonly #numbers = new Map<number, number>();
  /** All that are named by a number, in that order. */
  readonly named: Named[] = [];
  readonly #oldStart: number;

  constructor(protocol: Protocol, sites: Sites, sharing: Sharing) {
    this.#protocol = protocol;
    this.#sites = sites;
    this.#sharing = sharing;
    this.#oldStart = protocol.world.layout.oldStart;
  }

  clear(): void {
    this.#numbers.clear();
    this.named.length = 0;
  }

  /** The name of what lies at an address in a segment's view. */
  at(segment: number, address: number): number {
    if (address === 0 || !this.#sites.isNew(address)) return address;
    const place = this.#sites.place(segment, address);
    const known = this.#numbers.get(place);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(place, number);
    this.named.push({ segment, address });
    return number;
  }

  of(thread: number, address: number): number {
    // Small numbers are those of types, in operations that allocate.
    return address < granule ? address : this.at(this.viewOf(thread), address);
  }

  /** The segment whose view of memory a thread has: what is committed, outside of transactions. */
  viewOf(thread: number): number {
    return this.#protocol.inTransaction(thread) ? this.#protocol.segmentOf(thread) : 0;
  }

  get contended(): readonly number[] {
    const old = [...this.#sharing].filter((key) => key > 0).sort((one, other) => one - other);
    for (const { address } of this.named) {
      if (address >= this.#oldStart && this.#sharing.has(this.#sites.key(address))) old.push(address);
    }
    return old;
  }
}

// Numbers of types are below this, addresses of objects are not.
const granule = 4096;
