import type { DeclaredNames } from './declared.ts';
import type { DraftExpression, DraftStatement, Path, Word } from './draft.ts';
import type { Kind, Shapes } from './shape.ts';
import { quote } from './source.ts';

/** The names that a thread assigns and nothing declares, in the order of the text. */
export interface Variables {
  readonly registers: ReadonlySet<string>;
  readonly handles: ReadonlySet<string>;
}

// An assignment of a name: of a number, of a reference, or of what another name stands for.
interface Given {
  readonly word: Word;
  readonly value: Kind | { readonly like: string };
}

/**
 * What the names of a thread stand for: those that are given a reference somewhere are handles, all others registers.
 * @throws UserFault where a name is given both
 */
export function variablesOf(
  statements: readonly DraftStatement[],
  names: DeclaredNames,
  shapes: Shapes,
  isNumber: (path: Path) => boolean,
): Variables {
  const given = new Collector(names, shapes, isNumber).collect(statements);
  const handles = handlesAmong(given);
  const kindOf = ({ value }: Given): Kind =>
    typeof value === 'string' ? value : handles.has(value.like) ? 'reference' : 'number';
  const first = new Map<string, Given>();
  for (const entry of given) {
    const { name, span } = entry.word;
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, entry);
      continue;
    }
    if (kindOf(before) === kindOf(entry)) continue;
    const is = kindOf(before) === 'number' ? 'a register, which holds numbers' : 'a handle, which holds references';
    const hint = `it gets a ${kindOf(before)} on line ${names.source.line(before.word.span)}: use another name here`;
    throw names.source.fault('kind', span, `${quote(name)} is ${is}`, hint);
  }
  const all = [...first.keys()];
  return {
    registers: new Set(all.filter((name) => !handles.has(name))),
    handles: new Set(all.filter((name) => handles.has(name))),
  };
}

// A handle is whatever gets a reference, and whatever gets what a handle refers to.
function handlesAmong(given: readonly Given[]): ReadonlySet<string> {
  const followers = new Map<string, string[]>();
  const pending: string[] = [];
  for (const { word, value } of given) {
    if (value === 'reference') pending.push(word.name);
    if (typeof value === 'string') continue;
    const others = followers.get(value.like);
    if (others === undefined) followers.set(value.like, [word.name]);
    else others.push(word.name);
  }
  const handles = new Set<string>();
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (handles.has(name)) continue;
    handles.add(name);
    for (const follower of followers.get(name) ?? []) pending.push(follower);
  }
  return handles;
}

class Collector {
  readonly #given: Given[] = [];
  readonly #assigned = new Set<string>();

  constructor(
    readonly names: DeclaredNames,
    readonly shapes: Shapes,
    readonly isNumber: (path: Path) => boolean,
  ) {}

  collect(statements: readonly DraftStatement[]): readonly Given[] {
    this.#visit(statements, (statement) => {
      const word = assignedName(statement);
      if (word !== undefined && !this.names.has(word.name)) this.#assigned.add(word.name);
    });
    this.#visit(statements, (statement) => {
      const word = assignedName(statement);
      if (word === undefined || !this.#assigned.has(word.name)) return;
      this.#given.push({ word, value: statement.kind === 'assign' ? this.#kindOf(statement.value) : 'reference' });
    });
    return this.#given;
  }

  #visit(statements: readonly DraftStatement[], visit: (statement: DraftStatement) => void): void {
    for (const statement of statements) {
      visit(statement);
      if ('body' in statement) this.#visit(statement.body, visit);
    }
  }

  #kindOf(value: DraftExpression): Given['value'] {
    if (value.kind === 'target') return 'reference';
    return value.kind === 'path' ? this.#kindOfPath(value) : 'number';
  }

  #kindOfPath(path: Path): Given['value'] {
    const { base, field, index } = path;
    if (this.isNumber(path)) return 'number';
    const declared = this.names.kindOf(path);
    if (declared !== undefined) return declared;
    if (field !== undefined) return this.shapes.fieldKind(field.name) ?? 'number';
    if (index !== undefined) return this.shapes.elementKind(base.name) ?? 'number';
    if (this.#assigned.has(base.name)) return { like: base.name };
    return base.name === 'null' ? 'reference' : 'number';
  }
}

/** The name that a statement assigns, if it is a name alone. */
function assignedName(statement: DraftStatement): Word | undefined {
  if (statement.kind === 'new' || statement.kind === 'weak') return statement.name;
  if (statement.kind !== 'assign') return undefined;
  const { base, field, index } = statement.target;
  return field === undefined && index === undefined ? base : undefined;
}
