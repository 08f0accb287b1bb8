import type { DraftStatement, DraftThread, Word } from './draft.ts';
import { quote, type Source } from './source.ts';

/** What something holds: numbers or references. */
export type Kind = 'number' | 'reference';

// What a name was given first, and where.
interface Given {
  readonly kind: Kind;
  readonly word: Word;
}

/**
 * What the objects are made of that a scenario allocates. A handle may refer to any of them, so what `p.f` and `a[0]`
 * hold has to be known by name: all objects that have a field of one name agree, and all arrays that one name allocates.
 */
export class Shapes {
  readonly #source: Source;
  readonly #fields = new Map<string, Given>();
  readonly #arrays = new Map<string, Given>();
  // What all arrays hold, as far as they agree.
  readonly #elements: Kind | undefined;

  /** @throws UserFault where a name stands for numbers and for references */
  constructor(source: Source, threads: readonly DraftThread[]) {
    this.#source = source;
    for (const { body } of threads) this.#visit(body);
    const [only, another] = new Set([...this.#arrays.values()].map(({ kind }) => kind));
    this.#elements = another === undefined ? only : undefined;
  }

  /** Names of the fields that some allocated object has. */
  get fields(): Iterable<string> {
    return this.#fields.keys();
  }

  /** What a field of that name holds; undefined where no allocated object has one. */
  fieldKind(name: string): Kind | undefined {
    return this.#fields.get(name)?.kind;
  }

  /** What the elements of the array hold that the handle refers to; undefined where nothing tells. */
  elementKind(handle: string): Kind | undefined {
    return this.#arrays.get(handle)?.kind ?? this.#elements;
  }

  /** Whether the scenario allocates arrays at all. */
  get hasArrays(): boolean {
    return this.#arrays.size > 0;
  }

  #visit(statements: readonly DraftStatement[]): void {
    for (const statement of statements) {
      if (statement.kind === 'new') this.#note(statement);
      else if ('body' in statement) this.#visit(statement.body);
    }
  }

  #note({ name, shape, fields }: Extract<DraftStatement, { kind: 'new' }>): void {
    if (shape.kind === 'array') return this.#agree(this.#arrays, 'array', kindOf(shape.reference), name);
    for (const [index, { reference }] of shape.fields.entries()) {
      this.#agree(this.#fields, 'field', kindOf(reference), fields[index] ?? name);
    }
  }

  #agree(known: Map<string, Given>, what: string, kind: Kind, word: Word): void {
    const { name, span } = word;
    const first = known.get(name);
    if (first === undefined) {
      known.set(name, { kind, word });
      return;
    }
    if (first.kind === kind) return;
    const message = `the ${what} ${quote(name)} holds ${several(kind)} here and ${several(first.kind)} elsewhere`;
    const hint = `it is allocated on line ${this.#source.line(first.word.span)}: use another name for one of them`;
    throw this.#source.fault('kind', span, message, hint);
  }
}

const kindOf = (reference: boolean): Kind => (reference ? 'reference' : 'number');
const several = (kind: Kind) => `${kind}s`;
