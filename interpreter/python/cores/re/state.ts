import { quoted } from '../quote.ts';
import { lengthOf, type Source } from './source.ts';
import type { Sequence } from './syntax.ts';
import { type Width, widthOf } from './width.ts';

/** Larger numbers of groups cannot be written. */
export const maxGroups = 2 ** 31 - 1;

/** What is known of a pattern while it is parsed. */
export class ParseState {
  flags: number;
  /** Widths of the groups by number, undefined while one is open; the first is the whole. */
  readonly widths: (Width | undefined)[] = [undefined];
  readonly names = new Map<string, number>();
  /** Where groups were asked for that may come later. */
  readonly references = new Map<number, number>();
  /** Inside of a lookbehind, how many groups there were before it. */
  groupsBefore: number | undefined;

  constructor(flags: number) {
    this.flags = flags;
  }

  /** The number of a new group, which is open. */
  open(source: Source, name: string | undefined): number {
    const index = this.widths.length;
    if (name !== undefined) {
      const old = this.names.get(name);
      if (old !== undefined) {
        const message = `redefinition of group name ${quoted(name)} as group ${index}; was group ${old}`;
        throw source.fault(message, lengthOf(name) + 1);
      }
      this.names.set(name, index);
    }
    this.widths.push(undefined);
    return index;
  }

  close(index: number, body: Sequence): void {
    this.widths[index] = widthOf(body, this.widths);
  }

  isClosed(index: number): boolean {
    return this.widths[index] !== undefined;
  }

  /** Refuses a reference from inside of a lookbehind to a group of the same. */
  checkLookbehind(source: Source, index: number): void {
    if (this.groupsBefore === undefined) return;
    if (!this.isClosed(index)) throw source.fault('cannot refer to an open group');
    if (index >= this.groupsBefore) {
      throw source.fault('cannot refer to group defined in the same lookbehind subpattern');
    }
  }
}
