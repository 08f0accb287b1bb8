import type { Path } from './draft.ts';
import type { Kind } from './shape.ts';
import { quote, type Source } from './source.ts';
import { nearestName } from './suggestion.ts';
import type { Declaration, Span } from './syntax.ts';

/** Where a path leads: a declaration, and a field if the declaration is an object. */
export interface Place {
  readonly declaration: Declaration;
  readonly field?: string;
}

/** The shared locations of a scenario by their names. */
export class DeclaredNames {
  readonly #byName = new Map<string, Declaration>();
  readonly #byField = new Map<string, Declaration[]>();
  // By declaration: the names in it that hold references.
  readonly #references = new Map<Declaration, ReadonlySet<string>>();

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
    if (declaration.references.length > 0) this.#references.set(declaration, new Set(declaration.references));
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

  /** What the location holds that `path` leads to; nothing if its name is not declared. */
  kindOf({ base, field }: Path): Kind | undefined {
    const declaration = this.#byName.get(base.name) ?? (field === undefined && this.#byField.get(base.name)?.[0]);
    if (!declaration) return undefined;
    const name = declaration.kind !== 'object' ? declaration.name : (field?.name ?? base.name);
    return this.#references.get(declaration)?.has(name) === true ? 'reference' : 'number';
  }

  /** Every name that may stand for a location. */
  names(): readonly string[] {
    return [...this.#byName.keys(), ...this.#byField.keys()];
  }

  /**
   * Where `path` leads; nothing if its name is not declared.
   * @throws UserFault where it is used as what it is not.
   */
  find(path: Path): Place | undefined {
    const { base, field, index } = path;
    const declaration = this.#byName.get(base.name);
    if (declaration === undefined) return this.#findByField(path);
    if (index !== undefined && declaration.kind !== 'array')
      throw this.#wrongKind(path, 'has no elements', declaration);
    if (field === undefined) {
      if (declaration.kind === 'object') throw this.#wrongKind(path, 'is an object', declaration);
      if (declaration.kind === 'array' && index === undefined) throw this.#wrongKind(path, 'is an array', declaration);
      return { declaration };
    }
    if (declaration.kind !== 'object') throw this.#wrongKind(path, 'has no fields', declaration);
    if (this.#byField.get(field.name)?.includes(declaration) === true) return { declaration, field: field.name };
    const nearest = nearestName(field.name, declaration.fields);
    const hint = nearest === undefined ? howToUse(declaration) : `did you mean ${quote(nearest)}?`;
    throw this.source.fault('unknown-name', field.span, `${quote(base.name)} has no field ${quote(field.name)}`, hint);
  }

  #findByField(path: Path): Place | undefined {
    const { base, field, index, span } = path;
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

  #wrongKind(path: Path, what: string, declaration: Declaration): Error {
    return this.source.fault('kind', path.span, `${quote(path.base.name)} ${what}`, howToUse(declaration));
  }

  /** What to do about `name`, which nothing has; `others` are further names that are known where it stands. */
  hintFor(name: string, others: Iterable<string>): string | undefined {
    if (/^(?:true|false)$/i.test(name)) return 'write 1 for true and 0 for false';
    if (/^(?:none|nil|nullptr)$/i.test(name)) return 'write null for no object, and 0 for no number';
    const nearest = nearestName(name, [...this.names(), ...others, 'null']);
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
  const { name, references } = declaration;
  switch (declaration.kind) {
    case 'location':
      if (references.length > 0) return `${name} holds a reference: take it first, as in q = ${name}, and use q`;
      return `${name} is a plain location: write ${name}`;
    case 'array':
      return `${name} is an array: write an element such as ${name}[0]`;
    case 'object':
      return `${name} is an object: write a field such as ${name}.${declaration.fields[0] ?? ''}`;
  }
}
