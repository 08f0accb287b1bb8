import { pythonDump } from './dump.ts';

/** What CPython does with texts, by way of Pyodide. */
export interface CPython {
  /** Runs Python that uses `texts`, and gives the JSON that it ends with. */
  readonly run: (code: string, texts: readonly string[]) => unknown;
}

const helpers = `
${pythonDump}
def refusal(text):
    try:
        compile(text, 'prog.py', 'exec', dont_inherit=True)
    except SyntaxError as e:
        return [type(e).__name__, e.msg, e.lineno, e.offset or 0, e.end_lineno or 0, e.end_offset or 0]
`;

export async function loadCPython(): Promise<CPython> {
  const { loadPyodide } = await import('pyodide');
  const python = await loadPyodide();
  python.runPython(helpers);
  return {
    run: (code, texts) => {
      python.globals['set']('encoded', JSON.stringify(texts));
      return JSON.parse(String(python.runPython(`import json\ntexts = json.loads(encoded)\njson.dumps(${code})`)));
    },
  };
}
