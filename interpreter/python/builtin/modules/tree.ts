import { byteColumn, type Module, type Position } from '../../syntax/index.ts';
import { compileTree, type Mode, parseText } from '../../vm/compile.ts';
import { link } from '../../vm/link.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';
import { giveVerdict } from './verdict.ts';

/** What the library's `ast` is made of: trees as JSON, and code from them. */
export function installTrees(vm: VM): void {
  func(vm, vm.prelude, '_tree_text(text, file, mode, /)', (vm, at) => {
    giveVerdict(vm, (warnings) => {
      const [text, file] = [vm.text(at), vm.text(at + 1)];
      const lines = text.split(/\r\n?|\n/);
      const tree = parseText(text, file, vm.text(at + 2) as Mode, warnings);
      vm.giveText(JSON.stringify(tree, (_, value: unknown) => written(value, lines)));
    });
  });
  func(vm, vm.prelude, '_compile_tree(body, file, mode, optimize, /)', (vm, at) => {
    giveVerdict(vm, (warnings) => {
      const file = vm.text(at + 1);
      // The library has looked at the nodes: they have the fields that they must have.
      const body = JSON.parse(vm.text(at), (_, value: unknown) => read(value)) as Module['body'];
      const module: Module = { kind: 'Module', body, file, lines: [] };
      const code = compileTree(module, vm.text(at + 2) as Mode, warnings, vm.payload(at + 3));
      vm.giveImm(link(code, vm.values, false).number);
    });
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

// Constants as text; columns in bytes.
function written(value: unknown, lines: readonly string[]): unknown {
  if (typeof value === 'bigint') return `${value}`;
  if (value instanceof Uint8Array) return Array.from(value);
  if (!isRecord(value)) return value;
  if (value['type'] === 'float') return { type: 'float', value: `${value['value'] as number}` };
  if (value['type'] === 'complex') return { type: 'complex', value: `${value['imaginary'] as number}` };
  if (typeof value['endColumn'] !== 'number') return value;
  // Every position has all four.
  const { line, column, endLine, endColumn } = value as unknown as Position;
  return [line, byteColumn(lines[line - 1] ?? '', column), endLine, byteColumn(lines[endLine - 1] ?? '', endColumn)];
}

function read(value: unknown): unknown {
  if (value === null) return undefined;
  if (!isRecord(value)) return value;
  const { type, value: inner } = value;
  if (type === 'int') return { type, value: BigInt(String(inner)) };
  if (type === 'float') return { type, value: Number(inner) };
  if (type === 'complex') return { type, imaginary: Number(inner) };
  if (type === 'bytes') return { type, value: Uint8Array.from(inner as number[]) };
  return value;
}
