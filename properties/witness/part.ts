import fc from 'fast-check';

/** A part of a program as fast-check sees it: one value, which shrinks to what can be made of it. */
export class Part<Node> extends fc.Arbitrary<Node> {
  readonly #node: Node;
  readonly #smaller: (node: Node) => Iterable<Node>;

  /** @param smaller what can be made of a node, each nearer to nothing than the node is */
  constructor(node: Node, smaller: (node: Node) => Iterable<Node>) {
    super();
    this.#node = node;
    this.#smaller = smaller;
  }

  override generate(): fc.Value<Node> {
    return new fc.Value(this.#node, undefined);
  }

  /** What a node shrinks to depends on nothing but the node. */
  override canShrinkWithoutContext(value: unknown): value is Node {
    return value !== undefined;
  }

  override shrink(node: Node): fc.Stream<fc.Value<Node>> {
    const smaller = this.#smaller;
    function* values() {
      for (const one of smaller(node)) yield new fc.Value(one, undefined);
    }
    return new fc.Stream(values());
  }
}

const nothing = () => [];

/** The lists that are left of one when elements are taken out, at least so many, or one of them is made smaller. */
export function* smallerLists<Node>(
  list: readonly Node[],
  minLength: number,
  smaller: (node: Node) => Iterable<Node> = nothing,
): Generator<Node[]> {
  const [first] = list;
  if (first === undefined) return;
  const lists = fc.array(new Part(first, smaller));
  // With a minLength, fast-check would keep the last element.
  for (const { value } of lists.shrink([...list], undefined)) if (value.length >= minLength) yield value;
}

const integer = fc.integer();

/** The whole numbers nearer to 0. */
export function* smallerIntegers(value: number): Generator<number> {
  for (const { value: nearer } of integer.shrink(value, undefined)) yield nearer;
}
