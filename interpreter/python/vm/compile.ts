import type { Code } from '../code/code.ts';
import { readCode } from '../code/store.ts';
import { compileModule } from '../compiler/compiler.ts';
import {
  analyse,
  type Expression,
  type Module,
  parseExpression,
  parseInteractive,
  parseModule,
  type Statement,
  type SyntaxWarning,
  validate,
} from '../syntax/index.ts';
import { showing } from './interactive.ts';
import { link } from './link.ts';
import type { LinkedCode } from './linked.ts';
import type { VM } from './vm.ts';

/** Ways to compile: a module, or one expression whose value is the result. */
export type Mode = 'exec' | 'eval' | 'single';

/** @throws PythonSyntaxError */
export function compileText(
  vm: VM,
  text: string,
  file: string,
  mode: Mode,
  hidden = false,
  warnings: SyntaxWarning[] = [],
  optimize = 0,
): LinkedCode {
  const isKept = hidden || file.startsWith('<library>');
  const code =
    (isKept ? compiled.get(text) : undefined) ??
    stored(vm, file) ??
    compileProgram(text, file, mode, warnings, optimize);
  if (isKept) compiled.set(text, code);
  return link(code, vm.values, hidden);
}

/** What a file of the library is called in tracebacks. */
export const storedFile = (path: string): string =>
  path.startsWith('_prelude') ? `<${path.slice(0, -3)}>` : `<library>/${path}`;

// The code of a module of the library, where it has been compiled before.
function stored(vm: VM, file: string): Code | undefined {
  const path = file.startsWith('<library>/')
    ? file.slice(10, -3)
    : file.startsWith('<_prelude')
      ? file.slice(1, -1)
      : undefined;
  const text = path === undefined ? undefined : vm.host.library(`${path}.json`);
  return text === undefined ? undefined : readCode(text);
}

// What the library's files came to: they are the same for all machines.
const compiled = new Map<string, Code>();

/**
 * @param optimize as in {@link compileModule}
 * @throws PythonSyntaxError
 */
export function compileProgram(
  text: string,
  file: string,
  mode: Mode,
  warnings: SyntaxWarning[] = [],
  optimize = 0,
): Code {
  const module = parsed(text, file, mode, warnings);
  return compileTree(module, mode, warnings, optimize);
}

/**
 * The tree of a text that the grammar accepts: statements, or the expression.
 * @throws PythonSyntaxError
 */
export function parseText(
  text: string,
  file: string,
  mode: Mode,
  warnings: SyntaxWarning[],
): readonly Statement[] | Expression {
  if (mode === 'eval') return parseExpression(text, file, warnings);
  return (mode === 'single' ? parseInteractive : parseModule)(text, file, warnings).body;
}

/**
 * Code of a tree; in the mode `eval` it is one `return`.
 * @throws PythonSyntaxError
 */
export function compileTree(module: Module, mode: Mode, warnings: SyntaxWarning[], optimize = 0): Code {
  validate(mode === 'eval' ? asStatement(module) : module, warnings);
  const shown = mode === 'single' ? showing(module) : module;
  return compileModule(shown, analyse(shown), optimize);
}

function parsed(text: string, file: string, mode: Mode, warnings: SyntaxWarning[]): Module {
  if (mode === 'exec') return parseModule(text, file, warnings);
  if (mode === 'single') return parseInteractive(text, file, warnings);
  const value = parseExpression(text, file, warnings);
  const lines = text.split(/\r\n?|\n/);
  return { kind: 'Module', body: [{ kind: 'Return', value, position: value.position }], file, lines };
}

// Only functions return.
function asStatement(module: Module): Module {
  const [first] = module.body;
  if (first?.kind !== 'Return' || first.value === undefined) return module;
  return { ...module, body: [{ kind: 'Expr', value: first.value, position: first.position }] };
}
