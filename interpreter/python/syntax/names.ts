import type { Draft, Refuse } from './draft.ts';
import { mangle } from './mangle.ts';
import type { Position } from './position.ts';

/** What is done with names in the scope that is being read. */
export class Names {
  scope: Draft;
  /** Whether a target of a comprehension's `for` is being read. */
  target = false;
  readonly #refuse: Refuse;

  constructor(scope: Draft, refuse: Refuse) {
    this.scope = scope;
    this.#refuse = refuse;
  }

  /** An import binds the name. */
  imports(name: string): void {
    this.use(name).imported = true;
  }

  /** What is known of a name in a scope. */
  use(name: string, scope: Draft = this.scope) {
    return scope.use(mangle(scope.className, name));
  }

  /** Something assigns to the name. */
  bind(name: string, position: Position): void {
    const use = this.use(name);
    if (this.target) {
      // In such a scope only a walrus makes a name one of the function around it.
      if (this.scope.kind === 'comprehension' && (use.global || use.nonlocal)) {
        const message = `comprehension inner loop cannot rebind assignment expression target '${name}'`;
        throw this.#refuse(message, position);
      }
      use.iteration = true;
    } else if (use.iteration && this.scope.kind === 'comprehension') {
      throw this.rebinds(name, position);
    }
    use.local = true;
  }

  /** The error for a walrus that assigns to what the comprehension iterates with. */
  rebinds(name: string, position: Position) {
    return this.#refuse(`assignment expression cannot rebind comprehension iteration variable '${name}'`, position);
  }

  /** A `global` or `nonlocal` statement names it. */
  declare(name: string, kind: 'Global' | 'Nonlocal', position: Position): void {
    const word = kind === 'Global' ? 'global' : 'nonlocal';
    const use = this.use(name);
    const mangled = mangle(this.scope.className, name);
    if (use.parameter) throw this.#refuse(`name '${name}' is parameter and ${word}`, position);
    if (use.referenced) throw this.#refuse(`name '${name}' is used prior to ${word} declaration`, position);
    if (use.annotated) throw this.#refuse(`annotated name '${name}' can't be ${word}`, position);
    if (use.local) throw this.#refuse(`name '${name}' is assigned to before ${word} declaration`, position);
    if (kind === 'Global') {
      use.global = true;
      this.#top().use(mangled).global = true;
    } else use.nonlocal = true;
    if (!this.scope.directives.has(mangled)) this.scope.directives.set(mangled, position);
  }

  // What is declared global is declared so in the module as well.
  #top(): Draft {
    let scope = this.scope;
    while (scope.outer !== undefined) scope = scope.outer;
    return scope;
  }

  /** The name is read. `super` without arguments reads its class. */
  load(name: string): void {
    this.use(name).referenced = true;
    if (name === 'super' && this.scope.isFunction) this.scope.use('__class__').referenced = true;
  }

  /** A walrus in a comprehension binds the name in the function around it. */
  extend(name: string, position: Position): void {
    for (let scope: Draft | undefined = this.scope; scope !== undefined; scope = scope.outer) {
      if (scope.kind === 'comprehension') {
        if (this.use(name, scope).iteration) throw this.rebinds(name, position);
        continue;
      }
      if (scope.kind === 'class') {
        const message = 'assignment expression within a comprehension cannot be used in a class body';
        throw this.#refuse(message, position);
      }
      const outer = this.use(name, scope);
      const inner = this.use(name);
      if (scope.kind === 'module' || outer.global) inner.global = true;
      else inner.nonlocal = true;
      if (scope.kind === 'module') outer.global = true;
      if (!outer.global || scope.kind === 'module') outer.local = scope.kind !== 'module' || outer.local;
      const mangled = mangle(scope.className, name);
      if (!this.scope.directives.has(mangled)) this.scope.directives.set(mangled, position);
      return;
    }
  }
}
