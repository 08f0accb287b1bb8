import { type C7, headerBytes } from '../../model/index.ts';
import { isReference, type Mirror, type Mirrored, type Value } from './mirror.ts';
import { transactionViews } from './reach.ts';

/**
 * No lost object: everything that a program can reach, by its own account, is where the collector says, of its type and
 * size, and holds what the program has put there. Weak references are null exactly when their target is dead.
 */
export function heapFaithful(c7: C7, mirror: Mirror): string | undefined {
  return mirror.fault ?? committedFaithful(c7, mirror) ?? transactionsFaithful(c7, mirror);
}

function committedFaithful(c7: C7, mirror: Mirror): string | undefined {
  const roots: Value[] = [...mirror.prebuilt];
  for (const thread of c7.threads) {
    const { number, inTransaction } = thread;
    const held =
      inTransaction === 1
        ? mirror.rootsAtStart(number, c7.segmentOf(thread).shadowStackAtStart)
        : mirror.rootsOf(number);
    roots.push(...held);
  }
  return differenceFrom(roots, new Comparison(c7, mirror, 0));
}

function transactionsFaithful(c7: C7, mirror: Mirror): string | undefined {
  for (const { segment } of transactionViews(c7)) {
    const roots = [...mirror.prebuilt, ...mirror.rootsOf(c7.segment(segment).occupant - 1)];
    const difference = differenceFrom(roots, new Comparison(c7, mirror, segment));
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** All that can be reached from the roots in a segment's version, weak references not followed. */
export function reachableMirrored(mirror: Mirror, segment: number, roots: readonly Value[]): Set<Mirrored> {
  const found = new Set<Mirrored>();
  const pending = roots.filter(isObject);
  for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
    if (found.has(object)) continue;
    found.add(object);
    if (object.type.weak) continue;
    for (let offset = headerBytes; offset < object.size; offset += 8) {
      const value = mirror.value(segment, object, offset);
      if (isObject(value)) pending.push(value);
    }
  }
  return found;
}

function differenceFrom(roots: readonly Value[], comparison: Comparison): string | undefined {
  for (const object of reachableMirrored(comparison.mirror, comparison.segment, roots)) {
    const difference = comparison.of(object);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

const isObject = (value: Value): value is Mirrored => typeof value !== 'number';

/** Compares objects with what a segment sees. */
class Comparison {
  readonly #c7: C7;

  constructor(
    c7: C7,
    readonly mirror: Mirror,
    readonly segment: number,
  ) {
    this.#c7 = c7;
  }

  of(object: Mirrored): string | undefined {
    const { objects } = this.#c7;
    const where = `object ${object.serial} at ${object.address} in segment ${this.segment}`;
    if (object.dead) return `${where} can be reached, but was reclaimed`;
    const { address, size, type } = object;
    if (objects.sizeOf(this.segment, address) !== size) return `${where} has lost its size`;
    if (objects.typeOf(this.segment, address) !== type) return `${where} has lost its type`;
    for (let offset = headerBytes; offset < size; offset += 8) {
      const got = this.#c7.memory.load(this.segment, address + offset, 8);
      const expected = this.#expected(object, offset);
      if (got !== expected) return `${where}: ${got} at offset ${offset}, the program has put ${expected} there`;
    }
    return undefined;
  }

  #expected(object: Mirrored, offset: number): number {
    const value = this.mirror.value(this.segment, object, offset);
    if (typeof value === 'number' || !isReference(object.type, offset)) return Number(value);
    return object.type.weak && value.dead ? 0 : value.address;
  }
}
