import type { Draft, Refuse } from './draft.ts';
import type { Binding } from './scope.ts';

/**
 * Decides how each scope reaches its names, from the outside in, and which locals inner scopes need, from the inside
 * out.
 * @throws {PythonSyntaxError} where a `nonlocal` has nothing to refer to
 */
export function resolve(module: Draft, refuse: Refuse): void {
  visit(module, new Set(), new Set(), refuse);
}

// `bound`: names of the functions around; `globals`: names that a `global` statement around declares.
// Returns the names that the scope needs from outside.
function visit(scope: Draft, bound: ReadonlySet<string>, globals: ReadonlySet<string>, refuse: Refuse): Set<string> {
  const bindings = new Map<string, Binding>();
  const free = new Set<string>();
  const local = new Set<string>();
  const declared = new Set(globals);
  const visible = new Set(bound);
  for (const [name, use] of scope.uses) {
    const binding = decide(scope, name, bound, globals, refuse);
    bindings.set(name, binding);
    if (binding === 'local') local.add(name);
    if (binding === 'free') free.add(name);
    if (use.global) {
      declared.add(name);
      visible.delete(name);
    }
  }
  // Names of a class are not seen in its methods, except for the class itself.
  if (scope.kind === 'class') visible.add('__class__');
  else if (scope.isFunction) {
    for (const name of local) {
      visible.add(name);
      declared.delete(name);
    }
  }
  const needed = new Set<string>();
  for (const child of scope.children) for (const name of visit(child, visible, declared, refuse)) needed.add(name);
  settle(scope, needed, bindings, free);
  scope.bindings = bindings;
  return free;
}

function decide(
  scope: Draft,
  name: string,
  bound: ReadonlySet<string>,
  globals: ReadonlySet<string>,
  refuse: Refuse,
): Binding {
  const use = scope.use(name);
  const position = scope.directives.get(name) ?? scope.position;
  if (use.global) {
    if (use.nonlocal && position !== undefined) throw refuse(`name '${name}' is nonlocal and global`, position);
    return 'global explicit';
  }
  if (use.nonlocal && position !== undefined) {
    if (scope.kind === 'module') throw refuse('nonlocal declaration not allowed at module level', position);
    if (!bound.has(name)) throw refuse(`no binding for nonlocal '${name}' found`, position);
    return 'free';
  }
  if (use.local || use.imported) return 'local';
  if (bound.has(name) && !globals.has(name)) return 'free';
  return 'global implicit';
}

// Locals that inner scopes need are cells; what else they need, the scope needs as well.
function settle(scope: Draft, needed: Set<string>, bindings: Map<string, Binding>, free: Set<string>): void {
  if (scope.kind === 'module') return;
  if (scope.kind === 'class') {
    scope.classCell = needed.delete('__class__');
    for (const name of needed) {
      if (!bindings.has(name)) bindings.set(name, 'free');
      free.add(name);
    }
    return;
  }
  for (const name of needed) {
    const binding = bindings.get(name);
    if (binding === 'local' || binding === 'cell') bindings.set(name, 'cell');
    else {
      bindings.set(name, 'free');
      free.add(name);
    }
  }
}
