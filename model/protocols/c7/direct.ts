import { Flag } from '../../object.ts';
import { typeWord } from '../../type.ts';
import type { Direct } from '../direct.ts';
import { placeOld } from './place.ts';
import type { C7 } from './state.ts';

/**
 * Memory beside the transactions, as the library of 2015 had it for its hash tables: objects that are old in all segments
 * from the moment they are made, and words that change in all of them at once.
 */
export class C7Direct implements Direct {
  readonly #c7: C7;

  constructor(c7: C7) {
    this.#c7 = c7;
  }

  create(type: number, size: number, like: number): number {
    const c7 = this.#c7;
    const object = placeOld(c7, 0, size);
    const word = typeWord(c7.objects.types.ofWord(type), size);
    for (let segment = 0; segment <= c7.segments.length; segment++) {
      c7.memory.zero(segment, object, size);
      c7.memory.setWord(segment, object, Flag.writeBarrier);
      c7.memory.setWord(segment, object + 4, word);
    }
    for (const segment of c7.segments) {
      // What lay here before may have been read by a transaction that is under way.
      c7.unmark(segment, object);
      if (like !== 0 && segment.inTransaction && c7.wasRead(segment, like)) c7.mark(segment, object);
    }
    return object;
  }

  store(address: number, lower: number, upper: number): void {
    const { memory, segments } = this.#c7;
    for (let segment = 0; segment <= segments.length; segment++) {
      memory.setWord(segment, address, lower);
      memory.setWord(segment, address + 4, upper);
    }
  }

  untouched(object: number): boolean {
    const c7 = this.#c7;
    if (c7.locks.at(c7.layout.lockOf(object)) !== 0) return false;
    return !c7.segments.some((segment) => segment.inTransaction && c7.wasRead(segment, object));
  }
}
