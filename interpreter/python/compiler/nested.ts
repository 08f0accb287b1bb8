import type { Code } from '../code/code.ts';
import type { Position } from '../syntax/index.ts';
import { mangle } from '../syntax/index.ts';
import type { Context } from './context.ts';
import { noParameters, type Parameters, Unit } from './unit.ts';

/** A code object within another one. */
export interface Nested {
  /** The syntax node that has a scope of its own. */
  readonly node: object;
  readonly name: string;
  readonly position: Position;
  /** The class whose body it is, if it is one. */
  readonly isClass?: boolean;
  readonly parameters?: Parameters;
  readonly firstLine?: number;
}

/** Compiles a code object within the present one, and makes a function of it. */
export function makeFunction(context: Context, nested: Nested, flags: number, compile: () => void): void {
  const parent = context.unit;
  const unit = new Unit(
    parent.child(nested.node),
    parent,
    nested.name,
    qualifiedName(parent, nested.name),
    nested.isClass ? nested.name : parent.className,
    nested.position,
  );
  context.unit = unit;
  compile();
  context.unit = parent;
  const code = unit.finish(context.file, nested.firstLine ?? nested.position.line, nested.parameters ?? noParameters);
  loadFunction(parent, code, flags);
}

function loadFunction(unit: Unit, code: Code, flags: number): void {
  const free = code.cells.slice(code.cells.length - code.free);
  for (const name of free) unit.emitCell('LOAD_CLOSURE', name);
  if (free.length > 0) unit.emit('BUILD_TUPLE', free.length);
  unit.constant({ type: 'code', code });
  unit.emit('MAKE_FUNCTION', flags + (free.length > 0 ? 8 : 0));
}

function qualifiedName(parent: Unit, name: string): string {
  const { scope } = parent;
  if (scope.kind === 'module' || parent.bindingOf(mangle(parent.className, name)) === 'global explicit') return name;
  const among = scope.kind === 'class' ? '.' : '.<locals>.';
  return `${parent.qualifiedName}${among}${name}`;
}
