import { PythonSyntaxError, unknownColumn } from './error.ts';
import type { Module, Statement } from './statement.ts';

const features: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

/**
 * The statements that import from the future where they may.
 * @throws {PythonSyntaxError} if one asks for what there is not
 */
export function futureImports(module: Module): ReadonlySet<Statement> {
  const imports = new Set<Statement>();
  for (const [index, node] of module.body.entries()) {
    const docstring = index === 0 && node.kind === 'Expr' && node.value.kind === 'Constant';
    if (docstring && node.value.kind === 'Constant' && node.value.value.type === 'str') continue;
    if (node.kind !== 'ImportFrom' || node.module !== '__future__' || node.level !== 0) break;
    for (const { name } of node.names) {
      if (features.has(name)) continue;
      const message = name === 'braces' ? 'not a chance' : `future feature ${name} is not defined`;
      const { line, column } = node.position;
      const place = {
        compiled: true,
        line,
        column: column + 1,
        endLine: line,
        endColumn: unknownColumn,
        text: `${module.lines[line - 1] ?? ''}\n`,
      };
      throw new PythonSyntaxError(message, 'SyntaxError', module.file, place);
    }
    imports.add(node);
  }
  return imports;
}
