import type { Code } from '../code/code.ts';
import { readCode } from '../code/store.ts';
import { compileModule } from '../compiler/compiler.ts';
import { analyse, type Module, PythonSyntaxError, parseExpression, parseModule } from '../syntax/index.ts';
import { showing } from './interactive.ts';
import { link } from './link.ts';
import type { LinkedCode } from './linked.ts';
import type { VM } from './vm.ts';

/** Ways to compile: a module, or one expression whose value is the result. */
export type Mode = 'exec' | 'eval' | 'single';

/** @throws PythonSyntaxError */
export function compileText(vm: VM, text: string, file: string, mode: Mode, hidden = false): LinkedCode {
  const isKept = hidden || file.startsWith('<library>');
  const code = (isKept ? compiled.get(text) : undefined) ?? stored(vm, file) ?? compileProgram(text, file, mode);
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
  const text = path === undefined ? undefined : vm.host?.library(`${path}.json`);
  return text === undefined ? undefined : readCode(text);
}

// What the library's files came to: they are the same for all machines.
const compiled = new Map<string, Code>();

/** @throws PythonSyntaxError */
export function compileProgram(text: string, file: string, mode: Mode): Code {
  const module =
    mode === 'eval' ? returning(text, file) : mode === 'single' ? single(text, file) : parseModule(text, file);
  return compileModule(module, analyse(module));
}

// One statement, or some on one line.
function single(text: string, file: string): Module {
  const module = parseModule(text, file);
  const [first] = module.body;
  const next = module.body.find(({ position }) => first !== undefined && position.line > first.position.endLine);
  if (first === undefined || next === undefined) return showing(module);
  const { endLine: line, endColumn } = first.position;
  const place = { line, column: endColumn + 1, endLine: line, endColumn: endColumn + 1, text: module.lines[line - 1] };
  throw new PythonSyntaxError(
    'multiple statements found while compiling a single statement',
    'SyntaxError',
    file,
    place,
  );
}

// A body that returns the value of an expression.
function returning(text: string, file: string): Module {
  const value = parseExpression(text, file);
  return { kind: 'Module', body: [{ kind: 'Return', value, position: value.position }], file, lines: text.split('\n') };
}
