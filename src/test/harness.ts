import { runCli } from '../cli.ts';
import type { Io } from '../io.ts';

/** What a command printed, and how it ended. */
export interface Outcome {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a script would: no terminal, no colours. */
export async function redolog(...argv: string[]): Promise<Outcome> {
  return redologWith({}, ...argv);
}

export async function redologWith(overrides: Partial<Io>, ...argv: string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const exit = await runCli(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    terminalWidth: undefined,
    color: false,
    readStandardInput: () => '',
    interrupted: new AbortController().signal,
    ...overrides,
  });
  return { exit, out, err };
}
