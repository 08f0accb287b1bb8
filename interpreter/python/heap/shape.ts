/** A shape: the names of an instance's fields, in the order in which they came. Shape 0 has none. */
interface Shape {
  readonly names: readonly number[];
  readonly index: ReadonlyMap<number, number>;
  readonly next: Map<number, number>;
}

/**
 * All shapes (PyPy calls them maps). They only grow, and are nobody's state: which fields an object has is told by the
 * number in the object.
 */
export class Shapes {
  readonly #shapes: Shape[] = [{ names: [], index: new Map(), next: new Map() }];

  /** Takes over all shapes of others, under their numbers. */
  takeOver(other: Shapes): void {
    this.#shapes.length = 0;
    for (const { names, index, next } of other.#shapes) this.#shapes.push({ names, index, next: new Map(next) });
  }

  /** Where the field is, counted from 0; -1 if there is none. Names are immediates. */
  indexOf(shape: number, name: number): number {
    return this.#shapes[shape]!.index.get(name) ?? -1;
  }

  /** The names of the fields. */
  names(shape: number): readonly number[] {
    return this.#shapes[shape]!.names;
  }

  /** The shape with one more field. */
  with(shape: number, name: number): number {
    const { names, index, next } = this.#shapes[shape]!;
    const known = next.get(name);
    if (known !== undefined) return known;
    const number = this.#shapes.length;
    this.#shapes.push({
      names: [...names, name],
      index: new Map(index).set(name, names.length),
      next: new Map(),
    });
    next.set(name, number);
    return number;
  }

  /** The shape without that field; the others keep their order. */
  without(shape: number, name: number): number {
    return this.names(shape).reduce((rest, other) => (other === name ? rest : this.with(rest, other)), 0);
  }

  /** Calls `visit` with every name of a field. */
  forEachName(visit: (name: number) => void): void {
    for (const { names } of this.#shapes) names.forEach(visit);
  }
}
