import { headerBytes, type ObjectType, type Protocol } from '../../model/index.ts';
import type { Span } from '../scenario/index.ts';
import type { ProgramFault } from '../system.ts';
import type { Handles } from './handles.ts';
import type { Member } from './instruction.ts';
import { locationBytes } from './placement.ts';

/** Finds what handles refer to. Types are known only when the program runs: a handle may refer to anything. */
export class Members {
  readonly #protocol: Protocol;
  readonly #handles: readonly Handles[];
  readonly #fault: (message: string, span: Span) => ProgramFault;

  constructor(protocol: Protocol, handles: readonly Handles[], fault: (message: string, span: Span) => ProgramFault) {
    this.#protocol = protocol;
    this.#handles = handles;
    this.#fault = fault;
  }

  /** The object that the member belongs to. */
  object(thread: number, { handle, name, field, span }: Member): number {
    const object = this.#handles[thread]!.get(handle);
    if (object !== 0) return object;
    throw this.#fault(`${name} is null and has no ${field === undefined ? 'elements' : `field ${field}`}`, span);
  }

  /** Where the member lies; `index` for an element. */
  address(thread: number, object: number, { name, field, reference, span }: Member, index: number): number {
    const { types } = this.#protocol.world.objects;
    const type = this.#typeOf(thread, object);
    if (field === undefined) {
      if (type === (reference ? types.refs : types.words)) return this.#element(thread, object, index, span);
      throw this.#fault(`${name} is no array of ${reference ? 'references' : 'numbers'}`, span);
    }
    const position = type.fields.indexOf(field);
    if (position < 0) throw this.#fault(`what ${name} refers to has no field ${field}`, span);
    return object + headerBytes + locationBytes * position;
  }

  /** The weak reference that `object` is. */
  weakref(thread: number, object: number, span: Span): number {
    if (object === 0) throw this.#fault('null has no target', span);
    if (this.#typeOf(thread, object).weak) return object;
    throw this.#fault('only a weak reference has a target', span);
  }

  #element(thread: number, object: number, index: number, span: Span): number {
    const size = this.#protocol.world.objects.sizeOf(this.#protocol.segmentOf(thread), object);
    const length = (size - headerBytes) / locationBytes;
    if (index >= 0 && index < length) return object + headerBytes + locationBytes * index;
    throw this.#fault(outside(index, length), span);
  }

  #typeOf(thread: number, object: number): ObjectType {
    return this.#protocol.world.objects.typeOf(this.#protocol.segmentOf(thread), object);
  }
}

/** What to say of an index that an array does not have. */
export function outside(index: number, length: number): string {
  return `index ${index} is outside of the array's ${length} elements`;
}
