import type { ContentionKind } from '../../../model/index.ts';
import type { PythonThread } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';
import { type Deed, deedOf } from './deed.ts';
import type { Cause } from './log.ts';
import type { Steps } from './steps.ts';

/** Where a transaction has read or written an object first, or has become inevitable, and how. */
export interface Access {
  readonly marker: string;
  readonly deed: Deed | undefined;
  /** Within an atomic block. */
  readonly atomic: boolean;
}

/** What the present transaction of a segment has done, as far as others may conflict with it. */
export class Accesses {
  readonly #reads = new Map<number, Access>();
  readonly #writes = new Map<number, Access>();
  /** Where it became inevitable, if it has. */
  inevitable: Access | undefined;

  /** A new transaction begins. */
  clear(): void {
    this.#reads.clear();
    this.#writes.clear();
    this.inevitable = undefined;
  }

  noteRead(object: number, access: () => Access): void {
    if (!this.#reads.has(object)) this.#reads.set(object, access());
  }

  noteWrite(object: number, access: () => Access): void {
    if (!this.#writes.has(object)) this.#writes.set(object, access());
  }

  read(object: number): Access | undefined {
    return this.#reads.get(object);
  }

  written(object: number): Access | undefined {
    return this.#writes.get(object);
  }
}

/** What a thread is doing at this moment. */
export function accessOf(vm: VM, steps: Steps, thread: PythonThread): Access {
  const instruction = steps.at(thread);
  const deed = instruction === undefined ? undefined : deedOf(vm, instruction);
  return { marker: steps.markerOf(thread), deed, atomic: thread.atomic > 0 };
}

/** Why two transactions conflict, if that is known, and no matter of the library's: who has found it comes first. */
export function causeOf(kind: ContentionKind, what: string, own: Access, other: Access | undefined): Cause | undefined {
  if (kind === 'inevitable') return own.atomic || other?.atomic === true ? 'inputOutput' : undefined;
  if (kind === 'writeRead' && other === undefined) return 'predecessor';
  if (isOfLibrary(own) || (other !== undefined && isOfLibrary(other))) return undefined;
  const [mine, theirs] = [own.deed, other?.deed];
  const differ = mine?.key !== undefined && theirs?.key !== undefined && mine.key !== theirs.key;
  if (differ && what.startsWith('dict')) return 'keys';
  if (differ && what.startsWith('list')) return 'items';
  if (mine?.counts === true || theirs?.counts === true) return 'counter';
  if (mine?.resizes === true || theirs?.resizes === true) return 'list';
  return undefined;
}

const isOfLibrary = ({ marker }: Access): boolean => marker.startsWith('File "<library>/');
