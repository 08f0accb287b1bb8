import { MiB } from '../../model/index.ts';
import type { Item } from './item.ts';
import { quote } from './line.ts';
import { kinds, type Shape } from './trace.ts';

const leastSize = 16;
const mostSize = 2 ** 32;
const longestName = 100;

// Everything is compared after every operation, in every segment: more than this is a mistake rather than a recording.
const mostCompared = 128 * MiB;

/** The objects that a run has spoken of so far, by name: each name stands for one object. */
export class Roster {
  readonly #shapes = new Map<string, Shape>();
  readonly #segments: number;
  #bytes = 0;

  /** `segments`: how many there are, with the sharing segment. */
  constructor(segments: number) {
    this.#segments = segments;
  }

  /** A new object, described by the fields `kind`, `size`, and the one that holds its name. */
  add(item: Item, nameField: string): Shape {
    const name = this.#newName(item.field(nameField));
    const kind = item.field('kind').oneOf(kinds);
    const size = item.field('size').whole(leastSize, mostSize);
    if (size % 8 !== 0) {
      const message = `an object of ${size} bytes is not possible`;
      throw item.field('size').fault('range', message, 'it must be a multiple of 8');
    }
    const shape = { name, kind, size };
    this.#shapes.set(name, shape);
    this.#bytes += size;
    return shape;
  }

  /** The object that `item` names. */
  named(item: Item): Shape {
    const name = item.text();
    const shape = this.#shapes.get(name);
    if (shape === undefined) throw item.fault('unknown-object', ...this.#unknown(name));
    return shape;
  }

  /** The object that the name of a field names. */
  namedBy(item: Item, name: string): Shape {
    const shape = this.#shapes.get(name);
    if (shape === undefined) throw item.faultOfName('unknown-object', ...this.#unknown(name));
    return shape;
  }

  /** Finds more objects than can be compared; `item` is where to look for them. */
  checkAmount(item: Item): void {
    const compared = this.#bytes * this.#segments;
    if (compared <= mostCompared) return;
    const message = `the objects take ${compared} bytes in ${this.#segments} segments`;
    throw item.fault('range', message, `at most ${mostCompared} bytes are compared after every operation`);
  }

  #unknown(name: string): [message: string, hint: string] {
    const most = 12;
    const names = [...this.#shapes.keys()];
    const more = names.length > most ? `, and ${names.length - most} more` : '';
    return [
      `there is no object ${quote(name)}`,
      `the objects so far are ${names.slice(0, most).join(', ') || 'none'}${more}`,
    ];
  }

  #newName(item: Item): string {
    const name = item.text();
    if (name === '' || name.length > longestName || /\p{C}/u.test(name)) {
      const message = `${quote(name)} is no name for an object`;
      throw item.fault('name', message, 'a name is printable, of 1 to 100 characters');
    }
    if (/^(?:seg\d+|thread\d+|commitSoonCalls)$/.test(name)) {
      throw item.fault('name', `${quote(name)} is the name of another entry of the state`, 'choose another name');
    }
    if (this.#shapes.has(name)) {
      throw item.fault('name', `there are two objects ${quote(name)}`, 'names are used only once');
    }
    return name;
  }
}
