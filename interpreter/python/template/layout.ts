import { Flag, typeNumberInWord } from '../../../model/index.ts';
import type { VM } from '../vm/vm.ts';

/** Numbers of the machine that stand in the text of templates. */
export interface Layout {
  /** By how much addresses are shifted to find a page, in two steps, and what masks the second. */
  readonly upperShift: number;
  readonly pageShift: number;
  readonly pageMask: number;
  /** Masks where in its page an address is, in bytes. */
  readonly offsetMask: number;
  /** The last word of a page at which the words that a template looks at lie in that page. */
  readonly lastWord: number;
  /** The first address of old objects. */
  readonly oldStart: number;
  /** The flag of objects that cannot be written to as they are. */
  readonly barrier: number;
  /** What of the second word of an object is the number of its kind, and numbers of kinds. */
  readonly typeMask: number;
  readonly instance: number;
  readonly function: number;
  readonly globalCell: number;
}

/** How many words of an object a template looks at without asking again in which page they are. */
export const wordsAtOnce = 16;

export function layoutOf({ heap, protocol }: VM): Layout {
  const { pageSize, oldStart } = protocol.world.layout;
  const { upperShift, pageShift, pageMask } = heap.view;
  const { instance, function: plainFunction, globalCell } = heap.kinds;
  return {
    upperShift,
    pageShift,
    pageMask,
    offsetMask: pageSize - 1,
    lastWord: (pageSize >> 2) - wordsAtOnce,
    oldStart,
    barrier: Flag.writeBarrier,
    typeMask: typeNumberInWord(-1),
    instance,
    function: plainFunction,
    globalCell,
  };
}
