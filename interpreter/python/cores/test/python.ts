/** What a test asks of the reference implementation. */
export interface Python {
  /** Runs statements that define things. */
  define(code: string): void;
  /** Calls a function that was defined, of one argument; both it and the result go through JSON. */
  call(name: string, argument: unknown): unknown;
}

/** CPython, to compare with. It takes seconds to load. */
export async function loadPython(): Promise<Python> {
  const { loadPyodide } = await import('pyodide');
  const python = await loadPyodide();
  python.runPython('import json');
  return {
    define: (code) => {
      python.runPython(code);
    },
    call: (name, argument) => {
      python.globals['set']('argument_text', JSON.stringify(argument));
      const text: unknown = python.runPython(`json.dumps(${name}(json.loads(argument_text)))`);
      if (typeof text !== 'string') throw new Error('the result is not text');
      return JSON.parse(text);
    },
  };
}
