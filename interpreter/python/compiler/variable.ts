import { mangle } from '../syntax/index.ts';
import type { Context } from './context.ts';

/** What is done with a variable. */
export type Access = 'LOAD' | 'STORE' | 'DELETE';

/** Loads, assigns or unbinds a variable, wherever its scope has it. */
export function variable({ unit }: Context, access: Access, id: string): void {
  const name = mangle(unit.className, id);
  const { scope } = unit;
  const inFunction = scope.kind !== 'module' && scope.kind !== 'class';
  switch (unit.bindingOf(name)) {
    case 'cell':
      return unit.emitCell(`${access}_DEREF`, name);
    case 'free':
      return unit.emitCell(access === 'LOAD' && scope.kind === 'class' ? 'LOAD_CLASSDEREF' : `${access}_DEREF`, name);
    case 'global explicit':
      return unit.emitPlainName(`${access}_GLOBAL`, name);
    case 'local':
      return inFunction ? unit.emitLocal(`${access}_FAST`, name) : unit.emitPlainName(`${access}_NAME`, name);
    case 'global implicit':
      return unit.emitPlainName(inFunction ? `${access}_GLOBAL` : `${access}_NAME`, name);
  }
}
