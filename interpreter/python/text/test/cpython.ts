import fc from 'fast-check';
import { expect } from 'vitest';
import { share } from '../../test/share.ts';
import { TextFault } from '../fault.ts';

/** A value as both sides write it in JSON: what JSON cannot say has a tag. */
type Coded =
  | null
  | boolean
  | string
  | readonly Coded[]
  | { readonly int: string }
  | { readonly float: string }
  | { readonly bytes: readonly number[] }
  | { readonly complex: readonly [Coded, Coded] }
  | { readonly fault: readonly [string, string] };

const helpers = `
import json, struct
def to_python(value):
    if isinstance(value, list): return [to_python(item) for item in value]
    if isinstance(value, dict):
        (kind, content), = value.items()
        if kind == 'int': return int(content, 16)
        if kind == 'float': return float('nan') if content == 'nan' else struct.unpack('>d', bytes.fromhex(content))[0]
        if kind == 'bytes': return bytes(content)
        if kind == 'complex': return complex(*map(to_python, content))
    return value
def from_python(value):
    if value is None or isinstance(value, (bool, str)): return value
    if isinstance(value, int): return {'int': format(value, 'x')}
    if isinstance(value, float): return {'float': 'nan' if value != value else struct.pack('>d', value).hex()}
    if isinstance(value, (bytes, bytearray)): return {'bytes': list(value)}
    if isinstance(value, complex): return {'complex': [from_python(value.real), from_python(value.imag)]}
    if isinstance(value, (list, tuple)): return [from_python(item) for item in value]
    raise TypeError(type(value))
def answer(function, arguments):
    try:
        return from_python(function(*arguments))
    except Exception as error:
        return {'fault': [type(error).__name__, str(error)]}
`;

/** CPython, compiled to WebAssembly. */
export class CPython {
  readonly #run: (code: string) => unknown;
  readonly #set: (name: string, value: string) => void;

  private constructor(run: (code: string) => unknown, set: (name: string, value: string) => void) {
    this.#run = run;
    this.#set = set;
  }

  static async load(): Promise<CPython> {
    const { loadPyodide } = await import('pyodide');
    const pyodide = await loadPyodide({ env: { PYTHONHASHSEED: '0' } });
    pyodide.runPython(helpers);
    return new CPython(
      (code) => pyodide.runPython(code),
      (name, value) => pyodide.globals['set'](name, value),
    );
  }

  /** Runs Python code that defines something for the lambdas. */
  define(source: string): void {
    this.#run(source);
  }

  /** What the Python function, a lambda, answers to each list of arguments. */
  ask(lambda: string, inputs: readonly (readonly unknown[])[]): readonly Coded[] {
    this.#set('questions', JSON.stringify(inputs.map(code)));
    const text = this.#run(
      `json.dumps([answer(${lambda}, arguments) for arguments in to_python(json.loads(questions))])`,
    );
    // The expression above makes a list of values in this form.
    return JSON.parse(String(text)) as readonly Coded[];
  }

  /** Checks that ours answers as the lambda does, to arbitrary arguments and to the given ones. */
  agrees<Arguments extends readonly unknown[]>(
    lambda: string,
    ours: (...args: Arguments) => unknown,
    args: fc.Arbitrary<Arguments>,
    special: readonly Arguments[] = [],
  ): void {
    this.#compare(lambda, ours, special);
    const batch = fc.array(args, { minLength: 1, maxLength: 16, size: 'max' });
    fc.assert(
      fc.property(batch, (inputs) => this.#compare(lambda, ours, inputs)),
      share(1 / 4),
    );
  }

  #compare<Arguments extends readonly unknown[]>(
    lambda: string,
    ours: (...args: Arguments) => unknown,
    inputs: readonly Arguments[],
  ): void {
    const theirs = this.ask(lambda, inputs);
    const mine = inputs.map((input) => answer(() => ours(...input)));
    const differ = inputs.flatMap((input, index) => {
      const [expected, found] = [JSON.stringify(theirs[index]), JSON.stringify(mine[index])];
      return expected === found ? [] : [{ input: code(input), expected, found }];
    });
    expect(differ.slice(0, 5)).toEqual([]);
  }
}

function answer(compute: () => unknown): Coded {
  try {
    return code(compute());
  } catch (error) {
    if (error instanceof TextFault) return { fault: [error.type, error.message] };
    throw error;
  }
}

/** Numbers are floats; ints are bigints. */
function code(value: unknown): Coded {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return { int: value.toString(16) };
  if (typeof value === 'number') return { float: floatCode(value) };
  if (value instanceof Uint8Array) return { bytes: Array.from(value) };
  if (Array.isArray(value)) return value.map(code);
  if (typeof value === 'object' && 'real' in value && 'imag' in value) {
    return { complex: [code(value.real), code(value.imag)] };
  }
  throw new Error(`no code for ${String(value)}`);
}

function floatCode(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}
