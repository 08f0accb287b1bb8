import type { Reference } from './draft.ts';
import { quote, type Source } from './source.ts';
import { nearestName } from './suggestion.ts';
import type { Declaration, Span } from './syntax.ts';

/** Where a reference leads: a declaration, and a field if the declaration is an object. */
export interface Place {
  readonly declaration: Declaration;
  readonly field?: string;
}

/** The shared locations of a scenario by their names. */
export class DeclaredNames {
  readonly #byName = new Map<string, Declaration>();
  readonly #byField = new Map<string, Declaration[]>();

  /** @throws UserFault where a name is declared twice. */
  constructor(
    readonly source: Source,
    declarations: readonly Declaration[],
  ) {
    for (const declaration of declarations) {
      this.#add(declaration);
      for (const field of declaration.fields) {
        const owners = this.#byField.get(field);
        if (owners === undefined) this.#byField.set(field, [declaration]);
        else owners.push(declaration);
      }
    }
  }

  #add(declaration: Declaration): void {
    const { name, span } = declaration;
    const first = this.#byName.get(name);
    if (first !== undefined) {
      const hint = `its first declaration is on line ${this.source.line(first.span)}`;
      throw this.source.fault('duplicate', span, `${quote(name)} is declared twice`, hint);
    }
    this.#byName.set(name, declaration);
  }

  declaration(name: string): Declaration | undefined {
    return this.#byName.get(name);
  }

  /** Whether `name` alone may stand for a location, so that it cannot be a register. */
  has(name: string): boolean {
    return this.#byName.has(name) || this.#byField.has(name);
  }

  /** The names of the objects that have a field `name`. */
  ownersOf(name: string): readonly string[] {
    return (this.#byField.get(name) ?? []).map((owner) => owner.name);
  }

  /** Every name that may stand for a location. */
  names(): readonly string[] {
    return [...this.#byName.keys(), ...this.#byField.keys()];
  }

  /**
   * Where `reference` leads; nothing if its name is not declared.
   * @throws UserFault where it is used as what it is not.
   */
  find(reference: Reference): Place | undefined {
    const { base, field, index } = reference;
    const declaration = this.#byName.get(base.name);
    if (declaration === undefined) return this.#findByField(reference);
    if (index !== undefined && declaration.kind !== 'array')
      throw this.#wrongKind(reference, 'has no elements', declaration);
    if (field === undefined) {
      if (declaration.kind === 'object') throw this.#wrongKind(reference, 'is an object', declaration);
      if (declaration.kind === 'array' && index === undefined)
        throw this.#wrongKind(reference, 'is an array', declaration);
      return { declaration };
    }
    if (declaration.kind !== 'object') throw this.#wrongKind(reference, 'has no fields', declaration);
    if (this.#byField.get(field.name)?.includes(declaration) === true) return { declaration, field: field.name };
    const nearest = nearestName(field.name, declaration.fields);
    const hint = nearest === undefined ? howToUse(declaration) : `did you mean ${quote(nearest)}?`;
    throw this.source.fault('unknown-name', field.span, `${quote(base.name)} has no field ${quote(field.name)}`, hint);
  }

  #findByField(reference: Reference): Place | undefined {
    const { base, field, index, span } = reference;
    const [declaration, another] = this.#byField.get(base.name) ?? [];
    if (declaration === undefined || field !== undefined) return undefined;
    const full = `${declaration.name}.${base.name}`;
    if (another !== undefined) {
      const hint = `write ${full} or ${another.name}.${base.name}`;
      throw this.source.fault('ambiguous-name', base.span, `several objects have a field ${quote(base.name)}`, hint);
    }
    if (index === undefined) return { declaration, field: base.name };
    throw this.source.fault('kind', span, `${quote(base.name)} has no elements`, `${full} is a field: write ${full}`);
  }

  #wrongKind(reference: Reference, what: string, declaration: Declaration): Error {
    return this.source.fault('kind', reference.span, `${quote(reference.base.name)} ${what}`, howToUse(declaration));
  }

  /** What to do about `name`, which nothing has; `others` are further names that are known where it stands. */
  hintFor(name: string, others: Iterable<string>): string | undefined {
    if (/^(?:true|false|none)$/i.test(name)) return 'write 1 for true and 0 for false';
    const nearest = nearestName(name, [...this.names(), ...others]);
    return nearest === undefined ? undefined : `did you mean ${quote(nearest)}?`;
  }

  /** Checks a constant `index` of an element of `array`. */
  checkIndex(array: Declaration, index: number, span: Span, context: string): void {
    const { length } = array.values;
    if (index >= 0 && index < length) return;
    const elements =
      length === 1 ? `the one element ${array.name}[0]` : `elements ${array.name}[0] to ${array.name}[${length - 1}]`;
    throw this.source.fault(
      'range',
      span,
      `${quote(array.name)} has no element ${index}${context}`,
      `it has ${elements}`,
    );
  }
}

function howToUse(declaration: Declaration): string {
  const { name } = declaration;
  switch (declaration.kind) {
    case 'location':
      return `${name} is a plain location: write ${name}`;
    case 'array':
      return `${name} is an array: write an element such as ${name}[0]`;
    case 'object':
      return `${name} is an object: write a field such as ${name}.${declaration.fields[0] ?? ''}`;
  }
}
