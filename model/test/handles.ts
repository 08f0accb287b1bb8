import { type C7Protocol, headerBytes } from '../index.ts';

/** What a word of a world or of `new` describes: `x`, `y[4]`, `t&[70]` (references), `w~` (a weak reference). */
export interface Shape {
  readonly name: string;
  readonly kind: 'bytes' | 'words' | 'refs' | 'weakref';
  readonly count: number;
  /** Whether elements are written with an index. */
  readonly indexed: boolean;
}

export function shapeOf(word: string): Shape {
  const [, name = '', mark = '', length] = /^(\w+)([&~]?)(?:\[(\d+)\])?$/.exec(word) ?? [];
  if (name === '') throw new Error(`no description of an object: ${word}`);
  const kind = mark === '&' ? 'refs' : mark === '~' ? 'weakref' : 'words';
  return { name, kind, count: length === undefined ? 1 : Number(length), indexed: length !== undefined };
}

interface Handle {
  readonly thread: number;
  /** Index in the thread's shadow stack. */
  readonly root: number;
}

/** The names that a stage's threads give to objects they hold on their shadow stacks. */
export class Handles {
  readonly #protocol: C7Protocol;
  readonly #handles = new Map<string, Handle>();

  constructor(protocol: C7Protocol) {
    this.#protocol = protocol;
  }

  /** The thread holds the object from now on, under that name. */
  hold(thread: number, name: string, object: number): void {
    this.#protocol.pushRoot(thread, object);
    this.#handles.set(name, { thread, root: this.#protocol.roots(thread).length - 1 });
  }

  drop(name: string): void {
    const handle = this.#handles.get(name);
    if (handle === undefined) throw new Error(`nobody holds ${name}`);
    this.#protocol.setRoot(handle.thread, handle.root, 0);
    this.#handles.delete(name);
  }

  /** The names of what a thread holds. */
  heldBy(thread: number): string[] {
    return [...this.#handles].flatMap(([name, handle]) =>
      handle.thread === thread && (this.addressOf(name) ?? 0) !== 0 ? [name] : [],
    );
  }

  /** Where the object lies now; undefined if nobody holds it (any more: an abort takes what its transaction held). */
  addressOf(name: string): number | undefined {
    const handle = this.#handles.get(name);
    return handle === undefined ? undefined : this.#protocol.roots(handle.thread)[handle.root];
  }

  /** The object and the address of a location in it: `p`, `p[2]`. */
  find(location: string): { readonly object: number; readonly address: number } | undefined {
    const [, name = '', index = '0'] = /^(\w+)(?:\[(\d+)\])?$/.exec(location) ?? [];
    const object = this.addressOf(name);
    return object === undefined ? undefined : { object, address: object + headerBytes + 8 * Number(index) };
  }
}
