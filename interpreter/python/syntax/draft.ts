import { PythonSyntaxError } from './error.ts';
import { type Position, pointColumn } from './position.ts';
import type { Binding, Scope, ScopeKind, ScopeNode, ScopeSymbol } from './scope.ts';

/** What a scope does with a name. */
export interface Use {
  local: boolean;
  global: boolean;
  nonlocal: boolean;
  parameter: boolean;
  referenced: boolean;
  imported: boolean;
  annotated: boolean;
  /** Bound by a `for` of a comprehension. */
  iteration: boolean;
}

/** Where a `global` or `nonlocal` names a name first. */
type Directives = Map<string, Position>;

/** A scope while it is read. */
export class Draft {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly node: ScopeNode;
  readonly outer: Draft | undefined;
  readonly uses = new Map<string, Use>();
  readonly parameters: string[] = [];
  readonly children: Draft[] = [];
  readonly directives: Directives = new Map();
  readonly position: Position | undefined;
  /** The class whose private names are mangled here. */
  className: string | undefined;
  generator = false;
  coroutine = false;
  bindings: ReadonlyMap<string, Binding> = new Map();
  classCell = false;

  constructor(kind: ScopeKind, name: string, node: ScopeNode, outer: Draft | undefined) {
    this.kind = kind;
    this.name = name;
    this.node = node;
    this.outer = outer;
    this.position = node.kind === 'Module' ? undefined : node.position;
    this.className = outer?.className;
    outer?.children.push(this);
  }

  get isFunction(): boolean {
    return this.kind === 'function' || this.kind === 'lambda' || this.kind === 'comprehension';
  }

  use(name: string): Use {
    let use = this.uses.get(name);
    if (use === undefined) {
      use = {
        local: false,
        global: false,
        nonlocal: false,
        parameter: false,
        referenced: false,
        imported: false,
        annotated: false,
        iteration: false,
      };
      this.uses.set(name, use);
    }
    return use;
  }

  finish(): Scope {
    const symbols = new Map<string, ScopeSymbol>();
    for (const [name, use] of this.uses) {
      const { parameter, referenced, imported, annotated, nonlocal } = use;
      const assigned = use.local || imported;
      const binding = this.bindings.get(name) ?? 'global implicit';
      symbols.set(name, { name, binding, parameter, assigned, referenced, imported, annotated, nonlocal });
    }
    // A name that only inner scopes use passes through.
    for (const [name, binding] of this.bindings) {
      if (symbols.has(name)) continue;
      const unused = { parameter: false, assigned: false, referenced: false, imported: false, annotated: false };
      symbols.set(name, { name, binding, ...unused, nonlocal: false });
    }
    const { kind, name, node, parameters, generator, coroutine, classCell } = this;
    const children = this.children.map((child) => child.finish());
    return { kind, name, node, symbols, parameters, children, generator, coroutine, classCell };
  }
}

/** An error of the program behind the grammar. */
export type Refuse = (message: string, position: Position) => PythonSyntaxError;

/** Makes errors of a program of these lines. CPython reads the text of the line from the file then. */
export function refusal(file: string, lines: readonly string[]): Refuse {
  return (message, { line, column, endLine, endColumn }) =>
    new PythonSyntaxError(message, 'SyntaxError', file, {
      line,
      column: pointColumn(lines[line - 1] ?? '', column) + 1,
      endLine,
      endColumn: pointColumn(lines[endLine - 1] ?? '', endColumn) + 1,
      text: `${lines[line - 1] ?? ''}\n`,
      compiled: true,
    });
}
