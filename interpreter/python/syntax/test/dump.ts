import { type ConstantValue, pointsOf } from '../constant.ts';
import { byteColumn, type Position } from '../position.ts';

/** A tree in a form that both sides can write: nodes are lists of their kind, place and fields in order of name. */
export function dump(tree: unknown, lines: readonly string[]): string {
  return JSON.stringify(dumpValue(tree, lines));
}

function dumpValue(value: unknown, lines: readonly string[]): unknown {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => dumpValue(item, lines));
  if (typeof value !== 'object' || value === null) return value;
  const node: Readonly<Record<string, unknown>> = { ...value };
  const fields: unknown[] = [node['kind']];
  // A node with a position has one of this type.
  if (node['position'] !== undefined) fields.push(dumpPosition(node['position'] as Position, lines));
  for (const name of Object.keys(node).sort()) {
    if (name === 'kind' || name === 'position' || name === 'file' || name === 'lines') continue;
    // The value of a constant has a type of its own.
    if (name === 'value' && node['kind'] === 'Constant') fields.push([name, dumpConstant(node[name] as ConstantValue)]);
    else fields.push([name, dumpValue(node[name], lines)]);
  }
  return fields;
}

function dumpPosition({ line, column, endLine, endColumn }: Position, lines: readonly string[]): unknown {
  return [line, byteColumn(lines[line - 1] ?? '', column), endLine, byteColumn(lines[endLine - 1] ?? '', endColumn)];
}

function dumpConstant(value: ConstantValue): string {
  switch (value.type) {
    case 'None':
    case 'Ellipsis':
      return value.type;
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'int':
      return `int ${value.value.toString(16)}`;
    case 'float':
      return `float ${bits(value.value)}`;
    case 'complex':
      return `complex ${bits(value.imaginary)}`;
    case 'str':
      return `str ${pointsOf(value).join(' ')}`;
    case 'bytes':
      return `bytes ${[...value.value].join(' ')}`;
  }
}

function bits(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16);
}

/** Python that defines `dump(text)`, which writes the tree that CPython makes in the same form. */
export const pythonDump = `
import ast, json, struct, warnings
warnings.simplefilter('ignore')
def bits(x):
    return format(struct.unpack('>Q', struct.pack('>d', x))[0], 'x')
def constant(v):
    if v is None: return 'None'
    if v is Ellipsis: return 'Ellipsis'
    if v is True or v is False: return str(v)
    if isinstance(v, int): return 'int ' + format(v, 'x')
    if isinstance(v, float): return 'float ' + bits(v)
    if isinstance(v, complex): return 'complex ' + bits(v.imag)
    if isinstance(v, str): return 'str ' + ' '.join(str(ord(c)) for c in v)
    return 'bytes ' + ' '.join(map(str, v))
bare = (ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop)
def value(v):
    if isinstance(v, bare): return type(v).__name__
    if isinstance(v, list): return [value(x) for x in v]
    if not isinstance(v, ast.AST): return v
    out = [type(v).__name__]
    if hasattr(v, 'lineno'): out.append([v.lineno, v.col_offset, v.end_lineno, v.end_col_offset])
    for f in sorted(f if (f, type(v)) != ('kind', ast.Constant) else 'prefix' for f in v._fields):
        if f in ('type_comment', 'type_ignores'): continue
        x = getattr(v, 'kind' if f == 'prefix' else f)
        if f == 'value' and isinstance(v, ast.Constant): x = constant(x)
        elif f == 'conversion': x = None if x == -1 else chr(x)
        elif f == 'is_async' or f == 'simple': x = bool(x)
        out.append([f, value(x)])
    return out
def dump(text, mode='exec'):
    try: tree = ast.parse(text, mode=mode)
    except SyntaxError as e: return 'SyntaxError: ' + str(e)
    return json.dumps(value(tree), separators=(',', ':'), ensure_ascii=False)
`;
